// Undo as a list of documents. They share what did not change, so keeping two hundred of them costs little, and going
// back gives the very same object that was there.
import type { Layout } from './document.ts';

/** Older entries are forgotten. */
export const DEPTH = 200;

export interface Step {
  /** In the past: the layout before it was done. In the future: the layout once it is done again. */
  readonly layout: Layout;
  /** “Move cpu” */
  readonly name: string;
  /** While this is the last step, what is recorded with the same key belongs to it. */
  readonly burst?: string;
}

export interface History {
  /** The latest last. */
  readonly past: readonly Step[];
  readonly present: Layout;
  /** The next one first. */
  readonly future: readonly Step[];
}

export interface Entry {
  readonly name: string;
  /** One intent, however long it takes: all letters typed into one field, all steps of one drag. */
  readonly burst?: string;
}

export function startHistory(layout: Layout): History {
  return { past: [], present: layout, future: [] };
}

export function record(history: History, layout: Layout, entry: Entry): History {
  const { past, present, future } = history;
  if (layout === present) return history;
  const last = past.at(-1);
  const belongs = entry.burst !== undefined && last?.burst === entry.burst && future.length === 0;
  if (belongs) return { past, present: layout, future };
  return { past: [...past, { layout: present, ...entry }].slice(-DEPTH), present: layout, future: [] };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const undone = { layout: history.present, name: last.name };
  return {
    past: history.past.slice(0, -1),
    present: last.layout,
    future: [undone, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, { layout: history.present, name: next.name }], present: next.layout, future };
}

/** “move cpu”; “JSON” stays as it is. */
const inSentence = (name: string) => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** What a menu offers: “Undo move cpu”. */
export function undoName(history: History): string | undefined {
  const last = history.past.at(-1);
  return last && `Undo ${inSentence(last.name)}`;
}

export function redoName(history: History): string | undefined {
  const [next] = history.future;
  return next && `Redo ${inSentence(next.name)}`;
}
