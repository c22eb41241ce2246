import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { graphIn, MOST_NODES, sameShape } from './graph-data.ts';
import { extentOf, fitting, inDirection, nearest, onPlane, onScreen, sizeFactor, zoomed } from './lens.ts';
import { createGraphSimulation, type Forces } from './simulation.tsx';
import { untangled } from './untangled.ts';

const forces: Forces = {
  repulsionForce: 100,
  attractionForce: 0.01,
  centerForce: 0.02,
  damping: 0.9,
  velocityDecay: 0.6,
};

const chain = (count: number, from = 0): Json => ({
  nodes: Array.from({ length: count }, (_, index) => ({ id: `n${from + index}` })),
  edges: Array.from({ length: count - 1 }, (_, index) => ({ from: `n${from + index}`, to: `n${from + index + 1}` })),
});

function settled(value: Json, with_ = forces) {
  const simulation = createGraphSimulation();
  simulation.setForces(with_);
  simulation.setShape(graphIn(value));
  for (let step = 0; step < 400 && simulation.step(); step += 1);
  return simulation;
}

describe('a graph', () => {
  it('has the nodes with an id, each once, and knows where each stands in the data', () => {
    const { nodes } = graphIn({
      nodes: [{ label: 'x' }, { id: 'a', label: 'A', size: 2 }, { id: 'a' }, { id: 7 }, null],
    });
    expect(nodes.map(({ id, at, label, size }) => [id, at, label, size])).toEqual([
      ['a', 1, 'A', 2],
      ['7', 3, '7', 1],
    ]);
  });

  it('skips and counts connections to nodes nobody knows', () => {
    const { edges, lost } = graphIn({
      nodes: [{ id: 'a' }, { id: 'b' }],
      edges: [{ from: 'a', to: 'b' }, { from: 'a', to: 'c' }, {}],
    });
    expect([edges.length, lost]).toEqual([1, 2]);
  });

  it('tells what a tap on a node does', () => {
    const taps = graphIn({
      nodes: [
        { id: 'a', onTap: { type: 'action', event: 'broadcast_request' } },
        { id: 'b', onTap: { type: 'content', event: 'get_readme' } },
        { id: 'c', onTap: { type: 'explode', event: 'x' } },
        { id: 'd', onTap: 'javascript:alert(1)' },
      ],
    }).nodes.map(({ tap }) => tap);
    expect(taps).toEqual(['action', 'content', undefined, undefined]);
  });

  it('is bounded, whatever comes', () => {
    expect(graphIn(chain(MOST_NODES + 500)).nodes).toHaveLength(MOST_NODES);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { nodes, edges } = graphIn({ nodes: value, edges: value } as Json);
        graphIn(value as Json);
        for (const { size } of nodes) expect(size >= 0.2 && size <= 12).toBe(true);
        for (const { from, to } of edges) expect(from < nodes.length && to < nodes.length).toBe(true);
      }),
    );
  });
});

describe('the forces', () => {
  it('bring connected nodes nearer together than the ends of a chain', () => {
    const bodies = settled(chain(8)).bodies();
    const far = (a: number, b: number) => {
      const [p, q] = [bodies[a], bodies[b]];
      return p === undefined || q === undefined ? 0 : Math.hypot(p.x - q.x, p.y - q.y);
    };
    expect(far(0, 1)).toBeLessThan(far(0, 7));
    expect(far(0, 1)).toBeGreaterThan(20);
  });

  it('let nodes that stay keep their place when others come and go', () => {
    const simulation = settled(chain(6));
    const before = simulation.bodies().map(({ id, x, y }) => ({ id, x, y }));
    simulation.setShape(graphIn(chain(6, 1)));
    for (const body of simulation.bodies().slice(0, 5)) {
      expect({ id: body.id, x: body.x, y: body.y }).toEqual(before.find(({ id }) => id === body.id));
    }
    expect(simulation.bodies().map(({ id }) => id)).not.toContain('n0');
  });

  it('are left alone by data that only looks different', () => {
    const simulation = settled({ nodes: [{ id: 'a' }, { id: 'b' }], edges: [] });
    expect(
      simulation.setShape(
        graphIn({
          nodes: [
            { id: 'a', color: '#f00' },
            { id: 'b', label: 'B' },
          ],
          edges: [],
        }),
      ),
    ).toBe(false);
  });

  it('hold a node where the finger is', () => {
    const simulation = settled(chain(4));
    simulation.hold('n0', { x: 300, y: -200 });
    for (let step = 0; step < 20; step += 1) simulation.step();
    expect(simulation.bodies()[0]).toMatchObject({ x: 300, y: -200 });
    simulation.drop('n0');
    for (let step = 0; step < 60; step += 1) simulation.step();
    expect(simulation.bodies()[0]?.x).toBeLessThan(300);
  });

  it('never throw a node out of the world, however they are set', () => {
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(any, any, any, any, any, (repulsionForce, attractionForce, centerForce, damping, velocityDecay) => {
        const simulation = createGraphSimulation();
        simulation.setForces({ repulsionForce, attractionForce, centerForce, damping, velocityDecay });
        simulation.setShape(graphIn(chain(6)));
        for (let step = 0; step < 30; step += 1) simulation.step();
        for (const { x, y } of simulation.bodies()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('stop when the time they are given is over', () => {
    let clock = 0;
    const simulation = createGraphSimulation(() => (clock += 10));
    simulation.setForces(forces);
    simulation.setShape(graphIn(chain(50)));
    expect(simulation.step(100)).toBe(true);
    expect(clock).toBeLessThan(200);
  });
});

describe('the first placement', () => {
  it('puts no two nodes on one place, and a tree without crossing lines', () => {
    const tree = {
      nodes: Array.from({ length: 15 }, (_, id) => ({ id })),
      edges: Array.from({ length: 14 }, (_, index) => ({ from: index + 1, to: Math.floor(index / 2) })),
    };
    const data = graphIn(tree);
    const places = untangled(data);
    const cross = (a: number, b: number, c: number, d: number) => {
      const [p, q, r, s] = [places[a], places[b], places[c], places[d]];
      if (p === undefined || q === undefined || r === undefined || s === undefined) return false;
      const side = (o: typeof p, u: typeof p, v: typeof p) =>
        Math.sign((u.x - o.x) * (v.y - o.y) - (u.y - o.y) * (v.x - o.x));
      return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q);
    };
    for (const one of data.edges) {
      for (const other of data.edges) {
        const ends = new Set([one.from, one.to, other.from, other.to]);
        if (ends.size === 4) expect(cross(one.from, one.to, other.from, other.to)).toBe(false);
      }
    }
  });

  it('is somewhere for any graph, a chain of thousands included', () => {
    const places = untangled(graphIn(chain(5_000)));
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 }), (pairs) => {
        const ids = Array.from({ length: 10 }, (_, id) => ({ id }));
        const spots = untangled(graphIn({ nodes: ids, edges: pairs.map(([from, to]) => ({ from, to })) }));
        expect(new Set(spots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(10);
      }),
    );
  });
});

describe('the look at a graph', () => {
  const room = { width: 300, height: 200 };
  const spot = fc.record({
    x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  });

  it('shows all of it, not larger than drawn', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), (points) => {
        const lens = fitting(extentOf(points), room, 20, 1);
        expect(lens.scale).toBeLessThanOrEqual(1);
        for (const point of points) {
          const { x, y } = onScreen(point, lens);
          expect(x > 18 && x < 282 && y > 18 && y < 182).toBe(true);
        }
      }),
    );
  });

  it('keeps the point under the fingers while it zooms, within the range', () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 0.01, max: 100, noNaN: true }), (at, factor) => {
        const lens = { x: 10, y: 20, scale: 1 };
        const next = zoomed(lens, factor, at, [0.3, 3]);
        expect(next.scale >= 0.3 && next.scale <= 3).toBe(true);
        const point = onPlane(at, lens);
        expect(onScreen(point, next).x).toBeCloseTo(at.x, 5);
      }),
    );
  });

  it('finds the node under a finger, and the one an arrow leads to', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 10 },
      { x: 50, y: 300 },
    ];
    expect(nearest(points, { x: 96, y: 5 }, () => 10)).toBe(1);
    expect(nearest(points, { x: 50, y: 50 }, () => 10)).toBeUndefined();
    expect(inDirection(points, 0, 'right')).toBe(1);
    expect(inDirection(points, 0, 'down')).toBe(2);
    expect(inDirection(points, 0, 'left')).toBeUndefined();
    expect(inDirection(points, -1, 'left')).toBe(0);
  });

  it('draws nodes smaller the more there are, and in a smaller cell', () => {
    expect(sizeFactor(0.1, 10, room)).toBeGreaterThan(sizeFactor(0.1, 5_000, room));
    expect(sizeFactor(0.1, 10, room)).toBeGreaterThan(sizeFactor(0.1, 10, { width: 60, height: 30 }));
    expect(sizeFactor(2, 5_000, room)).toBe(2);
  });

  it('knows whether two graphs are of one shape', () => {
    const [a, b] = [graphIn(chain(3)), graphIn(chain(4))];
    expect([sameShape(a, a), sameShape(a, b)]).toEqual([true, false]);
  });
});
