// Colours of a chart: the item’s own, else the author’s cycle, else a set of our own that starts with the tint. Its
// colours are picked so that they stand apart for people who cannot tell red from green as well.
import { normaliseColor } from '../../layout/color.ts';
import { contrast, type Face, faceOf, over, readableOn } from '../contrast.ts';
import type { Theme } from '../theme.ts';

type Triple = readonly [number, number, number];

// On a light card yellow would have to turn to mud to be seen; on a dark one it shines.
const POOLS = {
  dark: ['#0A84FF', '#FF9F0A', '#2BC4A8', '#FF5C8D', '#FFD43B', '#9B6BFF', '#7ED957', '#64D2FF', '#E05AC3'],
  light: ['#0A6CFF', '#F08300', '#0C9E86', '#E0356B', '#7A4DE8', '#5F9A1C', '#1794CC', '#B8319B', '#2F3FB0'],
} as const;
const SIZE = 8;
/** What WCAG asks of parts of a picture. */
const VISIBLE = 3;

// Machado, Oliveira and Fernandes 2009, full severity, on linear light.
const DEUTERANOPIA: readonly Triple[] = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const PROTANOPIA: readonly Triple[] = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];

function linear(color: string): Triple {
  const part = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple => {
  const row = (at: number) => {
    const [x, y, z] = matrix[at] ?? [0, 0, 0];
    return Math.max(0, x * a + y * b + z * c);
  };
  return [row(0), row(1), row(2)];
};

/** OKLab: distances in it are about as large as differences look. */
function perceived([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const looksOf = (color: string): readonly Triple[] => {
  const light = linear(color);
  return [light, times(DEUTERANOPIA, light), times(PROTANOPIA, light)].map(perceived);
};

/** How far apart two colours look to whoever sees the least difference between them; 1 is black to white. */
export function apart(a: string, b: string): number {
  const others = looksOf(b);
  return Math.min(
    ...looksOf(a).map((mine, at) => {
      const theirs = others[at] ?? mine;
      return Math.hypot(mine[0] - theirs[0], mine[1] - theirs[1], mine[2] - theirs[2]);
    }),
  );
}

const made = new Map<string, readonly string[]>();
const KEPT = 200;

/** Eight colours, the tint first, each next one as unlike those before it as the pool allows. */
export function paletteFrom(tint: string, ground: string): readonly string[] {
  const key = `${tint} ${ground}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const palette = [over(tint, ground)];
  const pool = contrast('#FFFFFF', ground) < contrast('#000000', ground) ? POOLS.light : POOLS.dark;
  const left = pool.map((color) => readableOn(color, ground, VISIBLE));
  while (palette.length < SIZE) {
    const nearest = left.map((color) => Math.min(...palette.map((taken) => apart(color, taken))));
    const best = nearest.indexOf(Math.max(...nearest));
    palette.push(...left.splice(best, 1));
  }
  if (made.size > KEPT) made.clear();
  made.set(key, palette);
  return palette;
}

/** What the card of a chart looks like under its marks, as one opaque colour. */
export function groundOf(theme: Pick<Theme, 'surfacePrimary' | 'pageBackground'>): string {
  return over(theme.surfacePrimary, over(theme.pageBackground, '#000000'));
}

// A colour lighter than this would have to be darkened to another colour before white could be read on it.
const LIGHT = 3.5;

/** The filled face of an item and the ink that can be read on it. */
export function inked(color: string, ground: string): Face {
  const face = over(color, ground);
  return contrast('#FFFFFF', face) < LIGHT ? { face, ink: '#000000' } : faceOf(color, ground);
}

/** Black or white, whichever reads better on a colour that stays as it is. */
export function inkOn(color: string, ground: string): string {
  const face = over(color, ground);
  return contrast('#FFFFFF', face) >= contrast('#000000', face) ? '#FFFFFF' : '#000000';
}

export type ColorOf = (index: number, own?: string | undefined) => string;

interface ColorWish {
  readonly accent: string;
  readonly colors: readonly (string | undefined)[] | undefined;
  readonly theme: Pick<Theme, 'surfacePrimary' | 'pageBackground'>;
}

/** The colour of each item by its place. */
export function colorsOf({ accent, colors, theme }: ColorWish): ColorOf {
  const written = (colors ?? []).filter((color) => color !== undefined);
  const cycle = written.length > 0 ? written : paletteFrom(normaliseColor(accent) ?? '#667EEA', groundOf(theme));
  return (index, own) => normaliseColor(own) ?? cycle[index % cycle.length] ?? accent;
}
