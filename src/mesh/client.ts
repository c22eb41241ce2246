// A member of a mesh: one connection that keeps itself alive, and the verbs that go over it.
import { createCalls, guarded } from './calls.ts';
import { type MeshState, TIMINGS, type Timings } from './connection.ts';
import { createEchoes } from './echoes.ts';
import { MeshError } from './errors.ts';
import { FRAME_LIMIT, frame } from './frames.ts';
import { createHandlers, type Handler } from './handlers.ts';
import { type Identity, identifyPayload } from './identity.ts';
import { createInbox } from './inbox.ts';
import { createLink, type ReadableStore } from './link.ts';
import { createOutbox } from './outbox.ts';
import { createPeers, type Peers, type Roster } from './peers.ts';
import { createProblems, type Problem } from './problems.ts';
import { createRedactor } from './redact.ts';
import type { SealRole } from './seal.ts';
import { createSealedTraffic } from './sealing.ts';
import { createSender } from './sender.ts';
import { type Clock, runtimeWebSocket, type SocketConstructor, systemClock } from './socket.ts';
import { createTaps, type Tap } from './tap.ts';
import { createVerbs, type Verbs } from './verbs.ts';
import { routedBytes, type Weight, weight } from './weight.ts';

export interface Endpoint extends Identity {
  readonly url: string;
  /** The shared end-to-end key, base64. With one set, everything between members is sealed. */
  readonly key?: string | undefined;
  /** `group` unless the key belongs to a pair of device and client. */
  readonly sealRole?: SealRole | undefined;
}

export interface MeshOptions extends Endpoint {
  /** Broadcasts and by-name messages kept while not connected, at most so many. None by default. */
  readonly queue?: number;
  readonly frameLimit?: number;
  /** The page's origin, to name it when the relay does not accept it. */
  readonly origin?: string | undefined;
  readonly WebSocket?: SocketConstructor;
  readonly clock?: Clock;
  /** In 0…1; spreads reconnects. */
  readonly random?: () => number;
  readonly timings?: Partial<Timings>;
}

export interface MeshClient extends Verbs {
  readonly state: ReadableStore<MeshState>;
  readonly roster: ReadableStore<Roster>;
  /** Connects and stays connected until the returned stop is called. */
  start(): () => void;
  /** Dials now: out of a backoff, and also out of `evicted` and `refused`. */
  retryNow(): void;
  /** Another token, address, name or key; the connection is made anew where it needs to be. */
  change(changes: Partial<Endpoint>): void;
  /** Milliseconds to the relay and back. */
  ping(): Promise<number>;
  /** What routing this payload would weigh against the relay's limit. */
  weigh(type: string, payload: unknown): Weight;
  /** Returns its stop. What the handler returns or resolves to is the answer, unless it is null or undefined. */
  on(type: string, handler: Handler): () => void;
  /** Broadcasts by their `msg_type`; `*` hears all. */
  onBroadcast(msgType: string, handler: Handler): () => void;
  onProblem(listener: (problem: Problem) => void): () => void;
  /** Every frame both ways, without secrets. */
  tap(listener: Tap): () => void;
  /** How often the relay is asked who is there, in milliseconds. */
  pollEvery(ms: number): void;
}

/** Throws a MeshError: `bad-key` for a key that is none, `no-websocket` where there is none to dial with. */
export function createMeshClient(options: MeshOptions): MeshClient {
  const clock = options.clock ?? systemClock;
  const Socket = options.WebSocket ?? runtimeWebSocket();
  const limit = options.frameLimit ?? FRAME_LIMIT;
  const queue = options.queue ?? 0;
  const bornAt = clock.now();
  let endpoint: Endpoint = options;
  let epoch = 0;
  // The relay has had time to register us since the welcome.
  let settled = false;

  // A secret stays one after it was replaced.
  const secrets = new Set<string>();
  const learnSecrets = () => {
    for (const secret of [endpoint.token, endpoint.key]) if (secret) secrets.add(secret);
  };
  learnSecrets();

  const redactor = createRedactor(() => [...secrets]);
  const problems = createProblems(redactor);
  const taps = createTaps(clock, redactor, (error) =>
    problems.report('listener-failed', 'A listener of the traffic failed.', error),
  );
  const handlers = createHandlers();
  const calls = createCalls(clock);
  const echoes = createEchoes(clock);
  const outbox = createOutbox(queue);
  const sealed = createSealedTraffic(endpoint.key, endpoint.sealRole, (message) =>
    problems.report('unreadable', message),
  );

  const link = createLink({
    url: () => endpoint.url,
    origin: () => options.origin,
    openSocket: (url) => new Socket(url),
    clock,
    random: options.random ?? Math.random,
    timings: { ...TIMINGS, ...options.timings },
    clean: redactor.text,
    onOpen: () => {
      const payload = identifyPayload(endpoint);
      sender.transmit(frame('identify', payload), { payload, sealing: 'none', peer: null });
    },
    onText: (text) => receive(text),
    onPing: () => void sender.ask(frame('ping', null)),
    onDown: leave,
  });

  const phase = () => link.state.getState().phase;
  const sender = createSender({ phase, send: link.send, limit, calls, taps });
  const verbs = createVerbs({ sender, calls, sealed, echoes, peers: () => peers });

  const peers: Peers = createPeers({
    clock,
    ask: verbs.getNodes,
    isMonitor: () => identifyPayload(endpoint).can_monitor === true,
    onListed: (listed) => link.move({ kind: 'listed', listed }),
    onSettled: () => {
      settled = true;
      outbox.flush();
    },
  });

  const receive = createInbox({
    sender,
    calls,
    handlers,
    sealed,
    echoes,
    taps,
    problems,
    redactor,
    self: () => ({
      id: link.state.getState().memberId,
      name: endpoint.name,
      uptimeSeconds: (clock.now() - bornAt) / 1000,
      nowSeconds: clock.date() / 1000,
    }),
    nameOf: peers.nameOf,
    epoch: () => epoch,
    onWelcome: (memberId) => link.move({ kind: 'welcomed', memberId }),
    onMembers: peers.pushed,
  });

  // First in line, so that every other subscriber finds the roster already started.
  link.state.subscribe(({ memberId }, before) => {
    if (memberId !== null && memberId !== before.memberId) peers.admitted(memberId);
  });

  function leave(stopped: boolean): void {
    epoch += 1;
    settled = false;
    echoes.forget();
    peers.left();
    const [code, what] = stopped ? (['stopped', 'ended'] as const) : (['disconnected', 'lost'] as const);
    calls.failAll(({ type }) => new MeshError(code, `The connection was ${what} while waiting for “${type}”.`));
  }

  /** Now, or once connected where the client keeps a queue. Earlier messages stay earlier. */
  function deliver(send: () => Promise<void>): Promise<void> {
    const isNow = queue === 0 || phase() === 'stopped' || (phase() === 'admitted' && settled && outbox.isEmpty);
    return isNow ? send() : outbox.keep(send);
  }

  return {
    ...verbs,
    state: link.state,
    roster: peers.roster,
    start: () => {
      const stop = link.start();
      return () => {
        stop();
        outbox.drop(new MeshError('stopped', 'The connection was ended before this was sent.'));
      };
    },
    retryNow: () => link.move({ kind: 'retry', by: 'person' }),
    change: (changes) => {
      const next = { ...endpoint, ...changes };
      if ('key' in changes || 'sealRole' in changes) sealed.setKey(next.key, next.sealRole);
      endpoint = next;
      learnSecrets();
      if (Object.keys(changes).some((name) => name !== 'key' && name !== 'sealRole')) link.move({ kind: 'redial' });
    },
    routeByName: (name, type, payload) => deliver(() => verbs.routeByName(name, type, payload)),
    broadcast: (payload) => deliver(() => verbs.broadcast(payload)),
    ping: () => {
      const asked = clock.now();
      return guarded(verbs.request('ping', null).then(() => clock.now() - asked));
    },
    weigh: (type, payload) => weight(routedBytes(type, payload, sealed.isOn), limit),
    on: handlers.on,
    onBroadcast: (msgType, handler) =>
      handlers.on('broadcast', (payload, incoming) => {
        const named: unknown =
          typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'msg_type') : undefined;
        return msgType === '*' || named === msgType ? handler(payload, incoming) : undefined;
      }),
    onProblem: problems.on,
    tap: taps.tap,
    pollEvery: peers.pollEvery,
  };
}
