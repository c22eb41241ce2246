// The outlines of slices, and the room a text has on one.
import { arc } from 'd3-shape';
import { cut } from '../charts/frame.ts';
import { clamp } from '../charts/numbers.ts';
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';
import type { Sector } from './pie-data.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the hole. */
  readonly inner: number;
  /** Turns: where the first slice begins, clockwise from twelve o’clock. */
  readonly start: number;
}

const FULL = 2 * Math.PI;
/** Thinner slices than this carry no text. */
const LEAST_SHARE = 0.04;

interface DiscWish {
  readonly room: Size;
  readonly hole: number;
  readonly startAngle: number;
  /** Kept free around: for a slice that moves out, for the pointer of a wheel. */
  readonly margin: number;
}

export function discFor({ room, hole, startAngle, margin }: DiscWish): Disc {
  const radius = Math.max(3, Math.min(room.width, room.height) / 2 - margin);
  const start = (startAngle % 360) / 360;
  return { x: room.width / 2, y: room.height / 2, radius, inner: radius * clamp(hole, 0, 0.85), start };
}

/** Around the middle of the disc. */
export function sectorPath({ radius, inner, start }: Disc, { from, to }: Sector, rounding: number): string {
  const outline = arc()
    .cornerRadius(Math.min(rounding, (radius - inner) / 4))
    .digits(2);
  return (
    outline({
      innerRadius: inner,
      outerRadius: radius,
      startAngle: (start + from) * FULL,
      endAngle: (start + to) * FULL,
    }) ?? ''
  );
}

/** A point at a part of the way from the hole to the rim, in the middle of a sector. */
export function inside({ radius, inner, start }: Disc, { from, to }: Sector, part: number) {
  const angle = (start + (from + to) / 2) * FULL;
  const reach = inner + (radius - inner) * part;
  return { x: Math.sin(angle) * reach, y: -Math.cos(angle) * reach, reach, turns: start + (from + to) / 2 };
}

/** Turns from the first slice’s beginning to a place in the room; undefined off the disc. */
export function turnsTo({ x, y, radius, inner, start }: Disc, place: { readonly x: number; readonly y: number }) {
  const dx = place.x - x;
  const dy = place.y - y;
  const reach = Math.hypot(dx, dy);
  if (reach > radius * 1.06 || reach < inner * 0.92) return undefined;
  return Math.atan2(dx, -dy) / FULL - start;
}

/** Level lines of text that fit on a slice, shortened where need be; none on a thin one. */
export function linesOn(disc: Disc, sector: Sector, lines: readonly string[], small: number): readonly string[] {
  const share = sector.to - sector.from;
  if (share < LEAST_SHARE) return [];
  const { reach, turns } = inside(disc, sector, textPart(disc, sector));
  const thick = disc.radius - disc.inner;
  const isDisc = share === 1 && disc.inner === 0;
  const chord = isDisc ? 2 * disc.radius : share >= 0.5 ? 2 * reach : 2 * reach * Math.sin(share * Math.PI);
  // Beside the centre a text lies along the radius, above and below it across.
  const lean = Math.abs(Math.sin(turns * FULL));
  const across = thick * lean + Math.max(thick, chord) * (1 - lean);
  const wide =
    share === 1 && disc.inner === 0
      ? disc.radius * 1.6
      : Math.min(chord, disc.inner > 0 ? across : thick * 0.76) * 0.92;
  const tall = Math.min(thick, chord);
  const room = Math.floor(tall / (small * 1.25));
  const shown = lines.slice(0, room).map((line) => cut(line, wide, small));
  // A number or a short word says nothing once it is cut.
  const isWhole = (line: string, at: number) => line === lines[at] || [...(lines[at] ?? '')].length > 5;
  return shown.every((line, at) => line !== '' && isWhole(line, at)) ? shown : [];
}

/** Where along the radius a text stands: near the rim of a full disc, in the middle of a ring. */
export function textPart({ inner, radius }: Disc, { from, to }: Sector): number {
  if (inner > radius * 0.3) return 0.5;
  return inner === 0 && to - from === 1 ? 0 : 0.64;
}

/** One line along the radius, as on a wheel of fortune. */
export function lineAlong(disc: Disc, sector: Sector, text: string, small: number): string {
  const share = sector.to - sector.from;
  const chord = 2 * disc.radius * 0.62 * Math.sin(Math.min(0.5, share) * Math.PI);
  if (share < LEAST_SHARE / 2 || chord < small * 1.05) return '';
  const long = (disc.radius - disc.inner) * 0.8;
  return widthOf(text) * small * 0.94 <= long ? text : cut(text, long, small);
}
