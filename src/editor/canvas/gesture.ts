// What a hand does on the canvas, worked out without one: what is lifted, where it is held over the page, which edit that
// would be, and what the page would look like then. Pointer and keyboard come through here alike. Pure.
import { type Box, GAP } from '../../controls/boxes.ts';
import { planEdit } from '../../layout/apply.ts';
import type { Catalog } from '../../layout/control.ts';
import { type Cell, finite, type Layout, type Node, type Rect, rectOf, spanOf } from '../../layout/document.ts';
import type { Edit, Point, Target } from '../../layout/edit.ts';
import { type NodePlace, outermost, pathAfter, placeOf, samePath } from '../../layout/edits/places.ts';
import { boundsOf, shifted } from '../../layout/grid.ts';
import { at, isArray, isObject, member, type Path } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Spot } from './drag.ts';
import { bandCell } from './flow.ts';
import {
  type Area,
  areaOf,
  areaOfCells,
  boxesIn,
  boxOf,
  cellSize,
  type Frame,
  frameOf,
  gridOfFrame,
  holderOf,
  isIn,
  localOf,
  unionOf,
} from './frames.ts';

/** The page as it is drawn; the frame of the tab, or of what is open in place of it, comes first. */
export interface Stage {
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly frames: readonly Frame[];
}

export interface Piece {
  readonly node: Node;
  /** In points of the page. */
  readonly area: Area;
}

/** What is in the hand. */
export interface Lift {
  readonly kind: 'move' | 'copy' | 'new';
  /** Of what is in the layout. */
  readonly targets: readonly Target[];
  readonly places: readonly NodePlace[];
  readonly nodes: readonly Node[];
  /** The frame all of them stand in. */
  readonly home: Path | undefined;
  /** The cells around all of them. */
  readonly block: Rect;
  /** The same, as it is drawn. */
  readonly area: Area;
  readonly pieces: readonly Piece[];
  /** Where the hand holds it, as parts of its width and height. */
  readonly grab: Spot;
}

export type Aim =
  | { readonly frame: Frame; readonly cell: Cell; readonly push: boolean }
  | { readonly frame: Frame; readonly point: Point }
  /** The first free slot of another tab. */
  | { readonly tab: number };

export interface Shift extends Spot {
  /** In flow grids neighbours share the width anew; these are drawn anew as well, as a view is more than its outline. */
  readonly reshaped?: true;
}

/** A neighbour that would get another size. */
export interface Reshaped {
  readonly node: Node;
  /** In points of the page, and in its own. */
  readonly area: Area;
  readonly size: { readonly width: number; readonly height: number };
}

/** What would happen if it were let go here. */
export interface Hover {
  readonly aim: Aim;
  /** Nothing when it would change nothing, or cannot be done. */
  readonly edit: Edit | undefined;
  readonly refused: string | undefined;
  /** Where what is held would be, in points of the page. */
  readonly ghosts: readonly Area[];
  /** How neighbours would move aside, by their index in the frame, in its own points. */
  readonly shifts: ReadonlyMap<number, Shift>;
  readonly reshaped: readonly Reshaped[];
  /** What would be selected. */
  readonly landing: { readonly holder: Path; readonly indices: readonly number[] } | undefined;
  /** The cells it would cover, for saying so. */
  readonly rect: Rect | undefined;
}

const NOWHERE: Rect = { row: 0, col: 0, rows: 1, cols: 1 };

/** Undefined when nothing of it is drawn, and so nothing can be taken. */
export function liftOf(
  { layout, catalog, frames }: Stage,
  targets: readonly Target[],
  kind: 'move' | 'copy',
  hand: Spot | undefined,
): Lift | undefined {
  const places = outermost(
    targets.flatMap((target) => {
      const place = placeOf(layout, target);
      return place !== undefined && isObject(place.entry) ? [{ ...place, entry: place.entry, target }] : [];
    }),
  );
  const pieces = places.flatMap((place): Piece[] => {
    const frame = frameOf(frames, place.holder);
    const box = frame && boxOf(layout, frame, catalog, place.index);
    return frame === undefined || box === undefined ? [] : [{ node: place.entry, area: areaOf(frame, box) }];
  });
  const area = unionOf(pieces.map((piece) => piece.area));
  const [first] = places;
  if (area === undefined || first === undefined) return undefined;
  const together = places.every((place) => place.kind === first.kind && samePath(place.holder, first.holder));
  return {
    kind,
    targets: places.map(({ target }) => target),
    places,
    nodes: places.map(({ entry }) => entry),
    home: together ? first.holder : undefined,
    block: boundsOf(places.flatMap(({ entry }) => rectOf(entry) ?? [])) ?? sizeOnly(first.entry),
    area,
    pieces,
    grab: hand === undefined ? { x: 0.5, y: 0.5 } : grabbed(area, hand),
  };
}

function sizeOnly(node: Node): Rect {
  const [rows, cols] = spanOf(node);
  return { ...NOWHERE, rows, cols };
}

const part = (at: number, length: number) => (length > 0 ? Math.min(1, Math.max(0, at / length)) : 0.5);
const grabbed = (area: Area, hand: Spot): Spot => ({
  x: part(hand.x - area.x, area.width),
  y: part(hand.y - area.y, area.height),
});

/** What comes from outside is held by its middle, and is as large as it would be on the page. */
export function liftOfNew({ layout, frames }: Stage, nodes: readonly Node[], hand: Spot): Lift | undefined {
  const [root] = frames;
  if (root === undefined || nodes.length === 0) return undefined;
  const rects = nodes.map((each) => (nodes.length === 1 ? undefined : rectOf(each)) ?? sizeOnly(each));
  const { rows, cols } = boundsOf(rects) ?? NOWHERE;
  const block: Rect = { ...NOWHERE, rows, cols };
  const { columns } = gridOfFrame(layout, root);
  const areaFor = (rect: Rect) => areaOfCells(layout, root, { ...rect, cols: Math.min(rect.cols, columns) });
  const local = areaFor(block);
  const area = { ...local, x: hand.x - local.width / 2, y: hand.y - local.height / 2 };
  const corner = unionOf(rects.map(areaFor)) ?? local;
  const pieces = nodes.map((each, index): Piece => {
    const own = areaFor(rects[index] ?? block);
    return { node: each, area: { ...own, x: area.x + own.x - corner.x, y: area.y + own.y - corner.y } };
  });
  const grab = { x: 0.5, y: 0.5 };
  return { kind: 'new', targets: [], places: [], nodes, home: undefined, block, area, pieces, grab };
}

/** Past the edge of the page what is held still aims at its nearest cells, up to here. */
const BEYOND = 72;

const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const isInside = (path: Path, outer: Path) => path.length >= outer.length && outer.every((key, i) => path[i] === key);

/** The innermost frame under the hand that what is held could go into. */
export function frameUnder({ frames }: Stage, lift: Lift, hand: Spot): Frame | undefined {
  const open = frames.filter(({ holder }) => !lift.places.some(({ path }) => isInside(holder, path)));
  const under = open.filter(({ clip }) => isIn(clip, hand)).sort((a, b) => b.holder.length - a.holder.length)[0];
  if (under !== undefined) return under;
  const [root] = frames;
  return root !== undefined && isIn(grown(root.clip, BEYOND), hand) ? root : undefined;
}

/** `alt` is the key: nobody is pushed aside, and cards lie anywhere. */
export function aimAt(stage: Stage, lift: Lift, hand: Spot, alt: boolean): Aim | undefined {
  const frame = frameUnder(stage, lift, hand);
  if (frame === undefined) return undefined;
  const local = localOf(frame, hand);
  const isHome = lift.home !== undefined && samePath(lift.home, frame.holder);
  if (frame.takes === 'cards') return { frame, point: pointAt(stage, lift, frame, local, isHome, alt) };
  const { layout } = stage;
  const grid = gridOfFrame(layout, frame);
  if (grid.mode === 'flow') {
    const lifted = isHome && lift.kind === 'move' ? lift.places.map(({ index }) => index) : [];
    const { cell, opens } = bandCell(boxesIn(layout, frame, stage.catalog), lifted, local);
    return { frame, cell, push: opens && !alt };
  }
  const { width, height } = cellSize(layout, frame);
  const size = isHome
    ? { width: lift.area.width / frame.scale, height: lift.area.height / frame.scale }
    : { width: Math.min(lift.block.cols, grid.columns) * width, height: lift.block.rows * height };
  // As it is drawn, half a gap of its cells is left free around it.
  const gap = isHome ? GAP / 2 : 0;
  const col = Math.round((local.x - lift.grab.x * size.width - gap) / width);
  const row = Math.round((local.y - lift.grab.y * size.height - gap) / height);
  return { frame, cell: [Math.max(0, row), between(col, 0, grid.columns - lift.block.cols)], push: !alt };
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

const CARD = 0.25;

export function snapOf(layout: Layout, frame: Frame): number {
  const snap = finite(member(member(holderOf(layout, frame), 'canvasConfig'), 'snap'));
  return snap !== undefined && snap > 0 && snap < 1 ? snap : 0.01;
}

export const snapped = (value: number, step: number): number => Math.round(Math.round(value / step) * step * 1e4) / 1e4;

function pointAt({ layout }: Stage, lift: Lift, frame: Frame, local: Spot, isHome: boolean, alt: boolean): Point {
  const room = { width: Math.max(1, frame.width), height: Math.max(1, frame.height ?? frame.width) };
  const size = isHome
    ? { width: lift.area.width / frame.scale / room.width, height: lift.area.height / frame.scale / room.height }
    : { width: CARD, height: CARD };
  const step = alt ? 0.001 : snapOf(layout, frame);
  const corner = (at: number, grab: number, length: number) =>
    snapped(between(at - grab * length, 0, 1 - length), step);
  return [
    corner(local.x / room.width, lift.grab.x, size.width),
    corner(local.y / room.height, lift.grab.y, size.height),
  ];
}

/** Letting go here, as an edit. */
export function editFor(stage: Stage, lift: Lift, aim: Aim): Edit {
  const { targets } = lift;
  const nodes = lift.kind === 'move' ? [] : lift.nodes;
  if ('tab' in aim) {
    const into: Path = ['tabs', aim.tab];
    return lift.kind === 'move' ? { kind: 'move', at: targets, into } : { kind: 'add', into, nodes: strays(nodes) };
  }
  const { frame } = aim;
  const into = frame.holder;
  const isHome = lift.home !== undefined && samePath(lift.home, into);
  if ('point' in aim) {
    const { point } = aim;
    if (lift.kind === 'move') {
      return { kind: 'move', at: targets, ...(isHome ? { point: firstCorner(lift, frame, point) } : { into, point }) };
    }
    const add: Edit = { kind: 'add', into, nodes, point };
    const size = lift.kind === 'copy' && isHome ? cardSize(stage.layout, lift) : undefined;
    if (size === undefined) return add;
    const list = at(stage.layout, [...into, 'canvasConfig', 'items']);
    const made: Path = [...into, 'canvasConfig', 'items', isArray(list) ? list.length : 0, 'control'];
    return { kind: 'batch', name: 'Duplicate card', edits: [add, { kind: 'setCard', at: made, card: size }] };
  }
  const { cell, push } = aim;
  const by: Cell = [cell[0] - lift.block.row, cell[1] - lift.block.col];
  if (lift.kind === 'new') return { kind: 'add', into, nodes, position: cell, push };
  if (isHome && lift.places.every(({ kind }) => kind === 'children')) {
    return lift.kind === 'copy' ? { kind: 'duplicate', at: targets, by, push } : homeMove(lift, cell, by, push);
  }
  return lift.kind === 'copy'
    ? { kind: 'add', into, nodes, position: cell, push }
    : { kind: 'move', at: targets, into, to: cell, push };
}

/** What has no place yet can be given one, but not moved along. */
function homeMove({ targets, nodes }: Lift, to: Cell, by: Cell, push: boolean): Edit {
  const [only] = nodes;
  const isLost = nodes.length === 1 && rectOf(only) === undefined;
  return { kind: 'move', at: targets, ...(isLost ? { to } : { by }), push };
}

/** On another tab their old cells mean nothing. */
const strays = (nodes: readonly Node[]): readonly Node[] =>
  nodes.length > 1 ? nodes : nodes.map(({ position: _, ...node }) => node);

/** The edit puts the first card; the corner that is aimed with is that of all of them. */
function firstCorner({ area, pieces }: Lift, frame: Frame, [x, y]: Point): Point {
  const [first] = pieces;
  if (first === undefined) return [x, y];
  const right = (first.area.x - area.x) / frame.scale / Math.max(1, frame.width);
  const down = (first.area.y - area.y) / frame.scale / Math.max(1, frame.height ?? frame.width);
  return [x + right, y + down];
}

function cardSize(layout: Layout, { places }: Lift): { w: number; h: number } | undefined {
  const [place] = places;
  if (places.length !== 1 || place === undefined || place.kind !== 'item') return undefined;
  const card = at(layout, place.path.slice(0, -1));
  return { w: finite(member(card, 'w')) ?? CARD, h: finite(member(card, 'h')) ?? CARD };
}

/** What letting go would do, and how the page would look. */
export function hoverOf(stage: Stage, lift: Lift, aim: Aim): Hover {
  const edit = editFor(stage, lift, aim);
  if ('tab' in aim) {
    const plan = planEdit(stage.layout, edit);
    const refused = isRefused(plan) ? plan.refused : undefined;
    return { ...BARE, aim, refused, edit: isRefused(plan) ? undefined : edit };
  }
  const { frame } = aim;
  const rect = 'cell' in aim ? { ...lift.block, row: aim.cell[0], col: aim.cell[1] } : undefined;
  const arrives = edit.kind !== 'move' || edit.into !== undefined;
  const gone = lift.kind === 'move' && arrives ? lift.places : [];
  const stays = lift.kind === 'move' && !arrives;
  const landed = (count: number): readonly number[] => {
    if (stays) return lift.places.map(({ index }) => index);
    if (edit.kind === 'duplicate') {
      const behind = Math.max(...lift.places.map(({ index }) => index)) + 1;
      return lift.places.map((_, place) => behind + place);
    }
    return lift.nodes.map((_, place) => count - lift.nodes.length + place);
  };
  const seen = outcomeOf(stage, frame, edit, pathAfter(frame.holder, gone), landed);
  const ghosts = seen.refused === undefined ? seen.ghosts : wantedAreas(stage, lift, aim);
  return { aim, ...seen, ghosts, rect };
}

const BARE = {
  ghosts: [],
  shifts: new Map<number, Shift>(),
  reshaped: [],
  landing: undefined,
  rect: undefined,
} as const;

type Outlook = Omit<Hover, 'aim' | 'rect'>;

const listOf = (holder: unknown, frame: Frame) =>
  member(
    frame.takes === 'cards' ? member(holder, 'canvasConfig') : holder,
    frame.takes === 'cards' ? 'items' : 'children',
  );

/** The frame with the edit done: where the landed ones would be drawn, and how far their neighbours would have moved. */
export function outcomeOf(
  { layout, catalog }: Stage,
  frame: Frame,
  edit: Edit,
  holder: Path,
  landed: (count: number) => readonly number[],
): Outlook {
  const plan = planEdit(layout, edit);
  if (isRefused(plan)) return { ...BARE, edit: undefined, refused: plan.refused };
  const after: Frame = { ...frame, holder };
  const list = listOf(holderOf(plan.layout, after), frame);
  const indices = landed(isArray(list) ? list.length : 0);
  const chosen = new Set(indices);
  const boxes = boxesIn(plan.layout, after, catalog);
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const shifts = new Map<number, Shift>();
  const reshaped: Reshaped[] = [];
  let same = true;
  const before = boxesIn(layout, frame, catalog);
  for (const box of before) {
    const then = byKey.get(box.key);
    if (then === undefined || isWhereItWas(box, then)) continue;
    same = false;
    if (chosen.has(then.index)) continue;
    const shift = shiftOf(box, then);
    shifts.set(box.index, shift);
    const { node, width, height } = then;
    if (shift.reshaped) reshaped.push({ node, area: areaOf(frame, then), size: { width, height } });
  }
  const ghosts = boxes.filter(({ index }) => chosen.has(index)).map((box) => areaOf(frame, box));
  const changes = plan.layout !== layout && !(same && boxes.length === before.length);
  const landing = { holder, indices };
  return { edit: changes ? edit : undefined, refused: undefined, ghosts, shifts, reshaped, landing };
}

const shiftOf = (box: Box, then: Box): Shift => ({
  x: then.x - box.x,
  y: then.y - box.y,
  ...((then.width !== box.width || then.height !== box.height) && { reshaped: true }),
});

const isWhereItWas = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Where it was wanted, shown with the reason why it cannot be there. */
function wantedAreas({ layout }: Stage, lift: Lift, aim: Exclude<Aim, { readonly tab: number }>): readonly Area[] {
  const { frame } = aim;
  if ('point' in aim) {
    const [x, y] = aim.point;
    const local = { x: x * frame.width, y: y * (frame.height ?? frame.width), width: 60, height: 60 };
    return [areaOf(frame, local)];
  }
  const by: Cell = [aim.cell[0] - lift.block.row, aim.cell[1] - lift.block.col];
  const rects = lift.kind === 'new' ? [] : lift.nodes.flatMap((node) => rectOf(node) ?? []);
  const wanted =
    rects.length > 0 ? rects.map((rect) => shifted(rect, by)) : [{ ...lift.block, row: aim.cell[0], col: aim.cell[1] }];
  return wanted.map((rect) => areaOf(frame, areaOfCells(layout, frame, rect)));
}

/** Two aims that come to the same need not be worked out twice. */
export function aimKey(aim: Aim | undefined): string {
  if (aim === undefined) return '';
  if ('tab' in aim) return `tab ${aim.tab}`;
  return `${aim.frame.holder.join('/')} ${'point' in aim ? aim.point.join(' ') : `${aim.cell.join(' ')} ${aim.push}`}`;
}
