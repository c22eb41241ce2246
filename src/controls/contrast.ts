// Text that can be read whatever colours an author picks. Ratios are those of WCAG 2.
import { normaliseColor } from '../layout/color.ts';

/** Red, green, blue 0–255 and how opaque, 0–1. */
type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const BLACK: Rgba = [0, 0, 0, 1];
const WHITE: Rgba = [255, 255, 255, 1];
/** What WCAG AA asks of text of ordinary size. */
const READABLE = 4.5;
const STEPS = 40;

function rgba(color: string): Rgba {
  const hex = normaliseColor(color);
  if (hex === undefined) return BLACK;
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), hex.length === 9 ? part(7) / 255 : 1];
}

function hex([red, green, blue]: Rgba): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function luminance([red, green, blue]: Rgba): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratio(a: Rgba, b: Rgba): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function mixed([r1, g1, b1]: Rgba, [r2, g2, b2]: Rgba, part: number): Rgba {
  const mix = (a: number, b: number) => Math.round(a + (b - a) * part);
  return [mix(r1, r2), mix(g1, g2), mix(b1, b2), 1];
}

/** How well two opaque colours stand apart, 1 to 21. */
export function contrast(a: string, b: string): number {
  return ratio(rgba(a), rgba(b));
}

/** A colour as it looks lying over an opaque one. */
export function over(color: string, below: string): string {
  const top = rgba(color);
  return hex(mixed(rgba(below), top, top[3]));
}

/** One colour over another at a part of its strength. */
export function wash(color: string, strength: number, below: string): string {
  return hex(mixed(rgba(below), rgba(over(color, below)), strength));
}

/** The colour itself where it can be read on this ground, else the nearest shade of it that can. */
export function readableOn(color: string, ground: string, least = READABLE): string {
  const below = rgba(ground);
  const from = rgba(over(color, ground));
  const towards = ratio(WHITE, below) >= ratio(BLACK, below) ? WHITE : BLACK;
  for (let step = 0; step <= STEPS; step += 1) {
    const shade = mixed(from, towards, step / STEPS);
    if (ratio(shade, below) >= least) return hex(shade);
  }
  return hex(towards);
}

export interface Face {
  readonly face: string;
  readonly ink: string;
}

// Up to here a face is darkened a little for white ink; lighter ones get black ink and stay as they are.
const LIGHT = 3;

/** A filled face and the ink on it: white as long as the face need not change much for it. */
export function faceOf(color: string, page: string): Face {
  const ground = rgba(over(color, page));
  if (ratio(WHITE, ground) < LIGHT) return { face: hex(ground), ink: '#000000' };
  return { face: readableOnWhite(ground), ink: '#FFFFFF' };
}

function readableOnWhite(ground: Rgba): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const shade = mixed(ground, BLACK, step / STEPS);
    if (ratio(shade, WHITE) >= READABLE) return hex(shade);
  }
  return hex(BLACK);
}
