// Serves the relay over real WebSockets: everything about the network that the relay does not know.

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws';
import type { Relay } from '../mesh/relay.ts';
import type { RelaySocket } from '../mesh/relay-peer.ts';
import { clientAddress, originAllowed, trustedProxies } from './relay-door.ts';
import { turns } from './relay-turn.ts';

export interface RelaySocketsOptions {
  /** Asked at every connection, as the addresses of this machine may change. */
  readonly origins: () => readonly string[];
  /** Only these may say whom they speak for (`X-Forwarded-For`). */
  readonly proxies?: readonly string[];
  /** A page was turned away. Who runs the relay should hear of it: a browser does not tell its page why. */
  readonly onRefused?: (refused: { readonly origin: string; readonly address: string }) => void;
  /** permessage-deflate: 64 KiB more for each connection and a tenth of the throughput, for a slow line. Off by default. */
  readonly compress?: boolean;
  /** Milliseconds between pings; who has not answered by the next one is gone. */
  readonly heartbeat?: number;
  /** Milliseconds a closing peer has before its connection is cut. */
  readonly closeTimeout?: number;
}

export interface RelaySockets {
  /** A listener for the `upgrade` event of a Node HTTP server. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Stop the relay first, so that its peers hear why. Done when every socket has closed, at most `closeTimeout` later. */
  readonly stop: () => Promise<void>;
}

const HEARTBEAT = 15_000;
const CLOSE_TIMEOUT = 3_000;

export function relaySockets(relay: Relay, options: RelaySocketsOptions): RelaySockets {
  const settings: ServerOptions & { readonly closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    maxPayload: relay.limits.frameBytes,
    perMessageDeflate: options.compress === true,
    closeTimeout: options.closeTimeout ?? CLOSE_TIMEOUT,
  };
  const server = new WebSocketServer(settings);
  const isProxy = trustedProxies(options.proxies ?? []);
  const { outlet } = turns();
  const silent = new Set<WebSocket>();
  const open = new Set<WebSocket>();

  const relaySide = (ws: WebSocket, socket: Socket): RelaySocket => {
    // Compressed frames are made per connection and out of turn, so they have to go through the library's own queue.
    if (ws.extensions !== '') {
      return {
        send: (text) => ws.send(text),
        close: (code, reason) => ws.close(code, reason),
        buffered: () => ws.bufferedAmount,
      };
    }
    // Without compression the library writes every frame it makes (pong, close) whole and at once to this same socket,
    // so whole frames of ours can go between them and never inside one.
    const { send, buffered, flush } = outlet(socket, () => ws.readyState === WebSocket.OPEN);
    return {
      send,
      buffered,
      close: (code, reason) => {
        flush();
        ws.close(code, reason);
      },
    };
  };

  const connected = (ws: WebSocket, socket: Socket, address: string) => {
    open.add(ws);
    const { message, drained, closed } = relay.connect(relaySide(ws, socket), { address });
    ws.on('message', (data, isBinary) => {
      silent.delete(ws);
      if (!isBinary) message(String(data));
    });
    ws.on('pong', () => silent.delete(ws));
    // The library closes with 1002, 1007 or 1009 by itself; the member must not stay in the roster until that is done.
    ws.on('error', closed);
    ws.on('close', () => {
      open.delete(ws);
      silent.delete(ws);
      closed();
    });
    socket.on('drain', drained);
  };

  const judge = () => {
    for (const ws of open) {
      if (silent.has(ws)) {
        ws.terminate();
      } else if (ws.readyState === WebSocket.OPEN) {
        silent.add(ws);
        ws.ping();
      }
    }
  };
  // After a stall of this process the answers lie unread behind the timer; a setImmediate comes after them.
  const beat = setInterval(() => setImmediate(judge), options.heartbeat ?? HEARTBEAT);

  return {
    upgrade: (request, stream, head) => {
      const { origin } = request.headers;
      const address = clientAddress(request, isProxy);
      if (origin !== undefined && !originAllowed(origin, options.origins())) {
        options.onRefused?.({ origin, address });
        const sentence = `Pages from ${origin} may not use this relay. Add that origin to the ones it allows.`;
        return turnAway(stream, '403 Forbidden', sentence);
      }
      // An HTTP server of Node hands out sockets; the type only says so of its streams.
      const socket = stream as Socket;
      server.handleUpgrade(request, socket, head, (ws) => connected(ws, socket, address));
    },
    stop: async () => {
      clearInterval(beat);
      for (const ws of open) if (ws.readyState === WebSocket.OPEN) ws.terminate();
      await Promise.all([...open].map((ws) => new Promise<void>((resolve) => ws.once('close', () => resolve()))));
    },
  };
}

/** Answers an upgrade with a sentence instead. */
export function turnAway(stream: Duplex, status: string, sentence: string): void {
  // The client may be gone already, and there is nobody left to tell.
  stream.on('error', () => stream.destroy());
  // A client that never closes its own half would keep the socket for ever.
  stream.once('finish', () => stream.destroy());
  const body = `${sentence}\n`;
  stream.end(
    [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
