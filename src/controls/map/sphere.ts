// The Earth seen from far away: places to points on its face and back, and the patches its picture is drawn in.
import type { Place } from './places.ts';

/** On a ball of radius 1 around the middle of the view: x to the right, y down, z towards the eye. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const RADIAN = Math.PI / 180;

/** `middle` is the place that faces the eye. */
export function spotOf({ lat, lng }: Place, middle: Place): Spot {
  const [phi, phi0, lambda] = [lat * RADIAN, middle.lat * RADIAN, (lng - middle.lng) * RADIAN];
  return {
    x: Math.cos(phi) * Math.sin(lambda),
    y: -(Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)),
    z: Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda),
  };
}

const HIGHEST = 85;

/** The middle after a drag by so many points over a ball of this radius. */
export function turned(middle: Place, dx: number, dy: number, radius: number): Place {
  const lat = middle.lat + dy / radius / RADIAN;
  const lng = middle.lng - dx / radius / RADIAN;
  return { lat: Math.min(HIGHEST, Math.max(-HIGHEST, lat)), lng: ((((lng + 180) % 360) + 360) % 360) - 180 };
}

/** From one middle towards another, the short way; `part` is 0 to 1. */
export function between(from: Place, to: Place, part: number): Place {
  const east = to.lng - from.lng - 360 * Math.round((to.lng - from.lng) / 360);
  const lng = from.lng + east * part;
  return { lat: from.lat + (to.lat - from.lat) * part, lng: ((((lng + 180) % 360) + 360) % 360) - 180 };
}

/** The way of a line over the ball, in steps short enough to look round. */
export function arcPoints(points: readonly Place[], step = 3): readonly Place[] {
  const way: Place[] = [];
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from === undefined) {
      way.push(to);
      return;
    }
    const a = spotOf(from, { lat: 0, lng: 0 });
    const b = spotOf(to, { lat: 0, lng: 0 });
    const angle = Math.acos(Math.min(1, Math.max(-1, a.x * b.x + a.y * b.y + a.z * b.z)));
    const count = Math.max(1, Math.ceil(angle / RADIAN / step));
    for (let at = 1; at <= count; at += 1) {
      const part = at / count;
      const [p, q] =
        angle < 1e-6
          ? [1 - part, part]
          : [Math.sin((1 - part) * angle) / Math.sin(angle), Math.sin(part * angle) / Math.sin(angle)];
      const [x, y, z] = [p * a.x + q * b.x, p * a.y + q * b.y, p * a.z + q * b.z];
      way.push({ lat: Math.atan2(-y, Math.hypot(x, z)) / RADIAN, lng: Math.atan2(x, z) / RADIAN });
    }
  });
  return way;
}

/** Where a place lies on a square picture of the world in Mercator’s projection, 0 to 1 across and down. */
export function onPicture({ lat, lng }: Place): { readonly u: number; readonly v: number } {
  const phi = Math.min(85.0511, Math.max(-85.0511, lat)) * RADIAN;
  return { u: (lng + 180) / 360, v: (1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2 };
}
