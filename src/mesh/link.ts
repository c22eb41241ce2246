// One socket at a time, moved through its phases by the reducer. Knows texts, not frames.
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Connection,
  type ConnectionEvent,
  hasSocket,
  IDLE,
  type MeshState,
  publicState,
  type Timings,
} from './connection.ts';
import { reduce, wakeAt } from './phases.ts';
import { type Clock, type Socket, watchWakeUps } from './socket.ts';

export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

export interface LinkOptions {
  /** Asked at every dial and every close, so that a changed identity needs no new link. */
  readonly url: () => string;
  readonly origin: () => string | undefined;
  /** May throw: for an address that is none, or one the page may not dial. */
  readonly openSocket: (url: string) => Socket;
  readonly clock: Clock;
  readonly random: () => number;
  readonly timings: Timings;
  /** Reasons come from outside and may repeat a secret. */
  readonly clean: (text: string) => string;
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onPing: () => void;
  /** The socket is gone; everything waiting on it fails. */
  readonly onDown: (stopped: boolean) => void;
}

export interface Link {
  readonly state: ReadableStore<MeshState>;
  /** False when there is no open socket to take the text. */
  send(text: string): boolean;
  move(event: Exclude<ConnectionEvent, { readonly kind: 'start' | 'stop' | 'tick' | 'closed' | 'opened' }>): void;
  start(): () => void;
}

const OPEN = 1;

export function createLink(options: LinkOptions): Link {
  const { clock, timings } = options;
  const store = createStore<MeshState>(() => publicState(IDLE));
  let connection: Connection = IDLE;
  let socket: Socket | undefined;
  let heardAt = 0;
  let wake: { readonly at: number; readonly cancel: () => void } | undefined;
  let stop: (() => void) | undefined;
  const events: ConnectionEvent[] = [];
  let moving = false;

  // Listeners of the store and of frames call back into the link; their events wait until the present one is done.
  function post(event: ConnectionEvent): void {
    events.push(event);
    if (moving) return;
    moving = true;
    try {
      for (let next = events.shift(); next; next = events.shift()) apply(next);
    } finally {
      moving = false;
    }
  }

  function apply(event: ConnectionEvent): void {
    const before = connection;
    connection = reduce(before, event, {
      now: clock.now(),
      date: clock.date(),
      timings,
      origin: options.origin(),
    });
    arm();
    if (connection === before) return;
    const dials = connection.dials !== before.dials;
    const down = hasSocket(before.phase) && (dials || !hasSocket(connection.phase));
    // Only time running out ends a connection that is beyond answering.
    if (down) drop(event.kind === 'tick');
    publish();
    if (down) options.onDown(connection.phase === 'stopped');
    if (dials) dial();
    if (connection.pings !== before.pings) options.onPing();
  }

  /** Pings come and go every two seconds; who watches the state is not woken for them. */
  function publish(): void {
    const shown = store.getState();
    const state = publicState(connection);
    const keys = Object.keys(state) as (keyof MeshState)[];
    if (keys.some((key) => state[key] !== shown[key])) store.setState(state, true);
  }

  function dial(): void {
    let dialed: Socket;
    try {
      dialed = options.openSocket(options.url());
    } catch (error) {
      post({ kind: 'undialable', problem: options.clean(error instanceof Error ? error.message : String(error)) });
      return;
    }
    socket = dialed;
    let failure = '';
    dialed.onopen = () => {
      heardAt = clock.now();
      post({ kind: 'opened' });
      if (socket === dialed) options.onOpen();
    };
    dialed.onmessage = ({ data }: { readonly data: unknown }) => {
      heardAt = clock.now();
      if (typeof data === 'string') options.onText(data);
    };
    dialed.onclose = ({ code, reason }: { readonly code?: unknown; readonly reason?: unknown }) => {
      socket = undefined;
      post({
        kind: 'closed',
        code: typeof code === 'number' ? code : 1006,
        reason: options.clean(typeof reason === 'string' && reason !== '' ? reason : failure),
        chance: options.random(),
      });
    };
    // A close always follows. Only `ws` says here what the matter was, such as a certificate; browsers never do.
    dialed.onerror = ({ message }: { readonly message?: unknown }) => {
      failure = typeof message === 'string' ? message : '';
    };
  }

  /** A dead peer never answers the closing handshake, and `ws` would wait half a minute for it. */
  function drop(dead: boolean): void {
    const dropped = socket;
    socket = undefined;
    if (!dropped) return;
    dropped.onopen = null;
    dropped.onmessage = null;
    dropped.onclose = null;
    // `onerror` stays: `ws` reports a socket closed while still connecting as an error, which nobody may leave unheard.
    if (dead && dropped.terminate) dropped.terminate();
    else dropped.close(1000);
  }

  function arm(): void {
    const at = wakeAt(connection, heardAt, timings);
    if (at === (wake?.at ?? null)) return;
    wake?.cancel();
    wake = undefined;
    if (at === null) return;
    const cancel = clock.after(Math.max(0, Math.ceil(at - clock.now())), () => {
      wake = undefined;
      post({ kind: 'tick', heardAt, chance: options.random() });
    });
    wake = { at, cancel };
  }

  return {
    state: store,
    send: (text) => {
      if (socket?.readyState !== OPEN) return false;
      socket.send(text);
      return true;
    },
    move: post,
    start: () => {
      if (stop) return stop;
      const unwatch = watchWakeUps((by) => post({ kind: 'retry', by }));
      const stopThis = () => {
        if (stop !== stopThis) return;
        stop = undefined;
        unwatch();
        post({ kind: 'stop' });
      };
      stop = stopThis;
      post({ kind: 'start' });
      return stopThis;
    },
  };
}
