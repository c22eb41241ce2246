// A group made around controls that stand side by side, and taken away from around them.
import { childrenOf, gridOf, isGroup, type Layout, type Rect, rectOf } from '../document.ts';
import type { EditOf } from '../edit.ts';
import { boundsOf, shifted } from '../grid.ts';
import { callOf, freshId } from '../ids.ts';
import { at, isObject, type Json, type JsonObject, member } from '../json.ts';
import { isRefused, refuse } from '../outcome.ts';
import { replaceAt, withKey } from '../tree.ts';
import { idsOf } from '../walk.ts';
import { cellless, nodePlaceOf, nodePlacesOf, scattered } from './places.ts';
import { changed, type Plan } from './plan.ts';
import { relocate, withPosition } from './relocate.ts';

export function group(layout: Layout, edit: EditOf<'group'>): Plan {
  const found = nodePlacesOf(layout, edit.at);
  if (isRefused(found)) return found;
  const places = found.done;
  const refusal = cellless(places) ?? scattered(places);
  if (refusal !== undefined) return refusal;
  const path = places[0]?.holder ?? [];
  const holder = at(layout, path);
  const box = boundsOf(places.flatMap(({ entry }) => rectOf(entry) ?? []));
  if (box === undefined || !isObject(holder)) return refuse('What is selected has no position yet.');

  const members = new Set(places.map(({ index }) => index));
  const inside = childrenOf(holder).filter((_, index) => members.has(index));
  const index = Math.min(...members);
  const rest = childrenOf(holder).filter((_, place) => !members.has(place));
  const id = freshId(edit.id ?? 'group', idsOf(layout));
  const made: JsonObject = {
    type: 'group',
    id,
    ...(edit.label === undefined ? {} : { label: edit.label }),
    position: [box.row, box.col],
    span: [box.rows, box.cols],
    grid: innerGrid(holder, box),
    children: inside.map((node) => moved(node, [-box.row, -box.col])),
  };
  const wrapped = withKey(holder, 'children', rest.toSpliced(index, 0, made));
  const placed = relocate(wrapped, new Map([[index, box]]), { arriving: true });
  return isRefused(placed) ? placed : { layout: replaceAt(layout, path, placed.done), made: [id] };
}

/** One cell inside is as large as one cell outside. */
function innerGrid(holder: JsonObject, box: Rect): JsonObject {
  const { mode } = gridOf(holder);
  const rowHeight = member(member(holder, 'grid'), 'rowHeight');
  return {
    columns: box.cols,
    rows: box.rows,
    ...(mode === 'flow' ? { mode } : {}),
    ...(rowHeight === undefined ? {} : { rowHeight }),
  };
}

function moved(node: Json, by: readonly [number, number]): Json {
  const rect = rectOf(node);
  if (rect === undefined || !isObject(node)) return node;
  const to = shifted(rect, by);
  return withPosition(node, [to.row, to.col]);
}

export function ungroup(layout: Layout, edit: EditOf<'ungroup'>): Plan {
  const found = nodePlaceOf(layout, edit.at);
  if (isRefused(found)) return found;
  const { entry, index, holder: path, kind } = found.done;
  const holder = at(layout, path);
  if (!isGroup(entry) || kind !== 'children' || !isObject(holder)) {
    return refuse(`${callOf(entry)} is not a group among controls, so it cannot be taken apart.`);
  }
  if (childrenOf(entry).length === 0) return refuse(`${callOf(entry)} is empty; it can simply be removed.`);
  const corner = rectOf(entry);
  const inside = childrenOf(entry);
  const wanted = new Map<number, Rect>();
  for (const [place, node] of inside.entries()) {
    const rect = rectOf(node);
    if (rect !== undefined) wanted.set(index + place, shifted(rect, [corner?.row ?? 0, corner?.col ?? 0]));
  }
  const opened = withKey(holder, 'children', childrenOf(holder).toSpliced(index, 1, ...inside));
  const placed = relocate(opened, wanted, { arriving: true });
  return isRefused(placed) ? placed : changed(replaceAt(layout, path, placed.done));
}
