import { useEffect, useRef, useState } from 'react';
import { glided } from './drum.ts';

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A number that runs after `to`. While `jump` is true it is there at once. */
export function useGlide(to: number, jump: boolean): number {
  const [at, setAt] = useState(to);
  const now = useRef(to);
  useEffect(() => {
    const put = (next: number) => {
      now.current = next;
      setAt(next);
    };
    if (jump || still() || now.current === to) {
      put(to);
      return;
    }
    let before = performance.now();
    let frame = requestAnimationFrame(function run(time) {
      const next = glided(now.current, to, Math.max(0, time - before));
      before = time;
      put(next ?? to);
      if (next !== undefined) frame = requestAnimationFrame(run);
    });
    return () => cancelAnimationFrame(frame);
  }, [to, jump]);
  return jump ? to : at;
}
