// Cells as whole numbers: what stands where, what is free, and who has to make room. Rectangles come from untrusted
// documents and may be absurdly large, so nothing here counts cells; only edges are compared.
import { GRID } from './blocks/grid.ts';
import type { Cell, Grid, Rect, Span } from './document.ts';
import { type Outcome, type Refused, refuse } from './outcome.ts';

/** A grid grows no further than this by itself. */
export const MAX_ROWS = GRID.rows.max ?? Number.POSITIVE_INFINITY;

/** A rectangle and what to call its control in a sentence. */
export interface Tile {
  readonly name: string;
  readonly rect: Rect;
}

export const bottomOf = (rect: Rect): number => rect.row + rect.rows;
export const rightOf = (rect: Rect): number => rect.col + rect.cols;

export function intersects(a: Rect, b: Rect): boolean {
  return a.row < bottomOf(b) && b.row < bottomOf(a) && a.col < rightOf(b) && b.col < rightOf(a);
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.col >= outer.col &&
    bottomOf(inner) <= bottomOf(outer) &&
    rightOf(inner) <= rightOf(outer)
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
}

export function shifted(rect: Rect, [rows, cols]: Cell): Rect {
  return { ...rect, row: rect.row + rows, col: rect.col + cols };
}

/** The smallest rectangle around all of them. */
export function boundsOf(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  let [row, col, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    row = Math.min(row, rect.row);
    col = Math.min(col, rect.col);
    bottom = Math.max(bottom, bottomOf(rect));
    right = Math.max(right, rightOf(rect));
  }
  return { row, col, rows: bottom - row, cols: right - col };
}

export function overlaps(rect: Rect, others: readonly Rect[]): boolean {
  return others.some((other) => intersects(rect, other));
}

/** Every pair that shares a cell, as indices into the list, the lower one first; of a pile there are millions. */
export function* meetings(rects: readonly Rect[]): Generator<readonly [number, number]> {
  const byRow = rects.map((rect, index) => ({ rect, index })).sort((a, b) => a.rect.row - b.rect.row);
  for (const [place, { rect, index }] of byRow.entries()) {
    for (let below = place + 1; below < byRow.length; below += 1) {
      const other = byRow[below];
      if (other === undefined || other.rect.row >= bottomOf(rect)) break;
      if (intersects(rect, other.rect)) yield [Math.min(index, other.index), Math.max(index, other.index)];
    }
  }
}

export function fits(rect: Rect, grid: Grid): boolean {
  return rect.row >= 0 && rect.col >= 0 && bottomOf(rect) <= grid.rows && rightOf(rect) <= grid.columns;
}

export function rowsNeeded(rects: readonly Rect[]): number {
  return rects.reduce((rows, rect) => Math.max(rows, bottomOf(rect)), 0);
}

/** The same grid where they fit, else one with more rows. */
export function growRows(grid: Grid, rects: readonly Rect[]): Grid {
  const rows = Math.min(rowsNeeded(rects), Math.max(MAX_ROWS, grid.rows));
  return rows > grid.rows ? { ...grid, rows } : grid;
}

/**
 * The first place in reading order where nothing stands; below the last row if need be. None only when it is wider
 * than the grid or the grid would grow too tall.
 */
export function firstFreeSlot(grid: Grid, taken: readonly Rect[], span: Span, fromRow = 0): Cell | undefined {
  const [rows, cols] = span;
  if (cols > grid.columns) return undefined;
  // What is free somewhere could slide up until it touches the bottom edge of something, or the first row.
  const starts = taken.map(bottomOf).filter((row) => row > fromRow && Number.isFinite(row));
  for (const row of [fromRow, ...new Set(starts.sort((a, b) => a - b))]) {
    if (row + rows > Math.max(MAX_ROWS, grid.rows)) return undefined;
    let col = 0;
    while (col + cols <= grid.columns) {
      const wanted: Rect = { row, col, rows, cols };
      const blocker = taken.find((rect) => intersects(rect, wanted));
      if (blocker === undefined) return [row, col];
      col = rightOf(blocker);
    }
  }
  return undefined;
}

/** How far it reaches out of the columns and above the first row, side by side with what it would be. */
export function straysFurther(rect: Rect, before: Rect | undefined, columns: number): boolean {
  const out = (side: (rect: Rect) => number) => Math.max(0, side(rect)) > (before ? Math.max(0, side(before)) : 0);
  return out((r) => -r.row) || out((r) => -r.col) || out((r) => rightOf(r) - columns);
}

/** “cpu is”, “cpu and fan are”, “cpu, fan and 2 more are” */
export function listed(names: readonly string[]): string {
  const [first, second, ...more] = names;
  if (second === undefined) return `${first ?? 'something'} is`;
  return more.length === 0 ? `${first} and ${second} are` : `${first}, ${second} and ${more.length} more are`;
}

export const inTheWay = (tiles: readonly Tile[]): Refused =>
  refuse(`There is no room: ${listed(tiles.map(({ name }) => name))} in the way.`);

export const tooTall: Refused = refuse(`There is no room: a grid has at most ${MAX_ROWS} rows.`);

const readingOrder = (a: Rect, b: Rect) => a.row - b.row || a.col - b.col;

/** The nearest place straight below where nothing stands; the obstacles from top to bottom. */
function slideDown(rect: Rect, obstacles: readonly Rect[]): Rect {
  let { row } = rect;
  for (const obstacle of obstacles) {
    if (obstacle.row >= row + rect.rows) break;
    const aside = obstacle.col >= rightOf(rect) || rightOf(obstacle) <= rect.col;
    if (!aside) row = Math.max(row, bottomOf(obstacle));
  }
  return row === rect.row ? rect : { ...rect, row };
}

/** Puts it where its row says, among others that are in order. */
function insertByRow(rects: Rect[], rect: Rect): void {
  let [from, to] = [0, rects.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rects[middle]?.row ?? 0) <= rect.row) from = middle + 1;
    else to = middle;
  }
  rects.splice(from, 0, rect);
}

/** Whatever comes later in reading order can no longer meet what ends above this row. */
const reachingBelow = (rects: readonly Rect[], row: number): Rect[] => rects.filter((rect) => bottomOf(rect) > row);

/**
 * Where neighbours go when `wanted` takes its cells: those in the way straight down, as little as possible, and then
 * those they land on. Who is not touched stays, whatever gaps there are. Keys are indices into `others`.
 */
export function makeRoom(
  grid: Grid,
  wanted: readonly Rect[],
  others: readonly Tile[],
): Outcome<ReadonlyMap<number, Rect>> {
  const moved = new Map<number, Rect>();
  let active: Rect[] = [...wanted];
  let settled: Rect[] = wanted.toSorted((a, b) => a.row - b.row);
  let row = Number.NEGATIVE_INFINITY;
  const order = others.map(({ rect }, index) => ({ rect, index })).sort((a, b) => readingOrder(a.rect, b.rect));
  for (const { rect, index } of order) {
    if (rect.row > row) {
      row = rect.row;
      active = reachingBelow(active, row);
      settled = reachingBelow(settled, row);
    }
    // Those that overlapped one another before and are not touched are left as they are.
    if (!overlaps(rect, active)) {
      insertByRow(settled, rect);
      continue;
    }
    const down = slideDown(rect, settled);
    if (bottomOf(down) > Math.max(MAX_ROWS, grid.rows)) return tooTall;
    moved.set(index, down);
    active.push(down);
    insertByRow(settled, down);
  }
  return { done: moved };
}

/** Rectangles made legal for a grid of so many columns: in reading order, each slides down past those before it. */
export function settle(rects: readonly Rect[], columns: number): readonly Rect[] {
  const clipped = rects.map((rect) => {
    const cols = Math.min(rect.cols, columns);
    return { ...rect, cols, row: Math.max(0, rect.row), col: Math.max(0, Math.min(rect.col, columns - cols)) };
  });
  const result = [...clipped];
  let settled: Rect[] = [];
  let row = Number.NEGATIVE_INFINITY;
  const order = clipped.map((rect, index) => ({ rect, index })).sort((a, b) => readingOrder(a.rect, b.rect));
  for (const { rect, index } of order) {
    if (rect.row > row) {
      row = rect.row;
      settled = reachingBelow(settled, row);
    }
    const free = slideDown(rect, settled);
    insertByRow(settled, free);
    result[index] = free;
  }
  return result;
}
