// The processes of this bench: the bundle is started again with the name of a part and what it needs to know.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalog } from '../../../src/controls/catalog.ts';
import { createHeadlessRenderer } from '../../../src/host/headless/renderer.ts';
import { PlainSocket } from '../../../src/host/joining.ts';
import { relaySockets } from '../../../src/host/relay-socket.ts';
import { createMeshClient } from '../../../src/mesh/client.ts';
import { createRelay } from '../../../src/mesh/relay.ts';
import type { SocketConstructor } from '../../../src/mesh/socket.ts';
import { createDevice } from '../../../src/studio/device.ts';
import { floorDevice, floorRelay } from './floor.ts';

const CHANNEL = 'bench';
const DEVICE = 'bench-device';

export const member = (port: number, name: string, role: string) =>
  createMeshClient({
    url: `ws://127.0.0.1:${port}`,
    name,
    role,
    channel: CHANNEL,
    canBroadcast: true,
    WebSocket: PlainSocket as unknown as SocketConstructor,
  });

async function relay(): Promise<number> {
  const server = createServer();
  server.on('upgrade', relaySockets(createRelay(), { origins: () => [] }).upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function device(port: number): Promise<number> {
  const client = member(port, DEVICE, 'viewer');
  const renderer = createHeadlessRenderer({ catalog });
  createDevice({ client, renderer, catalog, name: DEVICE, channel: CHANNEL, role: 'viewer' });
  client.start();
  return port;
}

interface Needs {
  readonly port: number;
  readonly payload: unknown;
}

const PARTS = {
  relay,
  device: ({ port }: Needs) => device(port),
  'floor-relay': floorRelay,
  'floor-device': async ({ port, payload }: Needs) => {
    await floorDevice(port, payload);
    return port;
  },
} as const;

export type Part = keyof typeof PARTS;

const MARK = '--push-part=';

/** True in a process that is a part, which then begins its work once it is told what it needs. */
export function isPart(): boolean {
  const part = process.argv.find((arg) => arg.startsWith(MARK))?.slice(MARK.length) as Part | undefined;
  if (part === undefined) return false;
  process.once('message', async (needs) => process.send?.(await PARTS[part](needs as Needs)));
  process.on('disconnect', () => process.exit());
  return true;
}

export interface Started {
  readonly port: number;
  readonly stop: () => void;
}

export async function startPart(bundle: string, part: Part, needs: Needs): Promise<Started> {
  const child = fork(bundle, [`${MARK}${part}`]);
  child.send(needs);
  const [port] = (await once(child, 'message')) as [number];
  return { port, stop: () => child.disconnect() };
}
