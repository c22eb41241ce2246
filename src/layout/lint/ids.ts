// Ids: one space over tabs, groups, panels, cards and popups.
import { type Layout, tabsOf, tabTitle } from '../document.ts';
import type { Finding, Fix } from '../finding.ts';
import { intersects } from '../grid.ts';
import { idMaker } from '../ids.ts';
import { isObject, type JsonObject, member, type Path } from '../json.ts';
import type { Summary } from './node.ts';
import { boardOf, placingEdits, placingFor } from './placing.ts';
import { put } from './report.ts';
import { nearest, quote } from './words.ts';

export interface Ids {
  has(id: string): boolean;
  /** Those more than one node has. */
  readonly repeated: ReadonlySet<string>;
  /** The same object as long as the ids of the layout stay as they are. */
  readonly all: ReadonlySet<string>;
  /** An id that nothing has and that was not given out before. */
  fresh(stem: string): string;
  /** The id that was probably meant. */
  meant(id: string): string | undefined;
}

/** Guesses cost a look at every id; after this many no more are made in one run. */
const MOST_GUESSES = 40;

function idsOf(all: ReadonlySet<string>, repeated: ReadonlySet<string>): Ids {
  let fresh: ReturnType<typeof idMaker> | undefined;
  const guesses = new Map<string, string | undefined>();
  return {
    repeated,
    all,
    has: (id) => all.has(id),
    fresh(stem) {
      fresh ??= idMaker(all);
      return fresh(stem);
    },
    meant(id) {
      if (!guesses.has(id) && guesses.size < MOST_GUESSES) guesses.set(id, nearest(id, all));
      return guesses.get(id);
    },
  };
}

const flat = new WeakMap<Summary, readonly string[]>();

/** Every id in a tab or node, listed as often as it occurs. */
export function idsWithin(summary: Summary): readonly string[] {
  let ids = flat.get(summary);
  if (ids === undefined) {
    const list: string[] = [];
    listIds(summary, list);
    ids = list;
    flat.set(summary, ids);
  }
  return ids;
}

function append(summary: Summary, list: string[], emptied: JsonObject | undefined): void {
  const holds = summary.children.length > 0 || summary.others.length > 0;
  if (!holds) {
    if (summary.id !== undefined) list.push(summary.id);
  } else if (emptied === undefined) {
    for (const id of idsWithin(summary)) list.push(id);
  } else {
    listIds(summary, list, emptied);
  }
}

/** The same, but of the node `emptied` only its own: what it holds makes way for something else. */
export function listIds(summary: Summary, list: string[], emptied?: JsonObject): void {
  if (summary.id !== undefined) list.push(summary.id);
  if (emptied !== undefined && summary.subject === emptied) return;
  for (const child of summary.children) if (child !== undefined) append(child, list, emptied);
  for (const other of summary.others) append(other.summary, list, emptied);
}

interface Space {
  readonly list: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

/** Hashing every id is the dearest part of linting again, and most edits leave the ids as they are. */
let latest: Space | undefined;

function spaceOf(list: readonly string[]): Space {
  if (latest?.list.length === list.length && latest.list.every((id, index) => id === list[index])) return latest;
  const all = new Set<string>();
  const repeated = new Set<string>();
  for (const id of list) {
    if (all.has(id)) repeated.add(id);
    else all.add(id);
  }
  latest = { list, all, repeated };
  return latest;
}

/** The ids of a layout, listed as often as they occur. */
export function idsAmong(list: readonly string[]): Ids {
  const { all, repeated } = spaceOf(list);
  return idsOf(all, repeated);
}

interface Place {
  readonly path: Path;
  /** What it stands in. */
  readonly holder: Summary;
}

type Places = Map<string, Place[]>;

function notePlace(summary: Summary, path: Path, holder: Summary, ids: ReadonlySet<string>, places: Places): void {
  if (summary.id !== undefined && ids.has(summary.id)) {
    const found = places.get(summary.id) ?? [];
    found.push({ path, holder });
    places.set(summary.id, found);
  }
  notePlaces(summary, path, ids, places);
}

function notePlaces(holder: Summary, base: Path, ids: ReadonlySet<string>, places: Places): void {
  for (const [index, child] of holder.children.entries()) {
    if (child !== undefined) notePlace(child, [...base, 'children', index], holder, ids, places);
  }
  for (const { path, summary } of holder.others) notePlace(summary, [...base, ...path], holder, ids, places);
}

/** Renames it; where it lies on another child, that child may be its namesake, so it also gets cells of its own. */
function renaming(place: Place, id: string): Fix {
  const rename = put(place.path, ['id'], id);
  const label = `Rename to ${id}`;
  const index = place.path.at(-1);
  const holder = place.holder.subject;
  if (place.path.at(-2) !== 'children' || typeof index !== 'number' || member(holder.grid, 'mode') === 'flow') {
    return { label, edit: rename };
  }
  const board = boardOf(holder);
  const rect = board.rects[index];
  const covered =
    rect !== undefined &&
    board.rects.some((other, at) => at !== index && other !== undefined && intersects(rect, other));
  const placing = covered ? placingFor(board, index, [rect.rows, rect.cols], undefined) : undefined;
  if (placing === undefined) return { label, edit: rename };
  const moved = placingEdits(holder, index, placing, place.path.slice(0, -2));
  const name = `${label} and ${moved.label.charAt(0).toLowerCase()}${moved.label.slice(1)}`;
  return { label: name, edit: { kind: 'batch', name, edits: [...moved.edits, rename] } };
}

function tabNameOf(layout: Layout, path: Path): string {
  const index = typeof path[1] === 'number' ? path[1] : 0;
  const tab = tabsOf(layout)[index];
  return quote(tabTitle(isObject(tab) ? tab : {}, index));
}

export function repeatedIds(layout: Layout, tabs: readonly (Summary | undefined)[], ids: Ids): readonly Finding[] {
  if (ids.repeated.size === 0) return [];
  const all: Places = new Map();
  for (const [index, tab] of tabs.entries()) {
    if (tab !== undefined) notePlaces(tab, ['tabs', index], ids.repeated, all);
  }
  return [...all].flatMap(([id, places]) => {
    const [first, ...others] = places;
    if (first === undefined) return [];
    const many = places.length === 2 ? 'Two controls are' : `${places.length} controls are`;
    return others.map(
      (place): Finding => ({
        severity: 'error',
        rule: 'duplicate_id',
        path: [...place.path, 'id'],
        message: `${many} called ${quote(id)}, the first on the tab ${tabNameOf(layout, first.path)}. The phone mixes up their values. Rename one of them.`,
        fix: renaming(place, ids.fresh(id)),
      }),
    );
  });
}
