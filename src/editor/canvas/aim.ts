// Where what is held is over the page: which frame, and which cells or point of it. Pointer and keyboard aim alike. Pure.
import { GAP } from '../../controls/boxes.ts';
import { type Cell, finite, type Layout } from '../../layout/document.ts';
import type { Point } from '../../layout/edit.ts';
import { samePath } from '../../layout/edits/places.ts';
import { member, type Path } from '../../layout/json.ts';
import type { Spot } from './drag.ts';
import { bandCell } from './flow.ts';
import {
  type Area,
  boxesIn,
  CARD,
  cellSize,
  type Frame,
  gridOfFrame,
  holderOf,
  isIn,
  localOf,
  type Stage,
} from './frames.ts';
import type { Lift } from './lift.ts';

export type Aim =
  | { readonly frame: Frame; readonly cell: Cell; readonly push: boolean }
  | { readonly frame: Frame; readonly point: Point }
  /** The first free slot of another tab. */
  | { readonly tab: number };

/** Two aims that come to the same need not be worked out twice. */
export function aimKey(aim: Aim | undefined): string {
  if (aim === undefined) return '';
  if ('tab' in aim) return `tab ${aim.tab}`;
  return `${aim.frame.holder.join('/')} ${'point' in aim ? aim.point.join(' ') : `${aim.cell.join(' ')} ${aim.push}`}`;
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
