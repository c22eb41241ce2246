// From a dataset to paths and places: what the chart’s picture is made of.
import { area, curveCatmullRom, curveLinear, line } from 'd3-shape';
import { type Box, markCount, type Name, type Plane, planeFor } from '../charts/axes.ts';
import { clamp, extentOf, round } from '../charts/numbers.ts';
import type { ColorOf } from '../charts/palette.ts';
import { type Scale, valueScale } from '../charts/scale.tsx';
import { circlePath, rectPath } from '../charts/shapes.ts';
import type { Size } from '../view.tsx';
import type { ChartProps } from './chart.ts';
import { binsOf, type ChartData, stepsOf } from './chart-data.ts';
import { type Layer, type Mixed, mixedPlot, type Reach, thinnedColumns, thinnedLine, thinnedPoints } from './plot.ts';

/** Something that can be picked. */
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
  readonly config: ChartProps['chartConfig'];
  readonly room: Size;
  readonly small: number;
  readonly write: (value: number) => string;
  readonly colorOf: ColorOf;
}

type Config = ChartProps['chartConfig'];

/** Of the way from one column to the next. */
const BAR_SHARE = 0.74;
/** Of the whole length: a single bar is no wall. */
const WIDEST_BAR = 0.24;
const MOST_POINTS = 4000;

interface Ground {
  readonly plane: Plane;
  readonly scale: Scale;
  readonly partOf: (x: number) => number;
}

interface GroundWish extends DrawingWish {
  readonly values: readonly [number, number];
  readonly across: readonly [number, number];
  readonly names: readonly Name[] | 'numbers';
}

function groundFor({ config, room, small, write, values, across, names }: GroundWish): Ground {
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
const near = (part: number) => clamp(part, -1, 2);

function boxBetween({ plane, scale }: Ground, across: number, wide: number, from: number, to: number): Box {
  const [low, high] = [clamp(scale.at(from), 0, 1), clamp(scale.at(to), 0, 1)];
  const half = wide / 2 / plane.length;
  const a = plane.place(across - half, low);
  const b = plane.place(across + half, high);
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

export function drawingOf(wish: DrawingWish): Drawing | undefined {
  const [first] = wish.data.series;
  if (first?.mark === 'histogram') return histogram(wish);
  if (first?.mark === 'waterfall') return waterfall(wish);
  const plot = mixedPlot(wish.data, wish.config.stacked);
  return plot === undefined ? undefined : mixed(wish, plot);
}

const endOf = ({ plane }: Ground, box: Box, isUp: boolean) =>
  plane.isSideways
    ? { x: isUp ? box.x + box.width : box.x, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: isUp ? box.y : box.y + box.height };

function mixed(wish: DrawingWish, plot: Mixed): Drawing {
  const { data, config, colorOf } = wish;
  const hasBars = plot.pitch !== undefined;
  const pilesAreas = config.stacked && plot.layers.some(({ mark }) => mark === 'area');
  const [low, high] = plot.values;
  const standsOnZero = (hasBars || pilesAreas) && config.yMin === undefined;
  const named = plot.isCounted && data.categories.length > 0;
  const ground = groundFor({
    ...wish,
    values: standsOnZero ? [Math.min(0, low), Math.max(0, high)] : [low, high],
    across: plot.across,
    names: named ? namesAt(data.categories, plot.across) : plot.isCounted ? countedNames(plot.across) : 'numbers',
  });
  const color = (layer: Layer) => colorOf(layer.series, data.series[layer.series]?.color);
  const bars = plot.layers.filter(({ mark }) => mark === 'bar');
  const lines = plot.layers.filter(({ mark }) => mark === 'line' || mark === 'area');
  const scattered = plot.layers.filter(({ mark }) => mark === 'scatter');
  const column = hasBars ? ((plot.pitch ?? 1) / (plot.across[1] - plot.across[0])) * ground.plane.length : 0;
  const drawnBars = barsOf(ground, bars, column, config, color);
  // Piled areas lie behind each other from the last to the first; lines over all of them.
  const drawnLines = lines.map((layer) => strokeOf(ground, layer, config, color(layer)));
  const drawnPoints = scattered.map((layer) => pointsOf(ground, layer, config, color(layer)));
  const zero = ground.scale.at(0);
  return {
    plane: ground.plane,
    base: (hasBars || low < 0) && zero >= 0 && zero <= 1 ? baseAt(ground, zero) : undefined,
    bars: drawnBars.bars,
    strokes: drawnLines.map(({ stroke }) => stroke),
    points: drawnPoints.map(({ points }) => points),
    joints: '',
    targets: inOrder(
      [drawnBars.targets, ...drawnLines.map((each) => each.targets), ...drawnPoints.map((each) => each.targets)].flat(),
    ),
    column,
  };
}

const barWidth = (column: number, length: number) => Math.max(1, Math.min(column * BAR_SHARE, length * WIDEST_BAR));

const baseAt = ({ plane }: Ground, part: number) => {
  const { x, y } = plane.place(0, part);
  return plane.isSideways ? x : y;
};

const inOrder = (targets: readonly Target[]) => [...targets].sort((a, b) => a.at - b.at || a.series - b.series);

function namesAt(categories: readonly string[], [low, high]: readonly [number, number]): readonly Name[] {
  return categories.map((text, index) => ({ text, part: high === low ? 0.5 : (index - low) / (high - low) }));
}

// One name per place would be thousands for nothing; the plane keeps only a few of them anyway.
const MOST_COUNTED = 2000;

function countedNames([low, high]: readonly [number, number]): readonly Name[] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const step = Math.max(1, Math.ceil((last - first) / MOST_COUNTED));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => {
    const index = first + at * step;
    return { text: String(index), part: high === low ? 0.5 : (index - low) / (high - low) };
  });
}

function barsOf(
  ground: Ground,
  layers: readonly Layer[],
  column: number,
  config: Config,
  color: (layer: Layer) => string,
) {
  const totals = new Map<number, number>();
  for (const { reaches } of layers) {
    for (const { x, from, to } of reaches) totals.set(x, (totals.get(x) ?? 0) + Math.abs(to - from));
  }
  const kept = column < 1.5 ? thinnedColumns(totals, (x) => ground.partOf(x) * ground.plane.length) : undefined;
  const lanes = config.stacked ? 1 : layers.length;
  // Bars thinned to one per pixel touch each other.
  const all = kept === undefined ? barWidth(column, ground.plane.length * lanes) : 1.9;
  const lane = all / lanes;
  const gap = lane > 5 ? Math.min(2, lane * 0.12) : 0;
  const targets: Target[] = [];
  const bars = layers.map((layer, order) => {
    const shift = config.stacked ? 0 : ((order - (lanes - 1) / 2) * lane) / ground.plane.length;
    const paths: string[] = [];
    for (const { index, x, from, to, size: _ } of layer.reaches) {
      if (kept !== undefined && !kept.has(x)) continue;
      const box = boxBetween(ground, ground.partOf(x) + shift, Math.max(1, lane - gap), from, to);
      paths.push(rectPath(box, config.barCornerRadius));
      const end = endOf(ground, box, to >= from);
      targets.push({
        kind: 'datum',
        series: layer.series,
        index,
        at: x,
        ...end,
        box,
        radius: 0,
        color: color(layer),
        number: to - from,
      });
    }
    return { color: color(layer), path: paths.join(''), key: String(layer.series) };
  });
  return { bars, targets };
}

type Placed = Target & { readonly foot: { readonly x: number; readonly y: number } };

function placed(ground: Ground, layer: Layer, color: string, reach: Reach, radius: number): Placed {
  const { index, x, from, to } = reach;
  const part = ground.partOf(x);
  const foot = Number.isFinite(from) ? near(ground.scale.at(from)) : 0;
  return {
    kind: 'datum',
    series: layer.series,
    index,
    at: x,
    ...ground.plane.place(part, near(ground.scale.at(to))),
    foot: ground.plane.place(part, foot),
    radius,
    color,
    number: Number.isFinite(from) ? to - from : to,
  };
}

/** Pieces without a gap in them: where an index is missing the line is broken. */
function pieces(reaches: readonly Reach[]): readonly (readonly Reach[])[] {
  const found: Reach[][] = [];
  let before: Reach | undefined;
  for (const reach of reaches) {
    if (before === undefined || reach.index !== before.index + 1) found.push([]);
    found.at(-1)?.push(reach);
    before = reach;
  }
  return found.map((piece) =>
    piece.every(({ x }, at) => at === 0 || x >= (piece[at - 1]?.x ?? x)) ? piece : [...piece].sort((a, b) => a.x - b.x),
  );
}

function strokeOf(ground: Ground, layer: Layer, config: Config, color: string) {
  const { plane } = ground;
  const curve = config.smooth ? curveCatmullRom.alpha(0.5) : curveLinear;
  const along = plane.isSideways ? 'y' : 'x';
  const isArea = layer.mark === 'area';
  const outline = line<Placed>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curve)
    .digits(2);
  const filled = area<Placed>()
    .curve(curve)
    .digits(2)
    .x1(({ x }) => x)
    .y1(({ y }) => y)
    .x0(({ foot }) => foot.x)
    .y0(({ foot }) => foot.y);
  const runs = pieces(layer.reaches).map((piece) =>
    thinnedLine(
      piece.map((reach) => placed(ground, layer, color, reach, config.pointSize / 2)),
      plane.length,
      along,
    ),
  );
  const targets = runs.flat();
  // Dots on every vertex are noise once they stand close; a point without neighbours is nothing but its dot.
  const isSparse = plane.length / Math.max(1, targets.length) > config.pointSize * 2.6;
  const dotted = isSparse ? targets : runs.flatMap((run) => (run.length === 1 ? run : []));
  const radius = Math.min(config.pointSize / 2, plane.length / 40 + 1);
  return {
    stroke: {
      series: layer.series,
      color,
      path: runs.map((run) => outline(run) ?? '').join(''),
      fill: isArea ? runs.map((run) => filled(run) ?? '').join('') : '',
      dots: dotted.map(({ x, y }) => circlePath(x, y, radius)).join(''),
    },
    targets,
  };
}

function pointsOf(ground: Ground, layer: Layer, config: Config, color: string) {
  const all = layer.reaches.map((reach) =>
    placed(ground, layer, color, reach, (config.pointSize / 2) * Math.max(0.05, reach.size)),
  );
  const targets = thinnedPoints(all, MOST_POINTS);
  return {
    points: { series: layer.series, color, path: targets.map(({ x, y, radius }) => circlePath(x, y, radius)).join('') },
    targets,
  };
}

function histogram(wish: DrawingWish): Drawing | undefined {
  const [series] = wish.data.series;
  if (series === undefined) return undefined;
  const bins = binsOf(series, wish.config.bins);
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const color = wish.colorOf(0, series.color);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const ground = groundFor({ ...wish, values: [0, most], across: [first.from, last.to], names: 'numbers' });
  const wide = ground.plane.length / bins.length;
  const targets = bins.map(({ from, to, count }, index): Target => {
    const box = boxBetween(
      ground,
      ground.partOf(from + (to - from) / 2),
      Math.max(0.5, wide - Math.min(1, wide * 0.1)),
      0,
      count,
    );
    return {
      kind: 'bin',
      series: 0,
      index,
      at: index,
      ...endOf(ground, box, true),
      box,
      radius: 0,
      color,
      number: count,
    };
  });
  const path = targets
    .map(({ box }) => (box === undefined ? '' : rectPath(box, Math.min(wish.config.barCornerRadius, wide / 4))))
    .join('');
  return {
    plane: ground.plane,
    base: baseAt(ground, clamp(ground.scale.at(0), 0, 1)),
    bars: [{ color, path, key: 'bins' }],
    strokes: [],
    points: [],
    joints: '',
    targets,
    column: wide,
  };
}

const STEP_COLORS = { up: '#30B158', down: '#FF453A' };

function waterfall(wish: DrawingWish): Drawing | undefined {
  const { data, config } = wish;
  const [series] = data.series;
  if (series === undefined) return undefined;
  const steps = stepsOf(series);
  const ends = extentOf([0, ...steps.flatMap(({ from, to }) => [from, to])]);
  if (ends === undefined) return undefined;
  const across = [-0.5, Math.max(steps.length, data.categories.length) - 0.5] as const;
  const names = data.categories.length > 0 ? namesAt(data.categories, across) : countedNames(across);
  const ground = groundFor({ ...wish, values: ends, across, names });
  const column = ground.plane.length / (across[1] - across[0]);
  const wide = barWidth(column, ground.plane.length);
  const own = wish.colorOf(0, series.color);
  const colors = {
    total: config.totalColor ?? own,
    up: config.positiveColor ?? STEP_COLORS.up,
    down: config.negativeColor ?? STEP_COLORS.down,
  };
  const kindOf = ({ isTotal, delta }: (typeof steps)[number]) => (isTotal ? 'total' : delta < 0 ? 'down' : 'up');
  const totals = new Map(steps.map(({ index, from, to, isTotal }) => [index, isTotal ? Number.MAX_VALUE : to - from]));
  const kept = column < 1.5 ? thinnedColumns(totals, (x) => ground.partOf(x) * ground.plane.length) : undefined;
  const drawn = steps.filter(({ index }) => kept === undefined || kept.has(index));
  const targets = drawn.map((step): Target => {
    const { index, from, to } = step;
    const box = boxBetween(ground, ground.partOf(index), wide, from, to);
    const end = endOf(ground, box, to >= from);
    return {
      kind: 'step',
      series: 0,
      index,
      at: index,
      ...end,
      box: thickened(box, ground),
      radius: 0,
      color: colors[kindOf(step)],
      number: step.isTotal ? to : step.delta,
    };
  });
  const bars = (['total', 'up', 'down'] as const).map((kind) => ({
    key: kind,
    color: colors[kind],
    path: targets
      .flatMap(({ box, color }) =>
        box !== undefined && color === colors[kind] ? [rectPath(box, config.barCornerRadius)] : [],
      )
      .join(''),
  }));
  const joints =
    column < 6
      ? ''
      : steps
          .slice(0, -1)
          .map(({ index, to }) => {
            const half = wide / 2 / ground.plane.length;
            const up = near(ground.scale.at(to));
            const a = ground.plane.place(ground.partOf(index) + half, up);
            const b = ground.plane.place(ground.partOf(index + 1) - half, up);
            return `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`;
          })
          .join('');
  return {
    plane: ground.plane,
    base: baseAt(ground, clamp(ground.scale.at(0), 0, 1)),
    bars: bars.filter(({ color }, at) => bars.findIndex((bar) => bar.color === color) === at),
    strokes: [],
    points: [],
    joints,
    targets,
    column,
  };
}

/** A step of nothing still shows where the level is. */
function thickened(box: Box, { plane }: Ground): Box {
  if (plane.isSideways) return box.width >= 1 ? box : { ...box, x: box.x - 0.5, width: 1 };
  return box.height >= 1 ? box : { ...box, y: box.y - 0.5, height: 1 };
}
