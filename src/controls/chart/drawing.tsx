// From a dataset to paths and places: what the chart’s picture is made of.
import { area, curveCatmullRom, curveLinear, line } from 'd3-shape';
import { circlePath, rectPath } from '../charts/shapes.ts';
import type { ChartProps } from './chart.ts';
import { histogram, waterfall } from './columns.tsx';
import {
  barWidth,
  baseAt,
  boxBetween,
  countedNames,
  type Drawing,
  type DrawingWish,
  endOf,
  type Ground,
  groundFor,
  namesAt,
  near,
  type Target,
} from './ground.tsx';
import { type Layer, type Mixed, mixedPlot, type Reach, thinnedColumns, thinnedLine, thinnedPoints } from './plot.ts';

type Config = ChartProps['chartConfig'];

const MOST_POINTS = 4000;

export function drawingOf(wish: DrawingWish): Drawing | undefined {
  const [first] = wish.data.series;
  if (first?.mark === 'histogram') return histogram(wish);
  if (first?.mark === 'waterfall') return waterfall(wish);
  const plot = mixedPlot(wish.data, wish.config.stacked);
  return plot === undefined ? undefined : mixed(wish, plot);
}
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

const inOrder = (targets: readonly Target[]) => [...targets].sort((a, b) => a.at - b.at || a.series - b.series);

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
