import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTRE, leanByKeys, leanOf, nudged, outputOf, readingOf, readVector } from './stick.ts';

const side = fc.double({ min: -3, max: 3, noNaN: true });
const lean = fc.record({ x: side, y: side });
const deadzone = fc.double({ min: 0, max: 1, noNaN: true });

describe('an analog stick', () => {
  it('sends how far it leans, and no farther than the edge', () => {
    expect(outputOf({ x: 0.5, y: 0 }, 'analog', 0)).toEqual({ x: 0.5, y: 0 });
    expect(outputOf({ x: 3, y: 0 }, 'analog', 0.1)).toEqual({ x: 1, y: 0 });
    expect(outputOf({ x: 6, y: 8 }, 'analog', 0)).toEqual({ x: 0.6, y: 0.8 });
  });

  it('rests inside the dead zone and begins at nothing outside', () => {
    expect(outputOf({ x: 0.2, y: 0 }, 'analog', 0.2)).toEqual(CENTRE);
    expect(outputOf({ x: 0.6, y: 0 }, 'analog', 0.2)).toEqual({ x: 0.5, y: 0 });
    expect(outputOf({ x: 1, y: 0 }, 'analog', 0.2)).toEqual({ x: 1, y: 0 });
    expect(outputOf({ x: 1, y: 0 }, 'analog', 1)).toEqual(CENTRE);
  });

  it('never sends more than the unit disc', () => {
    fc.assert(
      fc.property(lean, deadzone, (at, dead) => {
        const { x, y } = outputOf(at, 'analog', dead);
        expect(Math.hypot(x, y)).toBeLessThanOrEqual(1.001);
      }),
    );
  });

  it('is drawn where the thumb was when its value comes back', () => {
    const inside = fc.record({
      angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
      far: fc.double({ min: 0.5, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(inside, fc.double({ min: 0, max: 0.4, noNaN: true }), ({ angle, far }, dead) => {
        const at = { x: far * Math.cos(angle), y: far * Math.sin(angle) };
        const drawn = leanOf(outputOf(at, 'analog', dead), dead);
        expect(drawn.x).toBeCloseTo(at.x, 2);
        expect(drawn.y).toBeCloseTo(at.y, 2);
      }),
    );
  });
});

describe('a direction pad', () => {
  it('knows four directions and rest', () => {
    expect(outputOf({ x: 0.5, y: 0.4 }, 'dpad', 0.1)).toEqual({ x: 1, y: 0 });
    expect(outputOf({ x: -0.2, y: -0.9 }, 'dpad', 0.1)).toEqual({ x: 0, y: -1 });
    expect(outputOf({ x: 0.05, y: 0 }, 'dpad', 0.1)).toEqual(CENTRE);
    fc.assert(
      fc.property(lean, deadzone, (at, dead) => {
        const { x, y } = outputOf(at, 'dpad', dead);
        expect(Math.abs(x) + Math.abs(y)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('can still be used with a dead zone that covers it', () => {
    expect(outputOf({ x: 1, y: 0 }, 'dpad', 1)).toEqual({ x: 1, y: 0 });
  });
});

describe('keys', () => {
  it('lean the stick while they are held, also two at once', () => {
    expect(leanByKeys(new Set(['ArrowUp']))).toEqual({ x: 0, y: 1 });
    expect(leanByKeys(new Set(['ArrowLeft', 'ArrowRight']))).toEqual(CENTRE);
    const both = leanByKeys(new Set(['ArrowDown', 'ArrowLeft']));
    expect(Math.hypot(both.x, both.y)).toBeCloseTo(1);
  });

  it('move a stick that stays put, as far as its edge', () => {
    expect(nudged({ x: 0.3, y: 0 }, 'ArrowUp')).toEqual({ x: 0.3, y: 0.1 });
    expect(nudged({ x: 1, y: 0 }, 'ArrowRight')).toEqual({ x: 1, y: 0 });
  });
});

describe('a value', () => {
  it('is a pair, as an object or as its text', () => {
    expect(readVector({ x: 0.5, y: '-1' })).toEqual({ x: 0.5, y: -1 });
    expect(readVector('{"x":0,"y":1}')).toEqual({ x: 0, y: 1 });
    expect(readVector({ x: 'left', y: 0 })).toBeUndefined();
    expect(readVector([1, 2])).toBeUndefined();
    expect(readVector(undefined)).toBeUndefined();
  });

  it('reads without a minus before nothing', () => {
    expect(readingOf({ x: -0.001, y: -0.5 })).toBe('0.00, -0.50');
  });
});
