import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../layout/blocks/shared.ts';
import { glideAt, type Motion, motionOf, transitionOf } from './glide.ts';

const profiles = Object.keys(PROFILES);
const motions = fc
  .record({
    profile: fc.constantFrom(...profiles, 'unheard of'),
    duration: fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { nil: undefined }),
    bounce: fc.option(fc.double({ min: -1, max: 2, noNaN: true }), { nil: undefined }),
  })
  .map(motionOf);
const spots = fc.double({ min: -20, max: 20, noNaN: true });

describe('a glide', () => {
  it('starts where it is, with the speed it has, and ends where it goes', () => {
    fc.assert(
      fc.property(motions, spots, spots, spots, (motion, from, to, velocity) => {
        const glide = { from, to, velocity, motion };
        if (motion.seconds > 0) expect(glideAt(glide, 0).at).toBeCloseTo(from, 2);
        if (motion.seconds > 0 && motion.bounce !== undefined && Math.abs(from - to) > 0.001) {
          expect(glideAt(glide, 0).velocity).toBeCloseTo(velocity, 1);
        }
        expect(glideAt(glide, 60)).toEqual({ at: to, velocity: 0, done: true });
      }),
    );
  });

  it('tells the speed it really has', () => {
    const step = 1e-5;
    fc.assert(
      fc.property(
        motions.filter(({ seconds }) => seconds > 0.2),
        spots,
        fc.double({ min: 0.05, max: 0.15, noNaN: true }),
        (motion, velocity, t) => {
          const glide = { from: 0, to: 3, velocity, motion };
          const [before, now, after] = [glideAt(glide, t - step), glideAt(glide, t), glideAt(glide, t + step)];
          fc.pre(![before, now, after].some(({ done }) => done));
          expect(Math.abs((after.at - before.at) / (2 * step) - now.velocity)).toBeLessThan(0.05);
        },
      ),
    );
  });

  const peak = (motion: Motion) =>
    Math.max(...Array.from({ length: 200 }, (_, i) => glideAt({ from: 0, to: 1, velocity: 0, motion }, i / 100).at));

  it('overshoots when it bounces, more so with more bounce, and never otherwise', () => {
    const bouncing = (bounce: number) => peak(motionOf({ profile: 'smooth', duration: undefined, bounce }));
    expect(bouncing(0)).toBeLessThanOrEqual(1);
    expect(bouncing(0.3)).toBeGreaterThan(1);
    expect(bouncing(0.6)).toBeGreaterThan(bouncing(0.3));
    expect(peak(motionOf({ profile: 'gentle', duration: undefined, bounce: undefined }))).toBeLessThanOrEqual(1);
  });

  it('is over at once where no motion is wanted', () => {
    const motion = motionOf({ profile: 'instant', duration: undefined, bounce: undefined });
    expect(glideAt({ from: 0, to: 4, velocity: 9, motion }, 0)).toEqual({ at: 4, velocity: 0, done: true });
  });
});

it('takes a length and a bounce over those of the profile', () => {
  expect(motionOf({ profile: 'gentle', duration: 2, bounce: 0.4 })).toEqual({ seconds: 2, bounce: 0.4 });
  expect(motionOf({ profile: 'nonsense', duration: undefined, bounce: undefined })).toEqual(
    motionOf({ profile: 'bouncy', duration: undefined, bounce: undefined }),
  );
});

it.each(profiles)('writes %s as a transition that browsers read', (profile) => {
  const { seconds, easing } = transitionOf(motionOf({ profile, duration: undefined, bounce: undefined }));
  expect(seconds).toBeLessThan(1.2);
  expect(easing).toMatch(/^(ease-in-out|linear\(0, (-?[\d.]+, )+1\))$/);
});
