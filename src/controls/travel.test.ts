import { describe, expect, it } from 'vitest';
import { motionOf } from './glide.ts';
import { createTravel, type Leaving, nearest, type TravelOptions, wrapped } from './travel.ts';

const smooth = motionOf({ profile: 'smooth', duration: undefined, bounce: undefined });

function start(given: Partial<TravelOptions> = {}) {
  let time = 0;
  let draw: ((time: number) => void) | undefined;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];
  const seen: { at: number; leaving: Leaving | undefined }[] = [];
  let options: TravelOptions = {
    panel: 0,
    count: 6,
    ring: false,
    motion: smooth,
    isStill: false,
    far: 'through',
    stepMs: 120,
    waits: false,
    place: (at, leaving) => seen.push({ at, leaving }),
    ...given,
  };
  const travel = createTravel(() => options, {
    now: () => time,
    next: (next) => {
      draw = next;
      return () => {
        draw = undefined;
      };
    },
    later: (run, ms) => {
      const timer = { at: time + ms, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  return {
    travel,
    seen,
    show(panel: number, more: Partial<TravelOptions> = {}) {
      options = { ...options, ...more, panel };
      travel.go();
    },
    run(ms: number) {
      const until = time + ms;
      while (time < until) {
        time += 16;
        for (const timer of timers.filter(({ at }) => at <= time)) {
          timers = timers.filter((other) => other !== timer);
          timer.run();
        }
        const next = draw;
        draw = undefined;
        next?.(time);
      }
    },
    isResting: () => draw === undefined && timers.length === 0,
  };
}

describe('travelling to a panel', () => {
  it('gets there and rests', () => {
    const { travel, show, run, isResting } = start();
    show(1);
    run(100);
    expect(travel.at()).toBeGreaterThan(0);
    expect(travel.at()).toBeLessThan(1);
    run(2000);
    expect(travel.at()).toBe(1);
    expect(isResting()).toBe(true);
  });

  it('passes those in between, each after its time', () => {
    const { travel, show, run } = start();
    show(4);
    run(130);
    expect(travel.at()).toBeLessThan(2);
    run(240);
    expect(travel.at()).toBeLessThan(4);
    run(2000);
    expect(travel.at()).toBe(4);
  });

  it('waits on each of those in between where it is told to', () => {
    const { travel, show, run } = start({ waits: true, stepMs: 400 });
    show(2);
    run(500);
    expect(travel.at()).toBeCloseTo(1, 1);
    run(2000);
    expect(travel.at()).toBe(2);
  });

  it('goes straight over where nothing is to be passed: the one that leaves stands next to the one that comes', () => {
    const { travel, show, run, seen } = start({ far: 'over' });
    show(4);
    run(60);
    expect(seen.every(({ at, leaving }) => at >= 3 && leaving?.panel === 0 && leaving.at === 3)).toBe(true);
    run(2000);
    expect(seen.at(-1)).toEqual({ at: 4, leaving: undefined });
    expect(travel.at()).toBe(4);
  });

  it('takes the shorter way round a ring', () => {
    const { travel, show, run } = start({ ring: true });
    show(5);
    run(2000);
    expect(travel.at()).toBe(-1);
  });

  it('turns back to where it was sent last', () => {
    const { travel, show, run } = start();
    show(4);
    run(200);
    show(0);
    run(3000);
    expect(travel.at()).toBe(0);
  });

  it('is there at once in a picture', () => {
    const { travel, show, isResting } = start({ isStill: true });
    show(3);
    expect(travel.at()).toBe(3);
    expect(isResting()).toBe(true);
  });
});

describe('a row in hand', () => {
  it('stays in hand, whatever is to show', () => {
    const { travel, show, run } = start();
    travel.put(0.4);
    show(3);
    run(500);
    expect(travel.at()).toBe(0.4);
  });

  it('goes on from where it is let go, as fast as it was', () => {
    const { travel, run } = start();
    travel.put(0.4);
    travel.settle(1, 30);
    run(32);
    expect(travel.at()).toBeGreaterThan(0.7);
    run(2000);
    expect(travel.at()).toBe(1);
  });

  it('goes back when what it was let go on is not to show', () => {
    const { travel, run } = start();
    travel.put(0.8);
    travel.settle(1, 0);
    travel.go();
    run(2000);
    expect(travel.at()).toBe(0);
  });
});

it('knows which panel a position means', () => {
  expect([-1, 0, 6, 7].map((at) => wrapped(at, 6))).toEqual([5, 0, 0, 1]);
  expect(wrapped(3, 0)).toBe(0);
  expect(nearest(0, 5.9, 6, true)).toBe(6);
  expect(nearest(5, 0, 6, true)).toBe(-1);
  expect(nearest(5, 0, 6, false)).toBe(5);
});
