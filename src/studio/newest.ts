// One job at a time, and of those that wait only the newest: nobody needs the states a document had in between.
import type { Clock } from '../mesh/socket.ts';

export interface Newest<Job> {
  /** Runs it now, or as soon as what runs is done and the gap has passed. Replaces a job that still waits. */
  offer(job: Job): void;
  /** Takes back what waits. */
  clear(): void;
  readonly waiting: Job | undefined;
  readonly running: boolean;
  stop(): void;
}

export function newestFirst<Job>(run: (job: Job) => Promise<void>, clock: Clock, gapMs: number): Newest<Job> {
  let waiting: { readonly job: Job } | undefined;
  let running = false;
  let stopped = false;
  let startedAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;

  const next = () => {
    if (running || stopped || waiting === undefined || cancel !== undefined) return;
    const early = startedAt + gapMs - clock.now();
    if (early > 0) {
      cancel = clock.after(early, () => {
        cancel = undefined;
        next();
      });
      return;
    }
    const { job } = waiting;
    waiting = undefined;
    running = true;
    startedAt = clock.now();
    void run(job).finally(() => {
      running = false;
      next();
    });
  };

  return {
    offer: (job) => {
      waiting = { job };
      next();
    },
    clear: () => {
      waiting = undefined;
    },
    get waiting() {
      return waiting?.job;
    },
    get running() {
      return running;
    },
    stop: () => {
      stopped = true;
      waiting = undefined;
      cancel?.();
      cancel = undefined;
    },
  };
}
