// Test support: a TCP proxy that does to connections what bad networks do. Each accepted connection can be stalled, cut
// or left half open, and connects can be let through in another order than they came.

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Passage {
  /** Nothing passes in either direction; both ends stay open and notice nothing. */
  readonly stall: () => void;
  readonly resume: () => void;
  /** Lets so many more bytes of the client through, then resets both ends: the last frame arrives in part. */
  readonly cutAfter: (bytes: number) => void;
  /** The client's end vanishes without a word; the server's stays open, as with a phone that leaves the network. */
  readonly halfOpen: () => void;
}

export interface Held {
  readonly waiting: () => number;
  readonly release: (order: readonly number[]) => void;
}

export interface HostileProxy {
  readonly port: number;
  /** In the order in which they were accepted. */
  readonly passages: readonly Passage[];
  /** Keeps new connections waiting, to be let through in another order than they came. */
  readonly hold: () => Held;
  readonly stop: () => Promise<void>;
}

function passage(client: Socket, server: Socket): Passage {
  let budget = Number.POSITIVE_INFINITY;

  for (const [from, to] of [
    [client, server],
    [server, client],
  ] as const) {
    from.on('error', () => from.destroy());
    from.on('end', () => to.end());
  }
  server.on('data', (chunk) => client.write(chunk));
  client.on('data', (chunk) => {
    const through = Buffer.from(chunk as Buffer).subarray(0, budget);
    budget -= through.length;
    server.write(through, () => {
      if (budget > 0) return;
      server.resetAndDestroy();
      client.resetAndDestroy();
    });
  });

  return {
    stall: () => {
      client.pause();
      server.pause();
    },
    resume: () => {
      client.resume();
      server.resume();
    },
    cutAfter: (bytes) => {
      budget = bytes;
    },
    halfOpen: () => {
      client.removeAllListeners('end');
      client.destroy();
      server.pause();
    },
  };
}

export async function hostileProxy(target: number): Promise<HostileProxy> {
  const passages: Passage[] = [];
  const sockets = new Set<Socket>();
  let held: (() => void)[] | undefined;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };

  const proxy = createServer((client) => {
    keep(client);
    client.pause();
    const open = () => {
      const server = keep(connect(target, '127.0.0.1'));
      passages.push(passage(client, server));
      client.resume();
    };
    if (held) held.push(open);
    else open();
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  return {
    port: (proxy.address() as AddressInfo).port,
    passages,
    hold: () => {
      const mine: (() => void)[] = [];
      held = mine;
      return {
        waiting: () => mine.length,
        release: (order) => {
          held = undefined;
          for (const index of order) mine[index]?.();
        },
      };
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
