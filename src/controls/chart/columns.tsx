// Charts of columns that stand by themselves: a histogram, a waterfall.
import type { Box } from '../charts/axes.ts';
import { clamp, extentOf, round } from '../charts/numbers.ts';
import { rectPath } from '../charts/shapes.ts';
import { binsOf, stepsOf } from './chart-data.ts';
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
import { thinnedColumns } from './plot.ts';

export function histogram(wish: DrawingWish): Drawing | undefined {
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

export function waterfall(wish: DrawingWish): Drawing | undefined {
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
