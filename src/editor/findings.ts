// What is wrong with the document, found shortly after each change and never while a hand is moving.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../controls/catalog.ts';
import type { checkLayout } from '../layout/check.ts';
import type { Layout } from '../layout/document.ts';
import { bySeverity, type Finding } from '../layout/finding.ts';
import type { Draft, Editor } from './editor.ts';
import { usable } from './usable.ts';

export interface Findings {
  /** The document they are about; a moment behind the one at hand. */
  readonly layout: Layout | undefined;
  /** All there is to tell, errors first. */
  readonly list: readonly Finding[];
  /** What the document itself shows. */
  readonly checked: readonly Finding[];
  /** What only the text in the JSON pane shows, such as a key written twice. */
  readonly text: readonly Finding[];
  /** Why the text in the JSON pane is no layout. */
  readonly draft: readonly Finding[];
}

export type FindingsStore = StoreApi<Findings>;

const NONE: readonly Finding[] = [];

function put(store: FindingsStore, part: Partial<Findings>): void {
  store.setState((before) => {
    const { checked, text, draft } = { ...before, ...part };
    const list = text.length + draft.length === 0 ? checked : bySeverity([...draft, ...text, ...checked]);
    return { ...part, list };
  });
}

export function putTextFindings(store: FindingsStore, text: readonly Finding[]): void {
  if (text.length > 0 || store.getState().text.length > 0) put(store, { text });
}

const ofDraft = ({ message, at }: Draft): Finding => ({
  severity: 'error',
  rule: 'syntax',
  path: [],
  message,
  ...(at && { at }),
});

/** The compiled validator is large, and no first paint waits for it. */
const loadCheck = async () => {
  await usable;
  return (await import('../layout/check.ts')).checkLayout;
};

/** `later` runs the check when the page has painted; it returns its cancel. */
export function watchFindings(
  editor: Editor,
  later: (check: () => void) => () => void,
  load: () => Promise<typeof checkLayout> = loadCheck,
): { store: FindingsStore; stop: () => void } {
  const store = createStore<Findings>(() => ({
    layout: undefined,
    list: NONE,
    checked: NONE,
    text: NONE,
    draft: NONE,
  }));
  let find: typeof checkLayout | undefined;
  let stopped = false;
  let cancel: (() => void) | undefined;
  const check = () => {
    cancel = undefined;
    const layout = editor.layout();
    if (find !== undefined && layout !== store.getState().layout)
      put(store, { layout, checked: find(layout, catalog) });
  };
  const soon = () => {
    cancel?.();
    if (!stopped) cancel = later(check);
  };
  const stopListening = editor.state.subscribe((state, before) => {
    if (state.history.present !== before.history.present) soon();
    if (state.draft !== before.draft) put(store, { draft: state.draft === undefined ? NONE : [ofDraft(state.draft)] });
  });
  void load().then((loaded) => {
    find = loaded;
    soon();
  });
  return {
    store,
    stop: () => {
      stopped = true;
      stopListening();
      cancel?.();
    },
  };
}

/** After the next paint, as soon as the page has a moment. */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
