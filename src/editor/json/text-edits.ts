// From one text to another by few small edits, so that carets, folds and markers in what stays keep their places.

/** Replaces what is between two offsets of the old text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ascending, and none touches another. */
export type TextEdits = readonly TextEdit[];

/** Half of a pair cannot be replaced by itself. */
const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Far apart edits of generated text nest a few levels deep; more would be work without gain. */
const DEEPEST = 12;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && (isLowSurrogate(a, length) || isLowSurrogate(b, length)) ? length - 1 : length;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length > 0 && isLowSurrogate(a, a.length - length) ? length - 1 : length;
}

/** One edit for everything that differs: what is left between a common start and a common end. */
export function changeBetween(before: string, after: string): TextEdit {
  const start = commonStart(before, after);
  const most = Math.min(before.length, after.length) - start;
  const tail = commonEnd(before, after, most);
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Lines with what ends them. */
const linesIn = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Pair {
  readonly old: Stretch;
  readonly new: Stretch;
}

/** Lines that are on both sides exactly once, in an order that both sides share, as many as there can be. */
function anchorsIn(
  old: readonly string[],
  fresh: readonly string[],
  pair: Pair,
): readonly (readonly [number, number])[] {
  const places = new Map<string, { old: number; fresh: number }>();
  // Twice on one side is nowhere.
  const TWICE = -2;
  for (let at = pair.old.from; at < pair.old.to; at += 1) {
    const line = old[at] ?? '';
    const known = places.get(line);
    if (known === undefined) places.set(line, { old: at, fresh: -1 });
    else known.old = TWICE;
  }
  for (let at = pair.new.from; at < pair.new.to; at += 1) {
    const known = places.get(fresh[at] ?? '');
    if (known !== undefined) known.fresh = known.fresh === -1 ? at : TWICE;
  }
  const shared: (readonly [number, number])[] = [];
  for (const found of places.values()) if (found.old >= 0 && found.fresh >= 0) shared.push([found.old, found.fresh]);
  return longestRise(shared);
}

/** The longest run of pairs that rises on both sides; they come in the order of the first. */
function longestRise(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  // The smallest end of every length so far, as patience is played.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, fresh]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < fresh) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

function* differences(old: readonly string[], fresh: readonly string[], whole: Pair, depth: number): Generator<Pair> {
  let { from, to } = whole.old;
  let { from: freshFrom, to: freshTo } = whole.new;
  while (from < to && freshFrom < freshTo && old[from] === fresh[freshFrom]) {
    from += 1;
    freshFrom += 1;
  }
  while (from < to && freshFrom < freshTo && old[to - 1] === fresh[freshTo - 1]) {
    to -= 1;
    freshTo -= 1;
  }
  if (from === to && freshFrom === freshTo) return;
  const pair = { old: { from, to }, new: { from: freshFrom, to: freshTo } };
  const anchors = from === to || freshFrom === freshTo || depth === DEEPEST ? [] : anchorsIn(old, fresh, pair);
  if (anchors.length === 0) {
    yield pair;
    return;
  }
  for (const [at, freshAt] of [...anchors, [to, freshTo] as const]) {
    yield* differences(old, fresh, { old: { from, to: at }, new: { from: freshFrom, to: freshAt } }, depth + 1);
    from = at + 1;
    freshFrom = freshAt + 1;
  }
}

export function editsBetween(before: string, after: string): TextEdits {
  if (before === after) return [];
  const whole = changeBetween(before, after);
  const old = linesIn(before.slice(whole.start, whole.end));
  const fresh = linesIn(whole.text);
  if (old.length < 2 || fresh.length < 2) return [whole];
  const edits: TextEdit[] = [];
  let [line, offset] = [0, whole.start];
  const everything = { old: { from: 0, to: old.length }, new: { from: 0, to: fresh.length } };
  for (const pair of differences(old, fresh, everything, 0)) {
    for (; line < pair.old.from; line += 1) offset += old[line]?.length ?? 0;
    const text = old.slice(pair.old.from, pair.old.to).join('');
    const edit = changeBetween(text, fresh.slice(pair.new.from, pair.new.to).join(''));
    edits.push({ start: offset + edit.start, end: offset + edit.end, text: edit.text });
  }
  return edits;
}

export function withEdits(text: string, edits: TextEdits): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Where a place of the old text is in the new one; inside what was replaced, as near to where it was as there is. */
export function movedOffset(edits: TextEdits, offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + Math.min(offset - start, text.length);
    shift += text.length - (end - start);
  }
  return offset + shift;
}
