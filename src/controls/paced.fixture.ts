// A clock that stands still until a test lets time pass.
import type { Clock } from './paced.ts';

export function scriptedClock() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void } | undefined;
  const clock: Clock = {
    now: () => now,
    later: (run, ms) => {
      const entry = { at: now + ms, run };
      waiting = entry;
      return () => {
        if (waiting === entry) waiting = undefined;
      };
    },
  };
  const pass = (ms: number) => {
    const end = now + ms;
    while (waiting !== undefined && waiting.at <= end) {
      const { at, run } = waiting;
      waiting = undefined;
      now = at;
      run();
    }
    now = end;
  };
  return { clock, pass };
}
