// What a drop in the tree means: which edits bring the rows to their new place, and where they stand afterwards.
import { catalog } from '../../controls/catalog.ts';
import { type Layout, tabsOf } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { nameOf } from '../../layout/edit-name.ts';
import { isInside, outermost, type Place, pathAfter, placeOf, samePath, siteOf } from '../../layout/edits/places.ts';
import { at, isArray, type Path } from '../../layout/json.ts';
import { isRefused, type Outcome, refuse } from '../../layout/outcome.ts';

export type Where = 'before' | 'after' | 'into';

export interface Drop {
  readonly edit: Edit;
  /** Where what was moved is found then. */
  readonly paths: readonly Path[];
}

const isTab = (path: Path) => path.length === 2;

/** `moved` are paths in tree order: nodes, or a single tab. */
export function planDrop(layout: Layout, moved: readonly Path[], onto: Path, where: Where): Outcome<Drop> {
  const [first] = moved;
  if (first === undefined) return refuse('Nothing is selected.');
  if (moved.some(isTab)) return moved.length === 1 ? dropTab(layout, first, onto, where) : refuse(TABS_ALONE);
  const found = moved.map((path) => placeOf(layout, path)).filter((place) => place !== undefined);
  const places = outermost(found);
  const spot = spotOf(layout, onto, where);
  return isRefused(spot) ? spot : dropPlaces(layout, places, spot.done);
}

const TABS_ALONE = 'A tab is moved by itself, among the other tabs.';

function dropTab(layout: Layout, from: Path, onto: Path, where: Where): Outcome<Drop> {
  if (!isTab(onto) || where === 'into') return refuse(TABS_ALONE);
  const [tab, target] = [Number(from[1]), Number(onto[1])];
  const slot = where === 'after' ? target + 1 : target;
  const to = Math.min(tabsOf(layout).length - 1, slot > tab ? slot - 1 : slot);
  return { done: { edit: { kind: 'moveTab', tab, to }, paths: [['tabs', to]] } };
}

/** A place in a list of nodes: before the entry with this index. */
interface Spot {
  readonly list: Path;
  /** From an entry of the list to its node: cards wrap theirs. */
  readonly tail: Path;
  readonly index: number;
}

const CARDS: Path = ['canvasConfig', 'items'];
const LISTS = { cells: ['children'], pages: ['panels'], cards: CARDS } as const;
const tailOf = (list: Path): Path => (list.at(-1) === 'items' ? ['control'] : []);

function spotOf(layout: Layout, onto: Path, where: Where): Outcome<Spot> {
  const place = placeOf(layout, onto);
  // Beside a tab or a popup there are no nodes: what is dropped there is meant for what is nearest.
  if (where === 'into' || place === undefined || place.kind === 'popup') {
    return endOf(layout, where !== 'into' && place?.kind === 'popup' ? place.holder : onto);
  }
  const tail: Path = place.kind === 'item' ? ['control'] : [];
  const list = place.path.slice(0, place.path.length - tail.length - 1);
  return { done: { list, tail, index: where === 'after' ? place.index + 1 : place.index } };
}

function endOf(layout: Layout, holder: Path): Outcome<Spot> {
  const site = siteOf(layout, holder);
  if (isRefused(site)) return site;
  const list = [...site.done.path, ...LISTS[site.done.takes]];
  return { done: { list, tail: tailOf(list), index: lengthOf(layout, list) } };
}

function lengthOf(layout: Layout, list: Path): number {
  const entries = at(layout, list);
  return isArray(entries) ? entries.length : 0;
}

const isIn = ({ list, tail }: Spot, { path }: Place) =>
  path.length === list.length + 1 + tail.length && samePath(path.slice(0, list.length), list);

function dropPlaces(layout: Layout, places: readonly Place[], spot: Spot): Outcome<Drop> {
  const coming = places.filter((place) => !isIn(spot, place));
  const swallowed = coming.length === 0 && places.some((place) => isInside(spot.list, place));
  if (swallowed) return refuse('Nothing can go into itself.');
  const edits: Edit[] = [];
  if (coming.length > 0) edits.push({ kind: 'move', at: coming.map(({ path }) => path), into: spot.list });
  const list = pathAfter(spot.list, coming);
  const pathOf = (index: number): Path => [...list, index, ...spot.tail];

  // Entries by the number they have once those that come are at the end of the list.
  const length = lengthOf(layout, spot.list);
  const numberOf = (place: Place) => (isIn(spot, place) ? place.index : length + coming.indexOf(place));
  const numbers = places.map(numberOf);
  const order = Array.from({ length: length + coming.length }, (_, number) => number);
  let before = order.slice(0, spot.index).findLast((number) => !numbers.includes(number));
  for (const number of numbers) {
    const from = order.indexOf(number);
    order.splice(from, 1);
    const to = before === undefined ? 0 : order.indexOf(before) + 1;
    order.splice(to, 0, number);
    if (to !== from) edits.push({ kind: 'reorder', at: pathOf(from), index: to });
    before = number;
  }
  const name = nameOf({ kind: 'move', at: places.map(({ path }) => path) }, layout, catalog);
  return {
    done: { edit: { kind: 'batch', name, edits }, paths: numbers.map((number) => pathOf(order.indexOf(number))) },
  };
}

export type Way = 'up' | 'down' | 'in' | 'out';

/** Where a step of the keyboard goes, as a drop. */
export function planStep(layout: Layout, moved: readonly Path[], way: Way): Outcome<Drop> {
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined) return refuse('Nothing is selected.');
  if (isTab(first)) return stepTab(layout, first, way);
  const place = placeOf(layout, way === 'down' ? last : first);
  if (place === undefined) return refuse('What is selected is gone.');
  if (way === 'out') return stepOut(layout, moved, place);
  const sibling = siblingOf(layout, place, way === 'down' ? 1 : -1);
  if (sibling === undefined) return refuse(STUCK[way]);
  return planDrop(layout, moved, sibling, way === 'in' ? 'into' : way === 'down' ? 'after' : 'before');
}

const STUCK = {
  up: 'It is already the first.',
  down: 'It is already the last.',
  in: 'There is nothing before it that it could go into.',
  out: 'It already stands on the tab itself.',
} as const;

function stepTab(layout: Layout, tab: Path, way: Way): Outcome<Drop> {
  if (way === 'in' || way === 'out') return refuse(TABS_ALONE);
  const to = Number(tab[1]) + (way === 'up' ? -1 : 1);
  if (to < 0 || to >= tabsOf(layout).length) return refuse(STUCK[way]);
  return { done: { edit: { kind: 'moveTab', tab: Number(tab[1]), to }, paths: [['tabs', to]] } };
}

/** After the nearest of its holders that stands among others of its kind: pages and popups take no neighbours. */
function stepOut(layout: Layout, moved: readonly Path[], { holder }: Place): Outcome<Drop> {
  let around = placeOf(layout, holder);
  while (around !== undefined && around.kind !== 'children') around = placeOf(layout, around.holder);
  return around === undefined ? refuse(STUCK.out) : planDrop(layout, moved, around.path, 'after');
}

function siblingOf(layout: Layout, { path, kind, index }: Place, by: 1 | -1): Path | undefined {
  if (kind === 'popup') return undefined;
  const depth = kind === 'item' ? path.length - 2 : path.length - 1;
  const sibling = path.with(depth, index + by);
  return placeOf(layout, sibling) === undefined ? undefined : sibling;
}
