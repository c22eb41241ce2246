import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineThrough, seriesOf } from './series.ts';

describe('the numbers of a sparkline', () => {
  it('are a number, a list, or the text of either; what is no number is skipped', () => {
    expect(seriesOf(7.2)).toEqual([7.2]);
    expect(seriesOf('7.2')).toEqual([7.2]);
    expect(seriesOf([7.2, null, '8', 'x', {}])).toEqual([7.2, 8]);
    expect(seriesOf('[1,2]')).toEqual([1, 2]);
    for (const nonsense of [undefined, null, true, 'warm', { a: 1 }]) expect(seriesOf(nonsense)).toEqual([]);
  });
});

describe('the line through them', () => {
  const room = { width: 100, height: 50, edge: 0 };

  it('spans the room from the lowest to the highest number', () => {
    expect(lineThrough([0, 10, 5], room).line).toBe('M0 50L50 0L100 25');
  });

  it('runs through the middle when all numbers are the same', () => {
    expect(lineThrough([4, 4], room).line).toBe('M0 25L100 25');
  });

  it('needs two numbers', () => {
    expect(lineThrough([], room).line).toBe('');
    expect(lineThrough([4], room)).toMatchObject({ line: '', area: '', last: undefined });
  });

  it('stays in its room, whatever the numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 60 }), (series) => {
        const { line } = lineThrough(series, { ...room, edge: 2 });
        const places = [...line.matchAll(/[ML](\S+) ([^ML]+)/g)];
        expect(places).toHaveLength(series.length);
        for (const [, x, y] of places) {
          expect(Number(x)).toBeGreaterThanOrEqual(2);
          expect(Number(x)).toBeLessThanOrEqual(98.01);
          expect(Number(y)).toBeGreaterThanOrEqual(2);
          expect(Number(y)).toBeLessThanOrEqual(48);
        }
      }),
    );
  });
});
