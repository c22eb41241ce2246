// Where the nodes of a graph come to rest: d3’s forces, one step at a time, so that the page never waits for all of them.
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../useGestures.tsx';
import type { GraphProps } from './graph.ts';
import { type Shape, sameShape } from './graph-data.ts';
import { untangled } from './untangled.ts';

export type Forces = Pick<
  GraphProps['graphConfig'],
  'repulsionForce' | 'attractionForce' | 'centerForce' | 'damping' | 'velocityDecay'
>;

export interface Body extends SimulationNodeDatum, Point {
  readonly id: string;
  x: number;
  y: number;
}

export interface GraphSimulation {
  /** In the order of the shape’s nodes. The same list until the shape changes. */
  readonly bodies: () => readonly Body[];
  /** Nodes that stay keep their place, and so do those whose place is known from elsewhere; says whether anything moves. */
  readonly setShape: (shape: Shape, known?: ReadonlyMap<string, Point>) => boolean;
  readonly setForces: (forces: Forces) => void;
  /** One step, and more until all rest or the time in milliseconds is over; false when all rest. */
  readonly step: (budget?: number) => boolean;
  /** Holds a node under the finger. */
  readonly hold: (id: string, at: Point) => void;
  readonly drop: (id: string) => void;
}

type Link = SimulationLinkDatum<Body>;

/** Beyond this many, precision gives way to time. */
const MANY = 1_000;
const AWAKE = 0.3;
/** Points between two connected nodes that nothing else moves. */
const LENGTH = 44;
/** The published numbers are of other forces than d3’s; with these, its defaults look like theirs. */
const PULL = 14;
const FARTHEST = 1e5;

/** A number from a text, 0 to 1: a node flies in from the same side on each device. */
function scatter(id: string): number {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

const finite = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export function createGraphSimulation(now: () => number = () => performance.now()): GraphSimulation {
  let bodies: Body[] = [];
  let shape: Shape = { nodes: [], edges: [] };
  const push = forceManyBody<Body>();
  const pull = forceLink<Body, Link>([]).distance(LENGTH);
  const across = forceX<Body>(0);
  const down = forceY<Body>(0);
  const simulation: Simulation<Body, Link> = forceSimulation<Body, Link>([])
    .force('push', push)
    .force('pull', pull)
    .force('across', across)
    .force('down', down)
    .stop();
  let degrees: readonly number[] = [];
  let attraction = 0.01;

  const strengthOf = ({ source, target }: Link): number => {
    const degree = (end: Link['source']) => degrees[typeof end === 'object' ? (end.index ?? 0) : Number(end)] ?? 1;
    // A stronger spring on a node with many would throw it back and forth ever farther.
    return Math.min(attraction * PULL, 1 / Math.max(1, degree(source), degree(target)));
  };

  const isMoving = () => bodies.length > 0 && simulation.alpha() >= simulation.alphaMin();

  const stepOnce = () => {
    simulation.tick();
    for (const body of bodies) {
      if (Math.abs(body.x) <= FARTHEST && Math.abs(body.y) <= FARTHEST) continue;
      // Forces that an author set against each other may throw nodes out of the world.
      body.x = finite(body.x || 0, -FARTHEST, FARTHEST);
      body.y = finite(body.y || 0, -FARTHEST, FARTHEST);
      body.vx = 0;
      body.vy = 0;
    }
  };

  return {
    bodies: () => bodies,
    setShape: (next, known) => {
      if (sameShape(shape, next) && bodies.length > 0) return isMoving();
      const before = new Map(bodies.map((body) => [body.id, body]));
      const isFirst = before.size === 0 && (known === undefined || known.size === 0);
      const edge = 40 * Math.sqrt(next.nodes.length) + 60;
      const placed = isFirst ? untangled(next) : undefined;
      bodies = next.nodes.map(({ id }, index) => {
        const same = before.get(id);
        if (same !== undefined) return same;
        // Later ones fly in from outside.
        const turn = scatter(id) * 2 * Math.PI;
        const first = placed?.[index] ?? known?.get(id);
        return { id, x: first?.x ?? edge * Math.cos(turn), y: first?.y ?? edge * Math.sin(turn) };
      });
      const counts = new Array<number>(bodies.length).fill(0);
      for (const { from, to } of next.edges) {
        counts[from] = (counts[from] ?? 0) + 1;
        counts[to] = (counts[to] ?? 0) + 1;
      }
      degrees = counts;
      shape = next;
      const isLarge = bodies.length > MANY;
      push.theta(isLarge ? 1.3 : 0.9);
      pull.links([]);
      simulation.nodes(bodies);
      pull.links(
        next.edges.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ source: from, target: to })),
      );
      pull.strength(strengthOf);
      simulation.alphaDecay(isLarge ? 0.045 : 0.0228).alpha(isFirst ? 1 : Math.max(simulation.alpha(), 0.5));
      return isMoving();
    },
    setForces: ({ repulsionForce, attractionForce, centerForce, damping, velocityDecay }) => {
      push.strength(-finite(repulsionForce, -1_000, 20_000));
      attraction = finite(attractionForce, 0, 1);
      pull.strength(strengthOf);
      across.strength(finite(centerForce, 0, 1));
      down.strength(finite(centerForce, 0, 1));
      // Both say how much of its speed a node keeps; how they work together is not published.
      simulation.velocityDecay(1 - finite(damping * velocityDecay, 0, 0.95));
      if (bodies.length > 0) simulation.alpha(Math.max(simulation.alpha(), AWAKE));
    },
    step: (budget = 0) => {
      const until = now() + budget;
      let moves = isMoving();
      while (moves) {
        stepOnce();
        moves = isMoving();
        if (now() >= until) break;
      }
      return moves;
    },
    hold: (id, at) => {
      const body = bodies.find((each) => each.id === id);
      if (body === undefined) return;
      body.fx = at.x;
      body.fy = at.y;
      body.x = at.x;
      body.y = at.y;
      simulation.alpha(Math.max(simulation.alpha(), AWAKE));
    },
    drop: (id) => {
      const body = bodies.find((each) => each.id === id);
      if (body === undefined) return;
      body.fx = null;
      body.fy = null;
      simulation.alpha(Math.max(simulation.alpha(), AWAKE));
    },
  };
}
