import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../layout/props.ts';
import { carousel } from './carousel.ts';
import { landing, offOf, pageOf, placeOf, pulled, type Row } from './pages.ts';

const row = (more: Partial<Row> = {}): Row => ({ count: 4, ring: false, mode: 'paged', ...more });
const look = resolve(carousel, {}).containerAnimation;

describe('the page a value means', () => {
  it('is clamped, or goes round where the carousel does', () => {
    expect([-3, 0, 2.9, 9, '1'].map((value) => pageOf(value, 4, false))).toEqual([0, 0, 2, 3, 1]);
    expect([-1, 4, 9].map((value) => pageOf(value, 4, true))).toEqual([3, 0, 1]);
    expect(pageOf(1e308, 4, true)).toBeLessThan(4);
  });

  it('is none for what is no number', () => {
    expect([undefined, null, 'next', {}].map((value) => pageOf(value, 4, false))).toEqual(Array(4).fill(undefined));
  });
});

describe('how far a page is from the front', () => {
  it('goes on beyond the last page where the carousel loops', () => {
    expect([0, 1, 2, 3].map((page) => offOf(page, 3, undefined, row()))).toEqual([-3, -2, -1, 0]);
    expect([0, 1, 2, 3].map((page) => offOf(page, 3, undefined, row({ ring: true })))).toEqual([1, 2, -1, 0]);
    expect([0, 1, 2, 3].map((page) => offOf(page, 3, undefined, row({ ring: true, mode: 'deck' })))).toEqual([
      1, 2, 3, 0,
    ]);
  });

  it('lets a page be swiped back onto a deck that loops', () => {
    expect(offOf(3, -0.5, undefined, row({ ring: true, mode: 'deck' }))).toBe(-0.5);
  });

  it('puts exactly one page in front, wherever a loop has come to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 }), (count, at) => {
        const offs = Array.from({ length: count }, (_, page) => offOf(page, at, undefined, row({ count, ring: true })));
        expect(offs.filter((off) => off === 0)).toHaveLength(1);
      }),
    );
  });

  it('takes those between out of a way that passes none', () => {
    const leaving = { panel: 0, at: 2, to: 3 };
    expect([0, 1, 2, 3].map((page) => offOf(page, 2.5, leaving, row()))).toEqual([-0.5, undefined, undefined, 0.5]);
  });
});

describe('a drag', () => {
  it('gives way beyond the ends, less and less', () => {
    expect(pulled(1.3, row())).toBe(1.3);
    expect(pulled(-1, row())).toBeGreaterThan(-0.5);
    expect(pulled(-0.2, row())).toBeLessThan(0);
    expect(pulled(-0.4, row())).toBeLessThan(pulled(-0.2, row()));
    expect(pulled(9, row())).toBeLessThan(3.5);
    expect(pulled(-7.5, row({ ring: true }))).toBe(-7.5);
  });

  it('lands on the nearest page, a flick on the next', () => {
    expect(landing(1, 1.3, 0, row())).toBe(1);
    expect(landing(1, 1.6, 0, row())).toBe(2);
    expect(landing(1, 1.1, 4, row())).toBe(2);
    expect(landing(1, 1.6, -4, row())).toBe(1);
    expect(landing(1, 1.2, 90, row())).toBe(2);
  });

  it('stays on a page there is', () => {
    expect([landing(0, -0.4, -9, row()), landing(3, 3.4, 9, row())]).toEqual([0, 3]);
    expect(landing(3, 3.4, 9, row({ ring: true }))).toBe(4);
  });
});

describe.each(['paged', 'coverflow', 'deck'] as const)('a page of a %s carousel', (mode) => {
  const size = { width: 300, height: 200 };

  it('fills its place when it is in front', () => {
    const front = placeOf(0, mode, look, size);
    expect(front?.opacity).toBe(1);
    expect(front?.transform).not.toMatch(/[1-9]\d*(\.\d+)?(px|deg)/);
  });

  it('never has a place that is no place', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (off) => {
        const place = placeOf(off, mode, look, size);
        if (place === undefined) expect(Math.abs(off)).toBeGreaterThanOrEqual(1);
        else {
          expect(place.transform).not.toMatch(/NaN|Infinity|e-/);
          expect(place.opacity).toBeGreaterThanOrEqual(0);
          expect(place.opacity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

it('draws as many cards of a deck as it says, each farther out', () => {
  const size = { width: 300, height: 200 };
  const cards = [0, 1, 2, 3, 4].map((off) => placeOf(off, 'deck', { ...look, deckVisibleCount: 3 }, size));
  expect(cards.map((card) => card !== undefined)).toEqual([true, true, true, false, false]);
  expect(cards[2]?.transform).toBe('translateY(40px) rotate(0deg) scale(0.88)');
});
