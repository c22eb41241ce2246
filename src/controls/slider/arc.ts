// The track of a radial slider: where it lies, and which part of it a finger is nearest to.
import type { Size } from '../view.tsx';

export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly stroke: number;
  /** Degrees clockwise from twelve o’clock. */
  readonly start: number;
  readonly sweep: number;
}

interface ArcProps {
  readonly arcAngle: number;
  readonly arcRotation: number;
  readonly arcThickness: number;
}

const RADIANS = Math.PI / 180;
const LEAST_RADIUS = 6;

/** Across and down from the centre of a circle of radius 1. */
function direction(degrees: number): readonly [number, number] {
  return [Math.sin(degrees * RADIANS), -Math.cos(degrees * RADIANS)];
}

function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}

/** The arc as large as it fits, with room for the thumb around its stroke. An arc of less than a turn is centred. */
export function arcIn({ width, height }: Size, { arcAngle, arcRotation, arcThickness }: ArcProps): Arc {
  const sweep = Math.min(360, Math.max(1, arcAngle));
  const start = -sweep / 2 + arcRotation;
  // What the arc reaches: its ends, its centre where the reading stands, and each quarter it runs over.
  const quarters = [0, 90, 180, 270].filter((quarter) => turned(quarter - start) <= sweep);
  const reached = [start, start + sweep, ...quarters].map(direction);
  const across = [0, ...reached.map(([x]) => x)];
  const down = [0, ...reached.map(([, y]) => y)];
  const left = Math.min(...across);
  const top = Math.min(...down);
  const wide = Math.max(...across) - left;
  const tall = Math.max(...down) - top;
  // A short arc is part of a large circle, but its stroke still has to fit into the cell.
  const room = Math.min(width, height) / 2;
  const outer = Math.max(LEAST_RADIUS, Math.min(width / wide, height / tall, room));
  const stroke = Math.max(2, Math.min(arcThickness, outer * 0.45));
  const thumb = thumbOf(stroke, outer);
  const radius = Math.max(LEAST_RADIUS / 2, Math.min((width - thumb) / wide, (height - thumb) / tall));
  return {
    x: width / 2 - (left + wide / 2) * radius,
    y: height / 2 - (top + tall / 2) * radius,
    radius,
    stroke,
    start,
    sweep,
  };
}

/** Diameter of the thumb: easy to see, never as large as the dial. */
export function thumbOf(stroke: number, radius: number): number {
  return Math.min(Math.max(stroke * 1.7, 18), Math.max(stroke, radius * 0.5));
}

export function pointOn({ x, y, radius, start, sweep }: Arc, part: number): readonly [number, number] {
  const [across, down] = direction(start + sweep * part);
  return [x + across * radius, y + down * radius];
}

export function arcPath(arc: Arc): string {
  const [fromX, fromY] = pointOn(arc, 0);
  // An arc that ends where it begins would be drawn as nothing.
  const [toX, toY] = pointOn(arc, arc.sweep >= 360 ? 0.9999 : 1);
  return `M ${fromX} ${fromY} A ${arc.radius} ${arc.radius} 0 ${arc.sweep > 180 ? 1 : 0} 1 ${toX} ${toY}`;
}

/**
 * The part of the way along the arc. In the gap it is the nearer end; a drag that began elsewhere does not jump from
 * one end to the other.
 */
export function partAt(arc: Arc, left: number, top: number, before: number | undefined): number {
  const angle = Math.atan2(left - arc.x, -(top - arc.y)) / RADIANS;
  const along = turned(angle - arc.start);
  const part = along <= arc.sweep ? along / arc.sweep : along - arc.sweep < (360 - arc.sweep) / 2 ? 1 : 0;
  if (before === undefined || Math.abs(part - before) <= 0.6) return part;
  return before > 0.5 ? 1 : 0;
}

/** Whether a press is meant for the track; the middle of the dial is for reading and scrolling. */
export function isNearTrack({ x, y, radius }: Arc, left: number, top: number): boolean {
  return Math.hypot(left - x, top - y) > radius * 0.45;
}
