// What any relay of ours must do, whatever carries its frames. The tests are handed in with a way to dial, so the same
// list runs in memory and over real sockets.

import { type Frame, frame } from './frames.ts';
import type { Relay, RelayOptions } from './relay.ts';

/** The part of a test runner the suite needs. */
export interface Kit {
  readonly describe: (title: string, register: () => void) => unknown;
  readonly it: (title: string, run: () => Promise<void>) => unknown;
  readonly expect: (actual: unknown) => {
    readonly toEqual: (expected: unknown) => void;
    readonly toMatch: (expected: RegExp) => void;
    readonly toBeLessThan: (expected: number) => void;
  };
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** One open connection to the relay, as a client's WebSocket would be. */
export interface Wire {
  readonly send: (text: string) => void;
  readonly hangUp: () => void;
  readonly closed: Promise<Closing>;
}

export interface Rig {
  readonly relay: Relay;
  readonly dial: (onText: (text: string) => void) => Promise<Wire>;
  readonly stop: () => Promise<void>;
}

export type OpenRig = (options: RelayOptions) => Promise<Rig>;

/** A wire with the habits of a client: frames instead of texts, and waiting for one by its type. */
export interface Line {
  readonly id: string;
  readonly closed: Promise<Closing>;
  readonly hangUp: () => void;
  readonly sendText: (text: string) => void;
  /** Gives the id of the frame sent. */
  readonly send: (type: string, payload?: unknown, replyTo?: string) => string;
  /** The first frame of that type not taken yet. */
  readonly take: (type: string) => Promise<Frame>;
  /** Sends a request and gives the payload of its answer. */
  readonly ask: (type: string, payload?: unknown) => Promise<unknown>;
  /** The types that have come and were not taken, once the relay has handled all we sent. */
  readonly left: () => Promise<readonly string[]>;
  /** The newest list of members' names once it is `names`. */
  readonly roster: (names: readonly string[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly texts: readonly string[];
}

export const namesIn = (payload: unknown): readonly string[] =>
  (payload as { clients: readonly { name: string }[] }).clients.map((client) => client.name).sort();

export async function line(rig: Rig): Promise<Line> {
  const inbox: Frame[] = [];
  const texts: string[] = [];
  let wake: (() => void)[] = [];
  const wire = await rig.dial((text) => {
    texts.push(text);
    inbox.push(JSON.parse(text) as Frame);
    const woken = wake;
    wake = [];
    for (const look of woken) look();
  });

  const find = async (wanted: (frame: Frame) => boolean): Promise<Frame> => {
    for (;;) {
      const at = inbox.findIndex(wanted);
      const [found] = at < 0 ? [] : inbox.splice(at, 1);
      if (found) return found;
      await new Promise<void>((resolve) => wake.push(resolve));
    }
  };

  const send: Line['send'] = (type, payload = null, replyTo) => {
    const sent = frame(type, payload, replyTo ?? null);
    wire.send(JSON.stringify(sent));
    return sent.id;
  };

  const ask: Line['ask'] = async (type, payload) => {
    const id = send(type, payload);
    const answer = await find((each) => each.reply_to === id);
    if (answer.type !== type) throw new Error(`${type} was answered as ${answer.type}`);
    return answer.payload;
  };

  return {
    id: '',
    closed: wire.closed,
    hangUp: wire.hangUp,
    sendText: wire.send,
    send,
    take: (type) => find((each) => each.type === type && each.reply_to === null),
    ask,
    left: async () => {
      await ask('ping');
      return inbox.map((each) => each.type).filter((type) => type !== 'server_client_list');
    },
    roster: async (names) => {
      const wanted = JSON.stringify([...names].sort());
      const list = await find(
        (each) => each.type === 'server_client_list' && JSON.stringify(namesIn(each.payload)) === wanted,
      );
      return (list.payload as { clients: readonly Readonly<Record<string, unknown>>[] }).clients;
    },
    texts,
  };
}

export const everything = { can_broadcast: true, can_route: true, can_monitor: true };
export const nothing = { can_broadcast: false, can_route: false, can_monitor: false };

/** A line that is in. */
export async function member(rig: Rig, name: string, identity: object = {}): Promise<Line> {
  const joined = await line(rig);
  joined.send('identify', { name, channel: 'home', role: 'node', ...everything, ...identity });
  const { payload } = await joined.take('welcome');
  return { ...joined, id: (payload as { id: string }).id };
}

export const failure = (error: string) => ({ error, status: 'failed' });

/** Registers one test that has a relay of its own. */
export function withRig(kit: Kit, open: OpenRig) {
  return (title: string, options: RelayOptions, run: (rig: Rig) => Promise<void>) =>
    kit.it(title, async () => {
      const rig = await open(options);
      try {
        await run(rig);
      } finally {
        await rig.stop();
      }
    });
}

/** For what no frame tells: the relay's own view of a socket that has hung up. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
