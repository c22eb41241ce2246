// What bad networks do to the conversation, over real sockets: whatever happens, the newest push arrives in the end, nobody
// is listed who is gone, and nothing is called live that is not.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { createMeshClient, type MeshClient } from '../../mesh/client.ts';
import { createRelay, type Relay } from '../../mesh/relay.ts';
import type { SocketConstructor } from '../../mesh/socket.ts';
import { createStudio } from '../../studio/controller.ts';
import { createDevice } from '../../studio/device.ts';
import { hostileProxy } from '../hostile-proxy.ts';
import { PlainSocket } from '../joining.ts';
import { relaySockets } from '../relay-socket.ts';
import { gauge, layoutOf } from './memory-mesh.ts';
import { createHeadlessRenderer } from './renderer.ts';

/** Real time, on a machine that is busy with other tests. */
const CONVERGED_MS = 2_000;
const NOT_LIVE_MS = 6_000;
const JITTER_MS = 400;

interface RunningRelay {
  readonly relay: Relay;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

async function startRelay(heartbeat: number, port = 0): Promise<RunningRelay> {
  const relay = createRelay();
  const sockets = relaySockets(relay, { origins: () => [], heartbeat, closeTimeout: 200 });
  const server = createServer();
  server.on('upgrade', sockets.upgrade);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    relay,
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      relay.stop();
      await sockets.stop();
      server.close();
      await once(server, 'close');
    },
  };
}

const stops: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** Resolves once it holds, asked whenever one of the stores changes. */
function until(holds: () => boolean, ...stores: { subscribe: (look: () => void) => () => void }[]): Promise<void> {
  return new Promise((resolve) => {
    const leave: (() => void)[] = [];
    const look = () => {
      if (!holds()) return;
      for (const stop of leave.splice(0)) stop();
      resolve();
    };
    leave.push(...stores.map((store) => store.subscribe(look)));
    look();
  });
}

const client = (port: number, name: string, role: string): MeshClient =>
  createMeshClient({
    url: `ws://127.0.0.1:${port}`,
    name,
    role,
    channel: 'home',
    canBroadcast: true,
    random: () => 0,
    WebSocket: PlainSocket as unknown as SocketConstructor,
  });

/** An editor and a device, each behind a proxy of its own, in the middle of a session. */
async function session(heartbeat = 1_000) {
  let running = await startRelay(heartbeat);
  const editorProxy = await hostileProxy(running.port);
  const deviceProxy = await hostileProxy(running.port);
  const editor = client(editorProxy.port, 'editor', 'editor');
  const phone = client(deviceProxy.port, 'phone', 'viewer');
  const studio = createStudio({ client: editor });
  const renderer = createHeadlessRenderer({ catalog });
  const device = createDevice({ client: phone, renderer, catalog, name: 'phone', channel: 'home', role: 'viewer' });
  let edits = 0;
  let draws = 0;
  device.onHappening(({ kind }) => {
    if (kind === 'drawn') draws += 1;
  });
  const edit = (filler = 0) => {
    edits += 1;
    return studio.show(layoutOf(`Edit ${edits}`, [gauge('level', { label: 'x'.repeat(filler) })]));
  };
  stops.push(
    () => running.stop(),
    editorProxy.stop,
    deviceProxy.stop,
    phone.start(),
    editor.start(),
    () => {
      studio.stop();
      device.stop();
    },
  );

  const isConverged = () => {
    const { devices, revision } = studio.state.getState();
    const [known] = devices;
    return devices.length === 1 && known?.push?.state === 'confirmed' && known.push.revision === revision;
  };
  edit();
  await until(isConverged, studio.state);
  return {
    editor,
    phone,
    studio,
    edit,
    draws: () => draws,
    editorLink: () => editorProxy.passages.at(-1),
    deviceLink: () => deviceProxy.passages.at(-1),
    relay: () => running.relay,
    restart: async (meanwhile: () => Promise<void>) => {
      await running.stop();
      await meanwhile();
      running = await startRelay(heartbeat, running.port);
    },
    live: (member: MeshClient, wanted: boolean) => until(() => member.state.getState().member === wanted, member.state),
    /** Milliseconds until the device shows the newest edit and the editor knows it. */
    converges: async () => {
      const started = performance.now();
      await until(isConverged, studio.state);
      expect(device.shown?.summary.name).toBe(`Edit ${edits}`);
      return performance.now() - started;
    },
    names: () =>
      running.relay
        .members()
        .map(({ name }) => name)
        .sort(),
  };
}

const milliseconds = async (passing: Promise<void>) => {
  const started = performance.now();
  await passing;
  return performance.now() - started;
};

describe.concurrent('over a bad network', () => {
  it('a push cut in the middle of its frame arrives after all, and what was edited meanwhile with it', async () => {
    const { editor, edit, editorLink, converges, live, names } = await session();
    editorLink()?.cutAfter(5_000);
    edit(50_000);
    await live(editor, false);
    edit();
    edit();
    await live(editor, true);
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(names()).toEqual(['editor', 'phone']);
  });

  it('a device cut off in the middle of its answer is pushed to again', async () => {
    const { phone, edit, deviceLink, converges, live, names } = await session();
    deviceLink()?.cutAfter(20);
    edit();
    await live(phone, false);
    edit();
    await live(phone, true);
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(names()).toEqual(['editor', 'phone']);
  });

  it('an editor whose network vanished knows within six seconds, and is no member meanwhile', async () => {
    const { editor, studio, edit, editorLink, converges, live, names } = await session();
    editorLink()?.stall();
    edit();
    const took = await milliseconds(until(() => !editor.state.getState().live, editor.state));
    expect(took).toBeLessThan(NOT_LIVE_MS + JITTER_MS);
    expect(names()).toEqual(['phone']);
    expect(studio.state.getState().devices.map(({ id }) => id)).toEqual([null]);
    edit();
    await live(editor, true);
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(names()).toEqual(['editor', 'phone']);
  });

  it('a device that vanished without a word leaves no zombie, and gets the newest when it is back', async () => {
    const { phone, studio, edit, deviceLink, converges, live } = await session();
    deviceLink()?.halfOpen();
    const isAway = () => studio.state.getState().devices[0]?.id === null;
    edit();
    await Promise.all([until(isAway, studio.state), live(phone, false)]);
    edit();
    edit();
    await live(phone, true);
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(studio.state.getState().devices).toHaveLength(1);
  });

  it('a device whose network stopped is not live within six seconds, though the relay still lists it', async () => {
    const { studio, deviceLink, names } = await session(15_000);
    deviceLink()?.stall();
    const isLive = () => studio.state.getState().devices[0]?.live === true;
    const took = await milliseconds(until(() => !isLive(), studio.state));
    expect(took).toBeLessThan(NOT_LIVE_MS + JITTER_MS);
    expect(names()).toEqual(['editor', 'phone']);
    deviceLink()?.resume();
    expect(await milliseconds(until(isLive, studio.state))).toBeLessThan(NOT_LIVE_MS);
  });

  it('a stall of five seconds loses no edit, and only the newest of them is drawn after it', async () => {
    // With the heartbeat a relay really has, which bears with that long a silence.
    const { editor, edit, draws, editorLink, converges, names } = await session(15_000);
    const drawnBefore = draws();
    const { memberId } = editor.state.getState();
    editorLink()?.stall();
    for (let count = 0; count < 20; count += 1) edit();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    edit();
    editorLink()?.resume();
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(names()).toEqual(['editor', 'phone']);
    expect(editor.state.getState().memberId).toBe(memberId);
    // The one that was on its way, and the newest.
    expect(draws() - drawnBefore).toBe(2);
  });

  it('a restart of the relay is survived by both sides without a person', async () => {
    const { editor, phone, edit, restart, converges, live, names } = await session();
    await restart(async () => {
      await Promise.all([live(editor, false), live(phone, false)]);
      edit();
      edit();
    });
    await Promise.all([live(editor, true), live(phone, true)]);
    expect(await converges()).toBeLessThan(CONVERGED_MS);
    expect(names()).toEqual(['editor', 'phone']);
  });
});
