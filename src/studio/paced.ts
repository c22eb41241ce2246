// Of what happens in quick succession under one key, the first goes out at once and then only the newest, at a pace.
import type { Clock } from '../mesh/socket.ts';

export interface Paced<T> {
  offer(key: string, item: T, paceMs?: number): void;
  /** Sends what waits now. */
  flush(): void;
  /** Forgets what waits. */
  clear(): void;
}

interface Pause<T> {
  readonly cancel: () => void;
  waiting: { readonly item: T } | undefined;
}

export function paced<T>(clock: Clock, usualMs: number, send: (item: T) => void): Paced<T> {
  const pauses = new Map<string, Pause<T>>();

  const pass = (key: string, item: T, ms: number) => {
    const cancel = clock.after(ms, () => {
      const waiting = pauses.get(key)?.waiting;
      pauses.delete(key);
      if (waiting !== undefined) pass(key, waiting.item, ms);
    });
    pauses.set(key, { cancel, waiting: undefined });
    send(item);
  };

  const clear = () => {
    for (const { cancel } of pauses.values()) cancel();
    pauses.clear();
  };

  return {
    offer: (key, item, paceMs = usualMs) => {
      const pause = pauses.get(key);
      if (pause === undefined) pass(key, item, paceMs);
      else pause.waiting = { item };
    },
    flush: () => {
      const waiting = [...pauses.values()].flatMap((pause) =>
        pause.waiting === undefined ? [] : [pause.waiting.item],
      );
      clear();
      for (const item of waiting) send(item);
    },
    clear,
  };
}
