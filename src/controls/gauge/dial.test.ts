import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arc, type DialWish, dialFor } from './dial.ts';

const half: DialWish = { sweep: 180, rotation: 0, thickness: undefined, room: { width: 200, height: 200 } };

describe('a dial in its room', () => {
  it('is twice as wide as tall when half, and stands in the middle', () => {
    const { radius, stroke, centre } = dialFor(half);
    expect(2 * radius + stroke).toBeCloseTo(200);
    expect(centre.x).toBeCloseTo(100);
    expect(centre.y - radius / 2).toBeCloseTo(100);
  });

  it('reads in the hollow of an open arc and in the centre of a closed one', () => {
    const open = dialFor(half);
    expect(open.middle.x).toBeCloseTo(open.centre.x);
    expect(open.middle.y).toBeLessThan(open.centre.y - open.radius * 0.3);
    const closed = dialFor({ ...half, sweep: 360 });
    expect(closed.middle).toEqual(closed.centre);
    const turned = dialFor({ ...half, rotation: 90 });
    expect(turned.middle.x).toBeGreaterThan(turned.centre.x);
  });

  it('takes an exact thickness', () => {
    const { radius, stroke } = dialFor({ ...half, thickness: 30 });
    expect(stroke).toBe(30);
    expect(2 * radius + 30).toBeCloseTo(200);
  });

  it('never leaves its room, however it is turned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 360, noNaN: true }),
        fc.double({ min: -720, max: 720, noNaN: true }),
        fc.integer({ min: 60, max: 700 }),
        fc.integer({ min: 60, max: 700 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sweep, rotation, width, height, part) => {
          const dial = dialFor({ sweep, rotation, thickness: undefined, room: { width, height } });
          const angle = ((dial.start + dial.sweep * part) * Math.PI) / 180;
          const x = dial.centre.x + dial.radius * Math.sin(angle);
          const y = dial.centre.y - dial.radius * Math.cos(angle);
          const edge = dial.stroke / 2 - 0.01;
          expect(x).toBeGreaterThanOrEqual(edge);
          expect(y).toBeGreaterThanOrEqual(edge);
          expect(x).toBeLessThanOrEqual(width - edge);
          expect(y).toBeLessThanOrEqual(height - edge);
        },
      ),
    );
  });

  it('draws numbers only, even without any room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
        (side, thickness) => {
          const dial = dialFor({ ...half, thickness, room: { width: side, height: side } });
          expect(arc(dial, 0, 1)).toMatch(/^M( -?[\d.]+){2} A( -?[\d.]+){2} 0 [01] 1( -?[\d.]+){2}$/);
        },
      ),
    );
  });

  it('draws a whole circle that does not vanish', () => {
    const dial = dialFor({ ...half, sweep: 360 });
    const [, start, end] = /^M (\S+ \S+) A \S+ \S+ 0 1 1 (\S+ \S+)$/.exec(arc(dial, 0, 1)) ?? [];
    expect(start).toBeDefined();
    expect(end).not.toBe(start);
  });
});
