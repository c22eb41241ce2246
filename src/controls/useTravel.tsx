import { useEffect, useLayoutEffect, useState } from 'react';
import { createTravel, type Frames, type Travel, type TravelOptions } from './travel.ts';
import { useLatest } from './useHold.tsx';

const FRAMES: Frames = {
  now: () => performance.now(),
  next: (draw) => {
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  },
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function useTravel(options: TravelOptions): Travel {
  const latest = useLatest(options);
  const [travel] = useState(() =>
    createTravel(() => {
      const { current } = latest;
      return { ...current, isStill: current.isStill || prefersStillness() };
    }, FRAMES),
  );
  const { count, ring } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of panels counts anew
  useLayoutEffect(() => travel.restart(), [travel, count, ring]);
  // After every render: what was let go of on a panel that is not to show goes back, and sizes may have changed.
  useLayoutEffect(() => {
    travel.go();
    travel.refresh();
  });
  useEffect(() => travel.stop, [travel]);
  return travel;
}
