// The outside world as this room sees it: a WebSocket, a clock, and the page's wake-up events. All of it can be given.
import { MeshError } from './errors.ts';

/** What is used of a WebSocket: browsers', Node's and the `ws` package's all have it. */
export interface Socket {
  readonly readyState: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  /** Only `ws` has it: drops a dead connection at once instead of waiting 30 s for its closing handshake. */
  terminate?(): void;
}

export type SocketConstructor = new (url: string) => Socket;

/** Two times on purpose: a wall clock that is set back would hold up a reconnect for as long as it was wrong. */
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

/** The runtime's own WebSocket. Node has one from version 22 on. */
export function runtimeWebSocket(): SocketConstructor {
  const found: unknown = Reflect.get(globalThis, 'WebSocket');
  if (typeof found === 'function') return found as SocketConstructor;
  throw new MeshError(
    'no-websocket',
    'This runtime has no WebSocket. Pass one as the `WebSocket` option (package ws).',
  );
}

/** `network`: the machine is online again. `sight`: somebody looks at the page again. */
export type WakeReason = 'network' | 'sight';

const WAKE_EVENTS: Readonly<Record<string, WakeReason>> = {
  online: 'network',
  pageshow: 'sight',
  visibilitychange: 'sight',
};

/** Calls back when a reconnect is worth trying at once. Node has no such events, and nothing is wired up there. */
export function watchWakeUps(wake: (reason: WakeReason) => void): () => void {
  const { addEventListener: add, removeEventListener: remove } = globalThis;
  if (typeof add !== 'function' || typeof remove !== 'function') return () => {};
  const listeners = Object.entries(WAKE_EVENTS).map(([type, reason]) => [type, () => wake(reason)] as const);
  for (const [type, listener] of listeners) add.call(globalThis, type, listener);
  return () => {
    for (const [type, listener] of listeners) remove.call(globalThis, type, listener);
  };
}
