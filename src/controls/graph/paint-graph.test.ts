import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../layout/props.ts';
import { type GraphProps, graph } from './graph.ts';
import { graphIn } from './graph-data.ts';
import { type GraphPicture, paintGraph } from './paint-graph.ts';

/** Counts what is drawn instead of drawing it. */
function countingInk() {
  const calls: string[] = [];
  const known: Record<string, unknown> = {};
  const ink = new Proxy(known, {
    get: (_, key) => (key in known ? known[String(key)] : () => void calls.push(String(key))),
    set: (_, key, value) => {
      known[String(key)] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { ink, calls };
}

function pictureOf(nodes: number, edges: number, config: object = {}, size = 1): GraphPicture {
  const props = resolve(graph, {
    type: 'graph',
    id: 'g',
    graphConfig: { glowEnabled: false, ...config },
  }) as GraphProps;
  const data = graphIn({
    nodes: Array.from({ length: nodes }, (_, id) => ({ id, size })),
    edges: Array.from({ length: edges }, (_, index) => ({ from: index % nodes, to: (index * 7 + 1) % nodes })),
  });
  return {
    data,
    points: data.nodes.map((_, index) => ({ x: (index * 37) % 300, y: (index * 91) % 200 })),
    config: props.graphConfig,
    tint: '#667EEA',
    lens: { x: 0, y: 0, scale: 1 },
    width: 300,
    height: 200,
    chosen: undefined,
    focused: undefined,
    textScale: 1,
    font: 'sans-serif',
    isBrief: false,
  };
}

/** What is drawn before each pause. */
function stretchesOf(picture: GraphPicture): readonly (readonly string[])[] {
  const { ink, calls } = countingInk();
  const stretches: string[][] = [];
  for (const _ of paintGraph(ink, picture)) stretches.push(calls.splice(0));
  return [...stretches, calls];
}

const count = (stretches: readonly (readonly string[])[], name: string) =>
  stretches.flat().filter((call) => call === name).length;

describe('the picture of a graph', () => {
  it('is drawn in one go while there is little to draw', () => {
    expect(stretchesOf(pictureOf(12, 20))).toHaveLength(1);
  });

  it('draws every line, dot and name once, however often it pauses', () => {
    const stretches = stretchesOf(pictureOf(300, 1_500));
    expect(stretches.length).toBeGreaterThan(8);
    expect([count(stretches, 'lineTo'), count(stretches, 'arc'), count(stretches, 'fillText')]).toEqual([
      1_500, 300, 300,
    ]);
  });

  it('never draws much between two pauses, whatever sizes a layout asks for', () => {
    const size = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(size, size, size, fc.boolean(), (nodeSize, edgeWidth, nodeBorderWidth, edgeCurved) => {
        const config = { nodeSize, edgeWidth, nodeBorderWidth, edgeCurved };
        for (const stretch of stretchesOf(pictureOf(700, 1_500, config, 12))) {
          const drawn = stretch.filter((call) => /lineTo|quadraticCurveTo|arc|fillText/.test(call)).length;
          expect(drawn).toBeLessThanOrEqual(250);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('pauses more often the more of the picture each dot covers', () => {
    const large = stretchesOf(pictureOf(400, 0, { nodeSize: 1e6, showLabels: false }));
    const small = stretchesOf(pictureOf(400, 0, { nodeSize: 4, showLabels: false }));
    expect(large.length).toBeGreaterThan(4 * small.length);
  });

  it('mixes lines with the ground when they are too many for one stroke, so that none shines through', () => {
    const alphas = (edges: number) => {
      const { ink } = countingInk();
      const seen = new Set<number>();
      const stroke = () => void seen.add(ink.globalAlpha);
      Object.assign(ink, { stroke });
      for (const _ of paintGraph(ink, pictureOf(60, edges, { nodeBorderWidth: 0, showLabels: false })));
      return [...seen];
    };
    expect([alphas(80), alphas(2_000)]).toEqual([[0.4], [1]]);
  });
});
