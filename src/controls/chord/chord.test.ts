import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { exchangeOf } from './chord-data.ts';
import { groupAt, ringFor } from './ring.tsx';

const wish = { room: { width: 240, height: 200 }, small: 10, pad: 2.5, showNames: true };

describe('an exchange', () => {
  it('reads groups with what they send, and with what they receive when they send nothing', () => {
    const exchange = exchangeOf({
      labels: ['a', 'b', 'c'],
      colors: ['#f00', 'red'],
      matrix: [
        [9, 4, 2],
        [1, 9, 3],
        [0, 0, 9],
      ],
    });
    expect(exchange?.groups).toEqual([
      { label: 'a', color: '#FF0000', total: 6 },
      { label: 'b', color: undefined, total: 4 },
      { label: 'c', color: undefined, total: 5 },
    ]);
    expect(exchange?.flows[0]).toEqual([0, 4, 2]);
    expect(exchange?.arcs[2]).toEqual([2, 3, 0]);
  });

  it('makes the table square and names what has no name', () => {
    const exchange = exchangeOf('{"matrix":[[0,1,7],["2"]]}');
    expect(exchange?.flows).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(exchange?.groups.map(({ label }) => label)).toEqual(['Group 1', 'Group 2']);
  });

  it('is nothing when nothing flows', () => {
    for (const value of [
      [],
      {},
      'x',
      null,
      { matrix: [[5]] },
      {
        matrix: [
          [0, -1],
          ['NaN', 0],
        ],
      },
    ] as readonly Json[]) {
      expect(exchangeOf(value)).toBeUndefined();
    }
  });
});

describe('the ring', () => {
  it('starts at twelve o’clock with the first group, clockwise, by what each sends', () => {
    const exchange = exchangeOf({
      matrix: [
        [0, 3],
        [1, 0],
      ],
    });
    if (exchange === undefined) throw new Error('no exchange');
    const ring = ringFor({ ...wish, exchange, pad: 0 });
    expect(ring.arcs.map(({ from, to }) => [from, to].map((angle) => angle / Math.PI))).toEqual([
      [0, 1.5],
      [1.5, 2],
    ]);
    expect(groupAt(ring, { x: ring.x + ring.outer - 1, y: ring.y }, 'ring')).toBe(0);
    expect(groupAt(ring, { x: ring.x - ring.outer + 3, y: ring.y - 4 }, 'ring')).toBe(1);
    expect(groupAt(ring, { x: ring.x, y: ring.y }, 'ring')).toBeUndefined();
  });

  it('has numbers for every place, whatever flows', () => {
    const flow = fc.oneof(fc.double(), fc.constant(1e308), fc.string(), fc.nat());
    fc.assert(
      fc.property(fc.array(fc.array(flow, { maxLength: 8 }), { maxLength: 8 }), fc.double(), (matrix, pad) => {
        const exchange = exchangeOf({ matrix: matrix as Json });
        if (exchange === undefined) return;
        const { arcs, bands } = ringFor({ ...wish, exchange, pad: Number.isFinite(pad) ? pad : 0 });
        for (const { path } of [...arcs, ...bands]) expect(path).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});
