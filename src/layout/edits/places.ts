// Where nodes are: what a target means, what holds it, and what can hold more.
import { idOf, isGroup, type Layout, type Node, type Slot } from '../document.ts';
import type { Holder, Target } from '../edit.ts';
import { callOf } from '../ids.ts';
import { at, isArray, isObject, type Json, type JsonObject, member, type Path } from '../json.ts';
import { isRefused, type Outcome, type Refused, refuse } from '../outcome.ts';
import { replaceAt, withoutKey } from '../tree.ts';
import { findNode } from '../walk.ts';

/** One node of the layout. */
export interface Place {
  readonly path: Path;
  /** Whatever stands there: entries that are not nodes can at least be removed. */
  readonly entry: Json;
  readonly kind: Slot['kind'];
  readonly holder: Path;
  /** Among its siblings; zero for a popup. */
  readonly index: number;
}

/** A place with a node on it. */
export interface NodePlace extends Place {
  readonly entry: Node;
}

/** How many steps lead from the holder to the node, read from the end of the path. */
function lastStep(
  path: Path,
): { readonly kind: Slot['kind']; readonly steps: number; readonly index: number } | undefined {
  const [fourth, third, second, last] = [path.at(-4), path.at(-3), path.at(-2), path.at(-1)];
  if (last === 'longPressGroup') return { kind: 'popup', steps: 1, index: 0 };
  if (typeof last === 'number' && second === 'children') return { kind: 'children', steps: 2, index: last };
  if (typeof last === 'number' && second === 'panels') return { kind: 'panel', steps: 2, index: last };
  const isCard = last === 'control' && typeof second === 'number' && third === 'items' && fourth === 'canvasConfig';
  return isCard ? { kind: 'item', steps: 4, index: second } : undefined;
}

const isTabPath = (path: Path) => path.length === 2 && path[0] === 'tabs' && typeof path[1] === 'number';

function isHolderPath(path: Path): boolean {
  if (isTabPath(path)) return true;
  const step = lastStep(path);
  return step !== undefined && isHolderPath(path.slice(0, -step.steps));
}

export function placeOf(layout: Layout, target: Target): Place | undefined {
  const path = typeof target === 'string' ? findNode(layout, target)?.path : target;
  const step = path === undefined ? undefined : lastStep(path);
  if (path === undefined || step === undefined) return undefined;
  const holder = path.slice(0, -step.steps);
  const entry = at(layout, path);
  if (entry === undefined || !isHolderPath(holder)) return undefined;
  return { path, entry, kind: step.kind, holder, index: step.index };
}

const isNodePlace = (place: Place): place is NodePlace => isObject(place.entry);

const targetName = (target: Target) => (typeof target === 'string' ? target : target.join('.'));

const isWithin = (path: Path, holder: Path) => holder.length < path.length && holder.every((key, i) => path[i] === key);

export const samePath = (a: Path, b: Path) => a.length === b.length && a.every((key, index) => b[index] === key);

/** Each place once; those that are gone are passed over. */
export function placesOf(layout: Layout, targets: readonly Target[]): Outcome<readonly Place[]> {
  const found = new Map<string, Place>();
  for (const target of targets) {
    const place = placeOf(layout, target);
    if (place !== undefined) found.set(JSON.stringify(place.path), place);
  }
  const [first] = targets;
  if (first === undefined) return refuse('Nothing is selected.');
  return found.size === 0 ? refuse(`There is no control called ${targetName(first)}.`) : { done: [...found.values()] };
}

/** Without what stands inside another one of them and goes where that goes. */
export function outermost<P extends Place>(places: readonly P[]): readonly P[] {
  return places.filter(({ path }) => !places.some((other) => isWithin(path, other.path)));
}

/** As `placesOf`, entries that are not nodes left out. */
export function nodePlacesOf(layout: Layout, targets: readonly Target[]): Outcome<readonly NodePlace[]> {
  const places = placesOf(layout, targets);
  if (isRefused(places)) return places;
  const nodes = places.done.filter(isNodePlace);
  return nodes.length === 0 ? refuse('That is not a control, so it can only be removed.') : { done: nodes };
}

export function nodePlaceOf(layout: Layout, target: Target): Outcome<NodePlace> {
  const places = nodePlacesOf(layout, [target]);
  if (isRefused(places)) return places;
  const [place] = places.done;
  return place === undefined ? refuse(`There is no control called ${targetName(target)}.`) : { done: place };
}

const NO_CELLS: Readonly<Record<Exclude<Slot['kind'], 'children'>, string>> = {
  item: 'is a card: it lies at a point of its canvas and covers no cells.',
  panel: 'is a page of its control: it has a place in their order and covers no cells.',
  popup: 'is a popup: it opens beside its control and covers no cells.',
};

/** Why not all of them can be given cells. */
export function cellless(places: readonly NodePlace[]): Refused | undefined {
  for (const { kind, entry } of places) {
    if (kind !== 'children') return refuse(`${callOf(entry)} ${NO_CELLS[kind]}`);
  }
  return undefined;
}

/** Why they cannot be put in order with one another. */
export function scattered(places: readonly NodePlace[]): Refused | undefined {
  if (byHolder(places).length <= 1) return undefined;
  return refuse('Select controls that stand side by side: on one tab, or in one group.');
}

/** Something that takes nodes. */
export interface Site {
  readonly path: Path;
  readonly holder: JsonObject;
  /** Into the cells of a grid, as cards of a canvas, or as pages side by side. */
  readonly takes: 'cells' | 'cards' | 'pages';
}

const LISTS: readonly (readonly [path: Path, takes: Site['takes']])[] = [
  [['children'], 'cells'],
  [['panels'], 'pages'],
  [['canvasConfig', 'items'], 'cards'],
];

function siteAt(layout: Layout, path: Path): Site | undefined {
  const holder = at(layout, path);
  if (!isObject(holder) || !isHolderPath(path)) return undefined;
  const kind = lastStep(path)?.kind;
  if (kind === undefined || kind === 'panel' || kind === 'popup' || isGroup(holder)) {
    return { path, holder, takes: 'cells' };
  }
  if (isArray(member(holder, 'panels'))) return { path, holder, takes: 'pages' };
  if (isObject(member(holder, 'canvasConfig'))) return { path, holder, takes: 'cards' };
  return isArray(member(holder, 'children')) ? { path, holder, takes: 'cells' } : undefined;
}

export function siteOf(layout: Layout, holder: Holder): Outcome<Site> {
  const path = typeof holder === 'string' ? findNode(layout, holder)?.path : holder;
  if (path === undefined) return refuse(`There is nothing called ${targetName(holder)}.`);
  const site = siteAt(layout, path);
  if (site !== undefined) return { done: site };
  for (const [list, takes] of LISTS) {
    const base = path.slice(0, -list.length);
    const node = at(layout, base);
    if (samePath(path.slice(-list.length), list) && isObject(node) && isHolderPath(base)) {
      return { done: { path: base, holder: node, takes } };
    }
  }
  return refuse(`${targetName(holder)} cannot hold other controls.`);
}

/** The path of the list that a place is in, and the index in it; a popup is in none. */
function entryOf({ path, kind }: Place): { readonly list: Path; readonly index: number } | undefined {
  if (kind === 'popup') return undefined;
  const entry = kind === 'item' ? path.slice(0, -1) : path;
  return { list: entry.slice(0, -1), index: Number(entry.at(-1)) };
}

/** Takes places out. Paths into lists that became shorter change: see `pathAfter`. */
export function removePlaces(layout: Layout, places: readonly Place[]): Layout {
  const lists = new Map<string, { readonly list: Path; readonly gone: Set<number> }>();
  let next = layout;
  for (const place of places) {
    const entry = entryOf(place);
    if (entry === undefined) {
      const holder = at(next, place.holder);
      if (isObject(holder)) next = replaceAt(next, place.holder, withoutKey(holder, 'longPressGroup'));
      continue;
    }
    const key = JSON.stringify(entry.list);
    const known = lists.get(key) ?? { list: entry.list, gone: new Set() };
    known.gone.add(entry.index);
    lists.set(key, known);
  }
  // The deepest first: taking entries out of a list moves nothing but what is behind them.
  for (const { list, gone } of [...lists.values()].sort((a, b) => b.list.length - a.list.length)) {
    const entries = at(next, list);
    if (!isArray(entries)) continue;
    const kept = entries.filter((_, index) => !gone.has(index));
    next = replaceAt(next, list, kept);
  }
  return next;
}

/** Where a path leads once the places are removed. */
export function pathAfter(path: Path, removed: readonly Place[]): Path {
  return path.map((key, depth) => {
    if (typeof key !== 'number') return key;
    const before = removed.filter((place) => {
      const entry = entryOf(place);
      return entry !== undefined && entry.index < key && samePath(entry.list, path.slice(0, depth));
    });
    return key - before.length;
  });
}

export const isInside = (path: Path, place: Place): boolean => samePath(path, place.path) || isWithin(path, place.path);

export const idsOfEntries = (entries: readonly Json[]): readonly string[] =>
  entries.flatMap((entry) => idOf(entry) ?? []);

/** Places that are held together in the same list, the deepest first. */
export function byHolder<P extends Place>(places: readonly P[]): readonly (readonly P[])[] {
  const groups = new Map<string, P[]>();
  for (const place of places) {
    const key = JSON.stringify([place.holder, place.kind]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()].sort(([a], [b]) => (b?.holder.length ?? 0) - (a?.holder.length ?? 0));
}
