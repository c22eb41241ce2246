// The canvas of a graph at work: steps of the simulation, the look at it, and a picture whenever one of them changed.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Point } from '../useGestures.tsx';
import { useLatest } from '../useHold.tsx';
import type { Size } from '../view.tsx';
import { createEasel } from './easel.ts';
import { cancelTurn, requestTurn } from './frames.ts';
import type { GraphView } from './Graph.tsx';
import type { GraphData, GraphNode } from './graph-data.ts';
import {
  extentOf,
  fitting,
  isClose,
  type Lens,
  nearer,
  nearest,
  onPlane,
  onScreen,
  sizeFactor,
  zoomed,
} from './lens.ts';
import { createMotion, type Placed } from './motion.tsx';
import { type GraphPicture, radiusOf } from './paint-graph.ts';

interface StageOptions {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly view: GraphView;
  readonly data: GraphData;
  readonly room: Size;
  readonly textScale: number;
  readonly chosen: string | undefined;
  readonly focused: string | undefined;
  /** Called with each picture after which nothing moves. */
  readonly settled: (canvas: HTMLCanvasElement) => void;
}

export interface Stage {
  /** What is in sight; it follows the data a moment later. */
  readonly placed: () => Placed;
  readonly nodeAt: (at: Point) => GraphNode | undefined;
  readonly hold: (id: string, at: Point) => void;
  readonly drop: (id: string) => void;
  readonly pan: (by: Point) => void;
  readonly zoom: (factor: number, at: Point) => void;
  /** Brings a node into sight, by its place in what is in sight. */
  readonly show: (index: number) => void;
}

const REACH = 16;
/** Fewer nodes may be shown larger than drawn, to fill their cell. */
const FEW = 60;
/** More take long enough to draw that a picture in motion leaves something out. */
const MANY = 1_200;
const FOLLOW = 0.14;

export function useStage(options: StageOptions): Stage {
  const latest = useLatest(options);
  const [stage] = useState(() => createStage(() => latest.current));
  const { view, data, room, chosen, focused, textScale } = options;
  const { graphConfig: config, tint } = view.props;
  const { repulsionForce, attractionForce, centerForce, damping, velocityDecay } = config;
  useEffect(() => stage.stop, [stage]);
  useLayoutEffect(() => {
    stage.setForces({ repulsionForce, attractionForce, centerForce, damping, velocityDecay });
  }, [stage, repulsionForce, attractionForce, centerForce, damping, velocityDecay]);
  useLayoutEffect(() => stage.setData(data), [stage, data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes the picture
  useLayoutEffect(
    () => stage.wake(),
    [stage, room.width, room.height, config, tint, chosen, focused, textScale, data, view.mode],
  );
  return stage;
}

function createStage(now: () => StageOptions) {
  const motion = createMotion();
  const easel = createEasel(() => now().canvas.current);
  let placed: Placed = motion.placed();
  let lens: Lens | undefined;
  let isTouched = false;
  let aim: Lens | undefined;
  let isHeld = false;
  /** Something else than places and lens has changed the picture. */
  let isStale = true;

  /** In a picture and for people who want calm, nothing is seen moving: they get the first placement and the last. */
  const isCalm = () => now().view.mode === 'still' || matchMedia('(prefers-reduced-motion: reduce)').matches;

  const range = (): readonly [number, number] => {
    const [least = 0.3, most = 3] = now().view.props.graphConfig.zoomRange;
    return [Math.max(0.02, Math.min(least, most)), Math.min(20, Math.max(least, most, 0.05))];
  };

  const wholeLens = (): Lens => {
    const { room, view } = now();
    const { nodeSize, labelOffset, showLabels } = view.props.graphConfig;
    const around = Math.min(room.width, room.height);
    const margin = Math.min(around * 0.16, 10 + nodeSize * 2 + (showLabels ? Math.max(10, labelOffset) : 0));
    const largest = Math.min(range()[1], placed.data.nodes.length < FEW ? 1.7 : 1);
    return fitting(extentOf(placed.points), room, margin, largest);
  };

  const pictureOf = (seen: Lens, isMoving: boolean): GraphPicture => {
    const { canvas, view, room, textScale, chosen, focused } = now();
    const { data, points } = placed;
    const placeOf = (id: string | undefined) => {
      const index = id === undefined ? -1 : data.nodes.findIndex((node) => node.id === id);
      return index === -1 ? undefined : index;
    };
    return {
      data,
      points,
      config: view.props.graphConfig,
      tint: view.props.tint,
      lens: seen,
      width: room.width,
      height: room.height,
      chosen: placeOf(chosen),
      focused: placeOf(focused),
      textScale,
      font: canvas.current === null ? 'sans-serif' : getComputedStyle(canvas.current).fontFamily,
      isBrief: isMoving && data.nodes.length > MANY,
    };
  };

  const look = (calm: boolean): boolean => {
    // Many nodes take a moment to be placed: there is nothing to look at yet.
    if (placed.data.nodes.length === 0 || isHeld) return false;
    const goal = isTouched ? aim : wholeLens();
    if (goal === undefined) return false;
    if (lens !== undefined && isClose(lens, goal)) {
      aim = undefined;
      return false;
    }
    lens = calm || lens === undefined ? goal : nearer(lens, goal, FOLLOW);
    return true;
  };

  const turn = (until: number): boolean => {
    const calm = isCalm();
    const moves = calm ? motion.rush(until - performance.now()) : motion.step();
    const [before, from] = [placed, lens];
    if (!calm || !moves || isHeld || placed.data !== motion.placed().data) placed = motion.placed();
    const follows = look(calm);
    if (lens === undefined) return moves;
    if (isStale || placed !== before || lens !== from) easel.begin(pictureOf(lens, moves && !calm && !isHeld));
    isStale = false;
    const paints = easel.work(until);
    easel.show(lens, now().room);
    const goesOn = moves || isHeld || follows || paints;
    const { canvas, settled } = now();
    if (!goesOn && canvas.current !== null) settled(canvas.current);
    return goesOn;
  };

  const wake = () => {
    isStale = true;
    requestTurn(turn);
  };

  return {
    setData: motion.setData,
    setForces: motion.setForces,
    wake,
    stop: () => {
      cancelTurn(turn);
      motion.stop();
    },
    placed: () => placed,
    nodeAt: (at: Point) => {
      if (lens === undefined) return undefined;
      const { view, room } = now();
      const { nodes } = placed.data;
      const { scale } = lens;
      const factor = sizeFactor(scale, nodes.length, room);
      const { graphConfig: config } = view.props;
      const index = nearest(placed.points, onPlane(at, lens), (each) => {
        const node = nodes[each];
        return node === undefined ? 0 : Math.max(REACH, radiusOf(node, config, factor) + 4) / scale;
      });
      return index === undefined ? undefined : nodes[index];
    },
    hold: (id: string, at: Point) => {
      if (lens === undefined) return;
      isHeld = true;
      isTouched = true;
      motion.hold(id, onPlane(at, lens));
      wake();
    },
    drop: (id: string) => {
      if (!isHeld) return;
      isHeld = false;
      motion.drop(id);
      wake();
    },
    pan: (by: Point) => {
      if (lens === undefined) return;
      isTouched = true;
      aim = undefined;
      lens = { ...lens, x: lens.x + by.x, y: lens.y + by.y };
      wake();
    },
    zoom: (factor: number, at: Point) => {
      if (lens === undefined) return;
      isTouched = true;
      aim = undefined;
      lens = zoomed(lens, factor, at, range());
      wake();
    },
    show: (index: number) => {
      const point = placed.points[index];
      if (lens === undefined || point === undefined) return;
      const { room } = now();
      const { x, y } = onScreen(point, lens);
      const edge = Math.min(40, room.width / 4, room.height / 4);
      const inside = (value: number, most: number) => Math.min(most - edge, Math.max(edge, value));
      const [dx, dy] = [inside(x, room.width) - x, inside(y, room.height) - y];
      if (dx !== 0 || dy !== 0) {
        isTouched = true;
        aim = { ...lens, x: lens.x + dx, y: lens.y + dy };
      }
      wake();
    },
  };
}
