// How carousels, flip cards and accordions move from one panel to another: a spring, or an even ease.
import type { PROFILES } from '../layout/blocks/shared.ts';

export interface Motion {
  /** Of one movement, as it is perceived; a bouncing spring swings a little longer. */
  readonly seconds: number;
  /** 0 to 1; undefined for an ease without a spring. */
  readonly bounce: number | undefined;
}

const PUBLISHED: Readonly<Record<keyof typeof PROFILES, Motion>> = {
  snappy: { seconds: 0.3, bounce: 0.12 },
  smooth: { seconds: 0.35, bounce: 0 },
  bouncy: { seconds: 0.5, bounce: 0.26 },
  gentle: { seconds: 0.25, bounce: undefined },
  instant: { seconds: 0, bounce: undefined },
};

interface MotionProps {
  readonly profile: string;
  readonly duration: number | undefined;
  readonly bounce: number | undefined;
}

const LONGEST = 10;
/** Shorter is no motion. */
const SHORTEST = 0.01;

export function motionOf({ profile, duration, bounce }: MotionProps): Motion {
  const known = PUBLISHED[profile as keyof typeof PROFILES] ?? PUBLISHED.bouncy;
  const seconds = Math.min(LONGEST, duration ?? known.seconds);
  return {
    seconds: seconds < SHORTEST ? 0 : seconds,
    bounce: bounce === undefined ? known.bounce : Math.min(1, Math.max(0, bounce)),
  };
}

export interface Glide {
  readonly from: number;
  readonly to: number;
  /** Per second, at the start. */
  readonly velocity: number;
  readonly motion: Motion;
}

export interface Moment {
  readonly at: number;
  readonly velocity: number;
  readonly done: boolean;
}

/** A spring without any damping would swing for ever. */
const LEAST_DAMPING = 0.15;
const NEAR = 0.0005;
const SLOW = 0.02;

export function glideAt({ from, to, velocity, motion }: Glide, seconds: number): Moment {
  const { bounce } = motion;
  if (motion.seconds === 0) return { at: to, velocity: 0, done: true };
  if (bounce === undefined) return easeAt(from, to, seconds / motion.seconds, motion.seconds);
  const spring = springAt(from - to, velocity, motion.seconds, 1 - bounce, seconds);
  const isDone = Math.abs(spring.away) < NEAR && Math.abs(spring.velocity) < SLOW;
  return isDone
    ? { at: to, velocity: 0, done: true }
    : { at: to + spring.away, velocity: spring.velocity, done: false };
}

function easeAt(from: number, to: number, part: number, seconds: number): Moment {
  if (part >= 1) return { at: to, velocity: 0, done: true };
  const p = Math.max(0, part);
  return {
    at: from + (to - from) * p * p * (3 - 2 * p),
    velocity: ((to - from) * 6 * p * (1 - p)) / seconds,
    done: false,
  };
}

/** A damped oscillation around 0 that starts `away` with `velocity`. */
function springAt(away: number, velocity: number, period: number, damping: number, t: number) {
  const speed = (2 * Math.PI) / period;
  const ratio = Math.max(LEAST_DAMPING, damping);
  const fade = Math.exp(-ratio * speed * t);
  if (ratio >= 1) {
    const slope = velocity + speed * away;
    return { away: (away + slope * t) * fade, velocity: (slope - speed * (away + slope * t)) * fade };
  }
  const swing = speed * Math.sqrt(1 - ratio * ratio);
  const slope = (velocity + ratio * speed * away) / swing;
  const [cos, sin] = [Math.cos(swing * t), Math.sin(swing * t)];
  return {
    away: fade * (away * cos + slope * sin),
    velocity: fade * ((slope * swing - ratio * speed * away) * cos - (away * swing + ratio * speed * slope) * sin),
  };
}

/** The same movement for a CSS transition. */
export function transitionOf(motion: Motion): { readonly seconds: number; readonly easing: string } {
  if (motion.bounce === undefined) return { seconds: motion.seconds, easing: 'ease-in-out' };
  const glide = { from: 0, to: 1, velocity: 0, motion };
  let seconds = motion.seconds;
  while (seconds < 4 * motion.seconds && Math.abs(glideAt(glide, seconds).at - 1) > 0.002)
    seconds += motion.seconds / 8;
  const STOPS = 32;
  const stops = Array.from({ length: STOPS + 1 }, (_, stop) =>
    stop === STOPS ? '1' : String(Math.round(glideAt(glide, (seconds * stop) / STOPS).at * 1e4) / 1e4),
  );
  return { seconds, easing: `linear(${stops.join(', ')})` };
}
