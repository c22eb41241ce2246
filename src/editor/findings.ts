// What is wrong with the document, found shortly after each change and never while a hand is moving.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../controls/catalog.ts';
import { checkLayout } from '../layout/check.ts';
import type { Layout } from '../layout/document.ts';
import type { Finding } from '../layout/finding.ts';
import type { Editor } from './editor.ts';

export interface Findings {
  /** The document they are about; a moment behind the one at hand. */
  readonly layout: Layout | undefined;
  readonly list: readonly Finding[];
}

export type FindingsStore = StoreApi<Findings>;

/** `later` runs the check when the page has painted; it returns its cancel. */
export function watchFindings(
  editor: Editor,
  later: (check: () => void) => () => void,
): { store: FindingsStore; stop: () => void } {
  const store = createStore<Findings>(() => ({ layout: undefined, list: [] }));
  let cancel: (() => void) | undefined;
  const check = () => {
    cancel = undefined;
    const layout = editor.layout();
    if (layout !== store.getState().layout) store.setState({ layout, list: checkLayout(layout, catalog) });
  };
  const soon = () => {
    cancel?.();
    cancel = later(check);
  };
  const stopListening = editor.state.subscribe((state, before) => {
    if (state.history.present !== before.history.present) soon();
  });
  soon();
  return {
    store,
    stop: () => {
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
