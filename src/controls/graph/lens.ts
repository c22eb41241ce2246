// How the plane of the graph is seen: shifted and scaled, with the origin in the middle of the cell at first.
import type { Point } from '../useGestures.tsx';

export interface Lens {
  /** Points on the screen where the origin of the plane lies. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

export function extentOf(points: readonly Point[]): Extent | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** Shows all of it, as large as drawn at most. */
export function fitting(extent: Extent | undefined, room: Room, margin: number, largest: number): Lens {
  const middle = { x: room.width / 2, y: room.height / 2 };
  if (extent === undefined) return { ...middle, scale: 1 };
  const [width, height] = [extent.right - extent.left, extent.bottom - extent.top];
  const [across, down] = [Math.max(4, room.width - 2 * margin), Math.max(4, room.height - 2 * margin)];
  const scale = Math.min(largest, across / Math.max(1, width), down / Math.max(1, height));
  return {
    x: middle.x - ((extent.left + extent.right) / 2) * scale,
    y: middle.y - ((extent.top + extent.bottom) / 2) * scale,
    scale,
  };
}

/** Closer or farther, with what lies at a point staying there. */
export function zoomed(
  { x, y, scale }: Lens,
  factor: number,
  at: Point,
  [least, most]: readonly [number, number],
): Lens {
  // A large graph may be shown smaller than fingers may make it; from there, they can only come closer.
  const next = Math.min(Math.max(most, scale), Math.max(Math.min(least, scale), scale * factor));
  const part = next / scale;
  return { x: at.x - (at.x - x) * part, y: at.y - (at.y - y) * part, scale: next };
}

export const onScreen = ({ x, y }: Point, lens: Lens): Point => ({
  x: lens.x + x * lens.scale,
  y: lens.y + y * lens.scale,
});

export const onPlane = ({ x, y }: Point, lens: Lens): Point => ({
  x: (x - lens.x) / lens.scale,
  y: (y - lens.y) / lens.scale,
});

/** Part of the way from one look to another. */
export function nearer(from: Lens, to: Lens, part: number): Lens {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

export const isClose = (a: Lens, b: Lens): boolean =>
  Math.abs(a.x - b.x) < 0.3 && Math.abs(a.y - b.y) < 0.3 && Math.abs(a.scale - b.scale) < 0.001;

/** Nodes and letters shrink less than the plane does; but many, or those in a small cell, must not become one blot. */
export const sizeFactor = (scale: number, count: number, { width, height }: Room): number =>
  Math.max(
    scale,
    Math.min(
      0.85,
      Math.min(7, 0.03 * Math.sqrt(width * height)) / Math.sqrt(Math.max(1, count)),
      Math.min(width, height) / 190,
    ),
  );

/** The nearest within reach. `reach` is how far each may be, on the plane. */
export function nearest(points: readonly Point[], at: Point, reach: (index: number) => number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of points.entries()) {
    const far = Math.hypot(x - at.x, y - at.y);
    if (far <= reach(index) && far < least) {
      found = index;
      least = far;
    }
  }
  return found;
}

export type Way = 'left' | 'right' | 'up' | 'down';

const ALONG: Readonly<Record<Way, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The one an arrow key leads to: near, and rather in its direction than beside it. */
export function inDirection(points: readonly Point[], from: number, way: Way): number | undefined {
  const start = points[from];
  if (start === undefined) return points.length > 0 ? 0 : undefined;
  const along = ALONG[way];
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of points.entries()) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * along.x + dy * along.y;
    const aside = Math.abs(dx * along.y) + Math.abs(dy * along.x);
    if (index === from || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      found = index;
      least = cost;
    }
  }
  return found;
}
