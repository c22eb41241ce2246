// Edits that put several controls in order with one another, or one among its siblings.
import { align, distribute, sameSize } from '../arrange.ts';
import { gridOf, type Layout, type Rect, rectOf } from '../document.ts';
import type { EditOf } from '../edit.ts';
import { sameRect } from '../grid.ts';
import { callOf } from '../ids.ts';
import { at, isArray } from '../json.ts';
import { isRefused, type Outcome, refuse } from '../outcome.ts';
import { replaceAt } from '../tree.ts';
import { cellless, type NodePlace, nodePlacesOf, placesOf, scattered } from './places.ts';
import { changed, type Plan } from './plan.ts';
import { relocatePlaces } from './relocate.ts';

export function arrange(layout: Layout, edit: EditOf<'align' | 'distribute' | 'sameSize'>): Plan {
  const found = nodePlacesOf(layout, edit.at);
  if (isRefused(found)) return found;
  const places = found.done.filter(({ entry }) => rectOf(entry) !== undefined);
  const refusal = cellless(found.done) ?? scattered(places);
  if (refusal !== undefined) return refusal;
  const [first] = places;
  if (first === undefined) return refuse('What is selected has no position yet.');
  if (edit.kind !== 'sameSize' && gridOf(at(layout, first.holder)).mode === 'flow') {
    return refuse('In a flow grid controls line up by themselves.');
  }
  const before = places.map(({ entry }) => rectOf(entry) as Rect);
  const after = arranged(before, edit);
  if (isRefused(after)) return after;
  const wanted = new Map<NodePlace, Rect>();
  for (const [index, place] of places.entries()) {
    const [from, to] = [before[index], after.done[index]];
    if (from !== undefined && to !== undefined && !sameRect(from, to)) wanted.set(place, to);
  }
  return relocatePlaces(layout, wanted, false);
}

function arranged(rects: readonly Rect[], edit: EditOf<'align' | 'distribute' | 'sameSize'>): Outcome<readonly Rect[]> {
  switch (edit.kind) {
    case 'align':
      return { done: align(rects, edit.to) };
    case 'distribute':
      return distribute(rects, edit.axis);
    case 'sameSize':
      return { done: sameSize(rects) };
  }
}

export function reorder(layout: Layout, edit: EditOf<'reorder'>): Plan {
  const places = placesOf(layout, [edit.at]);
  if (isRefused(places)) return places;
  const [place] = places.done;
  if (place === undefined || place.kind === 'popup') return refuse(`${callOf(place?.entry)} has no siblings.`);
  // A card is reordered with all that is said about it.
  const path = place.kind === 'item' ? place.path.slice(0, -1) : place.path;
  const list = at(layout, path.slice(0, -1));
  if (!isArray(list)) return changed(layout);
  return changed(replaceAt(layout, path.slice(0, -1), reordered(list, place.index, edit.index)));
}

/** The list with one entry elsewhere; an index outside it means its ends. */
export function reordered<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  const index = Math.min(list.length - 1, Math.max(0, Math.trunc(to)));
  if (entry === undefined || Number.isNaN(index) || index === from) return list;
  return list.toSpliced(from, 1).toSpliced(index, 0, entry);
}
