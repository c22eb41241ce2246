// The other end of the conversation: the simulations of all graphs of a page that have many nodes.
import type { Point } from '../useGestures.tsx';
import { createGraphSimulation, type GraphSimulation } from './simulation.tsx';
import type { Reply, Request } from './thread-words.ts';

interface Held {
  readonly simulation: GraphSimulation;
  version: number;
}

type Shaping = Extract<Request, { readonly kind: 'shape' }>;

function shapeOf({ ids, ends }: Shaping) {
  const edges = Array.from({ length: ends.length / 2 }, (_, at) => ({
    from: ends[2 * at] ?? 0,
    to: ends[2 * at + 1] ?? 0,
  }));
  return { nodes: ids.map((id) => ({ id })), edges };
}

function knownIn({ ids, known }: Shaping): ReadonlyMap<string, Point> {
  return new Map(
    ids.flatMap((id, index) => {
      const [x = Number.NaN, y = Number.NaN] = known.subarray(2 * index, 2 * index + 2);
      return Number.isNaN(x) || Number.isNaN(y) ? [] : [[id, { x, y }] as const];
    }),
  );
}

function placesOf({ bodies }: GraphSimulation): Float32Array {
  const places = new Float32Array(2 * bodies().length);
  for (const [index, { x, y }] of bodies().entries()) {
    places[2 * index] = x;
    places[2 * index + 1] = y;
  }
  return places;
}

export function answering(answer: (graph: number, reply: Reply) => void): (graph: number, request: Request) => void {
  const graphs = new Map<number, Held>();
  const heldFor = (graph: number): Held => {
    const held = graphs.get(graph) ?? { simulation: createGraphSimulation(), version: 0 };
    graphs.set(graph, held);
    return held;
  };
  return (graph, request) => {
    if (request.kind === 'end') {
      graphs.delete(graph);
      return;
    }
    const held = heldFor(graph);
    const { simulation } = held;
    switch (request.kind) {
      case 'shape':
        held.version = request.version;
        simulation.setShape(shapeOf(request), knownIn(request));
        break;
      case 'forces':
        simulation.setForces(request.forces);
        break;
      case 'hold':
        simulation.hold(request.id, request.at);
        break;
      case 'drop':
        simulation.drop(request.id);
        break;
      case 'step': {
        const moves = simulation.step(request.budget);
        answer(graph, { version: held.version, places: placesOf(simulation), moves });
        break;
      }
      default:
        request satisfies never;
    }
  };
}
