import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../layout/json.ts';
import { resolve } from '../../layout/props.ts';
import { chart } from './chart.ts';
import { chartData } from './chart-data.ts';
import { drawingOf } from './drawing.tsx';
import { nearest, nearestAcross, neighbour } from './finding.ts';
import { type Drawing, tamed } from './ground.tsx';
import { columnReading, datumReading, sentDatum } from './reading.ts';

const room = { width: 300, height: 180 };

function drawn(value: Json, config: JsonObject = {}, size = room): Drawing | undefined {
  const data = chartData(value);
  const { chartConfig } = resolve(chart, { chartConfig: config });
  if (data === undefined) return undefined;
  return drawingOf({
    data,
    config: tamed(chartConfig),
    room: size,
    small: 10,
    write: String,
    colorOf: () => '#FF0000',
  });
}

function made(value: Json, config?: JsonObject): Drawing {
  const drawing = drawn(value, config);
  if (drawing === undefined) throw new Error('nothing drawn');
  return drawing;
}

const boxes = ({ targets }: Drawing) => targets.flatMap(({ box }) => (box === undefined ? [] : [box]));
const two: Json = {
  categories: ['a', 'b'],
  series: [
    { name: 'x', values: [4, 2] },
    { name: 'y', values: [1, 3] },
  ],
};

describe('bars', () => {
  it('stand on zero, beside each other, as tall as their numbers', () => {
    const [first, second] = boxes(made(two));
    expect(first?.height).toBeCloseTo((second?.height ?? 0) * 4, 5);
    expect(second?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
  });

  it('lie on each other when they are stacked, upwards and downwards apart', () => {
    const [first, second, third] = boxes(
      made({ series: [{ values: [4] }, { values: [2] }, { values: [-1] }] }, { stacked: true }),
    );
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(first?.y ?? 0, 5);
    expect(third?.y).toBeCloseTo((first?.y ?? 0) + (first?.height ?? 0), 5);
  });

  it('start at a pinned end, and lie down when the chart does', () => {
    const [pinned] = boxes(made([30], { yMin: 20, yMax: 40 }));
    const [whole] = boxes(made([40], { yMin: 20, yMax: 40 }));
    expect((pinned?.height ?? 0) * 2).toBeCloseTo(whole?.height ?? 0, 5);
    const [lying] = boxes(made([4, 2], { horizontal: true }));
    expect(lying?.width).toBeGreaterThan(lying?.height ?? 0);
  });
});

describe('lines', () => {
  it('break at gaps', () => {
    const path = made({ series: [{ type: 'line', values: [1, 2, null, 3, 4] }] }).strokes[0]?.path ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('keep every peak of ten thousand points, in a few points per pixel', () => {
    const values = Array.from({ length: 10_000 }, (_, at) => (at === 5_001 ? 50 : at % 7));
    const drawing = made({ series: [{ type: 'line', values }] });
    expect(drawing.targets.length).toBeLessThan(room.width * 5);
    expect(drawing.targets.some(({ index }) => index === 5_001)).toBe(true);
  });
});

describe('any dataset', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, -1e308, 5e-324, 'NaN', null));
  const series = fc.record(
    {
      type: fc.constantFrom('bar', 'line', 'area', 'scatter', 'histogram', 'waterfall', 'x'),
      values: fc.array(number, { maxLength: 12 }),
      points: fc.array(fc.tuple(number, number), { maxLength: 12 }),
      sizes: fc.array(number),
      totals: fc.array(fc.integer()),
    },
    { requiredKeys: ['type'] },
  );
  const config = fc.record(
    {
      stacked: fc.boolean(),
      horizontal: fc.boolean(),
      smooth: fc.boolean(),
      yMin: number,
      yMax: number,
      bins: fc.integer(),
      barCornerRadius: number,
      pointSize: number,
    },
    { requiredKeys: [] },
  );
  const size = fc.record({ width: fc.integer({ min: 8, max: 700 }), height: fc.integer({ min: 8, max: 500 }) });

  it('gives numbers for every place', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 4 }), config, size, (list, options, some) => {
        const drawing = drawn({ series: list as Json }, options as JsonObject, some);
        if (drawing === undefined) return;
        const texts = [...drawing.bars, ...drawing.strokes, ...drawing.points].map(({ path }) => path);
        for (const path of [...texts, drawing.joints, ...drawing.strokes.map(({ fill }) => fill)]) {
          expect(path).not.toMatch(/NaN|Infinity|undefined/);
        }
        for (const { x, y, radius } of drawing.targets) expect([x, y, radius].every(Number.isFinite)).toBe(true);
        for (const { at } of [...drawing.plane.values, ...drawing.plane.names]) expect(Number.isFinite(at)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is drawn in a moment, however many data it has', () => {
    const values = Array.from({ length: 10_000 }, (_, at) => Math.sin(at / 50) * at);
    const points = values.map((value, at) => [at % 100, value]);
    const start = performance.now();
    for (const type of ['bar', 'line', 'area', 'histogram', 'waterfall']) drawn({ series: [{ type, values }] });
    drawn({ series: [{ type: 'scatter', points }] });
    expect(boxes(made(values)).length).toBeLessThanOrEqual(room.width + 1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('picking', () => {
  const drawing = made(two);
  const { plot } = drawing.plane;

  it('finds the bar in the column, and nothing beside the plot', () => {
    const at = nearest(drawing, { x: plot.x + plot.width * 0.6, y: plot.y + plot.height - 4 });
    expect(at === undefined ? undefined : drawing.targets[at]).toMatchObject({ series: 0, index: 1 });
    expect(nearest(drawing, { x: plot.x + plot.width + 400, y: 10 })).toBeUndefined();
    expect(nearestAcross(drawing, { x: 1e6, y: 0 })).toBe(drawing.targets.length - 1);
  });

  it('walks along a series and across series by keys', () => {
    const { targets } = drawing;
    expect(neighbour(targets, 0, 'ArrowRight', false)).toBe(2);
    expect(neighbour(targets, 2, 'ArrowLeft', false)).toBe(0);
    expect(neighbour(targets, 0, 'ArrowDown', false)).toBe(1);
    expect(neighbour(targets, 1, 'ArrowDown', false)).toBeUndefined();
    expect(neighbour(targets, 0, 'ArrowDown', true)).toBe(2);
  });
});

describe('what a datum says', () => {
  const data = (value: Json) => {
    const read = chartData(value);
    if (read === undefined) throw new Error('no data');
    return read;
  };
  const words = { write: (number: number) => `${number} kWh`, bins: 2 };

  it('names series, category and number', () => {
    const picked = { kind: 'datum', series: 1, index: 0 } as const;
    expect(sentDatum(data(two), picked, undefined)).toEqual({ series: 'y', category: 'a', index: 0, x: 0, y: 1 });
    expect(datumReading(data(two), picked, words)).toBe('a · y · 1 kWh');
    expect(columnReading(data(two), [{ ...picked, series: 0 }, picked], words)).toBe('a · x 4 kWh · y 1 kWh');
  });

  it('tells a bucket by its ends, and a step by its change and the level', () => {
    const bins = data({ series: [{ type: 'histogram', values: [0, 1, 2, 10] }] });
    expect(sentDatum(bins, { kind: 'bin', series: 0, index: 0 }, 2)).toEqual({ binStart: 0, binEnd: 5, count: 3 });
    const steps = data({ series: [{ type: 'waterfall', values: [10, -4, 0], totals: [0, 2] }] });
    expect(sentDatum(steps, { kind: 'step', series: 0, index: 1 }, undefined)).toEqual({ delta: -4, level: 6 });
    expect(sentDatum(steps, { kind: 'step', series: 0, index: 2 }, undefined)).toEqual({ total: 6, level: 6 });
    expect(datumReading(steps, { kind: 'step', series: 0, index: 1 }, words)).toBe('1 · -4 kWh → 6 kWh');
  });
});
