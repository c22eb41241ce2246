// Sends a stream of values no faster than a gap allows, and never loses the last one.

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Returns what calls it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const wallClock: Clock = {
  now: () => performance.now(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface Pace<T> {
  /** Sent now, or when the gap is over, unless another value takes its place meanwhile. */
  readonly offer: (value: T) => void;
  /** What still waits is sent now. */
  readonly flush: () => void;
  /** Sends this now, whatever was sent before, and forgets what waits. */
  readonly finish: (value: T) => void;
  /** Forgets what waits. */
  readonly stop: () => void;
}

interface PaceOptions<T> {
  readonly gap: () => number;
  readonly send: (value: T) => void;
  readonly same: (a: T, b: T) => boolean;
  /** Values that are sent again each gap until another comes: a stick that is held. */
  readonly again?: (value: T) => boolean;
  readonly clock?: Clock;
}

export function createPace<T>({ gap, send, same, again = () => false, clock = wallClock }: PaceOptions<T>): Pace<T> {
  let sentAt = Number.NEGATIVE_INFINITY;
  let last: { readonly value: T } | undefined;
  let waiting: { readonly value: T } | undefined;
  let cancel: (() => void) | undefined;

  const idle = () => {
    cancel?.();
    cancel = undefined;
    waiting = undefined;
  };
  const wait = (ms: number) => {
    cancel ??= clock.later(() => {
      cancel = undefined;
      const next = waiting ?? last;
      if (next !== undefined && (waiting !== undefined || again(next.value))) put(next.value);
    }, ms);
  };
  const put = (value: T) => {
    idle();
    sentAt = clock.now();
    last = { value };
    send(value);
    if (again(value)) wait(gap());
  };

  return {
    offer(value) {
      if (last !== undefined && same(last.value, value)) {
        waiting = undefined;
        return;
      }
      const left = sentAt + gap() - clock.now();
      if (left <= 0) put(value);
      else {
        waiting = { value };
        wait(left);
      }
    },
    flush() {
      const next = waiting;
      idle();
      if (next !== undefined) put(next.value);
      idle();
      // The next stream starts afresh: what is sent first may be what was sent last.
      last = undefined;
    },
    finish(value) {
      put(value);
      idle();
      last = undefined;
    },
    stop() {
      idle();
      last = undefined;
    },
  };
}
