// Edits that bring nodes in: add, paste, duplicate.
import { type Cell, finite, gridOf, type Layout, type Node, type Rect, rectOf } from '../document.ts';
import type { EditOf } from '../edit.ts';
import { boundsOf } from '../grid.ts';
import { callOf, idMaker, withFreshIds } from '../ids.ts';
import { at, isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { isRefused, type Outcome, refuse } from '../outcome.ts';
import { replaceAt, withKey } from '../tree.ts';
import { idsOf } from '../walk.ts';
import { byHolder, idsOfEntries, type NodePlace, nodePlacesOf, outermost, siteOf } from './places.ts';
import type { Plan } from './plan.ts';
import { type Arrival, fraction, seat } from './seat.ts';

export function add(layout: Layout, edit: EditOf<'add'>): Plan {
  const site = siteOf(layout, edit.into);
  if (isRefused(site)) return site;
  const nodes = withFreshIds(edit.nodes.filter(isObject), idsOf(layout));
  if (nodes.length === 0) return refuse('There is nothing to add.');
  const seated = seat(site.done, nodes, { cell: edit.position, point: edit.point, push: edit.push });
  if (isRefused(seated)) return seated;
  return { layout: replaceAt(layout, site.done.path, seated.done), made: idsOfEntries(nodes) };
}

export function duplicate(layout: Layout, edit: EditOf<'duplicate'>): Plan {
  const found = nodePlacesOf(layout, edit.at);
  if (isRefused(found)) return found;
  const places = outermost(found.done);
  const popup = places.find(({ kind }) => kind === 'popup');
  if (popup !== undefined) return refuse(`${callOf(popup.entry)} is a popup, and a control has only one.`);
  const nodes = withFreshIds(
    places.map(({ entry }) => entry),
    idsOf(layout),
  );
  const copies = new Map(places.map((place, index) => [place, nodes[index] ?? place.entry]));
  let next = layout;
  // The deepest holders first: a copy moves nothing but its later siblings.
  for (const group of byHolder(places)) {
    const [first] = group;
    const holder = first === undefined ? undefined : at(next, first.holder);
    if (first === undefined || !isObject(holder)) continue;
    const seated = first.kind === 'item' ? copyCards(holder, group, copies) : copyNodes(holder, group, copies, edit);
    if (isRefused(seated)) return seated;
    next = replaceAt(next, first.holder, seated.done);
  }
  return { layout: next, made: idsOfEntries(nodes) };
}

type Copies = ReadonlyMap<NodePlace, Node>;

function copyNodes(
  holder: JsonObject,
  group: readonly NodePlace[],
  copies: Copies,
  edit: EditOf<'duplicate'>,
): Outcome<JsonObject> {
  const rects = group.flatMap(({ entry }) => rectOf(entry) ?? []);
  const box = boundsOf(rects);
  const index = Math.max(...group.map((place) => place.index)) + 1;
  const takes = group[0]?.kind === 'panel' ? 'pages' : 'cells';
  const landing = box === undefined ? {} : landingOf(holder, box, rects, edit);
  const nodes = group.map((place) => copies.get(place) ?? place.entry);
  return seat({ holder, takes }, nodes, { ...landing, index });
}

function landingOf(
  holder: JsonObject,
  box: Rect,
  rects: readonly Rect[],
  { by, push }: { readonly by?: Cell; readonly push?: boolean },
): Arrival {
  if (by !== undefined) return { cell: [box.row + by[0], box.col + by[1]], push };
  // In a flow grid right below the bands of the originals; row spans mean nothing there.
  const below = Math.max(...rects.map(({ row }) => row)) + 1;
  return gridOf(holder).mode === 'flow' ? { cell: [below, box.col], push: true } : { fromRow: Math.max(0, box.row) };
}

const STEP = 0.05;

function copyCards(canvas: JsonObject, group: readonly NodePlace[], copies: Copies): Outcome<JsonObject> {
  const config = member(canvas, 'canvasConfig');
  const items = member(config, 'items');
  if (!isObject(config) || !isArray(items)) return { done: canvas };
  const freshId = idMaker(idsOfEntries(items));
  const cards = group.map((place): Json => {
    const card = items[place.index] as JsonObject;
    const control = copies.get(place) ?? place.entry;
    const id = freshId(idsOfEntries([card, control])[0] ?? 'card');
    const [x, y] = [finite(card.x) ?? 0, finite(card.y) ?? 0];
    return { ...card, id, x: fraction(x + STEP), y: fraction(y + STEP), control };
  });
  const last = Math.max(...group.map(({ index }) => index));
  return { done: withKey(canvas, 'canvasConfig', withKey(config, 'items', items.toSpliced(last + 1, 0, ...cards))) };
}
