import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { edgeOf, profileOf, sentProfile, snapped, withReading } from './radar-data.ts';

const axes = ['a', 'b', 'c'];

describe('a profile', () => {
  it('comes with series or with the values of one shape', () => {
    expect(profileOf({ axes, values: [1, 2, 3] })?.shapes).toEqual([
      { name: undefined, color: undefined, values: [1, 2, 3] },
    ]);
    const two = profileOf({ axes, series: [{ name: 'x', values: [1, 'NaN'] }, { values: [1, 2, 3, 4] }] });
    expect(two?.shapes.map(({ values }) => values)).toEqual([
      [1, undefined, undefined],
      [1, 2, 3],
    ]);
  });

  it('needs three axes and a reading', () => {
    const shapes: readonly Json[] = [{ axes: ['a', 'b'], values: [1, 2] }, { axes }, { axes, values: [] }, [], 'x'];
    for (const shape of shapes) expect(profileOf(shape)).toBeUndefined();
  });

  it('ends at the edge the data names, else at the author’s, else at the highest reading', () => {
    const read = (value: Json) => {
      const profile = profileOf(value);
      if (profile === undefined) throw new Error('no profile');
      return profile;
    };
    expect(edgeOf(read({ axes, values: [1, 5, 3], max: 9 }), 20)).toBe(9);
    expect(edgeOf(read({ axes, values: [1, 5, 3] }), 20)).toBe(20);
    expect(edgeOf(read({ axes, values: [1, 5, 3], max: -1 }), 0)).toBe(5);
    expect(edgeOf(read({ axes, values: [-1, 0, -3] }), undefined)).toBe(1);
  });

  it('never throws, and always has a number for the edge', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ axes: fc.array(fc.string()), values: fc.array(fc.double()) })),
        (value) => {
          const profile = profileOf(value as Json);
          if (profile === undefined) return;
          expect(edgeOf(profile, undefined)).toBeGreaterThan(0);
          for (const { values } of profile.shapes) expect(values).toHaveLength(profile.axes.length);
        },
      ),
    );
  });
});

describe('dragging a point', () => {
  it('changes the first shape alone, in the form the document has', () => {
    expect(withReading({ axes, values: [1, 2] }, 2, 9)).toEqual({ axes, values: [1, 2, 9] });
    const document: Json = { axes, max: 5, series: [{ name: 'x', values: [1, 2, 3] }, { values: [4, 4, 4] }] };
    const next = withReading(document, 0, 5);
    expect(next).toEqual({ axes, max: 5, series: [{ name: 'x', values: [5, 2, 3] }, { values: [4, 4, 4] }] });
    const profile = profileOf(next);
    expect(profile === undefined ? undefined : sentProfile(profile)).toEqual({ axes, values: [5, 2, 3] });
  });

  it('stays on steps and on the axis', () => {
    expect(snapped(0.31, 0.1, 1)).toBe(0.3);
    expect(snapped(99, 7, 100)).toBe(98);
    expect(snapped(-4, undefined, 10)).toBe(0);
    expect(snapped(1.23456, undefined, 10)).toBe(1.235);
  });
});
