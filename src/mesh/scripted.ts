// A clock and a socket for tests, which do only what they are told.
import { decode, type Frame, frame } from './frames.ts';
import type { Clock, Socket, SocketConstructor } from './socket.ts';

export interface FakeClock extends Clock {
  /** Timers set and neither fired nor cleared. */
  pending(): number;
  /** Lets time pass: timers fire in order, each at its own moment, and promises settle in between. */
  pass(ms: number): Promise<void>;
}

/** Enough turns of the microtask queue for a chain of awaits to come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export function fakeClock(start = 1_000_000): FakeClock {
  let now = start;
  let ids = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    // Another number than `now`, so that a mix-up of the two cannot pass.
    date: () => now + 1_700_000_000_000,
    after: (ms, run) => {
      ids += 1;
      const id = ids;
      timers.set(id, { at: now + Math.max(0, ms), run });
      return () => void timers.delete(id);
    },
    pending: () => timers.size,
    pass: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
        if (!due) break;
        const [id, { at, run }] = due;
        timers.delete(id);
        now = Math.max(now, at);
        run();
        await settle();
      }
      now = end;
    },
  };
}

export interface ScriptedSocket extends Socket {
  readonly url: string;
  readonly sent: Frame[];
  readonly texts: string[];
  /** What the client closed it with, if it did. */
  readonly closedWith: number | undefined;
  readonly terminated: boolean;
  opens(): void;
  says(text: string): void;
  hears(type: string, payload: unknown, replyTo?: string | null): Frame;
  closes(code: number, reason?: string): void;
  /** The latest frame of a type that the client sent. */
  last(type: string): Frame | undefined;
}

export interface Dialer {
  readonly WebSocket: SocketConstructor;
  readonly sockets: ScriptedSocket[];
  latest(): ScriptedSocket;
  /** Sockets neither side has closed. */
  open(): number;
}

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

function scriptedSocket(url: string, onSend: Script['onSend']): ScriptedSocket {
  let readyState = CONNECTING;
  let closedWith: number | undefined;
  let terminated = false;
  const sent: Frame[] = [];
  const texts: string[] = [];
  const socket: ScriptedSocket = {
    url,
    sent,
    texts,
    get readyState() {
      return readyState;
    },
    get closedWith() {
      return closedWith;
    },
    get terminated() {
      return terminated;
    },
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (text) => {
      texts.push(text);
      const got = decode(text);
      if (!got) return;
      sent.push(got);
      onSend?.(socket, got);
    },
    close: (code = 1005) => {
      readyState = CLOSED;
      closedWith = code;
    },
    terminate: () => {
      readyState = CLOSED;
      terminated = true;
    },
    opens: () => {
      readyState = OPEN;
      socket.onopen?.({} as never);
    },
    says: (text) => socket.onmessage?.({ data: text } as never),
    hears: (type, payload, replyTo = null) => {
      const spoken = frame(type, payload, replyTo);
      socket.says(JSON.stringify(spoken));
      return spoken;
    },
    closes: (code, reason = '') => {
      readyState = CLOSED;
      socket.onclose?.({ code, reason } as never);
    },
    last: (type) => sent.findLast((one) => one.type === type),
  };
  return socket;
}

export interface Script {
  /** Called as soon as the constructor has returned. */
  readonly onDial?: (socket: ScriptedSocket) => void;
  readonly onSend?: (socket: ScriptedSocket, frame: Frame) => void;
}

export function dialer({ onDial, onSend }: Script = {}): Dialer {
  const sockets: ScriptedSocket[] = [];
  // A constructor may return an object of its own, and then that is what `new` gives.
  function dial(url: string): ScriptedSocket {
    const socket = scriptedSocket(url, onSend);
    sockets.push(socket);
    if (onDial) queueMicrotask(() => onDial(socket));
    return socket;
  }
  return {
    WebSocket: dial as unknown as SocketConstructor,
    sockets,
    latest: () => {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('nothing was dialed');
      return socket;
    },
    open: () => sockets.filter(({ readyState }) => readyState !== CLOSED).length,
  };
}
