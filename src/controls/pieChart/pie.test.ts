import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { sectorAt, sectorsOf, slicesOf, totalOf } from './pie-data.ts';
import { durationOf, FULL_POWER, frictionFor, randomSpin, speedFor, turnedAfter } from './wheel.ts';

const END = Number.POSITIVE_INFINITY;

describe('slices', () => {
  it('come as a document, as a list or as text', () => {
    const list = [{ label: 'Day', value: 9 }];
    for (const value of [list, { slices: list }, JSON.stringify(list)] as readonly Json[]) {
      expect(slicesOf(value, 'by value').map(({ label, value: share }) => [label, share])).toEqual([['Day', 9]]);
    }
  });

  it('count 1 without a value, and are left out when they are nothing or less', () => {
    const value: Json = [
      { label: 'a' },
      { label: 'b', value: 0 },
      { label: 'c', value: -2 },
      { label: 'd', value: 'NaN' },
    ];
    expect(slicesOf(value, 'by value').map(({ label }) => label)).toEqual(['a']);
    expect(slicesOf(value, 'equal').map(({ label, value: share }) => [label, share])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]);
  });

  it('fill the circle exactly, whatever the numbers', () => {
    const slice = fc.record({ label: fc.string(), value: fc.oneof(fc.double(), fc.string(), fc.constant(1e308)) });
    fc.assert(
      fc.property(fc.array(fc.oneof(slice, fc.jsonValue())), (list) => {
        const slices = slicesOf(list as Json, 'by value');
        const sectors = sectorsOf(slices);
        expect(Number.isFinite(totalOf(slices))).toBe(true);
        for (const { from, to } of sectors) expect(from >= 0 && to >= from && to <= 1).toBe(true);
        if (sectors.length > 0) expect(sectors.at(-1)?.to).toBe(1);
      }),
    );
  });

  it('are found by where they lie, however often the circle was turned', () => {
    const sectors = sectorsOf(slicesOf([{ value: 1 }, { value: 3 }], 'by value'));
    expect([0, 0.2, 0.25, 0.99, 1.1, -0.1].map((turns) => sectorAt(sectors, turns))).toEqual([0, 0, 1, 1, 0, 1]);
    expect(sectorAt([], 0.5)).toBeUndefined();
  });
});

describe('the wheel', () => {
  it('takes as long as it is told at full power, and less when it is pushed less', () => {
    const friction = frictionFor(4);
    expect(durationOf(FULL_POWER, friction)).toBeCloseTo(4, 6);
    expect(durationOf(FULL_POWER / 3, friction)).toBeLessThan(4);
  });

  it('starts with the speed of the finger, only slows down, and stays where it stops', () => {
    const friction = frictionFor(4);
    const step = 0.01;
    let before = FULL_POWER * step * 1.001;
    for (let time = 0; time < 4.5; time += step) {
      const moved = turnedAfter(time + step, 3, friction) - turnedAfter(time, 3, friction);
      expect(moved).toBeLessThanOrEqual(before + 1e-9);
      before = moved;
    }
    expect(before).toBe(0);
    expect(turnedAfter(0.001, 3, friction) / 0.001).toBeCloseTo(3, 1);
    expect(turnedAfter(2, -3, friction)).toBe(-turnedAfter(2, 3, friction));
  });

  it('can be made to stop anywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (turns, time) => {
          const friction = frictionFor(time);
          expect(turnedAfter(END, speedFor(turns, friction), friction)).toBeCloseTo(turns, 4);
        },
      ),
    );
  });

  it('gives every place of the rim the same chance', () => {
    const friction = frictionFor(4);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 400; draw += 1) {
      const turns = turnedAfter(END, randomSpin((draw + 0.5) / 400, friction), friction);
      const quarter = Math.floor((turns % 1) * 4);
      counts[quarter] = (counts[quarter] ?? 0) + 1;
    }
    expect(counts).toEqual([100, 100, 100, 100]);
  });
});
