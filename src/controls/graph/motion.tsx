// Where the nodes of a graph are, whoever works it out: the page itself while they are few, a thread beside it when they
// are many.
import type { Point } from '../useGestures.tsx';
import { type GraphData, NOTHING, sameShape } from './graph-data.ts';
import { createGraphSimulation, type Forces } from './simulation.tsx';
import { type OpenThread, openThread } from './thread.ts';

export interface Placed {
  readonly data: GraphData;
  /** In the order of the data’s nodes. */
  readonly points: readonly Point[];
}

export interface Motion {
  /** Another object after each step. Many nodes take a moment to be placed; until then it is the data before. */
  readonly placed: () => Placed;
  readonly setData: (data: GraphData) => void;
  readonly setForces: (forces: Forces) => void;
  /** Holds a node under the finger. */
  readonly hold: (id: string, at: Point) => void;
  readonly drop: (id: string) => void;
  /** One step, at once or soon; false when all rest. */
  readonly step: () => boolean;
  /** As many as fit into so many milliseconds, for a page that shows none of them. */
  readonly rush: (budget: number) => boolean;
  readonly stop: () => void;
}

type Known = ReadonlyMap<string, Point>;

interface Side extends Omit<Motion, 'setData'> {
  readonly isFar: boolean;
  readonly setData: (data: GraphData, known?: Known) => void;
}

/** Fewer take a step in a millisecond or two. */
export const FEW = 300;
/** A thread stops this often, in milliseconds, to hear what else there is. */
const FAR_BUDGET = 80;

const knownIn = ({ data, points }: Placed): Known =>
  new Map(
    data.nodes.flatMap(({ id }, index) => {
      const point = points[index];
      return point === undefined ? [] : [[id, point] as const];
    }),
  );

function createNear(): Side {
  const simulation = createGraphSimulation();
  let placed: Placed = { data: NOTHING, points: [] };
  const show = () => {
    placed = { data: placed.data, points: simulation.bodies() };
  };
  const step = (budget: number) => {
    const moves = simulation.step(budget);
    show();
    return moves;
  };
  return {
    isFar: false,
    placed: () => placed,
    setData: (data, known) => {
      simulation.setShape(data, known);
      placed = { data, points: simulation.bodies() };
    },
    setForces: simulation.setForces,
    hold: (id, at) => {
      simulation.hold(id, at);
      show();
    },
    drop: simulation.drop,
    step: () => step(0),
    rush: step,
    stop: () => {},
  };
}

function createFar(open: OpenThread, lost: () => void): Side | undefined {
  let placed: Placed = { data: NOTHING, points: [] };
  let coming: GraphData = NOTHING;
  let version = 0;
  let held: { readonly id: string; readonly at: Point } | undefined;
  let moves = false;
  /** What was said since the last question may set all in motion again. */
  let isAsked = false;
  let isNews = false;

  const thread = open({
    lost,
    hear: (reply) => {
      isAsked = false;
      moves = reply.moves || isNews;
      if (reply.version !== version) return;
      const points = coming.nodes.map((_, index) => ({
        x: reply.places[2 * index] ?? 0,
        y: reply.places[2 * index + 1] ?? 0,
      }));
      placed = { data: coming, points };
      if (held !== undefined) pin(held.id, held.at);
    },
  });
  if (thread === undefined) return undefined;

  /** The finger leads; the answer that knows of it is still on its way. */
  const pin = (id: string, at: Point) => {
    const index = placed.data.nodes.findIndex((node) => node.id === id);
    if (index === -1) return;
    placed = { data: placed.data, points: placed.points.with(index, at) };
  };
  const say = (request: Parameters<typeof thread.ask>[0]) => {
    thread.ask(request);
    isNews = true;
    moves = true;
  };
  const ask = (budget: number) => {
    if (moves && !isAsked) {
      isAsked = true;
      isNews = false;
      thread.ask({ kind: 'step', budget });
    }
    return moves;
  };
  return {
    isFar: true,
    placed: () => placed,
    setData: (data, elsewhere) => {
      const isSame = sameShape(coming, data);
      coming = data;
      if (isSame) {
        if (placed.points.length === data.nodes.length) placed = { data, points: placed.points };
        return;
      }
      version += 1;
      const ends = new Uint32Array(data.edges.flatMap(({ from, to }) => [from, to]));
      const places = data.nodes.flatMap(({ id }) => {
        const at = elsewhere?.get(id);
        return at === undefined ? [Number.NaN, Number.NaN] : [at.x, at.y];
      });
      const ids = data.nodes.map(({ id }) => id);
      say({ kind: 'shape', version, ids, ends, known: new Float32Array(places) });
    },
    setForces: (forces) => say({ kind: 'forces', forces }),
    hold: (id, at) => {
      held = { id, at };
      pin(id, at);
      say({ kind: 'hold', id, at });
    },
    drop: (id) => {
      held = undefined;
      say({ kind: 'drop', id });
    },
    step: () => ask(0),
    rush: () => ask(FAR_BUDGET),
    stop: thread.close,
  };
}

export function createMotion(open: OpenThread = openThread): Motion {
  let side: Side = createNear();
  let data: GraphData = NOTHING;
  let forces: Forces | undefined;

  const changeTo = (next: Side) => {
    const known = knownIn(side.placed());
    side.stop();
    side = next;
    if (forces !== undefined) side.setForces(forces);
    side.setData(data, known);
  };
  const comeBack = () => {
    if (side.isFar) changeTo(createNear());
  };
  return {
    placed: () => side.placed(),
    setData: (next) => {
      data = next;
      const goesFar = next.nodes.length > FEW;
      const other = goesFar === side.isFar ? undefined : goesFar ? createFar(open, comeBack) : createNear();
      if (other === undefined) side.setData(next);
      else changeTo(other);
    },
    setForces: (next) => {
      forces = next;
      side.setForces(next);
    },
    hold: (id, at) => side.hold(id, at),
    drop: (id) => side.drop(id),
    step: () => side.step(),
    rush: (budget) => side.rush(budget),
    stop: () => {
      side.stop();
      side = createNear();
    },
  };
}
