import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingSize, widthOf } from './fit.ts';

describe('type fitted to a room', () => {
  it('fills the height with a short text and the width with a long one', () => {
    expect(fittingSize('7', { width: 200, height: 46 }, 8, 100)).toBeCloseTo(40);
    const long = '1234567890';
    expect(fittingSize(long, { width: 126, height: 100 }, 8, 100)).toBeCloseTo(126 / widthOf(long));
  });

  it('stays between its bounds in any room, even in none', () => {
    const side = fc.double({ min: 0, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.string(), side, side, (text, width, height) => {
        const size = fittingSize(text, { width, height }, 9, 64);
        expect(size).toBeGreaterThanOrEqual(9);
        expect(size).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('gives more room more type', () => {
    expect(fittingSize('42%', { width: 80, height: 80 }, 1, 500)).toBeGreaterThan(
      fittingSize('42%', { width: 60, height: 60 }, 1, 500),
    );
  });
});
