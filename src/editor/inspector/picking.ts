// “Pick on canvas”: a field wants the id of a control, and the next one that is selected, wherever it is drawn, answers.
import { createStore } from 'zustand/vanilla';
import type { Editor } from '../editor.ts';

export interface PickRequest {
  /** The field that asks; the canvas may say so. */
  readonly want: string;
  readonly pick: (id: string) => void;
}

interface Picking {
  readonly request: PickRequest | undefined;
}

export const picking = createStore<Picking>(() => ({ request: undefined }));

let stop: (() => void) | undefined;

export function cancelPick(): void {
  stop?.();
  stop = undefined;
  picking.setState({ request: undefined });
}

/**
 * What was selected is selected again afterwards, on the tab where it is: the one that is wanted may be on another. A
 * selection that names no single control gives up.
 */
export function askForPick(
  { state, select, showTab, enter }: Pick<Editor, 'state' | 'select' | 'showTab' | 'enter'>,
  request: PickRequest,
): void {
  cancelPick();
  picking.setState({ request });
  const home = state.getState();
  stop = state.subscribe((now, before) => {
    // Another tab begins with nothing selected.
    if (now.selection === before.selection || (now.tab !== before.tab && now.selection.length === 0)) return;
    cancelPick();
    const [id] = now.selection;
    showTab(home.tab);
    if (now.inside !== home.inside) enter(home.inside);
    select(home.selection);
    if (typeof id === 'string' && now.selection.length === 1) request.pick(id);
  });
}
