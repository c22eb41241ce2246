import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glided, restingOn, rowAt, rowsAround } from './drum.ts';

describe('a drum', () => {
  it('shows the rows around the one it stands at, and none that do not exist', () => {
    expect(rowsAround(0, 3, 30).map((row) => row.index)).toEqual([0, 1, 2]);
    expect(rowsAround(50, 100, 30).map((row) => row.index)).toEqual([46, 47, 48, 49, 50, 51, 52, 53, 54]);
    expect(rowsAround(0, 0, 30)).toEqual([]);
  });

  it('has its row in the middle, and rows one row height apart there', () => {
    const [middle, next] = rowsAround(0, 10, 30);
    expect(middle).toMatchObject({ y: 0, lean: 1, opacity: 1 });
    expect(next?.y).toBeCloseTo(30);
  });

  it('finds the row that was tapped where it is drawn', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (at) => {
        for (const row of rowsAround(at, 41, 28)) {
          // A row exactly between two belongs to either.
          const away = Math.abs(rowAt(at, row.y, 28) - row.index);
          expect(away).toBeLessThanOrEqual(Math.abs((at % 1) - 0.5) < 1e-6 ? 1 : 0);
        }
      }),
    );
  });
});

describe('a spin', () => {
  it('ends on the nearest row when it is let go standing', () => {
    expect(restingOn([{ at: 3.4, time: 0 }], 10)).toBe(3);
    expect(
      restingOn(
        [
          { at: 3.6, time: 0 },
          { at: 3.6, time: 80 },
        ],
        10,
      ),
    ).toBe(4);
  });

  it('runs on with its speed, but not past the ends', () => {
    expect(
      restingOn(
        [
          { at: 2, time: 0 },
          { at: 3, time: 50 },
        ],
        100,
      ),
    ).toBe(7);
    expect(
      restingOn(
        [
          { at: 2, time: 0 },
          { at: 3, time: 50 },
        ],
        5,
      ),
    ).toBe(4);
    expect(
      restingOn(
        [
          { at: 2, time: 0 },
          { at: 0, time: 50 },
        ],
        5,
      ),
    ).toBe(0);
  });

  it('ends on a row of the list whatever the fingers did', () => {
    const sample = fc.record({ at: fc.double({ noNaN: true, min: -5, max: 500 }), time: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(sample), fc.integer({ min: 1, max: 300 }), (samples, count) => {
        const row = restingOn(samples, count);
        expect(Number.isInteger(row)).toBe(true);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(count);
      }),
    );
  });
});

describe('gliding', () => {
  it('comes nearer and then is there', () => {
    expect(glided(0, 10, 16)).toBeGreaterThan(0);
    expect(glided(0, 10, 16)).toBeLessThan(10);
    expect(glided(0, 10, 1000)).toBeUndefined();
  });
});
