// Pulling a handle of one control or card. Pure, as gesture.ts is.
import { GAP } from '../../controls/boxes.ts';
import { type Cell, finite, type Node, type Rect, rectOf } from '../../layout/document.ts';
import type { CardFields, Edit, Target } from '../../layout/edit.ts';
import { placeOf } from '../../layout/edits/places.ts';
import { bottomOf, rightOf } from '../../layout/grid.ts';
import { at, isObject, member } from '../../layout/json.ts';
import { snapOf, snapped } from './aim.ts';
import type { Spot } from './drag.ts';
import type { Stage } from './frames.ts';
import {
  type Area,
  areaOf,
  areaOfCells,
  boxOf,
  cellSize,
  type Frame,
  frameOf,
  gridOfFrame,
  localOf,
} from './frames.ts';
import { type Hover, outcomeOf } from './outlook.ts';

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export interface Grip {
  readonly target: Target;
  readonly node: Node;
  readonly frame: Frame;
  readonly index: number;
  readonly rect: Rect;
  /** As it is drawn, in points of the page. */
  readonly area: Area;
}

export function gripOf({ layout, catalog, frames }: Stage, target: Target): Grip | undefined {
  const place = placeOf(layout, target);
  const frame = place && frameOf(frames, place.holder);
  if (place === undefined || frame === undefined || !isObject(place.entry)) return undefined;
  const box = boxOf(layout, frame, catalog, place.index);
  if (box === undefined) return undefined;
  const rect = rectOf(place.entry) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  return { target, node: place.entry, frame, index: place.index, rect, area: areaOf(frame, box) };
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Spans and cards when the edge is pulled to this spot of the page. */
export function pulled(stage: Stage, grip: Grip, handle: Handle, hand: Spot, alt: boolean): Hover {
  const local = localOf(grip.frame, hand);
  if (grip.frame.takes === 'cards') return cardPulled(stage, grip, handle, local, alt);
  return reshaped(stage, grip, rectPulled(stage, grip, handle, local), !alt);
}

function rectPulled({ layout }: Stage, { frame, rect, area }: Grip, handle: Handle, local: Spot): Rect {
  const grid = gridOfFrame(layout, frame);
  let [top, left, bottom, right] = [rect.row, rect.col, bottomOf(rect), rightOf(rect)];
  if (grid.mode === 'flow') {
    // A band is shared by column spans; rows mean nothing there.
    const unit = (area.width / frame.scale + GAP) / rect.cols;
    const start = (area.x - frame.x) / frame.scale;
    const end = start + area.width / frame.scale;
    if (handle.includes('e')) right = left + Math.max(1, Math.round((local.x - start) / unit));
    if (handle.includes('w')) right = left + Math.max(1, Math.round((end - local.x) / unit));
    return { ...rect, cols: right - left };
  }
  const { width, height } = cellSize(layout, frame);
  const [col, row] = [Math.round(local.x / width), Math.round(local.y / height)];
  if (handle.includes('e')) right = between(col, left + 1, Math.max(right, grid.columns));
  if (handle.includes('w')) left = between(col, Math.min(0, left), right - 1);
  if (handle.includes('s')) bottom = Math.max(top + 1, row);
  if (handle.includes('n')) top = between(row, Math.min(0, top), bottom - 1);
  return { row: top, col: left, rows: bottom - top, cols: right - left };
}

/** The control at other cells; both hands and keys come here. */
export function reshaped(stage: Stage, grip: Grip, rect: Rect, push: boolean): Hover {
  const { frame, index } = grip;
  const edit: Edit = {
    kind: 'resize',
    at: grip.target,
    span: [rect.rows, rect.cols],
    ...(rectOf(grip.node) !== undefined && { position: [rect.row, rect.col] as Cell }),
    push,
  };
  const seen = outcomeOf(stage, frame, edit, frame.holder, () => [index]);
  const wanted = areaOf(frame, areaOfCells(stage.layout, frame, rect));
  const ghosts = seen.refused === undefined ? seen.ghosts : [wanted];
  return { aim: { frame, cell: [rect.row, rect.col], push }, ...seen, ghosts, rect };
}

const LEAST_PART = 0.02;

function cardPulled(stage: Stage, grip: Grip, handle: Handle, local: Spot, alt: boolean): Hover {
  const { frame } = grip;
  const place = placeOf(stage.layout, grip.target);
  const card = place === undefined ? undefined : at(stage.layout, place.path.slice(0, -1));
  const read = (key: string, fallback: number) => finite(member(card, key)) ?? fallback;
  const step = alt ? 0.001 : snapOf(stage.layout, frame);
  let [left, top] = [read('x', 0), read('y', 0)];
  let [right, bottom] = [left + read('w', 0.25), top + read('h', 0.25)];
  const x = snapped(between(local.x / Math.max(1, frame.width), 0, 1), step);
  const y = snapped(between(local.y / Math.max(1, frame.height ?? frame.width), 0, 1), step);
  if (handle.includes('e')) right = Math.max(left + LEAST_PART, x);
  if (handle.includes('w')) left = Math.min(right - LEAST_PART, x);
  if (handle.includes('s')) bottom = Math.max(top + LEAST_PART, y);
  if (handle.includes('n')) top = Math.min(bottom - LEAST_PART, y);
  return cardReshaped(stage, grip, { x: left, y: top, w: right - left, h: bottom - top });
}

export function cardReshaped(stage: Stage, grip: Grip, card: CardFields): Hover {
  const { frame, index } = grip;
  const edit: Edit = { kind: 'setCard', at: grip.target, card };
  const seen = outcomeOf(stage, frame, edit, frame.holder, () => [index]);
  return { aim: { frame, point: [card.x ?? 0, card.y ?? 0] }, ...seen, rect: undefined };
}
