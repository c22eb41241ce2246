// Colours as the picker turns them: hue 0–360, the rest 0–1.
import { normaliseColor } from '../../../layout/color.ts';

export interface Hsva {
  readonly h: number;
  readonly s: number;
  readonly v: number;
  readonly a: number;
}

export function hsvaOf(hex: string): Hsva | undefined {
  const full = normaliseColor(hex);
  if (full === undefined) return undefined;
  const part = (index: number) => Number.parseInt(full.slice(1 + index * 2, 3 + index * 2), 16) / 255;
  const [r, g, b] = [part(0), part(1), part(2)];
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  return {
    h: hueOf(r, g, b, most, range),
    s: most === 0 ? 0 : range / most,
    v: most,
    a: full.length === 9 ? part(3) : 1,
  };
}

function hueOf(r: number, g: number, b: number, most: number, range: number): number {
  if (range === 0) return 0;
  if (most === r) return (60 * ((g - b) / range) + 360) % 360;
  return most === g ? 60 * ((b - r) / range + 2) : 60 * ((r - g) / range + 4);
}

const pair = (part: number) =>
  Math.round(Math.max(0, Math.min(1, part)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

/** `#RRGGBB`, and with alpha only where it is not opaque. */
export function hexOf({ h, s, v, a }: Hsva): string {
  const channel = (offset: number) => {
    const at = (offset + h / 60) % 6;
    return v - v * s * Math.max(0, Math.min(at, 4 - at, 1));
  };
  const alpha = pair(a);
  return `#${pair(channel(5))}${pair(channel(3))}${pair(channel(1))}${alpha === 'FF' ? '' : alpha}`;
}

/** In a word, for people who do not see it. */
export function spokenColor({ h, s, v, a }: Hsva): string {
  const names = ['red', 'orange', 'yellow', 'green', 'teal', 'cyan', 'blue', 'purple', 'magenta', 'pink'] as const;
  const bounds = [15, 45, 70, 160, 180, 200, 255, 290, 325, 345];
  const hue = names[bounds.findIndex((bound) => h < bound)] ?? 'red';
  const tone = v < 0.15 ? 'black' : s < 0.1 ? (v > 0.9 ? 'white' : 'grey') : `${v < 0.5 ? 'dark ' : ''}${hue}`;
  return a < 1 ? `${tone}, ${Math.round(a * 100)} % opaque` : tone;
}
