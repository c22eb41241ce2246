// What the text in the pane says, told again after every keystroke. A keystroke changes one object: where everything
// else is the text it was, only that object is read, and the index of places made before it goes on serving.
import { type Layout, tabsOf } from '../../layout/document.ts';
import type { Finding, TextPosition } from '../../layout/finding.ts';
import { at, isArray, isObject, type Json, type Path } from '../../layout/json.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_NODES } from '../../layout/limits.ts';
import { indexText, type TextIndex } from '../../layout/locate.ts';
import { merged } from '../../layout/merge.ts';
import { once } from '../../layout/once.ts';
import { parse } from '../../layout/parse.ts';
import { replaceAt } from '../../layout/tree.ts';
import { slotsOf } from '../../layout/walk.ts';
import { changeBetween } from './text-edits.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where things are in a text. */
export interface Places {
  readonly valueAt: (path: Path) => Range | undefined;
  /** List entries have no key. */
  readonly keyAt: (path: Path) => Range | undefined;
  readonly pathAt: (offset: number) => Path;
}

export interface Reading {
  readonly text: string;
  /** Undefined when the text cannot be read. */
  readonly layout: Layout | undefined;
  /** Why it cannot; or what only the text shows, such as a key written twice. */
  readonly findings: readonly Finding[];
  readonly places: () => Places;
  /** What later texts are compared with. */
  readonly base: Base | undefined;
}

/** A text that was read as a whole. */
interface Base {
  readonly text: string;
  readonly layout: Layout;
  readonly places: () => Places;
  readonly weight: () => { readonly bytes: number; readonly nodes: number };
}

/** An object longer than this is not much quicker to read than everything. */
const LONGEST_PART = 40_000;

const rangeOf = (place: TextPosition | undefined): Range | undefined =>
  place && { start: place.offset, end: place.offset + place.length };

const placesOf = (index: TextIndex): Places => ({
  valueAt: (path) => rangeOf(index.locate(path)),
  keyAt: (path) => rangeOf(index.locateKey(path)),
  pathAt: index.pathAt,
});

const indexed = (text: string) => once(() => placesOf(indexText(text)));

const slotCount = (holder: Json): number => slotsOf(holder).reduce((count, { node }) => count + 1 + slotCount(node), 0);

function baseOf(text: string, layout: Layout, places: () => Places): Base {
  const weight = once(() => ({
    bytes: new TextEncoder().encode(text).length,
    nodes: tabsOf(layout).reduce((count, tab) => count + slotCount(tab), 0),
  }));
  return { text, layout, places, weight };
}

/** A text that is known to say this. */
export function readingOf(text: string, layout: Layout): Reading {
  const places = indexed(text);
  return { text, layout, findings: [], places, base: baseOf(text, layout, places) };
}

/** What did not change since `before` is the identical object. */
export function read(text: string, before: Reading | undefined): Reading {
  const { base, layout: last = base?.layout } = before ?? {};
  if (text === base?.text) return { ...base, findings: [], base };
  const quick = base && readPart(text, base);
  if (quick !== undefined) return quick;
  const { layout: found, findings } = parse(text);
  const places = indexed(text);
  if (found === undefined) return { text, layout: undefined, findings, places, base };
  const layout = merged(last, found) as Layout;
  // A key written twice has two places, of which the document knows one.
  return { text, layout, findings, places, base: findings.length === 0 ? baseOf(text, layout, places) : undefined };
}

interface Part extends Range {
  readonly path: Path;
}

/** The smallest object around the change whose own brackets are untouched; the whole document does not count. */
function partAround(base: Base, change: Range): Part | undefined {
  const places = base.places();
  for (let path = places.pathAt(change.start); path.length > 0; path = path.slice(0, -1)) {
    const range = isObject(at(base.layout, path)) ? places.valueAt(path) : undefined;
    if (range !== undefined && range.start < change.start && change.end < range.end) return { path, ...range };
  }
  return undefined;
}

function depthOf(value: Json): number {
  if (!isObject(value) && !isArray(value)) return 0;
  return 1 + Object.values(value).reduce<number>((most, inner: Json) => Math.max(most, depthOf(inner)), 0);
}

/** The reading when all that differs is inside one object, and nothing that only the whole text shows is in doubt. */
function readPart(text: string, base: Base): Reading | undefined {
  const change = changeBetween(base.text, text);
  const part = partAround(base, change);
  if (part === undefined) return undefined;
  const shift = text.length - base.text.length;
  const own = text.slice(part.start, part.end + shift);
  const { bytes, nodes } = base.weight();
  // Neither bytes nor entries can be more than these.
  const fits = bytes + own.length * 3 <= MAX_BYTES && nodes + own.length / 2 <= MAX_NODES;
  if (own.length > LONGEST_PART || !fits) return undefined;
  const { layout: value, findings } = parse(own);
  if (value === undefined || findings.length > 0 || part.path.length + depthOf(value) > MAX_DEPTH) return undefined;
  const layout = replaceAt(base.layout, part.path, merged(at(base.layout, part.path), value));
  return { text, layout, findings: [], places: once(() => placesAround(base, part, own, shift)), base };
}

const startsWith = (path: Path, start: Path) => start.length <= path.length && start.every((key, i) => path[i] === key);

function placesAround(base: Base, part: Part, own: string, shift: number): Places {
  const outside = base.places();
  const inside = placesOf(indexText(own));
  const shifted = (range: Range | undefined): Range | undefined => {
    const moved = (offset: number) => (offset <= part.start ? offset : offset + shift);
    return range && { start: moved(range.start), end: moved(range.end) };
  };
  const within = (range: Range | undefined): Range | undefined =>
    range && { start: range.start + part.start, end: range.end + part.start };
  return {
    valueAt: (path) =>
      startsWith(path, part.path)
        ? within(inside.valueAt(path.slice(part.path.length)))
        : shifted(outside.valueAt(path)),
    keyAt: (path) =>
      startsWith(path, part.path) && path.length > part.path.length
        ? within(inside.keyAt(path.slice(part.path.length)))
        : shifted(outside.keyAt(path)),
    pathAt: (offset) => {
      if (offset < part.start) return outside.pathAt(offset);
      if (offset > part.end + shift) return outside.pathAt(offset - shift);
      return [...part.path, ...inside.pathAt(offset - part.start)];
    },
  };
}
