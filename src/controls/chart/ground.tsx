// The plane of one chart: its scale, its names, and the boxes and ends of what stands on it.
import { type Box, markCount, type Name, type Plane, planeFor } from '../charts/axes.ts';
import { clamp, reading, round } from '../charts/numbers.ts';
import type { ColorOf } from '../charts/palette.ts';
import { type Scale, valueScale } from '../charts/scale.tsx';
import type { Size } from '../view.tsx';
import type { ChartProps } from './chart.ts';
import type { ChartData } from './chart-data.ts';

export interface Target {
  readonly kind: 'datum' | 'bin' | 'step';
  readonly series: number;
  readonly index: number;
  /** The place across as the data has it. */
  readonly at: number;
  /** Points: where it is anchored. */
  readonly x: number;
  readonly y: number;
  readonly box?: Box;
  readonly radius: number;
  readonly color: string;
  /** The number beside it. */
  readonly number: number;
}

export interface Stroke {
  readonly series: number;
  readonly color: string;
  readonly path: string;
  /** Path of the filled part; empty for a line. */
  readonly fill: string;
  readonly dots: string;
}

export interface Drawing {
  readonly plane: Plane;
  /** Points along the value axis where bars stand. */
  readonly base: number | undefined;
  readonly bars: readonly { readonly color: string; readonly path: string; readonly key: string }[];
  readonly strokes: readonly Stroke[];
  readonly points: readonly { readonly color: string; readonly path: string; readonly series: number }[];
  /** Dashed joints of a waterfall. */
  readonly joints: string;
  readonly targets: readonly Target[];
  /** Points from one column to the next along the categories; 0 without columns. */
  readonly column: number;
}

export interface DrawingWish {
  readonly data: ChartData;
  /** Tamed. */
  readonly config: ChartProps['chartConfig'];
  readonly room: Size;
  readonly small: number;
  readonly write: (value: number) => string;
  readonly colorOf: ColorOf;
}

/** Of the way from one column to the next. */
const BAR_SHARE = 0.74;
/** Of the whole length: a single bar is no wall. */
const WIDEST_BAR = 0.24;

type Config = ChartProps['chartConfig'];

/** With sizes that can be drawn, whatever an author wrote. */
export function tamed(config: Config): Config {
  return {
    ...config,
    barCornerRadius: clamp(config.barCornerRadius, 0, 400),
    lineWidth: clamp(config.lineWidth, 0, 40),
    pointSize: clamp(config.pointSize, 0, 80),
    yMin: reading(config.yMin),
    yMax: reading(config.yMax),
  };
}

export interface Ground {
  readonly plane: Plane;
  readonly scale: Scale;
  readonly partOf: (x: number) => number;
}

interface GroundWish extends DrawingWish {
  readonly values: readonly [number, number];
  readonly across: readonly [number, number];
  readonly names: readonly Name[] | 'numbers';
}

export function groundFor({ config, room, small, write, values, across, names }: GroundWish): Ground {
  const isSideways = config.horizontal;
  const scale = valueScale({
    low: values[0],
    high: values[1],
    pinnedLow: config.yMin,
    pinnedHigh: config.yMax,
    count: markCount(isSideways ? room.width : room.height, small, isSideways),
    isRounded: true,
  });
  const count = markCount(isSideways ? room.height : room.width, small, !isSideways);
  const placed = valueScale({ low: across[0], high: across[1], count, isRounded: false });
  const numbers = () =>
    placed.ticks.map((value) => ({
      text: round(value) === value ? String(value) : write(value),
      part: placed.at(value),
    }));
  const plane = planeFor({
    room,
    small,
    isSideways,
    showNames: config.showXAxis,
    showValues: config.showYAxis,
    names: names === 'numbers' ? numbers() : names,
    scale,
    write,
  });
  return { plane, scale, partOf: placed.at };
}

/** What lies far outside a pinned scale is drawn just outside, where it is cut off. */
export const near = (part: number) => clamp(part, -1, 2);

export function boxBetween({ plane, scale }: Ground, across: number, wide: number, from: number, to: number): Box {
  const [low, high] = [clamp(scale.at(from), 0, 1), clamp(scale.at(to), 0, 1)];
  const half = wide / 2 / plane.length;
  const a = plane.place(across - half, low);
  const b = plane.place(across + half, high);
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
export const endOf = ({ plane }: Ground, box: Box, isUp: boolean) =>
  plane.isSideways
    ? { x: isUp ? box.x + box.width : box.x, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: isUp ? box.y : box.y + box.height };

export const barWidth = (column: number, length: number) =>
  Math.max(1, Math.min(column * BAR_SHARE, length * WIDEST_BAR));

export const baseAt = ({ plane }: Ground, part: number) => {
  const { x, y } = plane.place(0, part);
  return plane.isSideways ? x : y;
};

export function namesAt(categories: readonly string[], [low, high]: readonly [number, number]): readonly Name[] {
  return categories.map((text, index) => ({ text, part: high === low ? 0.5 : (index - low) / (high - low) }));
}

// One name per place would be thousands for nothing; the plane keeps only a few of them anyway.
const MOST_COUNTED = 2000;

export function countedNames([low, high]: readonly [number, number]): readonly Name[] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const step = Math.max(1, Math.ceil((last - first) / MOST_COUNTED));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => {
    const index = first + at * step;
    return { text: String(index), part: high === low ? 0.5 : (index - low) / (high - low) };
  });
}
