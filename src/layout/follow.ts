// Where a node of one document is in the next one when its id does not tell. What an edit does not touch stays the
// identical object wherever it goes; what it changes keeps some of its parts, or at least its place among the others.
import { idOf, type Layout, type Slot, tabsOf, typeOf } from './document.ts';
import { placeOf, samePath } from './edits/places.ts';
import { at, isObject, type Json, member, type Path, sameJson } from './json.ts';
import { once } from './once.ts';
import { nodesIn, slotsOf } from './walk.ts';

/** The path of the same tab or node in the document after; undefined when it is gone. */
export type Follow = (path: Path) => Path | undefined;

interface Entry {
  readonly node: Json;
  readonly path: Path;
}

const tabEntries = (layout: Layout): readonly Entry[] =>
  tabsOf(layout).map((node, index) => ({ node, path: ['tabs', index] }));

function entriesOf(layout: Layout, holder: Path, kind: Slot['kind']): readonly Entry[] {
  const slots = slotsOf(at(layout, holder)).filter((slot) => slot.kind === kind);
  return slots.map(({ node, path }) => ({ node, path: [...holder, ...path] }));
}

/** By keys that one node alone has. */
function byOwn<K>(entries: readonly Entry[], keysOf: (node: Json) => readonly K[]): ReadonlyMap<K, Entry> {
  const owners = new Map<K, Entry | undefined>();
  for (const entry of entries) {
    for (const key of keysOf(entry.node)) owners.set(key, owners.has(key) ? undefined : entry);
  }
  const own = new Map<K, Entry>();
  for (const [key, entry] of owners) if (entry !== undefined) own.set(key, entry);
  return own;
}

const idsOf = (node: Json): readonly string[] => {
  const id = isObject(node) ? idOf(node) : undefined;
  return id === undefined ? [] : [id];
};
const partsOf = (node: Json): readonly Json[] =>
  isObject(node) ? Object.values(node).filter((value) => typeof value === 'object' && value !== null) : [];

interface Known {
  /** Where what was there before is now. */
  readonly became: ReadonlyMap<Json, Path>;
  /** All that was there before. */
  readonly old: ReadonlySet<Json>;
}

/** What is the same beyond doubt, whatever holds it: it is identical, or alone has an id or a part of its own. */
function knownOf(before: Layout, after: Layout): Known {
  const all = (layout: Layout): readonly Entry[] => [...tabEntries(layout), ...nodesIn(layout)];
  const [was, is] = [all(before), all(after)];
  const became = new Map<Json, Path>();
  const old = new Set<Json>();
  const note = (from: Entry, to: Entry | undefined) => {
    const isTab = from.path.length === 2;
    if (to === undefined || became.has(from.node) || old.has(to.node) || isTab !== (to.path.length === 2)) return;
    became.set(from.node, to.path);
    old.add(to.node);
  };
  const identical = new Map([...is].reverse().map((entry) => [entry.node, entry]));
  for (const entry of was) if (isObject(entry.node)) note(entry, identical.get(entry.node));
  const match = <K>(keysOf: (node: Json) => readonly K[]) => {
    const owners = byOwn(
      is.filter(({ node }) => !old.has(node)),
      keysOf,
    );
    const left = was.filter(({ node }) => !became.has(node));
    for (const [key, entry] of byOwn(left, keysOf)) note(entry, owners.get(key));
  };
  match(idsOf);
  match(partsOf);
  return { became, old };
}

/** What a node holds does not tell which one it is. */
const HOLDING: ReadonlySet<string> = new Set(['children', 'panels', 'canvasConfig', 'longPressGroup', 'grid']);

const isCalledAlike = (a: Json, b: Json) => isObject(a) && idOf(a) === idOf(b) && typeOf(a) === typeOf(b);

/** Most likely the same one, changed. */
function isAlike(a: Json, b: Json): boolean {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  if (typeOf(a) !== typeOf(b)) return false;
  if (idOf(a) === idOf(b)) return true;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => key !== 'id' && !HOLDING.has(key));
  const same = keys.filter((key) => sameJson(member(a, key), member(b, key)));
  return same.length * 2 > keys.length || keys.length === 0;
}

/** How far ahead a changed node is looked for: long lists must not be compared all with all. */
const FARTHEST = 32;

/** By their order, where each is now. */
function inOrder(lost: readonly Entry[], come: readonly Entry[]): ReadonlyMap<string, Path> {
  const found = new Map<string, Path>();
  let next = 0;
  for (const { node, path } of lost) {
    const ahead = come.slice(next, next + FARTHEST).findIndex((entry) => isAlike(node, entry.node));
    const entry = come[next + ahead];
    if (ahead === -1 || entry === undefined) continue;
    found.set(keyOf(path), entry.path);
    next += ahead + 1;
  }
  return found;
}

const keyOf = (path: Path) => JSON.stringify(path);

/** A list, before and after. */
interface Lists {
  /** The one entry that changed where it stands, when that is all: the usual edit, told at a glance. */
  readonly only: readonly [node: Json, path: Path] | undefined;
  /** What has become of those that are not known. */
  readonly others: () => ReadonlyMap<string, Path>;
}

export function follow(before: Layout, after: Layout): Follow {
  const known = once(() => knownOf(before, after));

  const compared = (was: readonly Entry[], is: readonly Entry[]): Lists => {
    const [first, second] = was.length === is.length ? was.filter(({ node }, i) => !Object.is(node, is[i]?.node)) : [];
    const there = first && second === undefined ? is[was.indexOf(first)] : undefined;
    return {
      only: first && there && isCalledAlike(first.node, there.node) ? [first.node, there.path] : undefined,
      others: once(() => {
        const { became, old } = known();
        const lost = was.filter(({ node }) => !became.has(node));
        const come = is.filter(({ node }) => !old.has(node));
        return inOrder(lost, come);
      }),
    };
  };
  const seen = new Map<string, Lists | undefined>();
  /** Undefined when what held it is gone. */
  const listsAround = (path: Path): Lists | undefined => {
    const place = placeOf(before, path);
    const key = place === undefined ? 'tabs' : `${place.kind} ${keyOf(place.holder)}`;
    if (seen.has(key)) return seen.get(key);
    let lists: Lists | undefined;
    if (place === undefined) lists = compared(tabEntries(before), tabEntries(after));
    else {
      const holder = whereIs(place.holder);
      const now = holder && entriesOf(after, holder, place.kind);
      lists = now && compared(entriesOf(before, place.holder, place.kind), now);
    }
    seen.set(key, lists);
    return lists;
  };

  const whereIs: Follow = (path) => {
    const node = at(before, path);
    if (node === undefined) return undefined;
    if (isObject(node) && Object.is(at(after, path), node)) return path;
    const lists = listsAround(path);
    if (lists?.only !== undefined && Object.is(lists.only[0], node)) return lists.only[1];
    return known().became.get(node) ?? lists?.others().get(keyOf(path));
  };
  return (path) => {
    const found = whereIs(path);
    return found !== undefined && samePath(found, path) ? path : found;
  };
}
