// Where axes, rings and shapes of a radar lie.
import { curveCatmullRomClosed, curveLinearClosed, line } from 'd3-shape';
import { cut } from '../charts/frame.ts';
import { clamp } from '../charts/numbers.ts';
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface AxisName extends Point {
  readonly axis: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Web extends Point {
  readonly radius: number;
  readonly count: number;
  readonly names: readonly AxisName[];
}

/** Clockwise from twelve o’clock. */
const direction = (axis: number, count: number) => {
  const angle = (axis / count) * 2 * Math.PI;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
};

/** As large as the names around it allow. */
export function webFor(room: Size, axes: readonly string[], small: number, showNames: boolean): Web {
  const [middleX, middleY] = [room.width / 2, room.height / 2];
  const whole = Math.min(middleX, middleY);
  const named = showNames && whole > 34;
  const pad = named ? small * 0.7 : 0;
  const least = whole * 0.5;
  let radius = whole - (named ? 0 : 4);
  if (named) {
    for (const [axis, name] of axes.entries()) {
      const { x, y } = direction(axis, axes.length);
      const wide = Math.min(widthOf(name) * small * 1.02, room.width * 0.3);
      if (Math.abs(x) > 0.1) radius = Math.min(radius, (middleX - wide) / Math.abs(x) - pad);
      radius = Math.min(radius, (middleY - small * (0.5 + 0.7 * Math.abs(y))) / Math.max(0.35, Math.abs(y)) - pad);
    }
  }
  radius = Math.max(least, radius, 3);
  const nth = Math.max(1, Math.ceil((small * 1.4 * axes.length) / (2 * Math.PI * radius)));
  const names = !named
    ? []
    : axes.flatMap((name, axis): readonly AxisName[] => {
        if (axis % nth !== 0) return [];
        const { x, y } = direction(axis, axes.length);
        const at = { x: middleX + x * (radius + pad), y: middleY + y * (radius + pad) + y * small * 0.4 };
        const anchor = x > 0.1 ? 'start' : x < -0.1 ? 'end' : 'middle';
        const left = anchor === 'middle' ? room.width : anchor === 'start' ? room.width - at.x : at.x;
        return [{ ...at, axis, text: cut(name, left, small), anchor }];
      });
  return { x: middleX, y: middleY, radius, count: axes.length, names };
}

/** Where a part of the way to the edge lies on an axis. */
export function pointOn({ x, y, radius, count }: Web, axis: number, part: number): Point {
  const towards = direction(axis, count);
  const reach = radius * clamp(part, 0, 1.15);
  return { x: x + towards.x * reach, y: y + towards.y * reach };
}

export function shapePath(points: readonly Point[], curved: boolean): string {
  const outline = line<Point>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curved ? curveCatmullRomClosed.alpha(0.5) : curveLinearClosed)
    .digits(2);
  return outline([...points]) ?? '';
}

/** The axis a place belongs to, and how far out on it the place is; undefined too far from any. */
export function axisAt(
  web: Web,
  place: Point,
  within: number,
): { readonly axis: number; readonly part: number } | undefined {
  const [dx, dy] = [place.x - web.x, place.y - web.y];
  const turns = Math.atan2(dx, -dy) / (2 * Math.PI);
  const axis = ((Math.round(turns * web.count) % web.count) + web.count) % web.count;
  const towards = direction(axis, web.count);
  const along = dx * towards.x + dy * towards.y;
  const aside = Math.abs(dx * towards.y - dy * towards.x);
  if (aside > within || along > web.radius + within) return undefined;
  return { axis, part: along / web.radius };
}
