// The layout brought to life on a relay inside the page: every frame is real, and none of them leaves the machine.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../../controls/catalog.ts';
import type { ControlEvent } from '../../controls/control-event.ts';
import type { Layout } from '../../layout/document.ts';
import { type Json, member } from '../../layout/json.ts';
import { createMeshClient } from '../../mesh/client.ts';
import type { MeshState } from '../../mesh/connection.ts';
import type { ReadableStore } from '../../mesh/link.ts';
import { socketInto } from '../../mesh/memory.ts';
import { createRelay, type Relay } from '../../mesh/relay.ts';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../runtime/runtime.ts';
import { readPairing } from '../../studio/pairing.ts';
import { samplesFor } from '../drawing/samples.ts';

/** Something a control sent, or would have. */
export interface Sent {
  readonly key: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The control that was touched last; a frame follows its touch at once. */
  readonly control: string | undefined;
  readonly over: 'relay' | 'mqtt' | 'http';
  /** `broadcast set_fans`, `POST http://…`, `home/fan` */
  readonly what: string;
  readonly frame: Json;
}

export interface Playing {
  /** The latest first. */
  readonly sent: readonly Sent[];
  /** What the layout has to say about its connections. */
  readonly said: readonly string[];
  /** On real servers, because somebody asked for it. */
  readonly live: boolean;
}

export interface Play {
  readonly state: StoreApi<Playing>;
  /** The layout’s own relay, while it plays for real and names one. */
  readonly relay: { readonly url: string; readonly state: ReadableStore<MeshState> } | undefined;
  readonly runtime: Runtime;
  readonly emit: (id: string, event: ControlEvent) => void;
  /** Types a value into a control, as a server would. */
  readonly drive: (id: string, value: Json) => boolean;
  readonly clear: () => void;
  readonly stop: () => void;
}

const MOST = 200;
/** What the client itself says to its relay. */
const HOUSEKEEPING = new Set(['identify', 'ping', 'pong', 'get_nodes', 'status', 'status_request']);

interface Road extends Pick<RuntimeOptions, 'fetch' | 'openMqtt'> {
  readonly client: ReturnType<typeof createMeshClient> | undefined;
  /** The address of a real relay. */
  readonly url?: string;
  readonly stop: () => void;
}

type Note = (sent: Omit<Sent, 'key' | 'at' | 'control'>) => void;

/** Says yes to every command that wants an answer, as a server that is well does; else controls would fall back. */
function acknowledging(relay: Relay): () => void {
  const server = createMeshClient({
    url: 'ws://rehearsal',
    name: 'server',
    channel: 'play',
    canBroadcast: true,
    canMonitor: true,
    WebSocket: socketInto(relay),
  });
  server.onBroadcast('*', (payload) => {
    const [command, from] = [member(payload, '_cmd'), member(payload, '_from')];
    if (command !== undefined)
      void server.broadcast({ msg_type: 'command_ack', cmd_id: command, to: from ?? null, ok: true });
  });
  return server.start();
}

/** Roads that end inside the page. Who asks by web gets an empty answer; a broker is there and says nothing. */
function rehearsedRoads(note: Note): Road {
  const relay = createRelay();
  const client = createMeshClient({
    url: 'ws://rehearsal',
    name: 'play',
    channel: 'play',
    canBroadcast: true,
    canRoute: true,
    WebSocket: socketInto(relay),
  });
  const server = acknowledging(relay);
  const stop = client.start();
  return {
    client,
    stop: () => {
      stop();
      server();
      relay.stop();
    },
    fetch: async (input, init) => {
      const { method = 'GET', body } = init ?? {};
      if (method !== 'GET') {
        const frame = { method, url: String(input), ...(typeof body === 'string' && { body }) };
        note({ over: 'http', what: `${method} ${String(input)}`, frame });
      }
      return new Response(null, { status: 204 });
    },
    openMqtt: async (_login, told) => {
      queueMicrotask(told.connected);
      return {
        subscribe: () => {},
        unsubscribe: () => {},
        publish: async (topic, message, retain) => {
          note({ over: 'mqtt', what: topic, frame: { topic, message, ...(retain && { retain }) } });
        },
        end: () => {},
      };
    },
  };
}

/** The layout’s own relay, where it names one. Web addresses and brokers are reached as the browser does. */
function realRoads(layout: Layout): Road {
  const read = readPairing({ connection: member(layout, 'connection') ?? null, tabs: [] });
  if (read.kind === 'unusable') return { client: undefined, stop: () => {} };
  const { url, channel, role, token, key, name } = read.pairing;
  const client = createMeshClient({
    url,
    channel,
    role: role === 'viewer' ? 'controller' : role,
    name: `${name ?? 'editor'}-play-${Math.floor(performance.now())}`,
    token,
    key,
    canBroadcast: true,
    canRoute: true,
    origin: location.origin,
  });
  return { client, url, stop: client.start() };
}

/** `real` only when a person has asked for it, knowing where it goes. */
export function startPlay(layout: Layout, real: boolean): Play {
  const state = createStore<Playing>(() => ({ sent: [], said: [], live: real }));
  let next = 0;
  let touched: string | undefined;

  const note: Note = (one) => {
    next += 1;
    const entry: Sent = { ...one, key: next, at: Date.now(), control: touched };
    state.setState(({ sent }) => ({ sent: [entry, ...sent].slice(0, MOST) }));
  };

  const { client, url, stop: stopRoads, ...roads } = real ? realRoads(layout) : rehearsedRoads(note);
  const stopTap = client?.tap(({ direction, frame }) => {
    if (direction !== 'out' || frame === null || HOUSEKEEPING.has(frame.type) || frame.reply_to !== null) return;
    const { id, type, payload } = frame;
    note({ over: 'relay', what: type, frame: { id, type, payload: payload as Json, reply_to: null } });
  });

  const runtime = createRuntime({
    layout,
    catalog,
    mesh: client,
    ...roads,
    // Sensors of this computer are nobody’s business; servers were agreed to, or do not exist.
    permission: { contacts: () => true, shares: () => false },
    report: (sentence) =>
      state.setState(({ said }) => ({ said: [sentence, ...said.filter((one) => one !== sentence)].slice(0, 5) })),
  });
  const stopRuntime = runtime.start();
  if (!real) runtime.drive(samplesFor(layout));

  return {
    state,
    relay: client !== undefined && url !== undefined ? { url, state: client.state } : undefined,
    runtime,
    emit: (id, event) => {
      touched = id;
      runtime.emit(id, event);
    },
    drive: (id, value) => runtime.drive({ [id]: value }).applied.includes(id),
    clear: () => state.setState({ sent: [] }),
    stop: () => {
      stopRuntime();
      stopTap?.();
      stopRoads();
    },
  };
}

/** Where a layout would go for real: its relay, brokers and web addresses, as people write them. */
export function destinationsOf(layout: Layout, runtime: Runtime): readonly string[] {
  const read = readPairing({ connection: member(layout, 'connection') ?? null, tabs: [] });
  const relay = read.kind === 'pairing' ? [read.pairing.url] : [];
  return [...new Set([...relay, ...runtime.reach.getState().origins])];
}
