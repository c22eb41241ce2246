// Test support: a relay on a port of its own, and the ways to dial it.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { Closing, Rig } from '../mesh/conformance.ts';
import { createRelay, type RelayOptions } from '../mesh/relay.ts';
import { type RelaySocketsOptions, relaySockets } from './relay-socket.ts';

export interface ServedRelay extends Rig {
  readonly port: number;
}

export const dialing =
  (port: number, client: WebSocket.ClientOptions = {}): Rig['dial'] =>
  async (onText) => {
    const ws = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false, ...client });
    // A connection that breaks closes, too, and that is what is waited for.
    ws.on('error', () => {});
    const closed = once(ws, 'close').then(([code, reason]): Closing => ({ code, reason: String(reason) }));
    ws.on('message', (data) => onText(String(data)));
    await once(ws, 'open');
    return { closed, send: (text) => ws.send(text), hangUp: () => ws.close() };
  };

export async function serveRelay(
  options: RelayOptions = {},
  given: Partial<RelaySocketsOptions> = {},
  client: WebSocket.ClientOptions = {},
): Promise<ServedRelay> {
  const relay = createRelay(options);
  const sockets = relaySockets(relay, { origins: () => [], ...given });
  const server = createServer();
  server.on('upgrade', sockets.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    relay,
    port,
    dial: dialing(port, client),
    stop: async () => {
      relay.stop();
      await sockets.stop();
      server.close();
      await once(server, 'close');
    },
  };
}
