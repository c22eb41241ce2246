// Places on a board, as parts of its width and height. What a server sends is read part by part: a spot that makes no
// sense is as good as none.
import { isObject, type Json, member } from '../../layout/json.ts';
import { asDocument, asNumber } from '../values.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Frame extends Point {
  readonly w: number;
  readonly h: number;
}

export const between = (value: number, least: number, most: number) =>
  Math.min(Math.max(least, most), Math.max(least, value));

const within = (value: number) => between(value, 0, 1);

/** What goes over the wire needs no more digits than a screen has points. */
export const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** The part of a pushed document called `key`; without it, nothing has been arranged. */
export function arranged(value: Json | undefined, key: string): Readonly<Record<string, Json>> | undefined {
  const held = member(asDocument(value), key);
  return isObject(held) ? held : undefined;
}

function pointOf(value: Json | undefined): Point | undefined {
  const [x, y] = [asNumber(member(value, 'x')), asNumber(member(value, 'y'))];
  return x === undefined || y === undefined ? undefined : { x: within(x), y: within(y) };
}

export interface Placed {
  readonly id: string;
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/**
 * Where every marker is: where it was pushed or dragged to, else where the layout puts it; without either it is in the
 * tray. A marker that was sent back says so by `null`, or the layout would put it out again.
 */
export function pointsOf(items: readonly Placed[], value: Json | undefined): ReadonlyMap<string, Point> {
  const told = arranged(value, 'points');
  const points = new Map<string, Point>();
  for (const { id, x, y } of items) {
    if (told !== undefined && Object.hasOwn(told, id) && told[id] === null) continue;
    const point = pointOf(member(told, id)) ?? pointOf(x === undefined || y === undefined ? undefined : { x, y });
    if (point !== undefined) points.set(id, point);
  }
  return points;
}

/** Where every card is and how large: listed ones as told, the others as the layout has them. */
export function framesOf(
  items: readonly (Frame & { readonly id: string })[],
  value: Json | undefined,
): ReadonlyMap<string, Frame> {
  const told = arranged(value, 'frames');
  return new Map(
    items.map(({ id, x, y, w, h }) => {
      const frame = member(told, id);
      const part = (key: string, own: number) => within(asNumber(member(frame, key)) ?? own);
      return [id, { x: part('x', x), y: part('y', y), w: part('w', w), h: part('h', h) }];
    }),
  );
}

/** Where a card that is let go at `point` lands: on the snap grid, and on the sheet as far as it fits. */
export function dropped(frame: Frame, { x, y }: Point, snap: number): Frame {
  const onGrid = (value: number) => (snap > 0 ? Math.round(value / snap) * snap : value);
  const put = (value: number, size: number) => rounded(between(onGrid(between(value, 0, 1 - size)), 0, 1 - size));
  return { ...frame, x: put(x, frame.w), y: put(y, frame.h) };
}
