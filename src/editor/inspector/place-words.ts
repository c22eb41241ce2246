// Where a node stands, in words and as the numbers the steppers change.
import { finite, type Layout, positionOf, spanOf, titleOf } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { placeOf } from '../../layout/edits/places.ts';
import { at, isArray, member } from '../../layout/json.ts';

interface PlaceInWords {
  readonly words: string;
  readonly row?: number;
  readonly column?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
}

// What the app takes for a card without a size.
const CARD = { x: 0, y: 0 } as const;

export function placeInWords(layout: Layout, target: Target): PlaceInWords | undefined {
  const place = placeOf(layout, target);
  if (place === undefined) return undefined;
  if (place.kind === 'popup') return { words: 'Opens when its control is held' };
  if (place.kind === 'panel') {
    const pages = member(at(layout, place.holder), 'panels');
    const count = isArray(pages) ? pages.length : 1;
    return { words: `Page ${place.index + 1} of ${count}, ${titleOf(place.entry, place.index)}` };
  }
  if (place.kind === 'item') {
    const card = at(layout, place.path.slice(0, -1));
    const [x, y] = [finite(member(card, 'x')) ?? CARD.x, finite(member(card, 'y')) ?? CARD.y];
    const [w, h] = [finite(member(card, 'w')), finite(member(card, 'h'))];
    const words = `Card at ${percent(x)} %, ${percent(y)} %`;
    return {
      words,
      x: percent(x),
      y: percent(y),
      ...(w !== undefined && { w: percent(w) }),
      ...(h !== undefined && { h: percent(h) }),
    };
  }
  const cell = positionOf(place.entry);
  const [rows, columns] = spanOf(place.entry);
  if (cell === undefined) return { words: 'Stands in no cell, so the app leaves it out', rows, columns };
  const [row, column] = cell;
  return { words: `Row ${row + 1}, column ${column + 1} · ${rows} × ${columns}`, row, column, rows, columns };
}

const percent = (part: number) => Math.round(part * 1000) / 10;
