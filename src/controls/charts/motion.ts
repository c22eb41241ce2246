// How a chart moves from one dataset to the next: its numbers walk over, everything else changes at once.

export interface Motion {
  readonly ms: number;
  /** From 0 to 1, maybe a little beyond on the way. */
  readonly ease: (time: number) => number;
}

type Profile = 'snappy' | 'smooth' | 'bouncy' | 'gentle' | 'instant';

const easeOut = (time: number) => 1 - (1 - time) ** 3;
const easeInOut = (time: number) => (time < 0.5 ? 4 * time ** 3 : 1 - (-2 * time + 2) ** 3 / 2);
// A spring that swings past its end once, by about a twentieth.
const spring = (time: number) => 1 - Math.exp(-6 * time) * Math.cos(6.5 * time) * (1 - time);

const MOTIONS: Readonly<Record<Profile, Motion>> = {
  snappy: { ms: 200, ease: easeOut },
  smooth: { ms: 350, ease: easeInOut },
  bouncy: { ms: 500, ease: spring },
  gentle: { ms: 250, ease: easeInOut },
  instant: { ms: 0, ease: easeOut },
};
/** Longer than this nobody waits for a chart. */
const LONGEST_MS = 10_000;

const isProfile = (name: string | undefined): name is Profile => name !== undefined && Object.hasOwn(MOTIONS, name);

type Written = string | { readonly profile?: string | undefined; readonly duration?: number | undefined } | undefined;

export function motionOf(animation: Written): Motion {
  const profile = typeof animation === 'string' ? animation : animation?.profile;
  const motion = MOTIONS[isProfile(profile) ? profile : 'smooth'];
  const seconds = typeof animation === 'object' ? animation.duration : undefined;
  if (seconds === undefined || profile === 'instant') return motion;
  return { ...motion, ms: Math.min(LONGEST_MS, Math.max(0, seconds * 1000)) };
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Something of the shape of `to`, whose numbers are on their way there from those at the same place in `from`. */
export function blend<T>(from: unknown, to: T, part: number): T {
  if (Object.is(from, to)) return to;
  if (typeof to === 'number') return (typeof from === 'number' ? from + (to - from) * part : to) as T;
  if (Array.isArray(to)) {
    return (
      Array.isArray(from) ? to.map((entry, at) => (at < from.length ? blend(from[at], entry, part) : entry)) : to
    ) as T;
  }
  if (isPlain(to) && isPlain(from)) {
    return Object.fromEntries(Object.entries(to).map(([key, entry]) => [key, blend(from[key], entry, part)])) as T;
  }
  return to;
}

/** How much there is to move; counting stops where it is too much to move smoothly. */
export function weightOf(value: unknown, most: number): number {
  if (Array.isArray(value)) {
    let weight = 1;
    for (const entry of value) {
      weight += weightOf(entry, most);
      if (weight > most) break;
    }
    return weight;
  }
  return isPlain(value) ? 1 + weightOf(Object.values(value), most) : 1;
}
