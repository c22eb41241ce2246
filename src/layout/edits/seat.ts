// Puts nodes into a holder: into the cells of a grid, onto a canvas as cards, or beside panels as pages.
import { nextBand } from '../bands.ts';
import {
  type Cell,
  childrenOf,
  finite,
  type Grid,
  gridOf,
  idOf,
  isGroup,
  type Node,
  type Rect,
  rectOf,
  spanOf,
} from '../document.ts';
import type { Point } from '../edit.ts';
import { boundsOf, firstFreeSlot, meetings, shifted, tooTall } from '../grid.ts';
import { callOf, idMaker, idStem } from '../ids.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { withKey, withoutKey } from '../tree.ts';
import type { Site } from './places.ts';
import { relocate, withPosition } from './relocate.ts';

export interface Arrival {
  readonly cell?: Cell | undefined;
  readonly point?: Point | undefined;
  readonly push?: boolean | undefined;
  /** Among the children; else they come last. */
  readonly index?: number | undefined;
  /** Looked for from here down when no cell is given. */
  readonly fromRow?: number | undefined;
  /** Their positions are of different holders and mean nothing side by side. */
  readonly apart?: boolean | undefined;
}

/** The holder with the nodes in it. */
export function seat(
  site: Pick<Site, 'holder' | 'takes'>,
  nodes: readonly Node[],
  arrival: Arrival,
): Outcome<JsonObject> {
  switch (site.takes) {
    case 'cells':
      return seatInCells(site.holder, nodes, arrival);
    case 'cards':
      return seatOnCanvas(site.holder, nodes, arrival.point);
    case 'pages':
      return seatAsPages(site.holder, nodes, arrival.index);
  }
}

/** Together as they stood when that is possible, else each by itself; rectangles count from their own corner. */
function blocksOf(nodes: readonly Node[], grid: Grid, apart: boolean): readonly (readonly Rect[])[] {
  const rects = nodes.flatMap((node) => rectOf(node) ?? []);
  const box = boundsOf(rects);
  const together =
    !apart &&
    box !== undefined &&
    rects.length === nodes.length &&
    box.cols <= grid.columns &&
    (grid.mode === 'flow' || meetings(rects).next().done === true);
  if (together) return [rects.map((rect) => shifted(rect, [-box.row, -box.col]))];
  return nodes.map((node) => {
    const [rows, cols] = spanOf(node);
    return [{ row: 0, col: 0, rows, cols: Math.min(cols, grid.columns) }];
  });
}

const sizeOf = (block: readonly Rect[]) => {
  const box = boundsOf(block);
  return `${box?.rows} ${box?.cols}`;
};

function freeCell(grid: Grid, taken: readonly Rect[], block: readonly Rect[], fromRow: number): Cell | undefined {
  if (grid.mode === 'flow') return [nextBand(taken), 0];
  const box = boundsOf(block);
  return box === undefined ? undefined : firstFreeSlot(grid, taken, [box.rows, box.cols], fromRow);
}

function seatInCells(holder: JsonObject, nodes: readonly Node[], arrival: Arrival): Outcome<JsonObject> {
  const written = member(holder, 'children');
  if (written !== undefined && written !== null && !isArray(written)) {
    return refuse(`The children of ${callOf(holder)} are not a list, so nothing can be added to them.`);
  }
  const grid = gridOf(holder);
  const present = childrenOf(holder);
  const index = Math.min(arrival.index ?? present.length, present.length);
  const taken = present.flatMap((child) => rectOf(child) ?? []);
  const wanted = new Map<number, Rect>();
  let cell = arrival.cell;
  // What had no room above has none there now: the cells only fill up.
  const reached = new Map<string, number>();
  for (const block of blocksOf(nodes, grid, arrival.apart ?? false)) {
    const size = sizeOf(block);
    const corner = cell ?? freeCell(grid, taken, block, reached.get(size) ?? arrival.fromRow ?? 0);
    if (corner === undefined) return tooTall;
    if (cell === undefined) reached.set(size, corner[0]);
    cell = undefined;
    for (const rect of block) {
      const placed = shifted(rect, corner);
      wanted.set(index + wanted.size, placed);
      taken.push(placed);
    }
  }
  const children = present.toSpliced(index, 0, ...nodes);
  return relocate(withKey(holder, 'children', children), wanted, { push: arrival.push ?? false, arriving: true });
}

const CARD = 0.25;

/** Where a card does not hide another one; after that, a step down and to the right of the last. */
function freePoint(cards: readonly Json[]): Point {
  const corners = cards.map((card) => [finite(member(card, 'x')) ?? 0, finite(member(card, 'y')) ?? 0] as const);
  for (const y of [0, CARD, 2 * CARD, 3 * CARD]) {
    for (const x of [0, CARD, 2 * CARD, 3 * CARD]) {
      if (!corners.some(([a, b]) => Math.abs(a - x) < CARD && Math.abs(b - y) < CARD)) return [x, y];
    }
  }
  const [x, y] = corners.at(-1) ?? [0, 0];
  return [fraction(x + 0.05) % (1 - CARD), fraction(y + 0.05) % (1 - CARD)];
}

/** Between nothing and all, without the noise of binary fractions. */
export function fraction(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000 : 0;
}

function seatOnCanvas(canvas: JsonObject, nodes: readonly Node[], point: Point | undefined): Outcome<JsonObject> {
  const config = member(canvas, 'canvasConfig') ?? {};
  const items = member(config, 'items') ?? [];
  if (!isObject(config) || !isArray(items)) return refuse(`The cards of ${callOf(canvas)} are not a list.`);
  const cards = [...items];
  const freshId = idMaker(cards.flatMap((card) => idOf(card) ?? []));
  for (const [index, node] of nodes.entries()) {
    const first = index === 0 ? point : undefined;
    const [x, y] = first ?? freePoint(cards);
    const id = freshId(idOf(node) ?? idStem(node));
    // A card has no cell; what it covers is its own x, y, w and h.
    const control = withoutKey(node, 'position');
    cards.push({ id, x: fraction(x), y: fraction(y), w: CARD, h: CARD, control });
  }
  return { done: withKey(canvas, 'canvasConfig', withKey(config, 'items', cards)) };
}

function seatAsPages(control: JsonObject, nodes: readonly Node[], index: number | undefined): Outcome<JsonObject> {
  const panels = member(control, 'panels') ?? [];
  if (!isArray(panels)) return refuse(`The panels of ${callOf(control)} are not a list.`);
  const loose = nodes.find((node) => !isGroup(node));
  if (loose !== undefined) {
    return refuse(`${callOf(loose)} goes on one of the pages of ${callOf(control)}; only groups become pages.`);
  }
  const pages = nodes.map((node) => withPosition(node, [0, 0]));
  return { done: withKey(control, 'panels', panels.toSpliced(index ?? panels.length, 0, ...pages)) };
}
