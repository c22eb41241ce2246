// Moves a row of panels to the one that is to show: under the finger, by a spring, step by step on a long way.
import { type Glide, glideAt, type Motion } from './glide.ts';

/** A panel that is passed straight to another: it leaves from a place that is not its own. */
export interface Leaving {
  readonly panel: number;
  readonly at: number;
  /** The panel it makes room for. */
  readonly to: number;
}

export interface TravelOptions {
  readonly panel: number;
  readonly count: number;
  /** Panels are in a ring: positions beyond the last begin again. */
  readonly ring: boolean;
  readonly motion: Motion;
  /** No motion is wanted: a picture, or somebody who asked for none. */
  readonly isStill: boolean;
  /** How a way past several panels is gone. */
  readonly far: 'through' | 'over' | 'glide';
  /** From panel to panel on the way through. */
  readonly stepMs: number;
  /** Waits on each panel of the way instead of passing it. */
  readonly waits: boolean;
  readonly place: (at: number, leaving: Leaving | undefined) => void;
}

export interface Travel {
  readonly at: () => number;
  /** Under the finger. */
  readonly put: (at: number) => void;
  /** Lets go: it goes on to this position. */
  readonly settle: (to: number, velocity: number) => void;
  /** On to the panel that is to show, unless it is on the way there or in hand. */
  readonly go: () => void;
  /** Puts everything in its place again. */
  readonly refresh: () => void;
  /** At once, to where it belongs. */
  readonly restart: () => void;
  readonly stop: () => void;
}

/** Where frames and time come from. */
export interface Frames {
  readonly now: () => number;
  /** Calls back with the time; returns what cancels it. */
  readonly next: (draw: (time: number) => void) => () => void;
  readonly later: (run: () => void, ms: number) => () => void;
}

const ARRIVED = 0.05;

export const wrapped = (position: number, count: number) => (count > 0 ? ((position % count) + count) % count : 0);

/** The position nearest to `from` where this panel is. */
export function nearest(panel: number, from: number, count: number, ring: boolean): number {
  if (!ring) return panel;
  const ahead = wrapped(panel - Math.round(from), count);
  return Math.round(from) + (ahead > count / 2 ? ahead - count : ahead);
}

export function createTravel(now: () => TravelOptions, frames: Frames): Travel {
  const first = now().panel;
  let at = first;
  /** Of this step. */
  let target = first;
  /** Of the whole way. */
  let end = first;
  let velocity = 0;
  let leaving: Leaving | undefined;
  let endFrame = () => {};
  let endStep = () => {};
  let inHand = false;

  const refresh = () => now().place(at, leaving);
  const stop = () => {
    endFrame();
    endStep();
  };
  const jump = (to: number) => {
    stop();
    at = target = end = to;
    velocity = 0;
    leaving = undefined;
    refresh();
  };
  const moves = () => !now().isStill && now().motion.seconds > 0;
  const glide = (to: number, arrived?: () => void) => {
    endFrame();
    target = to;
    const { motion } = now();
    const way: Glide = { from: at, to, velocity, motion };
    const begun = frames.now();
    let tell = arrived;
    const tick = (time: number) => {
      const moment = glideAt(way, Math.max(0, time - begun) / 1000);
      at = moment.at;
      velocity = moment.velocity;
      if (moment.done) leaving = undefined;
      else endFrame = frames.next(tick);
      refresh();
      if (tell !== undefined && Math.abs(at - to) < ARRIVED) {
        const told = tell;
        tell = undefined;
        told();
      }
    };
    endFrame = frames.next(tick);
  };
  const through = (to: number) => {
    const { stepMs, waits } = now();
    const next = target + Math.sign(to - target);
    if (next === to) return glide(to);
    const later = () => {
      endStep = frames.later(() => through(to), stepMs);
    };
    if (waits) glide(next, later);
    else {
      glide(next);
      later();
    }
  };

  return {
    at: () => at,
    refresh,
    stop,
    restart() {
      inHand = false;
      jump(now().panel);
    },
    put(to: number) {
      stop();
      inHand = true;
      leaving = undefined;
      velocity = 0;
      at = to;
      refresh();
    },
    settle(to: number, speed: number) {
      stop();
      inHand = false;
      velocity = speed;
      end = to;
      if (moves()) glide(to);
      else jump(to);
    },
    go() {
      const { panel, count, ring, far } = now();
      if (inHand || wrapped(end, count) === wrapped(panel, count)) return;
      stop();
      const to = nearest(panel, target, count, ring);
      if (!moves()) return jump(to);
      end = to;
      const way = to - target;
      if (Math.abs(way) <= 1 || far === 'glide') return glide(to);
      if (far === 'through') return through(to);
      const from = to - Math.sign(way);
      leaving = { panel: wrapped(target, count), at: from, to: panel };
      at = from + (at - target);
      glide(to);
    },
  };
}
