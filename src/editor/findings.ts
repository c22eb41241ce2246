// What is wrong with the document, found shortly after each change and never while a hand is moving.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../controls/catalog.ts';
import type { checkLayout } from '../layout/check.ts';
import { type Layout, tabsOf } from '../layout/document.ts';
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
  /** What does not fit, on the tabs that somebody had drawn at all sizes. */
  readonly measured: readonly Measured[];
}

/** True while nothing on the tab is another, nor how it looks: nobody measures again by itself. */
export interface Measured {
  readonly tab: unknown;
  readonly look: readonly unknown[];
  readonly list: readonly Finding[];
}

export type FindingsStore = StoreApi<Findings>;

const NONE: readonly Finding[] = [];

function put(store: FindingsStore, part: Partial<Findings>): void {
  store.setState((before) => {
    const { checked, text, draft, measured } = { ...before, ...part };
    const more = [...draft, ...text, ...measured.flatMap(({ list }) => list)];
    return { ...part, list: more.length === 0 ? checked : bySeverity([...more, ...checked]) };
  });
}

const lookOf = ({ theme, appearance, accentColor }: Layout): readonly unknown[] => [theme, appearance, accentColor];

/** `list` is about this tab, by its number in the layout it was measured on. */
export function putMeasured(store: FindingsStore, layout: Layout, index: number, list: readonly Finding[]): void {
  const tab = tabsOf(layout)[index];
  const others = store.getState().measured.filter((one) => one.tab !== tab);
  put(store, { measured: list.length === 0 ? others : [...others, { tab, look: lookOf(layout), list }] });
}

/** Those that still hold, wherever their tab stands now; the identical list when there are none. */
function stillMeasured(measured: readonly Measured[], layout: Layout): readonly Measured[] {
  if (measured.length === 0) return measured;
  const look = lookOf(layout);
  const tabs: readonly unknown[] = tabsOf(layout);
  return measured.flatMap((one) => {
    const index = tabs.indexOf(one.tab);
    if (index === -1 || !look.every((part, at) => part === one.look[at])) return [];
    const list = one.list.map((finding) => ({ ...finding, path: ['tabs', index, ...finding.path.slice(2)] }));
    return [{ ...one, list }];
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
    measured: [],
  }));
  let find: typeof checkLayout | undefined;
  let stopped = false;
  let cancel: (() => void) | undefined;
  const check = () => {
    cancel = undefined;
    const layout = editor.layout();
    const { layout: before, measured } = store.getState();
    if (find !== undefined && layout !== before)
      put(store, { layout, checked: find(layout, catalog), measured: stillMeasured(measured, layout) });
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
