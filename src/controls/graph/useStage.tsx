// The canvas of a graph at work: steps of the simulation, the look at it, and a picture whenever one of them changed.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Point } from '../useGestures.tsx';
import { useLatest } from '../useHold.tsx';
import type { Size } from '../view.tsx';
import type { GraphView } from './Graph.tsx';
import type { GraphData } from './graph-data.ts';
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
import { paintGraph, radiusOf } from './paint-graph.ts';
import { createGraphSimulation } from './simulation.tsx';

interface StageOptions {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly view: GraphView;
  readonly data: GraphData;
  readonly room: Size;
  readonly textScale: number;
  readonly chosen: string | undefined;
  readonly focused: string | undefined;
}

export interface Stage {
  readonly points: () => readonly Point[];
  readonly nodeAt: (at: Point) => number | undefined;
  readonly hold: (index: number, at: Point) => void;
  readonly drop: (index: number) => void;
  readonly pan: (by: Point) => void;
  readonly zoom: (factor: number, at: Point) => void;
  /** Brings a node into sight. */
  readonly show: (index: number) => void;
}

/** A picture in the editor may take this long to come to rest, in milliseconds; then it stays as it is. */
const STILL_BUDGET = 60;
/** Where nothing should be seen moving, the steps are done in slices the page does not feel. */
const SLICE = 24;
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
  const simulation = createGraphSimulation();
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  let lens: Lens | undefined;
  let isTouched = false;
  let aim: Lens | undefined;
  let frame: number | undefined;
  let slice: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let pending: GraphData | undefined;

  const range = (): readonly [number, number] => {
    const [least = 0.3, most = 3] = now().view.props.graphConfig.zoomRange;
    return [Math.max(0.02, Math.min(least, most)), Math.min(20, Math.max(least, most, 0.05))];
  };

  const wholeLens = (): Lens => {
    const { room, data, view } = now();
    const { nodeSize, labelOffset, showLabels } = view.props.graphConfig;
    const around = Math.min(room.width, room.height);
    const margin = Math.min(around * 0.16, 10 + nodeSize * 2 + (showLabels ? Math.max(10, labelOffset) : 0));
    const largest = Math.min(range()[1], data.nodes.length < FEW ? 1.7 : 1);
    return fitting(extentOf(simulation.bodies()), room, margin, largest);
  };

  const paint = (isMoving: boolean) => {
    const { canvas, view, data, room, textScale, chosen, focused } = now();
    const element = canvas.current;
    const ink = element?.getContext('2d');
    if (element === null || ink === null || ink === undefined || lens === undefined) return;
    const dots = Math.min(2, devicePixelRatio);
    const [across, down] = [Math.max(1, Math.round(room.width * dots)), Math.max(1, Math.round(room.height * dots))];
    if (element.width !== across || element.height !== down) {
      element.width = across;
      element.height = down;
    }
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    const placeOf = (id: string | undefined) => {
      const index = id === undefined ? -1 : data.nodes.findIndex((node) => node.id === id);
      return index === -1 ? undefined : index;
    };
    const { graphConfig: config, tint } = view.props;
    const points = simulation.bodies();
    paintGraph(ink, {
      data,
      points,
      config,
      tint,
      lens,
      width: room.width,
      height: room.height,
      chosen: placeOf(chosen),
      focused: placeOf(focused),
      textScale,
      font: getComputedStyle(element).fontFamily,
      isBrief: isMoving && data.nodes.length > MANY,
    });
  };

  /** Large data is taken in with the next frame: the page has just read and compared it. */
  const take = () => {
    if (pending !== undefined) simulation.setData(pending);
    pending = undefined;
  };

  const run = () => {
    frame = undefined;
    if (pending !== undefined) {
      take();
      frame = requestAnimationFrame(run);
      return;
    }
    const isMoving = simulation.step();
    const goal = isTouched ? aim : wholeLens();
    if (goal !== undefined && !isHeld) {
      lens = lens === undefined || isClose(lens, goal) ? goal : nearer(lens, goal, FOLLOW);
      if (lens === goal) aim = undefined;
    }
    paint(isMoving && !isHeld);
    if (isMoving || isHeld || (goal !== undefined && lens !== goal)) frame = requestAnimationFrame(run);
  };

  /** Nobody sees the steps: all of them now, as far as that takes no time, the rest between other work. */
  const settle = () => {
    clearTimeout(slice);
    take();
    const isStill = now().view.mode === 'still';
    const isMoving = simulation.settle(isStill ? STILL_BUDGET : SLICE);
    lens = isTouched ? (aim ?? lens) : wholeLens();
    aim = undefined;
    paint(false);
    if (isMoving && !isStill) slice = setTimeout(settle, 0);
  };

  const wake = () => {
    if (now().view.mode === 'still' || isCalm()) settle();
    else {
      lens ??= wholeLens();
      frame ??= requestAnimationFrame(run);
    }
  };

  return {
    setData: (data: GraphData) => {
      pending = data;
      if (data.nodes.length <= MANY) take();
    },
    setForces: simulation.setForces,
    wake,
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      clearTimeout(slice);
    },
    points: simulation.bodies,
    nodeAt: (at: Point) => {
      if (lens === undefined) return undefined;
      const { data, view, room } = now();
      const { scale } = lens;
      const factor = sizeFactor(scale, data.nodes.length, room);
      const { graphConfig: config } = view.props;
      return nearest(simulation.bodies(), onPlane(at, lens), (index) => {
        const node = data.nodes[index];
        return node === undefined ? 0 : Math.max(REACH, radiusOf(node, config, factor) + 4) / scale;
      });
    },
    hold: (index: number, at: Point) => {
      if (lens === undefined) return;
      isHeld = true;
      isTouched = true;
      simulation.hold(index, onPlane(at, lens));
      wake();
    },
    drop: (index: number) => {
      if (!isHeld) return;
      isHeld = false;
      simulation.drop(index);
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
      const body = simulation.bodies()[index];
      if (lens === undefined || body === undefined) return;
      const { room } = now();
      const { x, y } = onScreen(body, lens);
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
