import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canStep, keyed, numberAt, placeOf, stepped } from './stepping.ts';

const hundred = { min: 0, max: 100, step: 1 };

describe('a number under a finger', () => {
  it('lands on the nearest step', () => {
    expect(numberAt(0.424, hundred)).toBe(42);
    expect(numberAt(0.5, { min: 16, max: 28, step: 0.5 })).toBe(22);
    expect(numberAt(0.333, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
  });

  it('counts steps from the low end, and reaches both ends whatever the step', () => {
    const odd = { min: 1, max: 10, step: 4 };
    expect([0, 0.5, 0.9, 0.97, 1].map((part) => numberAt(part, odd))).toEqual([1, 5, 9, 10, 10]);
  });

  it('stays readable without a step', () => {
    expect(numberAt(1 / 3, { min: 0, max: 1, step: 0 })).toBe(0.333);
  });

  it('runs downwards where the low end is the greater number', () => {
    expect(numberAt(0.25, { min: 100, max: 0, step: 1 })).toBe(75);
  });

  it('has one answer where both ends are the same', () => {
    expect(numberAt(0.5, { min: 5, max: 5, step: 1 })).toBe(5);
  });

  it('is always finite and within the ends', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const range = fc.record({ min: number, max: number, step: fc.double({ min: 0, noNaN: true, max: 1e300 }) });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), range, (part, bounds) => {
        const found = numberAt(part, bounds);
        expect(Number.isFinite(found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(Math.min(bounds.min, bounds.max));
        expect(found).toBeLessThanOrEqual(Math.max(bounds.min, bounds.max));
      }),
    );
  });

  it('is drawn where it was put', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (value) => {
        expect(numberAt(placeOf(value, hundred) ?? -1, hundred)).toBe(value);
      }),
    );
  });
});

describe('a tap', () => {
  it('adds one step without the dust of binary fractions', () => {
    expect(stepped(0.1, 1, { min: 0, max: 1, step: 0.2 })).toBe(0.3);
    expect(stepped(34.5, -1, { min: 30, max: 38, step: 0.25 })).toBe(34.25);
  });

  it('does not go past an end, and comes back into the range from outside', () => {
    expect(stepped(99.5, 1, hundred)).toBe(100);
    expect(stepped(140, -1, hundred)).toBe(99);
  });

  it('starts at zero, or at the end nearest to it, while there is no number', () => {
    expect(stepped(undefined, 1, { min: -20, max: 20, step: 1 })).toBe(1);
    expect(stepped(undefined, 1, { min: 16, max: 28, step: 1 })).toBe(17);
  });

  it('is blocked at the end it would leave', () => {
    expect(canStep(100, 1, hundred)).toBe(false);
    expect(canStep(100, -1, hundred)).toBe(true);
    expect(canStep(0, -1, hundred)).toBe(false);
  });
});

describe('a key', () => {
  it('moves by a step, by ten or to an end', () => {
    const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
    expect(keys.map((key) => keyed(key, 50, hundred))).toEqual([51, 51, 49, 49, 60, 40, 0, 100]);
  });

  it('means nothing otherwise', () => {
    expect(keyed('a', 50, hundred)).toBeUndefined();
  });

  it('moves towards the high end where the range runs downwards', () => {
    expect(keyed('ArrowRight', 50, { min: 100, max: 0, step: 1 })).toBe(49);
  });
});
