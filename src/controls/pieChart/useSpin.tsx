// A wheel in the hand and in motion: it follows the finger, spins on by itself, ticks at each border and stops.
import { useEffect, useRef, useState } from 'react';
import { wantsStillness } from '../charts/useTransition.tsx';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useHold, useLatest } from '../useHold.tsx';
import type { Emit, ViewMode } from '../view.tsx';
import type { Disc } from './disc.tsx';
import { type Sector, sectorAt } from './pie-data.ts';
import { durationOf, FULL_POWER, frictionFor, randomSpin, turnedAfter } from './wheel.ts';

interface SpinWish {
  readonly disc: Disc;
  readonly sectors: readonly Sector[];
  readonly seconds: number;
  readonly ticks: boolean;
  readonly mode: ViewMode;
  readonly emit: Emit;
  /** It came to rest with this slice under the pointer. */
  readonly stopped: (index: number) => void;
}

const TAP = 8;
/** The speed of a flick is measured over the last so many milliseconds. */
const FLICK_MS = 90;
/** Turns per second below which a wheel was placed rather than spun. */
const LEAST_FLICK = 0.35;

export function useSpin(wish: SpinWish) {
  const { disc, sectors, mode, emit } = wish;
  const latest = useLatest(wish);
  const wheel = useRef<SVGGElement>(null);
  const flap = useRef<SVGGElement>(null);
  const turns = useRef(0);
  const [isSpinning, setSpinning] = useState(false);
  const stopSpin = useRef<() => void>(undefined);
  const grip = useRef<{ angle: number; far: number; trail: { turns: number; time: number }[] }>(undefined);
  const hold = useHold(emit, () => {});
  useEffect(() => () => stopSpin.current?.(), []);

  const under = () => sectorAt(latest.current.sectors, -latest.current.disc.start - turns.current);
  const turnTo = (next: number) => {
    const before = under();
    turns.current = next;
    if (wheel.current !== null) wheel.current.style.transform = `rotate(${next}turn)`;
    if (under() === before || !latest.current.ticks) return;
    latest.current.emit({ kind: 'haptic', haptic: 'selection' });
    if (!wantsStillness()) {
      flap.current?.animate?.([{ transform: 'rotate(-14deg)' }, { transform: 'rotate(0deg)' }], {
        duration: 140,
        easing: 'ease-out',
      });
    }
  };
  const rest = () => {
    stopSpin.current = undefined;
    setSpinning(false);
    const index = under();
    latest.current.emit({ kind: 'haptic', haptic: 'success' });
    hold.release();
    if (index !== undefined) latest.current.stopped(index);
  };
  const spin = (speed: number) => {
    stopSpin.current?.();
    hold.grab();
    setSpinning(true);
    const friction = frictionFor(latest.current.seconds);
    const from = turns.current;
    const seconds = durationOf(speed, friction);
    if (latest.current.seconds <= 0 || wantsStillness()) {
      turnTo(from + turnedAfter(seconds, speed, friction));
      rest();
      return;
    }
    const start = performance.now();
    let request = 0;
    const step = (now: number) => {
      const time = Math.max(0, (now - start) / 1000);
      turnTo(from + turnedAfter(time, speed, friction));
      if (time < seconds) request = requestAnimationFrame(step);
      else rest();
    };
    request = requestAnimationFrame(step);
    stopSpin.current = () => cancelAnimationFrame(request);
  };
  const spinByChance = () => {
    if (sectors.length > 0 && stopSpin.current === undefined)
      spin(randomSpin(Math.random(), frictionFor(wish.seconds)));
  };

  const angleAt = ({ left, top }: Spot) => Math.atan2(left - disc.x, disc.y - top) / (2 * Math.PI);
  const letGo = () => {
    const held = grip.current;
    grip.current = undefined;
    if (held === undefined) return;
    if (held.far * disc.radius * 2 * Math.PI < TAP) {
      hold.release();
      spinByChance();
      return;
    }
    const now = performance.now();
    const last = held.trail.at(-1);
    const first = held.trail.find(({ time }) => now - time <= FLICK_MS);
    const passed = (now - (first?.time ?? now)) / 1000;
    const speed = first === undefined || last === undefined || passed <= 0 ? 0 : (last.turns - first.turns) / passed;
    if (Math.abs(speed) >= LEAST_FLICK) spin(Math.sign(speed) * Math.min(FULL_POWER * 1.3, Math.abs(speed)));
    else hold.release();
  };
  const drag = useDrag({
    off: mode === 'still' || sectors.length === 0,
    start(spot) {
      if (Math.hypot(spot.left - disc.x, spot.top - disc.y) > disc.radius * 1.05) return false;
      // A hand on a spinning wheel holds it.
      stopSpin.current?.();
      stopSpin.current = undefined;
      setSpinning(false);
      hold.grab();
      grip.current = { angle: angleAt(spot), far: 0, trail: [{ turns: turns.current, time: performance.now() }] };
      return true;
    },
    move(spot) {
      const held = grip.current;
      if (held === undefined) return;
      const angle = angleAt(spot);
      const moved = angle - held.angle - Math.round(angle - held.angle);
      held.angle = angle;
      held.far += Math.abs(moved);
      turnTo(turns.current + moved);
      held.trail.push({ turns: turns.current, time: performance.now() });
      if (held.trail.length > 40) held.trail.shift();
    },
    lift: letGo,
    cancel: letGo,
  });
  return { wheel, flap, drag, spinByChance, isSpinning };
}
