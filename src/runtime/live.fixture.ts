// Test support: a layout that lives on a relay of the same process, and a server on the same channel.
import { catalog } from '../controls/catalog.ts';
import type { Layout } from '../layout/document.ts';
import type { Json, JsonObject } from '../layout/json.ts';
import { createMeshClient, type MeshClient } from '../mesh/client.ts';
import { socketInto } from '../mesh/memory.ts';
import { createRelay } from '../mesh/relay.ts';
import { type FakeClock, fakeClock } from '../mesh/scripted.ts';
import type { Arrival } from './hooks.ts';
import { createRuntime, type Runtime, type RuntimeOptions } from './runtime.ts';

export const FRAME_MS = 16;
const JOINED_MS = 600;

export interface Live {
  readonly clock: FakeClock;
  readonly runtime: Runtime;
  readonly phone: MeshClient;
  readonly server: MeshClient;
  /** Payloads of the broadcasts the server heard, oldest first. */
  readonly heard: readonly JsonObject[];
  readonly reports: readonly string[];
  readonly haptics: readonly string[];
  readonly ignored: readonly Arrival[];
  readonly actions: readonly (readonly [control: string, type: string, payload: Json])[];
  readonly changes: readonly (readonly [control: string, value: Json])[];
  /** The server tells everybody, and time passes for it to arrive. */
  readonly tell: (payload: Json) => Promise<void>;
  readonly fire: (id: string, tokens?: Readonly<Record<string, Json>>) => Promise<void>;
  readonly stop: () => void;
}

export function layoutWith(controls: readonly JsonObject[], more: JsonObject = {}): Layout {
  const children = controls.map((control, row) => ({ position: [row, 0], ...control }));
  return { version: 1, name: 'Test', tabs: [{ title: 'One', grid: { columns: 4, rows: 8 }, children }], ...more };
}

/** Listens for broadcasts with this `msg_type`. */
export const on = (msg_type: string, valuePath = 'value'): JsonObject => ({
  sync: [{ event: 'broadcast', filter: { msg_type }, valuePath }],
});

export const sends = (payload: Json, more: JsonObject = {}): JsonObject => ({
  action: { event: 'broadcast_request', payload, ...more },
});

export async function live(layout: Layout, given: Partial<RuntimeOptions> = {}): Promise<Live> {
  const clock = fakeClock();
  const relay = createRelay({ clock });
  const WebSocket = socketInto(relay);
  const join = (name: string) =>
    createMeshClient({
      url: 'ws://memory',
      channel: 'home',
      clock,
      random: () => 0,
      WebSocket,
      name,
      canBroadcast: true,
      canRoute: true,
      canMonitor: true,
    });
  const phone = join('phone');
  const server = join('server');
  const heard: JsonObject[] = [];
  server.onBroadcast('*', (payload) => void heard.push(payload as JsonObject));
  const stops = [server.start(), phone.start()];
  const reports: string[] = [];
  const haptics: string[] = [];
  const ignored: Arrival[] = [];
  const actions: (readonly [string, string, Json])[] = [];
  const changes: (readonly [string, Json])[] = [];
  const runtime = createRuntime({
    layout,
    catalog,
    mesh: phone,
    clock,
    frame: (run) => clock.after(FRAME_MS, run),
    identityName: 'phone',
    report: (sentence) => reports.push(sentence),
    onHaptic: (haptic) => haptics.push(haptic),
    onIgnored: (arrival) => ignored.push(arrival),
    onAction: (...fired) => actions.push(fired),
    onValue: (...changed) => changes.push(changed),
    ...given,
  });
  stops.push(runtime.start());
  await clock.pass(JOINED_MS);
  return {
    clock,
    runtime,
    phone,
    server,
    heard,
    reports,
    haptics,
    ignored,
    actions,
    changes,
    tell: async (payload) => {
      void server.broadcast(payload);
      await clock.pass(FRAME_MS + 1);
    },
    fire: async (id, tokens = {}) => {
      runtime.emit(id, { kind: 'action', carrier: ['action'], tokens });
      await clock.pass(FRAME_MS + 1);
    },
    stop: () => {
      for (const stop of stops.reverse()) stop();
      relay.stop();
    },
  };
}
