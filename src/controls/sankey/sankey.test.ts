import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { arranged } from './arrangement.tsx';
import { flowOf } from './sankey-data.ts';

const room = { width: 300, height: 200, small: 10, nodeWidth: 10, spacing: 10, left: 0, right: 0 };
const names = (...list: readonly string[]): Json => list.map((name) => ({ name }));

describe('a flow', () => {
  it('names its ends by name or by place, and adds up what goes the same way', () => {
    const flow = flowOf({
      nodes: names('a', 'b'),
      links: [
        { source: 'a', target: 1, value: 2 },
        { source: 0, target: 'b', value: '3' },
      ],
    });
    expect(flow?.links).toEqual([{ source: '0', target: '1', value: 5, isBack: false }]);
    expect(flow?.nodes.map(({ name, in: into, out }) => [name, into, out])).toEqual([
      ['a', 0, 5],
      ['b', 5, 0],
    ]);
  });

  it('drops what cannot flow', () => {
    const links: Json = [
      { source: 'a', target: 'a', value: 1 },
      { source: 'a', target: 'nobody', value: 1 },
      { source: 'a', target: 7, value: 1 },
      { source: 'a', target: 'b', value: 0 },
      { source: 'a', target: 'b', value: 'NaN' },
    ];
    expect(flowOf({ nodes: names('a', 'b'), links })).toBeUndefined();
    for (const value of [[], {}, 'x', null, { nodes: 3, links: 4 }] as readonly Json[])
      expect(flowOf(value)).toBeUndefined();
  });

  it('marks what closes a circle', () => {
    const flow = flowOf({
      nodes: names('a', 'b', 'c'),
      links: [
        { source: 'a', target: 'b', value: 3 },
        { source: 'b', target: 'c', value: 2 },
        { source: 'c', target: 'a', value: 1 },
      ],
    });
    expect(flow?.links.map(({ isBack }) => isBack)).toEqual([false, false, true]);
  });
});

describe('the arrangement', () => {
  it('puts a node after all that feed it, and pure receivers last', () => {
    const flow = flowOf({
      nodes: names('a', 'b', 'c', 'd'),
      links: [
        { source: 'a', target: 'b', value: 3 },
        { source: 'b', target: 'c', value: 2 },
        { source: 'a', target: 'd', value: 1 },
      ],
    });
    const columns = flow === undefined ? [] : arranged(flow, room).nodes.map(({ x }) => Math.round(x));
    expect(columns).toEqual([0, 145, 290, 290]);
  });

  it('has numbers for every place, whatever flows, in circles too', () => {
    const link = fc.record({
      source: fc.integer({ min: 0, max: 9 }),
      target: fc.integer({ min: 0, max: 9 }),
      value: fc.oneof(fc.double(), fc.constant(1e308), fc.constant(1e-300)),
    });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 25 }), (links) => {
        const flow = flowOf({ nodes: names(...'abcdefghij'), links });
        if (flow === undefined) return;
        const { nodes, ribbons } = arranged(flow, room);
        for (const { x, y, width, height } of nodes) expect([x, y, width, height].every(Number.isFinite)).toBe(true);
        for (const { path, width } of ribbons) {
          expect(path).not.toContain('NaN');
          expect(Number.isFinite(width)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is made in a moment for ten thousand links', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      source: at % 97,
      target: (at * 7 + 1) % 100,
      value: 1 + (at % 13),
    }));
    const start = performance.now();
    const flow = flowOf({ nodes: names(...Array.from({ length: 100 }, (_, at) => `n${at}`)), links: many });
    if (flow !== undefined) arranged(flow, room);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
