// Gives children of one holder other rectangles: the one place that decides whether they may stand there.
import { joinBands, openBands } from '../bands.ts';
import {
  type Cell,
  childrenOf,
  type Grid,
  gridOf,
  type Layout,
  type Node,
  positionOf,
  type Rect,
  rectOf,
  type Span,
  spanOf,
} from '../document.ts';
import {
  bottomOf,
  growRows,
  inTheWay,
  intersects,
  MAX_ROWS,
  makeRoom,
  straysFurther,
  type Tile,
  tooTall,
} from '../grid.ts';
import { callOf } from '../ids.ts';
import { at, isObject, type Json, type JsonObject, member } from '../json.ts';
import { isRefused, type Outcome, refuse } from '../outcome.ts';
import { replaceAt, withKey } from '../tree.ts';
import { byHolder, type NodePlace } from './places.ts';
import { changed, type Plan } from './plan.ts';

/** Rectangles by index among the children. */
export type Wanted = ReadonlyMap<number, Rect>;

interface Mover {
  readonly name: string;
  readonly to: Rect;
  /** Where it stood, when it stood here: what was wrong before may stay, but not grow. */
  readonly from: Rect | undefined;
}

export interface Manner {
  readonly push?: boolean;
  /** They come from elsewhere: the positions they carry are none in this holder. */
  readonly arriving?: boolean;
}

export function withPosition(node: Node, [row, col]: Cell): Node {
  const old = positionOf(node);
  if (old?.[0] === row && old[1] === col) return node;
  const position = [row, col];
  if (Object.hasOwn(node, 'position')) return { ...node, position };
  // Beside the id, where authors write it.
  const head = Object.entries(node).filter(([key]) => key === 'type' || key === 'id');
  return { ...Object.fromEntries(head), position, ...node };
}

export function withSpan(node: Node, [rows, cols]: Span): Node {
  const [oldRows, oldCols] = spanOf(node);
  return oldRows === rows && oldCols === cols ? node : { ...node, span: [rows, cols] };
}

const withRect = (node: Node, { row, col, rows, cols }: Rect) => withSpan(withPosition(node, [row, col]), [rows, cols]);

/** The holder with so many rows at least. */
function withRows(holder: JsonObject, grid: Grid): JsonObject {
  if (gridOf(holder).rows === grid.rows) return holder;
  const written = member(holder, 'grid');
  const rows = { rows: grid.rows };
  return withKey(holder, 'grid', isObject(written) ? { ...written, ...rows } : { columns: grid.columns, ...rows });
}

export const WHOLE = 'Cells are counted in whole numbers.';

const isWhole = (rect: Rect) => [rect.row, rect.col, rect.rows, rect.cols].every(Number.isInteger);

const overlapped = (a: Rect | undefined, b: Rect | undefined) => a !== undefined && b !== undefined && intersects(a, b);

const BEFORE_FIRST = 'There is nothing above the first row or left of the first column.';

function strayed(grid: Grid, movers: readonly Mover[]): string | undefined {
  for (const { to, from, name } of movers) {
    if (straysFurther(to, from, grid.columns)) {
      if (to.row < 0 || to.col < 0) return BEFORE_FIRST;
      if (to.cols > grid.columns) return `${name} does not fit: the grid is ${columns(grid.columns)} wide.`;
      return `There is no room: the grid ends there, it is ${columns(grid.columns)} wide.`;
    }
    if (bottomOf(to) > Math.max(MAX_ROWS, grid.rows, from === undefined ? 0 : bottomOf(from))) return tooTall.refused;
  }
  return undefined;
}

const columns = (count: number) => (count === 1 ? 'one column' : `${count} columns`);

function inGrid(grid: Grid, movers: readonly Mover[], others: readonly Tile[], push: boolean): Outcome<Wanted> {
  const stray = strayed(grid, movers);
  if (stray !== undefined) return refuse(stray);
  for (const [index, a] of movers.entries()) {
    const b = movers.slice(index + 1).find((other) => intersects(a.to, other.to) && !overlapped(a.from, other.from));
    if (b !== undefined) return refuse(`${a.name} and ${b.name} would stand on the same cells.`);
  }
  const wanted = movers.map(({ to }) => to);
  if (push) return makeRoom(grid, wanted, others);
  const blockers = others.filter(({ rect }) =>
    movers.some(({ to, from }) => intersects(to, rect) && !overlapped(from, rect)),
  );
  return blockers.length > 0 ? inTheWay(blockers) : { done: new Map() };
}

function inFlow(movers: readonly Mover[], others: readonly Tile[], push: boolean): Outcome<Wanted> {
  const outside = movers.some(({ to, from }) => straysFurther(to, from, Number.POSITIVE_INFINITY));
  if (outside) return refuse(BEFORE_FIRST);
  const rects = others.map(({ rect }) => rect);
  const wanted = movers.map(({ to }) => to);
  return { done: push ? openBands(wanted, rects) : joinBands(wanted, rects) };
}

/**
 * The holder with those children at their new rectangles, others moved out of their way when `push` says so, and rows
 * added where needed. No overlap and nothing out of bounds that was not so before.
 */
export function relocate(
  holder: JsonObject,
  wanted: Wanted,
  { push = false, arriving = false }: Manner,
): Outcome<JsonObject> {
  if (![...wanted.values()].every(isWhole)) return refuse(WHOLE);
  const grid = gridOf(holder);
  const children = childrenOf(holder);
  const movers = [...wanted].map(([index, to]) => {
    const from = arriving || grid.mode === 'flow' ? undefined : rectOf(children[index]);
    return { name: callOf(children[index]), to, from };
  });
  const others = children.flatMap((child, index) => {
    const rect = wanted.has(index) ? undefined : rectOf(child);
    return rect === undefined ? [] : [{ index, rect, name: callOf(child) }];
  });
  const room = grid.mode === 'flow' ? inFlow(movers, others, push) : inGrid(grid, movers, others, push);
  if (isRefused(room)) return room;
  const rects = new Map(wanted);
  for (const [place, { index }] of others.entries()) {
    const rect = room.done.get(place);
    if (rect !== undefined) rects.set(index, rect);
  }
  return { done: withRects(holder, rects) };
}

/** The holder with those rectangles, and with the rows they need. */
export function withRects(holder: JsonObject, rects: Wanted): JsonObject {
  const grid = gridOf(holder);
  const before: readonly Json[] = childrenOf(holder);
  // One copy for all of them: a control that is dropped may push a thousand.
  let children: Json[] | undefined;
  for (const [index, rect] of rects) {
    const child = before[index];
    if (!isObject(child)) continue;
    const placed = withRect(child, rect);
    if (placed === child) continue;
    children ??= [...before];
    children[index] = placed;
  }
  const moved = children === undefined ? holder : withKey(holder, 'children', children);
  return grid.mode === 'flow' ? moved : withRows(moved, growRows(grid, [...rects.values()]));
}

/** As `relocate`, for children of any holders: all of them, or none. */
export function relocatePlaces(layout: Layout, wanted: ReadonlyMap<NodePlace, Rect>, push: boolean): Plan {
  let next = layout;
  for (const group of byHolder([...wanted.keys()])) {
    const [first] = group;
    const holder = first === undefined ? undefined : at(next, first.holder);
    if (first === undefined || !isObject(holder)) continue;
    const rects = new Map<number, Rect>();
    for (const place of group) rects.set(place.index, wanted.get(place) as Rect);
    const moved = relocate(holder, rects, { push });
    if (isRefused(moved)) return moved;
    next = replaceAt(next, first.holder, moved.done);
  }
  return changed(next);
}
