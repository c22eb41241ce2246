// What a chart shows along its two axes, before anything has a place: which marks share it, how far the values reach,
// what lies on what.
import { extentOf } from '../charts/numbers.ts';
import type { ChartData, Datum, Mark, Series } from './chart-data.ts';

/** A datum as it is drawn: from one value to another at a place across. */
export interface Reach {
  readonly index: number;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

export interface Layer {
  /** Its place among the series of the dataset. */
  readonly series: number;
  readonly mark: Mark;
  readonly reaches: readonly Reach[];
}

export interface Mixed {
  readonly layers: readonly Layer[];
  /** Undefined ends never happen: there is something to draw. */
  readonly values: readonly [low: number, high: number];
  readonly across: readonly [low: number, high: number];
  /** The least distance between neighbouring bars; undefined without bars. */
  readonly pitch: number | undefined;
  /** Whether x means a place in the list, which has a name rather than a number. */
  readonly isCounted: boolean;
}

type Sums = Map<number, { up: number; down: number }>;

function stackedReach(sums: Sums, { x, y = 0, size }: Datum, index: number): Reach {
  const sum = sums.get(x) ?? { up: 0, down: 0 };
  sums.set(x, sum);
  const from = y < 0 ? sum.down : sum.up;
  if (y < 0) sum.down += y;
  else sum.up += y;
  return { index, x, from, to: from + y, size };
}

/** Bars stand on zero, areas on the bottom of the scale, unless they are piled up. */
function layersOf(series: readonly Series[], stacked: boolean): readonly Layer[] {
  const sums: Partial<Record<Mark, Sums>> = {};
  return series.map(({ mark, data }, place) => {
    const piles = stacked && (mark === 'bar' || mark === 'area');
    const pile = piles ? (sums[mark] ?? new Map()) : undefined;
    if (pile !== undefined) sums[mark] = pile;
    const base = mark === 'bar' ? 0 : Number.NEGATIVE_INFINITY;
    const reaches = data.flatMap((datum, index): readonly Reach[] => {
      const { x, y, size } = datum;
      // A gap in a pile lets the layers above it rest on what is below.
      if (pile !== undefined && (y !== undefined || mark === 'area')) return [stackedReach(pile, datum, index)];
      return y === undefined ? [] : [{ index, x, from: base, to: y, size }];
    });
    return { series: place, mark, reaches };
  });
}

function leastGap(xs: readonly number[]): number {
  const sorted = [...new Set(xs)].sort((a, b) => a - b);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < sorted.length; at += 1) {
    const gap = (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
    if (gap > 0) least = Math.min(least, gap);
  }
  return Number.isFinite(least) ? least : 1;
}

function* valuesOf(layers: readonly Layer[]): Generator<number> {
  for (const { reaches } of layers) {
    for (const { from, to } of reaches) {
      if (Number.isFinite(from)) yield from;
      yield to;
    }
  }
}

function* placesOf(layers: readonly Layer[]): Generator<number> {
  for (const { reaches } of layers) for (const { x } of reaches) yield x;
}

/** Bars, lines, areas and points on one plane; undefined when there is none of them. */
export function mixedPlot({ series, categories }: ChartData, stacked: boolean): Mixed | undefined {
  const all = layersOf(series, stacked);
  const layers = all.filter(({ mark, reaches }) => mark !== 'histogram' && mark !== 'waterfall' && reaches.length > 0);
  const values = extentOf(valuesOf(layers));
  const places = extentOf(placesOf(layers));
  if (values === undefined || places === undefined) return undefined;
  const drawn = layers.flatMap((layer) => series[layer.series] ?? []);
  const isCounted = drawn.every((each) => each.isCounted);
  const bars = layers.filter(({ mark }) => mark === 'bar');
  const counted = isCounted ? ([0, Math.max(places[1], categories.length - 1)] as const) : places;
  if (bars.length === 0) return { layers, values, across: counted, pitch: undefined, isCounted };
  const barsCounted = bars.every((layer) => series[layer.series]?.isCounted);
  const pitch = barsCounted ? 1 : leastGap([...placesOf(bars)]);
  return { layers, values, across: [counted[0] - pitch / 2, counted[1] + pitch / 2], pitch, isCounted };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line of more points than pixels: in each pixel along the axis its first, lowest, highest and last are kept. */
export function thinnedLine<P extends Spot>(points: readonly P[], length: number, along: 'x' | 'y'): readonly P[] {
  if (points.length <= length * 2) return points;
  const up = along === 'x' ? 'y' : 'x';
  const kept = new Set<P>();
  let bucket: P[] = [];
  let pixel = Number.NaN;
  const close = () => {
    const [first] = bucket;
    if (first === undefined) return;
    let low = first;
    let high = first;
    for (const point of bucket) {
      if (point[up] < low[up]) low = point;
      if (point[up] > high[up]) high = point;
    }
    const last = bucket.at(-1) ?? first;
    for (const point of bucket)
      if (point === first || point === low || point === high || point === last) kept.add(point);
    bucket = [];
  };
  for (const point of points) {
    const here = Math.floor(point[along]);
    if (here !== pixel) close();
    pixel = here;
    bucket.push(point);
  }
  close();
  return [...kept];
}

/** Columns narrower than a pixel: of those that share one, the tallest is drawn. */
export function thinnedColumns(
  totals: ReadonlyMap<number, number>,
  pixelOf: (x: number) => number,
): ReadonlySet<number> {
  const best = new Map<number, { readonly x: number; readonly size: number }>();
  for (const [x, total] of totals) {
    const pixel = Math.floor(pixelOf(x));
    const size = Math.abs(total);
    const known = best.get(pixel);
    if (known === undefined || size > known.size) best.set(pixel, { x, size });
  }
  return new Set([...best.values()].map(({ x }) => x));
}

/** Points that would hide each other: one for each spot two pixels wide. */
export function thinnedPoints<P extends Spot>(points: readonly P[], most: number): readonly P[] {
  if (points.length <= most) return points;
  const taken = new Set<string>();
  return points.filter(({ x, y }) => {
    const key = `${Math.round(x / 2)},${Math.round(y / 2)}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
