// Edits that change where nodes stand: move, resize, and the size and place of cards.
import {
  type Cell,
  finite,
  isGroup,
  type Layout,
  type Node,
  positionOf,
  type Rect,
  rectOf,
  spanOf,
  typeOf,
} from '../document.ts';
import type { CardFields, EditOf, Point } from '../edit.ts';
import { sameRect, shifted } from '../grid.ts';
import { callOf } from '../ids.ts';
import { at, isObject, member } from '../json.ts';
import { isRefused, refuse } from '../outcome.ts';
import { replaceAt, withKey } from '../tree.ts';
import {
  byHolder,
  cellless,
  isInside,
  type NodePlace,
  nodePlaceOf,
  nodePlacesOf,
  outermost,
  pathAfter,
  removePlaces,
  type Site,
  samePath,
  siteOf,
} from './places.ts';
import { changed, type Plan } from './plan.ts';
import { relocatePlaces, WHOLE, withSpan } from './relocate.ts';
import { fraction, seat } from './seat.ts';

export function move(layout: Layout, edit: EditOf<'move'>): Plan {
  const found = nodePlacesOf(layout, edit.at);
  if (isRefused(found)) return found;
  const places = outermost(found.done);
  if (edit.into === undefined) return moveWithin(layout, places, edit);
  const site = siteOf(layout, edit.into);
  if (isRefused(site)) return site;
  if (places.every((place) => isHeldBy(place, site.done))) return moveWithin(layout, places, edit);
  return moveInto(layout, places, site.done, edit);
}

const LIST_OF = { children: 'cells', panel: 'pages', item: 'cards', popup: undefined } as const;

const isHeldBy = (place: NodePlace, site: Site) =>
  samePath(place.holder, site.path) && LIST_OF[place.kind] === site.takes;

function moveInto(layout: Layout, places: readonly NodePlace[], site: Site, edit: EditOf<'move'>): Plan {
  const swallowed = places.find((place) => isInside(site.path, place));
  if (swallowed !== undefined) return refuse(`${callOf(swallowed.entry)} cannot go into itself.`);
  const rest = removePlaces(layout, places);
  const path = pathAfter(site.path, places);
  const holder = at(rest, path);
  if (!isObject(holder)) return refuse('The place it should go to is gone.');
  const apart = byHolder(places).length > 1;
  const seated = seat({ takes: site.takes, holder }, places.map(standalone), {
    cell: edit.to,
    point: edit.point,
    push: edit.push,
    apart,
  });
  return isRefused(seated) ? seated : changed(replaceAt(rest, path, seated.done));
}

/** Panels and popups need not say that they are groups; elsewhere it has to be said. */
function standalone({ entry, kind }: NodePlace): Node {
  const unnamed = (kind === 'panel' || kind === 'popup') && (typeOf(entry) === undefined || isGroup(entry));
  return unnamed && member(entry, 'type') === undefined ? { type: 'group', ...entry } : entry;
}

function moveWithin(layout: Layout, places: readonly NodePlace[], edit: EditOf<'move'>): Plan {
  if (edit.point !== undefined && places.every(({ kind }) => kind === 'item')) {
    return changed(moveCards(layout, places, edit.point));
  }
  const asked = edit.by ?? edit.to;
  const refusal = asked === undefined ? undefined : cellless(places);
  if (refusal !== undefined) return refusal;
  const wanted = new Map<NodePlace, Rect>();
  const offset = offsetOf(places, edit);
  for (const place of places) {
    const from = rectOf(place.entry);
    // What has no position yet can be put somewhere, but not moved along.
    const to = from === undefined ? firstRect(place, places, edit.to) : shifted(from, offset);
    if (to !== undefined && (from === undefined || !sameRect(from, to))) wanted.set(place, to);
  }
  return relocatePlaces(layout, wanted, edit.push ?? false);
}

/** How far it goes: by so much, or from where the first of them stands. */
function offsetOf(places: readonly NodePlace[], edit: EditOf<'move'>): Cell {
  if (edit.by !== undefined) return edit.by;
  const first = rectOf(places[0]?.entry);
  return edit.to === undefined || first === undefined ? [0, 0] : [edit.to[0] - first.row, edit.to[1] - first.col];
}

function firstRect(place: NodePlace, places: readonly NodePlace[], to: Cell | undefined): Rect | undefined {
  if (to === undefined || place !== places[0]) return undefined;
  const [rows, cols] = spanOf(place.entry);
  return { row: to[0], col: to[1], rows, cols };
}

/** The first card's corner goes to the point; the others keep their distance from it. */
function moveCards(layout: Layout, places: readonly NodePlace[], [x, y]: Point): Layout {
  const corner = ({ path }: NodePlace) => {
    const card = at(layout, path.slice(0, -1));
    return [finite(member(card, 'x')) ?? 0, finite(member(card, 'y')) ?? 0] as const;
  };
  const [first] = places;
  if (first === undefined) return layout;
  const [x0, y0] = corner(first);
  return places.reduce((next, place) => {
    const [cardX, cardY] = corner(place);
    return withCard(next, place, { x: cardX + x - x0, y: cardY + y - y0 });
  }, layout);
}

function withCard(layout: Layout, { path }: NodePlace, fields: CardFields): Layout {
  const cardPath = path.slice(0, -1);
  let card = at(layout, cardPath);
  if (!isObject(card)) return layout;
  for (const key of ['x', 'y', 'w', 'h'] as const) {
    const value = fields[key];
    if (value !== undefined && Number.isFinite(value)) card = withKey(card, key, fraction(value));
  }
  if (fields.locked !== undefined) card = withKey(card, 'locked', fields.locked);
  return replaceAt(layout, cardPath, card);
}

export function setCard(layout: Layout, edit: EditOf<'setCard'>): Plan {
  const place = nodePlaceOf(layout, edit.at);
  if (isRefused(place)) return place;
  if (place.done.kind !== 'item') return refuse(`${callOf(place.done.entry)} is not a card on a canvas.`);
  return changed(withCard(layout, place.done, edit.card));
}

export function resize(layout: Layout, edit: EditOf<'resize'>): Plan {
  const found = nodePlaceOf(layout, edit.at);
  if (isRefused(found)) return found;
  const place = found.done;
  const refusal = cellless([place]);
  if (refusal !== undefined) return refusal;
  const [rows, cols] = [Math.max(1, edit.span[0]), Math.max(1, edit.span[1])];
  if (!Number.isInteger(rows) || !Number.isInteger(cols)) return refuse(WHOLE);
  const from = rectOf(place.entry);
  const cell = edit.position ?? positionOf(place.entry);
  // Without a position it covers nothing, so any size will do.
  if (cell === undefined) return changed(replaceAt(layout, place.path, withSpan(place.entry, [rows, cols])));
  const to: Rect = { row: cell[0], col: cell[1], rows, cols };
  if (from !== undefined && sameRect(from, to)) return changed(layout);
  return relocatePlaces(layout, new Map([[place, to]]), edit.push ?? false);
}
