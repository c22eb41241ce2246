// How a chart’s cell is divided: a title with a reading, the picture, a legend, a caption.
import { widthOf } from '../fit.ts';
import type { Theme } from '../theme.ts';
import type { Size } from '../view.tsx';

export interface FrameWish {
  readonly size: Size;
  readonly theme: Pick<Theme, 'labelFontSize'>;
  readonly textScale: number;
  /** Whether there is a title or reading to show, and where this type has it. */
  readonly title: 'above' | 'below' | 'none';
  /** Names in the legend; empty without one. */
  readonly legend: readonly string[];
}

export interface FrameLayout {
  /** Points; 0 where there is no room for it. */
  readonly title: number;
  readonly place: 'above' | 'below';
  readonly legend: number;
  /** Type size of the small texts in the picture. */
  readonly small: number;
  /** What is left for the picture. */
  readonly room: Size;
}

const LINE = 1.4;
/** A picture lower or narrower than this says more than its title or its legend. */
const LEAST_WITH_TITLE = 44;
const LEAST_WITH_LEGEND = 72;
const MOST_LEGEND_LINES = 2;

/** How many lines chips of these names take. */
function linesOf(names: readonly string[], width: number, small: number): number {
  let lines = 1;
  let x = 0;
  for (const name of names) {
    const chip = Math.min(width, widthOf(name) * small * 0.92 + 2.05 * small);
    if (x > 0 && x + chip > width) {
      lines += 1;
      x = 0;
    }
    x += chip;
  }
  return Math.min(MOST_LEGEND_LINES, lines);
}

export function frameLayout({ size, theme, textScale, title, legend }: FrameWish): FrameLayout {
  const line = Math.ceil(theme.labelFontSize * textScale * LINE);
  const small = Math.max(8, Math.min(13, Math.min(size.width / 26, size.height / 15))) * Math.min(1.6, textScale);
  let left = size.height;
  const titled = title !== 'none' && left - line >= LEAST_WITH_TITLE && size.width >= 60 ? line + 2 : 0;
  left -= titled;
  const keyed = legend.length > 0 && size.width >= 110;
  const key = keyed ? Math.ceil(linesOf(legend, size.width, small) * small * 1.6) + 2 : 0;
  const legendRoom = left - key >= LEAST_WITH_LEGEND ? key : 0;
  left -= legendRoom;
  return {
    title: titled,
    place: title === 'below' ? 'below' : 'above',
    legend: legendRoom,
    small,
    room: { width: Math.max(8, size.width), height: Math.max(8, left) },
  };
}

/** Every how many-th of evenly placed names can be shown without touching. */
export function everyNth(names: readonly string[], pitch: number, small: number): number {
  if (names.length === 0 || pitch <= 0) return 1;
  // Looking at a part is enough to know how long they are.
  const sample = names.length > 200 ? names.filter((_, at) => at % Math.ceil(names.length / 200) === 0) : names;
  const widest = Math.max(...sample.map((name) => widthOf(name))) * small + small * 0.7;
  return Math.max(1, Math.ceil(Math.min(widest, small * 7) / pitch));
}

/** The text, cut where it would be wider than its room; empty where not even a letter would be left. */
export function cut(text: string, width: number, small: number): string {
  // Estimates lean to the wide side for small regular type.
  const full = widthOf(text) * small * 0.94;
  if (full <= width) return text;
  const letters = [...text];
  let used = small * 0.6;
  let kept = 0;
  for (const letter of letters) {
    used += widthOf(letter) * small * 0.94;
    if (used > width) break;
    kept += 1;
  }
  return kept < 2 ? '' : `${letters.slice(0, kept).join('').trimEnd()}…`;
}

const COMPACT = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A number at a mark of an axis without a format of its own: 12k rather than 12000. */
export function compact(value: number): string {
  const size = Math.abs(value);
  const unit = size >= 1e4 && size < 1e15 ? COMPACT.find(([least]) => size >= least) : undefined;
  if (unit !== undefined) return `${Number((value / unit[0]).toPrecision(3))}${unit[1]}`;
  return String(Number(value.toPrecision(size >= 1e15 ? 2 : 6)));
}
