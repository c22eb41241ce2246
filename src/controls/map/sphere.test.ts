import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcPoints, between, onPicture, spotOf, turned } from './sphere.ts';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the Earth as a ball', () => {
  it('shows the middle of the view in the middle, and what lies opposite behind', () => {
    const middle = { lat: 30, lng: 40 };
    const { x, y, z } = spotOf(middle, middle);
    expect(Math.hypot(x, y)).toBeCloseTo(0);
    expect(z).toBeCloseTo(1);
    expect(spotOf({ lat: -30, lng: -140 }, middle).z).toBeCloseTo(-1);
  });

  it('has north above and east to the right', () => {
    const middle = { lat: 0, lng: 0 };
    expect(spotOf({ lat: 10, lng: 0 }, middle).y).toBeLessThan(0);
    expect(spotOf({ lat: 0, lng: 10 }, middle).x).toBeGreaterThan(0);
  });

  it('keeps every place on its surface', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const { x, y, z } = spotOf(a, b);
        expect(Math.hypot(x, y, z)).toBeCloseTo(1);
      }),
    );
  });

  it('turns under the finger, never over a pole', () => {
    expect(turned({ lat: 0, lng: 0 }, 10, 0, 100).lng).toBeLessThan(0);
    expect(turned({ lat: 80, lng: 0 }, 0, 500, 100).lat).toBe(85);
    expect(turned({ lat: 0, lng: -179 }, 100, 0, 100).lng).toBeGreaterThan(100);
  });

  it('turns the short way', () => {
    expect(Math.abs(between({ lat: 0, lng: 170 }, { lat: 0, lng: -170 }, 0.5).lng)).toBeCloseTo(180);
  });

  it('bends lines along its surface', () => {
    const way = arcPoints([
      { lat: 50, lng: -60 },
      { lat: 50, lng: 60 },
    ]);
    expect(Math.max(...way.map(({ lat }) => lat))).toBeGreaterThan(60);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (points) => {
        for (const { lat, lng } of arcPoints(points)) expect(Number.isFinite(lat) && Number.isFinite(lng)).toBe(true);
      }),
    );
  });

  it('finds every place on the flat picture', () => {
    expect(onPicture({ lat: 0, lng: 0 })).toEqual({ u: 0.5, v: 0.5 });
    fc.assert(
      fc.property(place, (at) => {
        const { u, v } = onPicture(at);
        return u >= 0 && u <= 1 && v >= -1e-6 && v <= 1 + 1e-6;
      }),
    );
  });
});
