import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { binsOf, chartData, gatherChart, type Series, stepsOf } from './chart-data.ts';

const first = (value: Json): Series => {
  const series = chartData(value)?.series[0];
  if (series === undefined) throw new Error('no series');
  return series;
};
const heights = (value: Json) => first(value).data.map(({ y }) => y);

describe('chart data', () => {
  it('comes as a document, as its text, as values or as bare numbers', () => {
    const shapes: readonly Json[] = [[1, 2], '[1,2]', { values: [1, 2] }, { series: [{ values: [1, 2] }] }];
    for (const value of shapes) {
      expect(heights(value)).toEqual([1, 2]);
    }
  });

  it('keeps gaps for what is not a number, so that indices stay', () => {
    expect(heights([1, 'NaN', null, '4', {}])).toEqual([1, undefined, undefined, 4, undefined]);
  });

  it('prefers values to points and reads pairs otherwise', () => {
    expect(first({ series: [{ values: [5], points: [[1, 2]] }] }).data[0]).toMatchObject({ x: 0, y: 5 });
    expect(first({ series: [{ points: [[3, 9], 'x'] }] }).data).toEqual([
      { x: 3, y: 9, size: 1 },
      { x: 0, y: undefined, size: 1 },
    ]);
  });

  it('draws an unknown type as bars', () => {
    expect(first({ series: [{ type: 'toString', values: [1] }] }).mark).toBe('bar');
  });

  it('is nothing when there is nothing to draw', () => {
    const shapes: readonly Json[] = [null, 3, 'x', '{', [], {}, { series: [] }, { series: [{ values: ['NaN'] }] }];
    for (const value of shapes) {
      expect(chartData(value)).toBeUndefined();
    }
  });
});

const rack: Json = {
  categories: ['a', 'b'],
  unit: 'kept',
  series: [
    { name: 'In', type: 'area', values: [1, 2] },
    { name: 'Out', values: [5, 6], sizes: [1, 3] },
  ],
};

describe('appending', () => {
  it('adds by name, with a category, and keeps what it does not know', () => {
    expect(gatherChart(rack, { append: { In: 3, Out: 7 }, category: 'c' }, 10)).toEqual({
      categories: ['a', 'b', 'c'],
      unit: 'kept',
      series: [
        { name: 'In', type: 'area', values: [1, 2, 3] },
        { name: 'Out', values: [5, 6, 7], sizes: [1, 3] },
      ],
    });
  });

  it('adds by order, and a single number to the first series', () => {
    expect(heights(gatherChart(rack, { append: [3, 7] }, 10) ?? null)).toEqual([1, 2, 3]);
    expect(heights(gatherChart([1, 2], { append: 3 }, 10) ?? null)).toEqual([1, 2, 3]);
    expect(heights(gatherChart(JSON.stringify(rack), '{"append":3}', 10) ?? null)).toEqual([1, 2, 3]);
  });

  it('starts a series for a name it has not seen, at the newest place', () => {
    const grown = chartData(gatherChart(rack, { append: { Room: 20 } }, 10));
    expect(grown?.series[2]?.name).toBe('Room');
    expect(grown?.series[2]?.data.map(({ y }) => y)).toEqual([undefined, undefined, 20]);
  });

  it('leaves a gap where a series was silent while others had a category', () => {
    const once = gatherChart(rack, { append: { In: 3 }, category: 'c' }, 10);
    const twice = chartData(gatherChart(once, { append: { In: 4, Out: 8 }, category: 'd' }, 10));
    expect(twice?.series[1]?.data.map(({ y }) => y)).toEqual([5, 6, undefined, 8]);
  });

  it('drops the oldest readings with their categories, sizes and totals', () => {
    const kept: Json = {
      categories: ['a', 'b', 'c'],
      series: [{ type: 'waterfall', values: [5, 1, 2], sizes: [1, 2, 3], totals: [0, 2] }],
    };
    expect(gatherChart(kept, { append: 9, category: 'd' }, 3)).toEqual({
      categories: ['b', 'c', 'd'],
      series: [{ type: 'waterfall', values: [1, 2, 9], sizes: [2, 3], totals: [1] }],
    });
  });

  it('goes on one to the right where x is written', () => {
    expect(gatherChart({ series: [{ points: [[4, 1]] }] }, { append: 2 }, 5)).toEqual({
      series: [
        {
          points: [
            [4, 1],
            [5, 2],
          ],
        },
      ],
    });
  });

  it('stands where it says, across and up', () => {
    const grown = gatherChart({ series: [{ name: 'P', points: [[4, 1]] }] }, { append: { P: [9, 2] } }, 5);
    expect(first(grown ?? null).data.map(({ x, y }) => [x, y])).toEqual([
      [4, 1],
      [9, 2],
    ]);
  });

  it('starts from nothing, and from the numbers of one series', () => {
    expect(gatherChart(undefined, { append: 3 }, 5)).toEqual({ series: [{ values: [3] }] });
    expect(heights(gatherChart({ values: [1] }, { append: 3 }, 5) ?? null)).toEqual([1, 3]);
    expect(gatherChart(undefined, { append: { A: 1, B: 2 }, category: 'c' }, 5)).toEqual({
      categories: ['c'],
      series: [
        { name: 'A', values: [1] },
        { name: 'B', values: [2] },
      ],
    });
  });

  it('takes no more series than a chart can show', () => {
    let kept: Json | undefined;
    for (let at = 0; at < 100; at += 1) kept = gatherChart(kept, { append: { [`s${at}`]: at } }, 5);
    expect(chartData(kept)?.series.length).toBeLessThanOrEqual(40);
    expect((kept as { series: unknown[] }).series).toHaveLength(40);
  });

  it('replaces everything with a dataset and ignores what is neither', () => {
    expect(gatherChart(rack, [7], 10)).toEqual([7]);
    expect(gatherChart(rack, 'hello', 10)).toBe(rack);
    expect(gatherChart(rack, { append: 'NaN' }, 10)).toBe(rack);
  });

  it('never keeps more than it is told to, whatever arrives in whatever order', () => {
    const push = fc.oneof(
      fc.record({ append: fc.oneof(fc.double(), fc.dictionary(fc.string(), fc.double()), fc.array(fc.double())) }),
      fc.record({ append: fc.double({ noNaN: true }), category: fc.string() }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(push), fc.integer({ min: 1, max: 6 }), (pushes, most) => {
        let kept: Json | undefined;
        for (const each of pushes) {
          const before = kept;
          kept = gatherChart(kept, each as Json, most);
          if (kept === before || typeof each !== 'object' || each === null || !('append' in each)) continue;
          if ('series' in each) continue;
          for (const { data } of chartData(kept)?.series ?? []) expect(data.length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

describe('a histogram', () => {
  it('counts every sample once, the highest too', () => {
    const bins = binsOf(first([0, 1, 2, 3, 4, 10]), 5);
    expect(bins.map(({ count }) => count)).toEqual([2, 2, 1, 0, 1]);
    expect(bins.at(-1)?.to).toBe(10);
  });

  it('takes five to twenty buckets by itself, and one sample is enough', () => {
    expect(binsOf(first([3]), undefined)).toHaveLength(5);
    expect(binsOf(first(Array.from({ length: 10_000 }, (_, at) => at)), undefined)).toHaveLength(20);
  });
});

describe('a waterfall', () => {
  it('steps from level to level, with totals that show or set it', () => {
    const steps = stepsOf(first({ series: [{ type: 'waterfall', values: [92, -31, 0, 10, 50], totals: [0, 2, 4] }] }));
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 92],
      [92, 61],
      [0, 61],
      [61, 71],
      [0, 50],
    ]);
  });
});
