// Test support: editors and devices on a relay of the same process, in a time that passes when it is told to.
import { catalog } from '../../controls/catalog.ts';
import type { Layout } from '../../layout/document.ts';
import type { JsonObject } from '../../layout/json.ts';
import { createMeshClient, type MeshClient, type MeshOptions } from '../../mesh/client.ts';
import { socketInto } from '../../mesh/memory.ts';
import { createRelay, type Relay, type RelayOptions } from '../../mesh/relay.ts';
import { type FakeClock, fakeClock } from '../../mesh/scripted.ts';
import type { Sighting } from '../../mesh/tap.ts';
import { createStudio, type Studio, type StudioOptions } from '../../studio/controller.ts';
import { createDevice, type DeviceOptions, type StudioDevice } from '../../studio/device.ts';
import type { Device } from '../../studio/devices.ts';
import type { LayoutStore, Renderer } from '../../studio/renderer.ts';
import { createHeadlessRenderer } from './renderer.ts';

export interface Editor {
  readonly client: MeshClient;
  readonly studio: Studio;
  /** What it knows of a device. */
  readonly device: (name: string) => Device;
  readonly leave: () => void;
}

export interface Phone {
  readonly client: MeshClient;
  readonly device: StudioDevice;
  readonly renderer: Renderer;
  /** Frames it sent and heard, oldest first. */
  readonly frames: readonly Sighting[];
  readonly leave: () => void;
}

export interface PhoneOptions {
  readonly drop?: readonly string[];
  readonly protocol?: 1 | 2;
  readonly store?: LayoutStore;
  readonly renderer?: (headless: Renderer) => Renderer;
  readonly info?: DeviceOptions['info'];
  readonly mesh?: Partial<MeshOptions>;
}

export interface MemoryMesh {
  readonly clock: FakeClock;
  readonly relay: Relay;
  readonly member: (name: string, options?: Partial<MeshOptions>) => Promise<MeshClient>;
  readonly editor: (
    name: string,
    options?: Partial<StudioOptions> & { readonly mesh?: Partial<MeshOptions> },
  ) => Promise<Editor>;
  readonly phone: (name: string, options?: PhoneOptions) => Promise<Phone>;
  readonly stop: () => void;
}

/** Long enough to be let in, be listed, ask who is there and be answered. */
const JOINED_MS = 600;

export function memoryMesh(options: RelayOptions = {}): MemoryMesh {
  const clock = fakeClock();
  const relay = createRelay({ ...options, clock });
  const WebSocket = socketInto(relay);
  const stops: (() => void)[] = [];

  const dial = (name: string, given: Partial<MeshOptions>) =>
    createMeshClient({ url: 'ws://memory', channel: 'home', clock, random: () => 0, WebSocket, ...given, name });

  const once = (leave: () => void) => {
    let left = false;
    const leaveOnce = () => {
      if (!left) leave();
      left = true;
    };
    stops.push(leaveOnce);
    return leaveOnce;
  };

  return {
    clock,
    relay,
    member: async (name, given = {}) => {
      const client = dial(name, given);
      once(client.start());
      await clock.pass(JOINED_MS);
      return client;
    },
    editor: async (name, { mesh = {}, ...given } = {}) => {
      const client = dial(name, { role: 'editor', ...mesh });
      const studio = createStudio({ client, clock, ...given });
      const stop = client.start();
      const leave = once(() => {
        studio.stop();
        stop();
      });
      await clock.pass(JOINED_MS);
      const device = (wanted: string) => {
        const found = studio.state.getState().devices.find((one) => one.name === wanted);
        if (found === undefined) throw new Error(`${name} knows no device “${wanted}”`);
        return found;
      };
      return { client, studio, device, leave };
    },
    phone: async (
      name,
      { drop = [], protocol = 2, store, renderer: wrap = (headless: Renderer) => headless, info, mesh = {} } = {},
    ) => {
      const role = mesh.role ?? 'viewer';
      const client = dial(name, { role, canBroadcast: true, ...mesh });
      const frames: Sighting[] = [];
      client.tap((sighting) => frames.push(sighting));
      const renderer = wrap(createHeadlessRenderer({ catalog, drop }));
      const device = createDevice({
        client,
        renderer,
        catalog,
        name,
        channel: 'home',
        role,
        protocol,
        clock,
        ...(info === undefined ? {} : { info }),
        ...(store === undefined ? {} : { store }),
      });
      const stop = client.start();
      const leave = once(() => {
        device.stop();
        stop();
      });
      await clock.pass(JOINED_MS);
      return { client, device, renderer, frames, leave };
    },
    stop: () => {
      for (const stop of stops) stop();
      relay.stop();
    },
  };
}

/** A layout of these controls, one under the other. */
export function layoutOf(name: string, controls: readonly JsonObject[], more: JsonObject = {}): Layout {
  const children = controls.map((control, row) => ({ position: [row, 0], span: [1, 2], ...control }));
  return { version: '1.0', name, tabs: [{ title: 'One', icon: 'house', children }], ...more };
}

export const gauge = (id: string, more: JsonObject = {}): JsonObject => ({ type: 'gauge', id, ...more });

/** The frames of a broadcast event that a member heard or said. */
export const eventsIn = (frames: readonly Sighting[], event: string): readonly JsonObject[] =>
  frames
    .map(({ frame }) => frame)
    .filter((frame) => frame?.type === 'broadcast' || frame?.type === 'broadcast_request')
    .map((frame) => frame?.payload as JsonObject)
    .filter((payload) => payload?.event === event);

/** How often a device was asked this. */
export const asksIn = (frames: readonly Sighting[], verb: string): number =>
  frames.filter(({ frame, direction }) => direction === 'in' && frame?.type === verb && frame.reply_to === null).length;
