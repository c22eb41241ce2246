import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { densityOf, distributionsOf, quantile, sentSummary, summaryOf } from './box-data.ts';

const sorted = [38, 41, 44, 45, 47, 49, 52, 55, 58, 96];

describe('a summary', () => {
  it('has quartiles between the samples next to them', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([7], 0.9)).toBe(7);
    expect(summaryOf(sorted, 'tukey')).toEqual({ min: 38, q1: 44.25, median: 48, q3: 54.25, max: 58, outliers: [96] });
  });

  it('reaches to the ends when it is told to', () => {
    expect(summaryOf(sorted, 'minmax')).toMatchObject({ min: 38, max: 96, outliers: [] });
  });

  it('leaves outliers out of what is sent when there are none', () => {
    const summary = summaryOf([1, 2, 3], 'tukey');
    expect(summary === undefined ? undefined : sentSummary(summary)).toEqual({
      min: 1,
      q1: 1.5,
      median: 2,
      q3: 2.5,
      max: 3,
    });
  });

  it('is always in order, whatever the samples', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e100, max: 1e100 }), { minLength: 1 }),
        fc.constantFrom('tukey' as const, 'minmax' as const),
        (samples, whiskers) => {
          const each = summaryOf(
            [...samples].sort((a, b) => a - b),
            whiskers,
          );
          if (each === undefined) throw new Error('no summary');
          const five = [each.q1, each.median, each.q3];
          expect(five).toEqual([...five].sort((a, b) => a - b));
          expect(each.min).toBeLessThanOrEqual(each.max);
        },
      ),
    );
  });
});

describe('distributions', () => {
  it('come as lists, with names, or as finished summaries, which win', () => {
    const stats = [{ min: 1, q1: 2, median: 3, q3: 4, max: 5, outliers: [9] }];
    expect(distributionsOf([[3, 1], ['NaN']], 'tukey')?.map(({ name, samples }) => [name, samples])).toEqual([
      ['1', [1, 3]],
      ['2', []],
    ]);
    expect(distributionsOf({ categories: ['x'], samples: [[7]], stats }, 'tukey')?.[0]).toMatchObject({
      name: 'x',
      summary: { median: 3, outliers: [9] },
      samples: [],
    });
    expect(distributionsOf({ stats }, 'minmax')?.[0]?.summary).toMatchObject({ max: 9, outliers: [] });
  });

  it('keep the place of one without data, and are nothing when all are', () => {
    expect(distributionsOf([[], [4]], 'tukey')?.map(({ summary }) => summary?.median)).toEqual([undefined, 4]);
    const empty: readonly Json[] = [[], [[]], {}, { stats: [{ min: 1 }] }, 'x', null];
    for (const value of empty) expect(distributionsOf(value, 'tukey')).toBeUndefined();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        distributionsOf(value as Json, 'tukey');
      }),
    );
  });
});

describe('a density', () => {
  it('is highest where samples gather, and stays a number for any of them', () => {
    const densities = densityOf(sorted);
    const peak = densities.find(({ part }) => part === 1);
    expect(peak?.at).toBeGreaterThan(42);
    expect(peak?.at).toBeLessThan(54);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e100, max: 1e100 })), (samples) => {
        for (const { at, part } of densityOf([...samples].sort((a, b) => a - b))) {
          expect(Number.isFinite(at)).toBe(true);
          expect(part >= 0 && part <= 1).toBe(true);
        }
      }),
    );
  });

  it('takes a moment for ten thousand samples, and has no shape for equal ones', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => at % 100).sort((a, b) => a - b);
    const start = performance.now();
    expect(densityOf(many)).toHaveLength(56);
    expect(performance.now() - start).toBeLessThan(500);
    expect(densityOf([4, 4, 4])).toEqual([]);
  });
});
