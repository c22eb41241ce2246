// Many waits of one length with one timer: calls and joins end in the order they began, so only the oldest needs a clock.

export interface Clock {
  /** Milliseconds that never jump. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  /** Runs once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface Deadlines {
  /** Runs `late` unless the returned function is called first. */
  readonly start: (late: () => void) => () => void;
}

export function deadlines(clock: Clock, ms: number): Deadlines {
  const waiting = new Set<{ readonly at: number; readonly late: () => void }>();
  let stop: (() => void) | undefined;

  const arm = () => {
    stop?.();
    stop = undefined;
    for (const first of waiting) {
      stop = clock.after(Math.max(0, first.at - clock.now()), expire);
      break;
    }
  };

  const expire = () => {
    const now = clock.now();
    for (const wait of waiting) {
      if (wait.at > now) break;
      waiting.delete(wait);
      wait.late();
    }
    arm();
  };

  return {
    start: (late) => {
      const wait = { at: clock.now() + ms, late };
      waiting.add(wait);
      if (stop === undefined) arm();
      return () => {
        waiting.delete(wait);
        if (waiting.size === 0) arm();
      };
    },
  };
}
