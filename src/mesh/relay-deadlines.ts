// Many waits of one length with one timer: calls and joins end in the order they began, so only the oldest needs a clock.

import type { Clock } from './socket.ts';

export interface Deadlines {
  /** Runs `late` unless the returned function is called first. */
  readonly start: (late: () => void) => () => void;
  /** Forgets all waits. Until then the timer may fire once more than needed: setting it anew for each wait costs more. */
  readonly stop: () => void;
}

export function deadlines(clock: Clock, ms: number): Deadlines {
  const waiting = new Set<{ readonly at: number; readonly late: () => void }>();
  let disarm: (() => void) | undefined;

  const arm = () => {
    for (const first of waiting) {
      disarm = clock.after(Math.max(0, Math.ceil(first.at - clock.now())), expire);
      break;
    }
  };

  const expire = () => {
    disarm = undefined;
    const now = clock.now();
    for (const wait of waiting) {
      if (wait.at > now) break;
      waiting.delete(wait);
      wait.late();
    }
    if (disarm === undefined) arm();
  };

  return {
    start: (late) => {
      const wait = { at: clock.now() + ms, late };
      waiting.add(wait);
      if (disarm === undefined) arm();
      return () => void waiting.delete(wait);
    },
    stop: () => {
      waiting.clear();
      disarm?.();
      disarm = undefined;
    },
  };
}
