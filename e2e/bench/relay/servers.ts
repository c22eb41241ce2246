// The relays that are compared, each run in a process of its own.

import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { relaySockets } from '../../../src/host/relay-socket.ts';
import { createRelay } from '../../../src/mesh/relay.ts';

function ours(): Server {
  const relay = createRelay({ limits: { unidentifiedPerAddress: 10_000 } });
  const server = createHttpServer();
  server.on('upgrade', relaySockets(relay, { origins: () => [] }).upgrade);
  return server;
}

interface Frame {
  readonly id: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reply_to: string | null;
}

/** What one writes on `ws` in an afternoon: no tokens, no limits, no roster, no time-outs; parse, look up, stringify, send. */
function bare(): Server {
  const server = createHttpServer();
  const members = new Map<string, WebSocket>();
  const waiting = new Map<string, { readonly caller: WebSocket; readonly id: string }>();
  const send = (ws: WebSocket, type: string, payload: unknown, reply_to: string | null) =>
    ws.send(JSON.stringify({ id: randomUUID(), type, payload, reply_to }));

  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (ws) => {
    const id = randomUUID();
    ws.on('message', (data) => {
      const { id: asked, type, payload, reply_to } = JSON.parse(String(data)) as Frame;
      const call = reply_to === null ? undefined : waiting.get(reply_to);
      if (call && reply_to !== null) {
        waiting.delete(reply_to);
        send(call.caller, 'route_msg', payload, call.id);
      } else if (type === 'identify') {
        members.set(id, ws);
        send(ws, 'welcome', { id, name: payload.name }, null);
      } else if (type === 'broadcast_request') {
        const text = JSON.stringify({ id: randomUUID(), type: 'broadcast', payload, reply_to: null });
        for (const member of members.values()) member.send(text);
        send(ws, type, { status: 'sent' }, asked);
      } else if (type === 'route_msg') {
        const routed = randomUUID();
        waiting.set(routed, { caller: ws, id: asked });
        const target = members.get(String(payload.target_id));
        target?.send(JSON.stringify({ id: routed, type: payload.type, payload: payload.payload, reply_to: null }));
      }
    });
    ws.on('close', () => members.delete(id));
  });
  return server;
}

/** No WebSocket at all: what comes in from one goes out to all. The ceiling of this machine, and of Node. */
function tcp(): Server {
  const members = new Set<Socket>();
  return createServer({ noDelay: true }, (socket) => {
    members.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => members.delete(socket));
    socket.on('data', (chunk) => {
      for (const member of members) member.write(chunk);
    });
  });
}

const SERVERS = { ours, bare, tcp };

export type Kind = keyof typeof SERVERS;

/** Answers `'memory'` with bytes of resident set, after a collection. */
export function serve(kind: Kind): void {
  const server = SERVERS[kind]();
  server.listen(0, '127.0.0.1', 4096, () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', () => {
    for (let round = 0; round < 3; round += 1) global.gc?.();
    process.send?.(process.memoryUsage().rss);
  });
  process.on('disconnect', () => process.exit());
}
