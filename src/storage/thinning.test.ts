import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionRecord } from './records.ts';
import { thinned } from './thinning.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

const version = (hoursAgo: number, name?: string): VersionRecord => {
  const at = NOW - hoursAgo * HOUR;
  return { id: `${hoursAgo}${name ?? ''}`, layout: 'a', at, made: at, size: 1, ...(name !== undefined && { name }) };
};

describe('thinning', () => {
  it('keeps every version of the last two hours, and one a day of older ones', () => {
    const young = [0.1, 0.5, 1, 1.5].map((hours) => version(hours));
    const old = Array.from({ length: 24 }, (_, hour) => version(5 * 24 + hour));
    const gone = thinned([...young, ...old], NOW);
    expect(gone.filter((id) => young.some((one) => one.id === id))).toEqual([]);
    expect(old.length - gone.length).toBeLessThanOrEqual(2);
  });

  it('never takes one that a person named, and never leaves more than sixty others', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50_000, noNaN: true }), { maxLength: 300 }), (ages) => {
        const versions = ages.map((hours, index) => version(hours, index % 3 === 0 ? `v${index}` : undefined));
        const gone = new Set(thinned(versions, NOW));
        expect(versions.filter(({ id, name }) => name !== undefined && gone.has(id))).toEqual([]);
        expect(versions.filter(({ id, name }) => name === undefined && !gone.has(id)).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
