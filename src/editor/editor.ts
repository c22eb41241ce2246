// The editor without its screen: the document with its history, and what the person is looking at. One way to write.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../controls/catalog.ts';
import { planEdit } from '../layout/apply.ts';
import { type Layout, tabsOf } from '../layout/document.ts';
import type { Edit } from '../layout/edit.ts';
import { nameOf } from '../layout/edit-name.ts';
import type { TextPosition } from '../layout/finding.ts';
import { follow } from '../layout/follow.ts';
import { type History, record, redo, redoName, startHistory, undo, undoName } from '../layout/history.ts';
import type { Path } from '../layout/json.ts';
import { isRefused, type Outcome, refuse } from '../layout/outcome.ts';
import {
  followed,
  NOTHING,
  onTab,
  pathOf,
  type Selection,
  sameSelection,
  stillThere,
  tabOfPath,
  tabToShow,
  targetAt,
} from './selection.ts';

/** Text in the JSON pane that is not a layout yet; the canvas keeps what was last right. */
export interface Draft {
  readonly text: string;
  /** What is wrong with it, and where. */
  readonly message: string;
  readonly line?: number;
  readonly at?: TextPosition;
}

export interface EditorState {
  /** The library’s id of what is open; none before anything is. */
  readonly id: string | undefined;
  readonly history: History;
  /** Another tab of this browser has the layout open for writing. */
  readonly readOnly: boolean;
  readonly draft: Draft | undefined;
  /** An edit from elsewhere that would throw the draft away: asked about first. */
  readonly waiting: Waiting | undefined;

  readonly tab: number;
  /** The group or page that is open in place; the tab itself when undefined. */
  readonly inside: Path | undefined;
  readonly selection: Selection;
  /** Controls cannot be moved or deleted by accident. */
  readonly locked: boolean;
  readonly playing: boolean;
}

export interface Waiting {
  readonly edit: Edit;
  readonly options: EditOptions;
}

export interface EditOptions {
  /** One intent, however long it takes. Give each focus or gesture a key of its own. */
  readonly burst?: string;
  /** What undo calls it, where the edit’s own name says less. */
  readonly name?: string;
  /** What is selected afterwards: what the edit brought in, or nothing else than before. */
  readonly select?: 'made' | 'keep';
  /** The pane’s own edits are the draft. */
  readonly from?: 'json';
}

export interface Opening {
  readonly id?: string;
  readonly layout: Layout;
  readonly history?: History;
  readonly tab?: number;
  readonly selection?: Selection;
  readonly readOnly?: boolean;
  /** Text that was being typed when the page went away. */
  readonly draft?: Draft;
}

export interface Editor {
  readonly state: StoreApi<EditorState>;
  readonly layout: () => Layout;
  /** The ids the edit brought in, or the sentence why it cannot be. */
  readonly edit: (edit: Edit, options?: EditOptions) => Outcome<readonly string[]>;
  /** What `edit` would say, without doing it. */
  readonly explain: (edit: Edit) => string | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly open: (opening: Opening) => void;
  readonly select: (selection: Selection) => void;
  /** Shows the node: its tab, the group it is in, and selects it. */
  readonly reveal: (path: Path) => void;
  readonly showTab: (tab: number) => void;
  readonly enter: (holder: Path | undefined) => void;
  readonly setDraft: (draft: Draft | undefined) => void;
  /** Does the waiting edit and drops the draft, or forgets about it. */
  readonly answer: (goOn: boolean) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly setLocked: (locked: boolean) => void;
  readonly play: (playing: boolean) => void;
}

export const READ_ONLY = 'This layout is being edited in another tab. Take over there to change it here.';
export const DRAFT_FIRST = 'The JSON pane holds text that is not finished.';

const EMPTY: Layout = { name: 'Untitled', version: 1, tabs: [] };

export function createEditor(): Editor {
  const state = createStore<EditorState>(() => ({
    id: undefined,
    history: startHistory(EMPTY),
    readOnly: false,
    draft: undefined,
    waiting: undefined,
    tab: 0,
    inside: undefined,
    selection: NOTHING,
    locked: false,
    playing: false,
  }));
  const { getState: now, setState: set } = state;
  const layout = () => now().history.present;
  /** What was selected when a document was left: undo and redo give it back with the document. */
  const selectedIn = new WeakMap<Layout, Selection>();

  /** The session after the document changed: it goes on with the same nodes, and points at nothing that is gone. */
  const settled = (history: History, chosen: { readonly tab?: number; readonly selection?: Selection }) => {
    const [before, after] = [layout(), history.present];
    const where = follow(before, after);
    const { tab: shownBefore, inside: openBefore } = now();
    const sameTab = tabOfPath(where(['tabs', shownBefore]) ?? []);
    const tab = Math.max(0, Math.min(chosen.tab ?? sameTab ?? shownBefore, tabsOf(after).length - 1));
    const open = openBefore && where(openBefore);
    return {
      history,
      tab,
      inside: open !== undefined && tabOfPath(open) === tab ? open : undefined,
      selection: chosen.selection ?? followed(now().selection, before, after, where),
    };
  };

  const edit: Editor['edit'] = (wanted, options = {}) => {
    const { history, readOnly, draft, selection } = now();
    if (readOnly) return refuse(READ_ONLY);
    if (draft !== undefined && options.from !== 'json') {
      set({ waiting: { edit: wanted, options } });
      return refuse(DRAFT_FIRST);
    }
    const plan = planEdit(history.present, wanted);
    if (isRefused(plan)) return plan;
    if (plan.layout === history.present) return { done: plan.made };
    const name = options.name ?? nameOf(wanted, history.present, catalog);
    const entry = options.burst === undefined ? { name } : { name, burst: options.burst };
    selectedIn.set(history.present, selection);
    const made = options.select === 'made' ? { selection: plan.made } : {};
    set(settled(record(history, plan.layout, entry), made));
    return { done: plan.made };
  };

  const step = (go: (history: History) => History) => {
    const { history, readOnly, tab, selection } = now();
    const next = go(history);
    if (readOnly || next === history) return;
    selectedIn.set(history.present, selection);
    const shown = tabToShow(history.present, next.present, tab);
    const before = selectedIn.get(next.present);
    const settledAs = settled(next, before === undefined ? { tab: shown } : { tab: shown, selection: before });
    set({ ...settledAs, selection: onTab(next.present, settledAs.selection, shown) });
  };

  return {
    state,
    layout,
    edit,
    explain: (wanted) => {
      if (now().readOnly) return READ_ONLY;
      const plan = planEdit(layout(), wanted);
      return isRefused(plan) ? plan.refused : undefined;
    },
    // Unfinished text is the latest step there is, and nothing comes after it.
    undo: () => (now().draft === undefined ? step(undo) : set({ draft: undefined })),
    redo: () => {
      if (now().draft === undefined) step(redo);
    },
    open: ({ id, layout: opened, history, tab = 0, selection = NOTHING, readOnly = false, draft }) => {
      set({
        id,
        history: history ?? startHistory(opened),
        readOnly,
        draft,
        waiting: undefined,
        tab: Math.max(0, Math.min(tab, tabsOf(opened).length - 1)),
        inside: undefined,
        selection: stillThere(opened, selection),
        playing: false,
      });
    },
    select: (selection) => {
      // What is drawn of a selection is drawn for this very list.
      if (!sameSelection(selection, now().selection)) set({ selection });
    },
    reveal: (path) => {
      const tab = tabOfPath(path);
      if (tab === undefined) return;
      const { inside } = now();
      const within = inside?.every((key, depth) => path[depth] === key) === true;
      set({
        tab,
        inside: within ? inside : undefined,
        selection: pathOf(layout(), path) ? [targetAt(layout(), path)] : NOTHING,
      });
    },
    showTab: (tab) => {
      if (tab !== now().tab) set({ tab, inside: undefined, selection: NOTHING });
    },
    enter: (inside) => set({ inside, selection: NOTHING }),
    setDraft: (draft) => set({ draft }),
    answer: (goOn) => {
      const { waiting } = now();
      set({ waiting: undefined, ...(goOn && { draft: undefined }) });
      if (goOn && waiting !== undefined) edit(waiting.edit, waiting.options);
    },
    setReadOnly: (readOnly) => set({ readOnly }),
    setLocked: (locked) => set({ locked }),
    play: (playing) => set({ playing, ...(playing && { selection: NOTHING }) }),
  };
}

export const namesOfSteps = ({ history, draft }: EditorState) => ({
  undo: draft === undefined ? undoName(history) : 'Drop the unfinished text',
  redo: redoName(history),
});
