// The history of a layout as it is kept: one record per step, which says what the step did to the text. Saving writes
// what is new; opening reads texts back when a step is undone, not before.
import type { Layout } from '../layout/document.ts';
import { type History, redo, type Step, undo } from '../layout/history.ts';
import { merged } from '../layout/merge.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import type { StepRecord } from './records.ts';
import { applySplice, reversed, spliceBetween } from './splice.ts';

/** UTF-16 units of what steps took and brought, kept with one layout; older steps are let go first. */
export const MOST_KEPT = 4_000_000;

interface Late {
  /** The document if it has been asked for. */
  readonly peek: () => Layout | undefined;
  readonly text: () => string;
}

/** Steps whose document is still text. */
const LATE = new WeakMap<object, Late>();

/** A document of the history, or the step that will know it. */
type Doc = Layout | Step;

const docOf = (step: Step): Doc => (LATE.has(step) ? step : step.layout);
/** The same for the same document, however it is held. */
const keyOf = (doc: Doc): object => LATE.get(doc)?.peek() ?? doc;

/** Every document from the oldest to the furthest redo. */
const docsOf = ({ past, present, future }: History): readonly Doc[] => [
  ...past.map(docOf),
  present,
  ...future.map(docOf),
];

function lateStep(record: StepRecord, text: () => string, near: Layout): Step {
  let layout: Layout | undefined;
  const step: Step = {
    name: record.name,
    ...(record.burst !== undefined && { burst: record.burst }),
    get layout() {
      const parsed = layout === undefined ? parse(text()).layout : undefined;
      // What is the same stays the same object, so that undo draws anew only what it changed.
      layout ??= parsed === undefined ? near : (merged(near, parsed) as Layout);
      return layout;
    },
  };
  LATE.set(step, { peek: () => layout, text });
  return step;
}

/** The history as it was, from the text of the present and the steps that led to it and on from it. */
export function rebuild(text: string, present: Layout, steps: readonly StepRecord[], cursor: number): History {
  const before = steps.filter((step) => step.number < cursor);
  const after = steps.filter((step) => step.number >= cursor);
  // A step that does not fit, which no save leaves behind, ends the way there.
  const walk = (way: readonly StepRecord[], back: boolean) =>
    way.reduce((at, step) => applySplice(at, back ? reversed(step) : step) ?? at, text);
  return {
    past: before.map((record, place) => lateStep(record, () => walk(before.slice(place).reverse(), true), present)),
    present,
    future: after.map((record, place) => lateStep(record, () => walk(after.slice(0, place + 1), false), present)),
  };
}

/** So many steps can be undone in one go and not be saved yet. */
const MOST_UNSAVED = 12;

/** The history undone or done again until it shows this text, where a few steps lead there. */
export function walkedTo(history: History, text: string): History | undefined {
  const textOf = (step: Step) => LATE.get(step)?.text() ?? print(step.layout);
  for (const [steps, go] of [
    [history.past.slice(-MOST_UNSAVED).reverse(), undo],
    [history.future.slice(0, MOST_UNSAVED), redo],
  ] as const) {
    const away = steps.findIndex((step) => textOf(step) === text);
    if (away !== -1) return Array.from({ length: away + 1 }).reduce<History>(go, history);
  }
  return undefined;
}

export interface Advance {
  readonly text: string;
  readonly cursor: number;
  readonly put: readonly StepRecord[];
  /** Numbers of steps that are no more. */
  readonly drop: readonly number[];
}

export interface Trail {
  /** What has to be written so that the kept history is this one. It counts as written from then on. */
  advance(history: History): Advance;
}

interface Link {
  readonly number: number;
  readonly size: number;
}

const sizeOf = ({ removed, inserted }: StepRecord) => removed.length + inserted.length;

/** With the steps `history` was rebuilt from, or with none where nothing of it is kept yet but the text. */
export function startTrail(history: History, text: string, steps: readonly StepRecord[] = []): Trail {
  let docs: readonly Doc[] = steps.length > 0 ? docsOf(history) : [history.present];
  let links: readonly Link[] = steps.map((step) => ({ number: step.number, size: sizeOf(step) }));
  let next = (steps.at(-1)?.number ?? 0) + 1;
  // Texts of the documents around the last change; all of them would be a lot.
  let texts = new Map<object, string>([[keyOf(history.present), text]]);

  const textOf = (doc: Doc): string => {
    const key = keyOf(doc);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const late = LATE.get(doc);
    const made = late === undefined ? print(doc as Layout) : late.text();
    texts.set(key, made);
    return made;
  };

  const stepAt = (history: History, place: number): Step | undefined =>
    history.past[place] ?? history.future[place - history.past.length];

  return {
    advance(history) {
      const all = docsOf(history);
      const here = history.past.length;
      const keys = all.map(keyOf);
      const kept = docs.map(keyOf);
      const { start, from, run } = overlap(keys, kept, here);
      const same = run === 0 ? [] : links.slice(from, from + run - 1);
      const begin = run === 0 ? beginningFor(all, here, textOf) : start;
      const put: StepRecord[] = [];
      for (let place = begin + same.length; place < all.length - 1; place++) {
        const [before, after, step] = [all[place], all[place + 1], stepAt(history, place)];
        if (before === undefined || after === undefined || step === undefined) break;
        put.push({
          number: next++,
          name: step.name,
          ...(step.burst !== undefined && { burst: step.burst }),
          ...spliceBetween(textOf(before), textOf(after)),
        });
      }
      let now = [...same, ...put.map((step) => ({ number: step.number, size: sizeOf(step) }))];
      const room = tooMany(now, here - begin);
      now = now.slice(room);
      const numbers = new Set(now.map(({ number }) => number));
      const drop = links.map(({ number }) => number).filter((number) => !numbers.has(number));

      docs = all.slice(begin + room, begin + room + now.length + 1);
      links = now;
      const text = textOf(history.present);
      const previous = all[here - 1];
      const around = [history.present, ...(previous === undefined ? [] : [previous])].map(keyOf);
      texts = new Map([...texts].filter(([key]) => around.includes(key)));
      const cursor = now[here - begin - room]?.number ?? next;
      return { text, cursor, put: put.filter(({ number }) => numbers.has(number)), drop };
    },
  };
}

/** Where what is there now and what is kept are the same: from `start` of the one and `from` of the other on. */
function overlap(keys: readonly object[], kept: readonly object[], here: number) {
  const [first, oldest] = [keys[0], kept[0]];
  // Either side may have let go of its oldest.
  const from = Math.max(0, first === undefined ? 0 : kept.indexOf(first));
  const start = first === kept[from] ? 0 : oldest === undefined ? -1 : keys.indexOf(oldest);
  let run = 0;
  while (start >= 0 && run < kept.length - from && keys[start + run] === kept[from + run]) run++;
  // A way that does not begin at or before the present leads nowhere: it is told anew.
  return start < 0 || start > here ? { start: here, from: 0, run: 0 } : { start, from, run };
}

/** How many of the oldest have to go; never what is still to be done again. */
function tooMany(links: readonly Link[], past: number): number {
  let size = links.reduce((sum, link) => sum + link.size, 0);
  let gone = 0;
  while (size > MOST_KEPT && gone < past) {
    size -= links[gone]?.size ?? 0;
    gone++;
  }
  return gone;
}

/** The oldest document from where everything up to the present can be kept. */
function beginningFor(all: readonly Doc[], here: number, textOf: (doc: Doc) => string): number {
  let begin = here;
  let size = 0;
  while (begin > 0) {
    const [before, after] = [all[begin - 1], all[begin]];
    if (before === undefined || after === undefined) break;
    const { removed, inserted } = spliceBetween(textOf(before), textOf(after));
    size += removed.length + inserted.length;
    if (size > MOST_KEPT) break;
    begin--;
  }
  return begin;
}
