// Where a child that stands wrong could stand instead. Worked out only for children a finding is about.
import { type Cell, childrenOf, type Grid, gridOf, type Rect, rectOf, type Span, spanOf } from '../document.ts';
import type { Edit } from '../edit.ts';
import { bottomOf, firstFreeSlot, fits, growRows, intersects, MAX_ROWS } from '../grid.ts';
import { isArray, isObject, type JsonObject, type Path } from '../json.ts';
import { type LocalFix, put } from './report.ts';

/** The grid of a tab or group and what stands on it, by the child's index; undefined takes no cells. */
export interface Board {
  readonly grid: Grid;
  readonly rects: readonly (Rect | undefined)[];
}

const boards = new WeakMap<JsonObject, Board>();

export function boardOf(holder: JsonObject): Board {
  let board = boards.get(holder);
  if (board === undefined) {
    const children = isArray(holder.children) ? holder.children : [];
    board = { grid: gridOf(holder), rects: children.map((child) => rectOf(child)) };
    boards.set(holder, board);
  }
  return board;
}

export interface Placing {
  readonly rect: Rect;
  /** How many rows the grid needs for it. */
  readonly rows: number;
}

const slots = new WeakMap<Board, Map<string, Cell | undefined>>();

/** The first free slot; asked for once per size, as every child piled on one spot gets the same answer. */
function slotFor(board: Board, span: Span): Cell | undefined {
  const known = slots.get(board) ?? new Map<string, Cell | undefined>();
  slots.set(board, known);
  const key = span.join(' ');
  if (!known.has(key)) {
    const taken = board.rects.filter((rect) => rect !== undefined);
    known.set(key, firstFreeSlot(board.grid, taken, span));
  }
  return known.get(key);
}

/** A place of its own for a child, at or near `wish` when that is free. */
export function placingFor(board: Board, index: number, span: Span, wish: Cell | undefined): Placing | undefined {
  const { grid } = board;
  const rows = span[0] > MAX_ROWS ? Math.min(grid.rows, MAX_ROWS) : span[0];
  const cols = Math.min(span[1], grid.columns);
  const isFree = (rect: Rect) =>
    board.rects.every((other, at) => at === index || other === undefined || !intersects(rect, other));
  const placing = (rect: Rect): Placing => ({ rect, rows: growRows(grid, [rect]).rows });
  if (wish !== undefined) {
    const row = Math.max(0, wish[0]);
    const col = Math.min(Math.max(0, wish[1]), grid.columns - cols);
    // One that only sticks out below keeps its place, and the page grows.
    const there: Rect = { row, col, rows, cols };
    const inBounds: Rect = { ...there, row: Math.max(0, Math.min(row, grid.rows - rows)) };
    const staysPut = row === wish[0] && col === wish[1] && bottomOf(there) <= MAX_ROWS;
    if (staysPut && isFree(there)) return placing(there);
    if (fits(inBounds, grid) && isFree(inBounds)) return placing(inBounds);
  }
  const slot = slotFor(board, [rows, cols]);
  return slot === undefined ? undefined : placing({ row: slot[0], col: slot[1], rows, cols });
}

/** The edits that put a child there, and what they are called. */
export function placingEdits(holder: JsonObject, index: number, { rect, rows }: Placing, base: Path) {
  const { grid, rects } = boardOf(holder);
  const before = rects[index];
  const child = [...base, 'children', index];
  const grows = rows > grid.rows;
  const [spanRows, spanCols] = spanOf(childrenOf(holder)[index]);
  const resizes = spanRows !== rect.rows || spanCols !== rect.cols;
  const moves = before === undefined || before.row !== rect.row || before.col !== rect.col;
  const edits: readonly Edit[] = [
    ...(grows ? [growing(holder, base, rows, grid)] : []),
    ...(resizes ? [put(child, ['span'], [rect.rows, rect.cols])] : []),
    ...(moves ? [put(child, ['position'], [rect.row, rect.col])] : []),
  ];
  const label = [
    ...(grows ? [`grow the grid to ${rows} rows`] : []),
    ...(resizes ? [`resize to [${rect.rows}, ${rect.cols}]`] : []),
    ...(moves ? [`move to [${rect.row}, ${rect.col}]`] : []),
  ].join(' and ');
  return { label: label.charAt(0).toUpperCase() + label.slice(1), edits };
}

function growing(holder: JsonObject, base: Path, rows: number, { columns }: Grid): Edit {
  return isObject(holder.grid) ? put(base, ['grid', 'rows'], rows) : put(base, ['grid'], { columns, rows });
}

/** A fix that gives one child of the holder a place of its own. */
export function placingFix(holder: JsonObject, index: number, span: Span, wish: Cell | undefined): LocalFix {
  return ({ base }) => {
    const placing = placingFor(boardOf(holder), index, span, wish);
    if (placing === undefined) return undefined;
    const { label, edits } = placingEdits(holder, index, placing, base);
    const [only] = edits;
    if (only === undefined) return undefined;
    return { label, edit: edits.length === 1 ? only : { kind: 'batch', name: label, edits } };
  };
}
