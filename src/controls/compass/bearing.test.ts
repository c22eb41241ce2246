import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aimedAt,
  bearingOf,
  gatherCompass,
  headingIn,
  pointName,
  rimSpot,
  toldBy,
  turned,
  unwound,
  wayTo,
} from './bearing.ts';

const degrees = fc.double({ min: -2000, max: 2000, noNaN: true });

describe('bearings', () => {
  it('go round', () => {
    expect([-90, 0, 360, 725].map(turned)).toEqual([270, 0, 0, 5]);
    expect(wayTo(350, 10)).toBe(20);
    expect(wayTo(10, 350)).toBe(-20);
  });

  it('turn a needle the shorter way, wherever it has come to', () => {
    expect(unwound(undefined, 350)).toBe(350);
    expect(unwound(350, 10)).toBe(370);
    fc.assert(
      fc.property(degrees, degrees, (before, bearing) => {
        const after = unwound(before, bearing);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(180.0001);
        expect(Math.abs(wayTo(after, bearing))).toBeLessThan(0.0001);
      }),
    );
  });

  it('have a spot on the rim, and are found again from there', () => {
    expect(rimSpot(0)).toEqual({ x: 0.5, y: 0 });
    expect(rimSpot(90)).toEqual({ x: 1, y: 0.5 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359.9, noNaN: true }), (bearing) => {
        const { x, y } = rimSpot(bearing);
        expect(Math.abs(wayTo(bearingOf(x - 0.5, y - 0.5), bearing))).toBeLessThan(0.1);
      }),
    );
  });

  it('have names', () => {
    expect([0, 44, 135, 271, 350].map(pointName)).toEqual(['north', 'north-east', 'south-east', 'west', 'north']);
  });
});

describe('aiming', () => {
  const pucks = [
    { id: 'desk', bearing: 5 },
    { id: 'shelf', bearing: 30 },
    { id: 'far', bearing: 200 },
  ];

  it('finds the nearest puck within the tolerance, across north too', () => {
    expect(aimedAt(pucks, 355, 15)).toBe('desk');
    expect(aimedAt(pucks, 16, 15)).toBe('desk');
    expect(aimedAt(pucks, 20, 15)).toBe('shelf');
    expect(aimedAt(pucks, 100, 15)).toBeUndefined();
  });

  it('needs a heading, and hits exactly without tolerance', () => {
    expect(aimedAt(pucks, undefined, 180)).toBeUndefined();
    expect(aimedAt(pucks, 30, 0)).toBe('shelf');
    expect(aimedAt(pucks, 30.5, 0)).toBeUndefined();
  });

  it('takes the first of two at the same bearing', () => {
    expect(
      aimedAt(
        [
          { id: 'a', bearing: 10 },
          { id: 'b', bearing: 10 },
        ],
        12,
        15,
      ),
    ).toBe('a');
  });
});

describe('a value', () => {
  it('is a heading', () => {
    expect(toldBy(-90)).toEqual({ heading: 270, bearings: undefined });
    expect(toldBy('40').heading).toBe(40);
  });

  it('is bearings of pucks, also as they were sent', () => {
    expect(toldBy({ pucks: { desk: 45, shelf: 'x' } })).toEqual({ heading: undefined, bearings: { desk: 45 } });
    expect(toldBy('{"points":{"desk":{"x":0,"y":0,"bearing":400}}}').bearings).toEqual({ desk: 40 });
  });

  it('may be both, which is how both are kept', () => {
    const kept = gatherCompass(gatherCompass(undefined, { pucks: { desk: 45 } }), '40');
    expect(toldBy(kept)).toEqual({ heading: 40, bearings: { desk: 45 } });
    expect(toldBy(gatherCompass(kept, { points: { desk: { bearing: 90 } } }))).toEqual({
      heading: 40,
      bearings: { desk: 90 },
    });
    expect([headingIn(kept), headingIn({ pucks: { desk: 45 } })]).toEqual([40, { pucks: { desk: 45 } }]);
  });

  it('is nothing when it makes no sense', () => {
    for (const value of [undefined, null, true, 'north', '{"pucks":', [1], { pucks: 7 }]) {
      expect(toldBy(value)).toEqual({ heading: undefined, bearings: undefined });
    }
  });
});
