// Flow grids: children with the same row index form a band from left to right, and share its width by their column
// spans. Nothing can overlap there; what counts is which band, and the order in it.
import type { Rect } from './document.ts';
import { bottomOf, intersects, rightOf } from './grid.ts';

export interface Band {
  readonly row: number;
  /** Indices into the list, from left to right. */
  readonly members: readonly number[];
}

/** From top to bottom. Row spans mean nothing here. */
export function bandsOf(rects: readonly Rect[]): readonly Band[] {
  const rows = new Map<number, number[]>();
  for (const [index, rect] of rects.entries()) {
    const members = rows.get(rect.row);
    if (members === undefined) rows.set(rect.row, [index]);
    else members.push(index);
  }
  const col = (index: number) => rects[index]?.col ?? 0;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, members]) => ({ row, members: members.sort((a, b) => col(a) - col(b)) }));
}

/** The part of the width each member of a band gets; all parts together are 1. */
export function sharesOf(band: Band, rects: readonly Rect[]): readonly number[] {
  const spans = band.members.map((index) => rects[index]?.cols ?? 1);
  const total = spans.reduce((sum, span) => sum + span, 0);
  return spans.map((span) => span / total);
}

const flat = (rect: Rect): Rect => ({ ...rect, rows: 1 });

/** Where the others go when `wanted` joins the bands it names: to the right, as little as possible. */
export function joinBands(wanted: readonly Rect[], others: readonly Rect[]): ReadonlyMap<number, Rect> {
  const moved = new Map<number, Rect>();
  for (const { row, members } of bandsOf(others)) {
    const active = wanted.filter((rect) => rect.row === row).map(flat);
    if (active.length === 0) continue;
    for (const index of members) {
      const rect = others[index];
      if (rect === undefined) continue;
      let here = flat(rect);
      let blocker = active.find((other) => intersects(other, here));
      if (blocker === undefined) continue;
      while (blocker !== undefined) {
        here = { ...here, col: rightOf(blocker) };
        blocker = active.find((other) => intersects(other, here));
      }
      active.push(here);
      moved.set(index, { ...rect, col: here.col });
    }
  }
  return moved;
}

/** Where the others go when `wanted` gets bands of its own: everything from its first row on moves down. */
export function openBands(wanted: readonly Rect[], others: readonly Rect[]): ReadonlyMap<number, Rect> {
  const rows = wanted.map((rect) => rect.row);
  const top = Math.min(...rows);
  const end = Math.max(...rows) + 1;
  if (!others.some((rect) => rect.row >= top && rect.row < end)) return new Map();
  return new Map(
    [...others.entries()]
      .filter(([, rect]) => rect.row >= top)
      .map(([index, rect]) => [index, { ...rect, row: rect.row + end - top }]),
  );
}

/** The row of a new band below all others. */
export function nextBand(rects: readonly Rect[]): number {
  return rects.reduce((row, rect) => Math.max(row, bottomOf(flat(rect))), 0);
}
