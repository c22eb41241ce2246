import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, type Json, type JsonObject, member } from '../layout/json.ts';
import { appended } from './dataset.ts';

const append = (before: Json | undefined, reading: Json, category?: string, keep = 100) =>
  appended(before, { append: reading, ...(category === undefined ? {} : { category }) }, keep);

describe('one more reading for a chart', () => {
  const two = {
    categories: ['Mon'],
    series: [
      { name: 'Solar', values: [1] },
      { name: 'Grid', values: [2] },
    ],
  };

  it('goes to series by name, by order, or to the first', () => {
    expect(append(two, { Grid: 5, Solar: 4 }, 'Tue')).toEqual({
      categories: ['Mon', 'Tue'],
      series: [
        { name: 'Solar', values: [1, 4] },
        { name: 'Grid', values: [2, 5] },
      ],
    });
    expect(append(two, [7, 8]).series).toEqual([
      { name: 'Solar', values: [1, 7] },
      { name: 'Grid', values: [2, 8] },
    ]);
    expect(append(two, 9).series).toEqual([
      { name: 'Solar', values: [1, 9] },
      { name: 'Grid', values: [2] },
    ]);
  });

  it('keeps readings of one moment under one category, where some series have none', () => {
    expect(append(two, { Wind: 3 }, 'Tue')).toEqual({
      categories: ['Mon', 'Tue'],
      series: [
        { name: 'Solar', values: [1, null] },
        { name: 'Grid', values: [2, null] },
        { name: 'Wind', values: [null, 3] },
      ],
    });
  });

  it('starts from nothing, from bare numbers and from points', () => {
    expect(append(undefined, 3)).toEqual({ series: [{ values: [3] }] });
    expect(append([1, 2], 3)).toEqual({ series: [{ values: [1, 2, 3] }] });
    expect(append({ values: [1] }, 3)).toEqual({ series: [{ values: [1, 3] }] });
    const points = { series: [{ name: 'P', points: [[4, 1]] }] };
    expect(append(points, { P: [9, 2] }).series).toEqual([
      {
        name: 'P',
        points: [
          [4, 1],
          [9, 2],
        ],
      },
    ]);
    expect(append(points, 2).series).toEqual([
      {
        name: 'P',
        points: [
          [4, 1],
          [5, 2],
        ],
      },
    ]);
  });

  it('never keeps more than it should, of values and categories alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.jsonValue(), fc.option(fc.string(), { nil: undefined })), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (readings, keep) => {
          let dataset: Json | undefined;
          for (const [reading, category] of readings) dataset = append(dataset, reading as Json, category, keep);
          const series = member(dataset, 'series');
          const lists = [
            member(dataset, 'categories'),
            ...(isArray(series) ? series : []).map((one) => (one as JsonObject).values),
          ];
          for (const list of lists) if (isArray(list)) expect(list.length).toBeLessThanOrEqual(keep);
        },
      ),
    );
  });
});
