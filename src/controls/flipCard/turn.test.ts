import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lensOf, turnOf } from './turn.ts';

describe('a turning card', () => {
  it('shows the arriving face only from the edge on', () => {
    expect(turnOf(0, 3, undefined)).toEqual({ face: 0, degrees: 0 });
    expect(turnOf(0.4, 3, undefined)).toEqual({ face: 0, degrees: 72 });
    expect(turnOf(0.6, 3, undefined)).toEqual({ face: 1, degrees: -72 });
    expect(turnOf(3, 3, undefined).face).toBe(0);
  });

  it('never shows a face from behind', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 1, max: 7 }), (at, count) => {
        const { face, degrees } = turnOf(at, count, undefined);
        expect(Math.abs(degrees)).toBeLessThanOrEqual(90);
        expect(face).toBeGreaterThanOrEqual(0);
        expect(face).toBeLessThan(count);
      }),
    );
  });

  it('turns straight from one face to a far one', () => {
    const leaving = { panel: 0, at: 2, to: 3 };
    expect(turnOf(2.2, 5, leaving).face).toBe(0);
    expect(turnOf(2.8, 5, leaving).face).toBe(3);
  });
});

it('looks deeper with more perspective, and flat with none', () => {
  const depth = (strength: number) => Number.parseFloat(lensOf(strength, 300).slice('perspective('.length));
  expect(lensOf(0, 300)).toBe('');
  expect(depth(0.2)).toBeGreaterThan(depth(0.5));
  expect(depth(0.5)).toBeGreaterThan(depth(1));
  expect(depth(50)).toBeGreaterThan(100);
});
