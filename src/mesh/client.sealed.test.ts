import { describe, expect, it } from 'vitest';
import { createMeshClient, type MeshOptions } from './client.ts';
import type { Problem } from './problems.ts';
import { dialer, fakeClock, settle } from './scripted.ts';
import { createSealer, newKey, type Sealer } from './seal.ts';
import type { Sealing, Sighting } from './tap.ts';

const key = newKey();

async function member(options: Partial<MeshOptions> = { key }) {
  const clock = fakeClock();
  const relay = dialer();
  const client = createMeshClient({ url: 'ws://relay', name: 'a', clock, WebSocket: relay.WebSocket, ...options });
  const problems: Problem[] = [];
  const seen: Sighting[] = [];
  client.onProblem((problem) => problems.push(problem));
  client.start();
  const socket = relay.latest();
  socket.opens();
  socket.hears('welcome', { id: 'm1' });
  await settle();
  client.tap((sighting) => seen.push(sighting));
  const reply = async (type: string, payload: unknown) => {
    socket.hears(type, payload, socket.last(type)?.id);
    await settle();
  };
  const inner = () => (socket.last('route_msg')?.payload as { readonly payload?: unknown } | undefined)?.payload;
  return { client, socket, problems, seen, reply, inner };
}

const opened = (sealer: Sealer, payload: unknown): unknown => {
  const result = sealer.open(payload);
  return result.kind === 'opened' ? result.value : result;
};

describe('with a key set', () => {
  it('broadcasts leave sealed, and the tap sees them in clear', async () => {
    const { client, socket, seen } = await member();
    void client.broadcast({ msg_type: 'metrics', cpu: 7 });
    const sent = socket.last('broadcast_request')?.payload;
    expect(opened(createSealer(key), sent)).toEqual({ msg_type: 'metrics', cpu: 7 });
    expect(JSON.stringify(socket.texts)).not.toContain('metrics');
    expect(seen).toMatchObject([{ sealing: 'sealed', frame: { payload: { msg_type: 'metrics', cpu: 7 } } }]);
    expect(seen[0]?.bytes).toBe(socket.texts.at(-1)?.length);
  });

  it('the relay sees type and target of a routed request, and nothing of its payload or answer', async () => {
    const { client, socket, inner, reply } = await member();
    const peer = createSealer(key);
    const answer = client.route('m7', 'get-state', { ids: ['door'] });
    expect(socket.last('route_msg')?.payload).toMatchObject({
      target_id: 'm7',
      type: 'get-state',
      payload: { e2ee: 2 },
    });
    expect(opened(peer, inner())).toEqual({ ids: ['door'] });
    await reply('route_msg', peer.seal({ ok: true, values: { door: 'open' } }));
    expect(await answer).toEqual({ ok: true, values: { door: 'open' } });
  });

  it('a message by name is sealed too', async () => {
    const { client, socket } = await member();
    await client.routeByName('hub', 'note', { a: 1 });
    expect(socket.last('route_msg_noreply')?.payload).toMatchObject({ target_name: 'hub', payload: { e2ee: 2 } });
  });

  it('a sealed refusal is a refusal', async () => {
    const { client, reply } = await member();
    const asked = client.route('m7', 'x', null);
    await reply('route_msg', createSealer(key).seal({ error: 'denied' }));
    await expect(asked).rejects.toMatchObject({ code: 'refused', message: '“x” was refused: denied' });
  });

  it('a request is opened for its handler, and answered sealed', async () => {
    const { client, socket } = await member();
    const peer = createSealer(key);
    const got: [unknown, Sealing][] = [];
    client.on('set', (payload, { sealing }) => {
      got.push([payload, sealing]);
      return { ok: true };
    });
    const asked = socket.hears('set', peer.seal({ volume: 7 }));
    await settle();
    expect(got).toEqual([[{ volume: 7 }, 'sealed']]);
    const answer = socket.sent.find(({ reply_to }) => reply_to === asked.id);
    expect(opened(peer, answer?.payload)).toEqual({ ok: true });
  });

  it('clear payloads pass and are marked', async () => {
    const { client, socket, seen, reply } = await member();
    const marks: Sealing[] = [];
    client.onBroadcast('*', (_payload, { sealing }) => void marks.push(sealing));
    socket.hears('broadcast', { msg_type: 'plain' });
    const answer = client.route('m7', 'x', null);
    await reply('route_msg', { ok: true });
    expect(await answer).toEqual({ ok: true });
    expect(marks).toEqual(['clear']);
    expect(seen.filter(({ direction }) => direction === 'in').map(({ sealing }) => sealing)).toEqual([
      'clear',
      'clear',
    ]);
  });

  it('what the relay itself asks and tells stays readable, and is not marked', async () => {
    const { socket, seen } = await member();
    const ping = socket.hears('ping', null);
    socket.hears('server_client_list', { clients: [] });
    await settle();
    expect(socket.sent.find(({ reply_to }) => reply_to === ping.id)?.payload).toBe('pong');
    expect(seen.every(({ sealing }) => sealing === 'none')).toBe(true);
    const sealedPing = socket.hears('ping', createSealer(key).seal(null));
    await settle();
    expect(socket.sent.find(({ reply_to }) => reply_to === sealedPing.id)?.payload).toMatchObject({ e2ee: 2 });
  });

  it('our own sealed echo is not heard', async () => {
    const { client, socket, seen } = await member();
    const heard: unknown[] = [];
    client.onBroadcast('*', (payload) => heard.push(payload));
    void client.broadcast({ a: 1 });
    socket.hears('broadcast', socket.last('broadcast_request')?.payload);
    await settle();
    expect(heard).toEqual([]);
    expect(seen.at(-1)).toMatchObject({ echo: true, sealing: 'sealed' });
  });

  it('weighing counts the envelope', async () => {
    const { client, socket } = await member();
    const payload = 'x'.repeat(10_000);
    void client.route('0b5e2a4c-7e0f-4f6e-9a0a-0123456789ab', 'push', payload);
    const real = socket.texts.at(-1)?.length ?? 0;
    expect(client.weigh('push', payload).bytes).toBeGreaterThanOrEqual(real);
    expect(client.weigh('push', payload).bytes - real).toBeLessThan(20);
  });
});

describe('what cannot be opened', () => {
  it('is dropped, and reported once per sender', async () => {
    const { client, socket, problems, seen } = await member();
    const heard: unknown[] = [];
    client.onBroadcast('*', (payload) => heard.push(payload));
    client.on('set', (payload) => heard.push(payload));
    const [first, second] = [createSealer(newKey()), createSealer(newKey())];
    for (let index = 0; index < 5; index += 1) {
      socket.hears('broadcast', first.seal({ index }));
      socket.hears('set', second.seal({ index }));
    }
    await settle();
    expect(heard).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
    expect(problems[0]?.message).toContain('same key?');
    expect(seen.every(({ sealing }) => sealing === 'failed')).toBe(true);
  });

  it('ends the request it answers with an error of its own', async () => {
    const { client, reply, problems } = await member();
    for (let round = 0; round < 2; round += 1) {
      const asked = client.route('m7', 'x', null);
      await reply('route_msg', createSealer(newKey()).seal({ ok: true }));
      await expect(asked).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining('different key'),
      });
    }
    expect(problems).toHaveLength(1);
  });

  it('is reported no more than a hundred times, whoever floods us', async () => {
    const { socket, problems } = await member();
    for (let index = 0; index < 300; index += 1)
      socket.hears('broadcast', { e2ee: 2, s: `salt-${index}`, n: 0, ct: '' });
    expect(problems).toHaveLength(100);
  });

  it('for want of a key says to enter one, and can be read once it is there', async () => {
    const { client, socket, problems } = await member({});
    const heard: unknown[] = [];
    client.onBroadcast('*', (payload) => heard.push(payload));
    const peer = createSealer(key);
    socket.hears('broadcast', peer.seal({ n: 1 }));
    await settle();
    expect(problems).toMatchObject([{ message: expect.stringContaining('no key is set here') }]);
    client.change({ key });
    expect(client.state.getState().phase).toBe('admitted');
    socket.hears('broadcast', peer.seal({ n: 2 }));
    await settle();
    expect(heard).toEqual([{ n: 2 }]);
    expect(() => client.change({ key: 'nonsense' })).toThrow('32 bytes');
    socket.hears('broadcast', peer.seal({ n: 3 }));
    await settle();
    expect(heard).toHaveLength(2);
  });

  it('is reported again when another key has not helped', async () => {
    const { client, socket, problems } = await member();
    const stranger = createSealer(newKey());
    socket.hears('broadcast', stranger.seal(1));
    client.change({ key: newKey() });
    socket.hears('broadcast', stranger.seal(2));
    expect(problems).toHaveLength(2);
  });
});

describe('a device and a client', () => {
  it('read each other, and not their own kind', async () => {
    const device = await member({ key, sealRole: 'device' });
    const client = createSealer(key, 'client');
    void device.client.broadcast({ a: 1 });
    expect(opened(client, device.socket.last('broadcast_request')?.payload)).toEqual({ a: 1 });
    const heard: unknown[] = [];
    device.client.onBroadcast('*', (payload) => heard.push(payload));
    device.socket.hears('broadcast', client.seal('from client'));
    device.socket.hears('broadcast', createSealer(key, 'device').seal('from device'));
    await settle();
    expect(heard).toEqual(['from client']);
  });
});
