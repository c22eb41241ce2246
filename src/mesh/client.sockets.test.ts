import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createMeshClient, type MeshClient, type MeshOptions } from './client.ts';
import { TIMINGS } from './connection.ts';
import { decode, FRAME_LIMIT, frame } from './frames.ts';
import { createRelay } from './relay.ts';
import { newKey } from './seal.ts';
import { systemClock } from './socket.ts';

// Real sockets: what a scripted one cannot show is how the `ws` package and the network behave.
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function listen(port = 0) {
  const server = new WebSocketServer({ port, host: '127.0.0.1', maxPayload: FRAME_LIMIT, perMessageDeflate: false });
  await once(server, 'listening');
  const { port: bound } = server.address() as { readonly port: number };
  const stop = async () => {
    for (const socket of server.clients) socket.terminate();
    server.close();
    await once(server, 'close').catch(() => {});
  };
  return { server, port: bound, stop };
}

async function startRelay(port = 0) {
  const { server, port: bound, stop } = await listen(port);
  const relay = createRelay();
  server.on('connection', (ws) => {
    const events = relay.connect(
      {
        send: (text) => ws.send(text),
        close: (code, reason) => ws.close(code, reason),
        buffered: () => ws.bufferedAmount,
      },
      { address: '127.0.0.1' },
    );
    ws.on('message', (data, isBinary) => isBinary || events.message(String(data)));
    ws.on('close', events.closed);
    ws.on('error', () => {});
  });
  let stopped = false;
  const end = async () => {
    if (stopped) return;
    stopped = true;
    relay.stop();
    await stop();
  };
  endings.push(end);
  return { relay, port: bound, stop: end };
}

const FAST = { ...TIMINGS, backoffFirst: 20, backoffLast: 50 };

function start(port: number, options: Partial<MeshOptions> = {}): MeshClient {
  const client = createMeshClient({ url: `ws://127.0.0.1:${port}`, name: 'a', timings: FAST, WebSocket, ...options });
  endings.push(client.start());
  return client;
}

/** Resolves once a store's state satisfies the condition. */
const until = <T>(
  { getState, subscribe }: { getState: () => T; subscribe: (listener: (state: T) => void) => () => void },
  isSo: (state: T) => boolean,
): Promise<T> =>
  new Promise((resolve) => {
    if (isSo(getState())) return resolve(getState());
    const stop = subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve(state);
    });
  });

const admitted = (client: MeshClient) => until(client.state, ({ phase }) => phase === 'admitted');

describe('over real sockets', () => {
  it('a server of a few lines answers a client, sealed and in clear', async () => {
    const { port } = await startRelay();
    for (const key of [undefined, newKey()]) {
      const server = start(port, { name: 'hub', key });
      server.on('double', (payload) => ({ ok: true, value: (payload as number) * 2 }));
      const client = start(port, { name: 'editor', role: 'editor', key });
      await Promise.all([admitted(server), admitted(client)]);
      const { peers } = await until(client.roster, (roster) => roster.peers.some(({ name }) => name === 'hub'));
      const hub = peers.find(({ name }) => name === 'hub');
      expect(await client.route(hub?.id ?? '', 'double', 21)).toEqual({ ok: true, value: 42 });
      expect(await client.ping()).toBeLessThan(1_000);
      const heard = new Promise((resolve) => client.onBroadcast('news', resolve));
      await server.broadcast({ msg_type: 'news', text: 'é😀' });
      expect(await heard).toEqual({ msg_type: 'news', text: 'é😀' });
    }
  });

  it('a member returns by itself after its relay was killed and started again', async () => {
    const first = await startRelay();
    const client = start(first.port);
    const { memberId } = await admitted(client);
    await first.stop();
    await until(client.state, ({ attempt }) => attempt >= 2);
    expect(client.state.getState().lastClose?.says).toContain('could not be reached: connect ECONNREFUSED');
    await startRelay(first.port);
    const again = await admitted(client);
    expect(again.memberId).not.toBe(memberId);
    expect(again.attempt).toBe(0);
  });

  it('a relay that stops answering is noticed, though its connection stays open', async () => {
    const { server, port, stop } = await listen();
    endings.push(stop);
    let welcomes = 0;
    server.on('connection', (ws) => {
      ws.on('message', (data) => {
        if (decode(String(data))?.type !== 'identify') return;
        welcomes += 1;
        ws.send(JSON.stringify(frame('welcome', { id: `m${welcomes}` })));
      });
    });
    const client = start(port, { timings: { ...FAST, ping: 60, silence: 180 } });
    await admitted(client);
    await until(client.state, ({ lastClose }) => lastClose?.says === 'The relay went silent.');
    await until(client.state, ({ memberId }) => memberId === 'm2');
  });

  it('a listener that never speaks WebSocket is given up', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    endings.push(() => server.close());
    const sockets: { destroy(): void }[] = [];
    server.on('connection', (socket) => sockets.push(socket));
    endings.push(() => {
      for (const socket of sockets) socket.destroy();
    });
    const { port } = server.address() as { readonly port: number };
    const client = start(port, { timings: { ...FAST, dial: 50 } });
    const { lastClose } = await until(client.state, ({ phase }) => phase === 'waiting');
    expect(lastClose?.says).toBe('The relay did not answer.');
  });

  it('stopping while the socket is still connecting upsets nothing', async () => {
    const { port } = await startRelay();
    const client = start(port);
    const stop = client.start();
    stop();
    expect(client.state.getState().phase).toBe('stopped');
    const other = start(port, { name: 'b' });
    await admitted(other);
  });

  it('the largest frame that fits is delivered, and one byte more is refused here', async () => {
    const { port } = await startRelay();
    const [hub, client] = [start(port, { name: 'hub' }), start(port, { name: 'b' })];
    const [{ memberId }] = await Promise.all([admitted(hub), admitted(client)]);
    hub.on('measure', (payload) => (payload as string).length);
    const room = FRAME_LIMIT - client.weigh('measure', '').bytes;
    expect(await client.route(memberId ?? '', 'measure', 'x'.repeat(room - 200))).toBe(room - 200);
    const over = client.route(memberId ?? '', 'measure', 'x'.repeat(room + 1));
    await expect(over).rejects.toMatchObject({ code: 'too-large' });
    expect(client.state.getState().phase).toBe('admitted');
  });

  it('a hundred members come and go without a timer left over', async () => {
    const { relay, port } = await startRelay();
    let pending = 0;
    const clock = {
      ...systemClock,
      after: (ms: number, run: () => void) => {
        pending += 1;
        let open = true;
        const close = () => {
          if (open) pending -= 1;
          open = false;
        };
        const cancel = systemClock.after(ms, () => {
          close();
          run();
        });
        return () => {
          close();
          cancel();
        };
      },
    };
    const clients = Array.from({ length: 100 }, (_, index) =>
      createMeshClient({ url: `ws://127.0.0.1:${port}`, name: `m${index}`, WebSocket, clock }),
    );
    const stops = clients.map((client) => client.start());
    await Promise.all(clients.map(admitted));
    expect(relay.members()).toHaveLength(100);
    for (const stop of stops) stop();
    expect(pending).toBe(0);
    await expect.poll(() => relay.connections()).toBe(0);
  });
});
