import { useLayoutEffect, useRef, useState } from 'react';
import type { ViewMode } from '../view.tsx';
import { blend, type Motion, weightOf } from './motion.ts';

// More numbers than this cannot be drawn anew sixty times a second.
const MOST_MOVED = 1200;

export const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The dataset as it is drawn now: after a change it walks from what was drawn to the new one. */
export function useTransition<T>(target: T, motion: Motion, mode: ViewMode): T {
  const drawn = useRef(target);
  const [frame, setFrame] = useState({ target, drawn: target });
  useLayoutEffect(() => {
    const from = drawn.current;
    if (Object.is(from, target)) return;
    const show = (next: T) => {
      drawn.current = next;
      setFrame({ target, drawn: next });
    };
    const jumps = mode === 'still' || motion.ms === 0 || wantsStillness();
    if (jumps || weightOf(target, MOST_MOVED) > MOST_MOVED) {
      show(target);
      return;
    }
    const start = performance.now();
    let request = 0;
    const step = (now: number) => {
      const time = Math.max(0, (now - start) / motion.ms);
      if (time >= 1) {
        show(target);
        return;
      }
      show(blend(from, target, motion.ease(time)));
      request = requestAnimationFrame(step);
    };
    request = requestAnimationFrame(step);
    return () => cancelAnimationFrame(request);
  }, [target, motion, mode]);
  if (Object.is(frame.target, target)) return frame.drawn;
  // The first picture of a new dataset has its shape and the old numbers.
  return mode === 'still' ? target : blend(frame.drawn, target, 0);
}
