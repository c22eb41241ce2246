// Which dialog is open; there is one at a time.
import { createStore, type StoreApi } from 'zustand/vanilla';

export type DialogName =
  | 'commands'
  | 'shortcuts'
  | 'library'
  | 'new'
  | 'import'
  | 'export'
  | 'versions'
  | 'compare'
  | 'theme'
  | 'sizes'
  | 'pair';

export interface OpenDialog {
  readonly name: DialogName;
  /** What it is about, such as the file that was dropped; its dialog knows the kind. */
  readonly subject?: unknown;
}

export interface Dialogs {
  readonly state: StoreApi<{ readonly open: OpenDialog | undefined }>;
  readonly show: (name: DialogName, subject?: unknown) => void;
  readonly close: () => void;
}

export function createDialogs(): Dialogs {
  const state = createStore<{ open: OpenDialog | undefined }>(() => ({ open: undefined }));
  return {
    state,
    show: (name, subject) => state.setState({ open: { name, subject } }),
    close: () => state.setState({ open: undefined }),
  };
}
