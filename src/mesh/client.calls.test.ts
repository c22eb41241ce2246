import { describe, expect, it } from 'vitest';
import { FRAME_LIMIT } from './frames.ts';
import { settle } from './scripted.ts';
import { member } from './scripted-member.ts';

const cycle = (): unknown => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

describe('a routed request', () => {
  it('goes to the member by id and resolves with its answer, and no handler sees the reply', async () => {
    const { client, socket, reply } = await member();
    const seen: unknown[] = [];
    client.on('route_msg', (payload) => void seen.push(payload));
    client.on('get-state', (payload) => void seen.push(payload));
    const answer = client.route('m7', 'get-state', { ids: ['a'] });
    expect(socket.last('route_msg')?.payload).toEqual({ target_id: 'm7', type: 'get-state', payload: { ids: ['a'] } });
    await reply('route_msg', { ok: true, values: { a: 1 } });
    expect(await answer).toEqual({ ok: true, values: { a: 1 } });
    expect(seen).toEqual([]);
  });

  it('delivers a null answer, and one that says ok: false', async () => {
    const { client, reply } = await member();
    const first = client.route('m7', 'x', null);
    await reply('route_msg', null);
    expect(await first).toBeNull();
    const second = client.route('m7', 'x', null);
    await reply('route_msg', { ok: false, error: 'busy' });
    expect(await second).toEqual({ ok: false, error: 'busy' });
  });

  it('times out after six seconds, or when it was told to', async () => {
    const { client, clock, socket } = await member({ timings: { ping: 1e9 } });
    const usual = client.route('m7', 'x', null);
    const quick = client.route('m7', 'x', null, { timeoutMs: 100 });
    await clock.pass(100);
    await expect(quick).rejects.toMatchObject({ code: 'timeout' });
    await clock.pass(5_899);
    socket.hears('x', 1);
    await clock.pass(1);
    await expect(usual).rejects.toMatchObject({ code: 'timeout' });
  });

  it('is told apart when refused, gone, disconnected, stopped or never admitted', async () => {
    const { client, relay, reply, stop } = await member();
    const refused = client.route('m7', 'x', null);
    await reply('route_msg', { error: 'routing not allowed', status: 'failed' });
    await expect(refused).rejects.toMatchObject({ code: 'refused', message: '“x” was refused: routing not allowed' });
    const gone = client.route('m7', 'x', null);
    await reply('route_msg', { error: 'Target not found', status: 'failed' });
    await expect(gone).rejects.toMatchObject({ code: 'gone' });
    const lost = client.route('m7', 'x', null);
    relay.latest().closes(1006);
    await expect(lost).rejects.toMatchObject({ code: 'disconnected' });
    await expect(client.route('m7', 'x', null)).rejects.toMatchObject({ code: 'not-admitted' });
    client.retryNow();
    stop();
    await expect(client.route('m7', 'x', null)).rejects.toMatchObject({ code: 'stopped' });
  });

  it('is refused before sending when it is too large, with both sizes', async () => {
    const { client, relay, socket } = await member();
    const before = socket.texts.length;
    const large = client.route('m7', 'push', 'é'.repeat(600_000));
    await expect(large).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/1\.14 MiB.*1\.00 MiB/),
    });
    expect(socket.texts).toHaveLength(before);
    expect(relay.sockets).toHaveLength(1);
  });

  it('is refused before sending when it cannot be written', async () => {
    const { client } = await member();
    await expect(client.route('m7', 'x', cycle())).rejects.toMatchObject({ code: 'unsendable' });
    await expect(client.broadcast(1n)).rejects.toMatchObject({ code: 'unsendable' });
  });

  it('answered late is nobody’s message', async () => {
    const { client, clock, socket, answersTo } = await member({ timings: { ping: 1e9 } });
    const seen: unknown[] = [];
    client.on('get-state', (payload) => seen.push(payload));
    const asked = client.route('m7', 'get-state', null, { timeoutMs: 50 });
    const id = socket.last('route_msg')?.id ?? '';
    await clock.pass(50);
    await expect(asked).rejects.toMatchObject({ code: 'timeout' });
    const late = socket.hears('get-state', { ok: true }, id);
    await settle();
    expect(seen).toEqual([]);
    expect(answersTo(late.id)).toEqual([]);
  });

  it('leaves no timer behind once it has ended', async () => {
    const { client, clock, reply } = await member();
    const before = clock.pending();
    const asked = client.route('m7', 'x', null);
    expect(clock.pending()).toBe(before + 1);
    await reply('route_msg', 1);
    await asked;
    expect(clock.pending()).toBe(before);
  });
});

describe('weighing', () => {
  it('is what the sent frame turns out to be, and warns from eighty percent', async () => {
    const { client, socket } = await member();
    const payload = { text: 'é'.repeat(1_000) };
    const id = '0b5e2a4c-7e0f-4f6e-9a0a-0123456789ab';
    void client.route(id, 'push', payload);
    expect(client.weigh('push', payload).bytes).toBe(new TextEncoder().encode(socket.texts.at(-1)).length);
    expect(client.weigh('push', payload)).toMatchObject({ state: 'fits', limit: FRAME_LIMIT });
    expect(client.weigh('push', 'x'.repeat(840_000)).state).toBe('near');
    expect(client.weigh('push', 'x'.repeat(FRAME_LIMIT)).state).toBe('over');
  });
});

describe('a message by name', () => {
  it('is sent without waiting, and a later refusal is reported', async () => {
    const { client, socket, problems } = await member();
    await client.routeByName('hub', 'note', { a: 1 });
    const sent = socket.last('route_msg_noreply');
    expect(sent?.payload).toEqual({ target_name: 'hub', type: 'note', payload: { a: 1 } });
    socket.hears('route_msg_noreply', { error: 'Target not found', status: 'failed' }, sent?.id);
    expect(problems).toMatchObject([{ kind: 'refused', message: expect.stringContaining('Target not found') }]);
  });
});

describe('a broadcast', () => {
  it('resolves when the relay has taken it, and rejects when it does not', async () => {
    const { client, socket, reply } = await member();
    const sent = client.broadcast({ msg_type: 'metrics', cpu: 7 });
    expect(socket.last('broadcast_request')?.payload).toEqual({ msg_type: 'metrics', cpu: 7 });
    await reply('broadcast_request', { status: 'sent' });
    await expect(sent).resolves.toBeUndefined();
    const refused = client.broadcast({ msg_type: 'metrics', cpu: 8 });
    await reply('broadcast_request', { error: 'broadcast not allowed', status: 'failed' });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
  });

  it('is not heard by ourselves, while an equal one from another is', async () => {
    const { client, socket } = await member();
    const heard: unknown[] = [];
    client.onBroadcast('metrics', (payload) => heard.push(payload));
    void client.broadcast({ msg_type: 'metrics', cpu: 7 });
    socket.hears('broadcast', { msg_type: 'metrics', cpu: 7 });
    expect(heard).toEqual([]);
    socket.hears('broadcast', { msg_type: 'metrics', cpu: 7 });
    await settle();
    expect(heard).toHaveLength(1);
  });

  it('equal to ours is heard from another once no echo is under way: after the ack, and on another connection', async () => {
    const { client, relay, clock, join, reply } = await member();
    const heard: unknown[] = [];
    client.onBroadcast('*', (payload) => heard.push(payload));
    void client.broadcast('same');
    await reply('broadcast_request', { status: 'sent' });
    await clock.pass(1_000);
    relay.latest().hears('broadcast', 'same');
    await settle();
    expect(heard).toHaveLength(1);
    void client.broadcast('same');
    relay.latest().closes(1006);
    client.retryNow();
    await join('m2');
    relay.latest().hears('broadcast', 'same');
    await settle();
    expect(heard).toHaveLength(2);
  });

  it('is heard by its msg_type, and by whoever hears all, until stopped', async () => {
    const { client, socket, answersTo } = await member();
    const heard: string[] = [];
    const stop = client.onBroadcast('a', () => heard.push('a'));
    client.onBroadcast('*', () => heard.push('*'));
    const first = socket.hears('broadcast', { msg_type: 'a' });
    socket.hears('broadcast', { msg_type: 'b' });
    socket.hears('broadcast', 'no object');
    await settle();
    expect(heard).toEqual(['a', '*', '*', '*']);
    expect(answersTo(first.id)).toEqual([]);
    stop();
    socket.hears('broadcast', { msg_type: 'a' });
    await settle();
    expect(heard).toEqual(['a', '*', '*', '*', '*']);
  });
});

describe('nothing is sent twice', () => {
  it('after a reconnect', async () => {
    const { client, relay, clock, join } = await member({ queue: 10 });
    await clock.pass(250);
    const lost = client.route('m7', 'x', { once: true });
    const told = client.broadcast({ once: true });
    relay.latest().closes(1006);
    await expect(lost).rejects.toMatchObject({ code: 'disconnected' });
    await clock.pass(2_000);
    await join('m2');
    await clock.pass(5_000);
    expect(relay.latest().sent.filter(({ type }) => type === 'route_msg' || type === 'broadcast_request')).toEqual([]);
    void told;
  });
});

describe('the queue', () => {
  it('keeps what was said while away, in order, and gives up the oldest', async () => {
    const { client, relay, clock, join, reply } = await member({ queue: 2 });
    relay.latest().closes(1006);
    const said = [1, 2, 3].map((n) => client.broadcast({ n }));
    await expect(said[0]).rejects.toMatchObject({ code: 'queue-full' });
    await clock.pass(2_000);
    await join('m2');
    void client.routeByName('hub', 'note', { n: 4 });
    await expect(said[1]).rejects.toMatchObject({ code: 'queue-full' });
    // Not yet: the relay says welcome a moment before it knows us.
    expect(relay.latest().last('broadcast_request')).toBeUndefined();
    await clock.pass(250);
    await reply('get_nodes', { clients: [] });
    const sent = relay.latest().sent.slice(-2);
    expect(sent.map(({ type }) => type)).toEqual(['broadcast_request', 'route_msg_noreply']);
    await reply('broadcast_request', { status: 'sent' });
    await expect(said[2]).resolves.toBeUndefined();
  });

  it('waits anew on every connection until the relay has had time to know us', async () => {
    const { client, relay, clock, join, reply } = await member({ queue: 2 });
    await clock.pass(250);
    await reply('get_nodes', { clients: [] });
    void client.broadcast('first');
    expect(relay.latest().last('broadcast_request')?.payload).toBe('first');
    relay.latest().closes(1006);
    await clock.pass(2_000);
    await join('m2');
    void client.broadcast('second');
    expect(relay.latest().last('broadcast_request')).toBeUndefined();
    await clock.pass(250);
    await reply('get_nodes', { clients: [] });
    expect(relay.latest().last('broadcast_request')?.payload).toBe('second');
  });

  it('is thrown away by stop, and does not exist unless asked for', async () => {
    const { client, relay, stop } = await member({ queue: 2 });
    relay.latest().closes(1006);
    const said = client.broadcast({ n: 1 });
    stop();
    await expect(said).rejects.toMatchObject({ code: 'stopped' });
    await expect(client.broadcast({ n: 2 })).rejects.toMatchObject({ code: 'stopped' });
    const without = await member();
    without.relay.latest().closes(1006);
    await expect(without.client.broadcast({ n: 1 })).rejects.toMatchObject({ code: 'not-admitted' });
  });
});
