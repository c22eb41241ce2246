import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, landing } from './tab-moves.ts';

const ROW: readonly Extent[] = [
  { start: 0, size: 80 },
  { start: 80, size: 60 },
  { start: 140, size: 100 },
];

describe('a dragged tab', () => {
  it('stays where it is until its middle passes the middle of a neighbour', () => {
    expect(landing(ROW, 0, 40)).toBe(0);
    expect(landing(ROW, 0, 109)).toBe(0);
    expect(landing(ROW, 0, 111)).toBe(1);
    expect(landing(ROW, 0, 500)).toBe(2);
    expect(landing(ROW, 2, 30)).toBe(0);
  });

  it('always lands among the tabs there are', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.integer({ min: -500, max: 4000 }), (list, pick, at) => {
        let start = 0;
        const extents = list.map((size) => {
          const extent = { start, size };
          start += size;
          return extent;
        });
        const to = landing(extents, pick % list.length, at);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(list.length);
      }),
    );
  });
});
