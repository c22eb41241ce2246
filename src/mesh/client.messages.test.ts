import { describe, expect, it } from 'vitest';
import { FRAME_LIMIT } from './frames.ts';
import { settle } from './scripted.ts';
import { member } from './scripted-member.ts';
import type { Sighting } from './tap.ts';

const cycle = (): unknown => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

describe('a request to us', () => {
  it('is answered with what the handler returns or resolves to, under the same type', async () => {
    const { client, socket, answersTo } = await member();
    client.on('double', (payload) => (payload as number) * 2);
    client.on('later', async () => {
      await Promise.resolve();
      return { ok: true };
    });
    const double = socket.hears('double', 21);
    const later = socket.hears('later', null);
    await settle();
    expect(answersTo(double.id)).toMatchObject([{ type: 'double', payload: 42 }]);
    expect(answersTo(later.id)).toMatchObject([{ type: 'later', payload: { ok: true } }]);
  });

  it('is not answered for null and undefined, but is for false, zero and an empty text', async () => {
    const { client, socket, answersTo } = await member();
    const values = [null, undefined, false, 0, ''];
    client.on('value', (payload) => values[payload as number]);
    const asked = values.map((_, index) => socket.hears('value', index));
    await settle();
    expect(asked.map(({ id }) => answersTo(id).map(({ payload }) => payload))).toEqual([[], [], [false], [0], ['']]);
  });

  it('reaches every handler and is answered once, by the first that has an answer', async () => {
    const { client, socket, answersTo } = await member();
    const seen: number[] = [];
    client.on('x', () => void seen.push(1));
    const stopSecond = client.on('x', async () => seen.push(2) && 'second');
    client.on('x', () => seen.push(3) && 'third');
    const first = socket.hears('x', null);
    await settle();
    expect(seen).toEqual([1, 2, 3]);
    expect(answersTo(first.id).map(({ payload }) => payload)).toEqual(['second']);
    stopSecond();
    stopSecond();
    const next = socket.hears('x', null);
    await settle();
    expect(answersTo(next.id).map(({ payload }) => payload)).toEqual(['third']);
  });

  it('whose handler fails is answered with an error at once, and the failure is reported here', async () => {
    const { client, socket, answersTo, problems } = await member();
    client.on('sync', () => {
      throw new Error('inner detail');
    });
    client.on('async', async () => Promise.reject(new Error('inner detail')));
    for (const type of ['sync', 'async']) {
      const asked = socket.hears(type, null);
      await settle();
      expect(answersTo(asked.id)).toMatchObject([{ payload: { error: 'The request could not be handled.' } }]);
    }
    expect(problems.map(({ kind }) => kind)).toEqual(['handler-failed', 'handler-failed']);
    expect(JSON.stringify(socket.sent)).not.toContain('inner detail');
  });

  it('whose answer cannot be sent is answered with the reason', async () => {
    const { client, socket, answersTo, problems } = await member();
    client.on('huge', () => 'x'.repeat(FRAME_LIMIT));
    client.on('cycle', cycle);
    for (const type of ['huge', 'cycle']) {
      const asked = socket.hears(type, null);
      await settle();
      expect(answersTo(asked.id)).toMatchObject([{ payload: { error: 'The answer could not be sent.' } }]);
    }
    expect(problems.map(({ kind }) => kind)).toEqual(['answer-not-sent', 'answer-not-sent']);
  });

  it('answered after a reconnect is answered to nobody', async () => {
    const { client, relay, socket, join, clock } = await member();
    let finish: (value: unknown) => void = () => {};
    client.on('slow', () => new Promise((resolve) => (finish = resolve)));
    const asked = socket.hears('slow', null);
    socket.closes(1006);
    await clock.pass(2_000);
    await join('m2');
    finish('done');
    await settle();
    expect(relay.sockets.flatMap(({ sent }) => sent).filter(({ reply_to }) => reply_to === asked.id)).toEqual([]);
  });

  it('that is itself a reply, or has no id, is never answered', async () => {
    const { client, socket } = await member();
    client.on('x', () => 'answer');
    const before = socket.sent.length;
    socket.hears('x', null, 'some-id-of-nobody');
    socket.hears('ping', null, 'some-id-of-nobody');
    socket.says('{"type":"x"}');
    socket.says('{"type":"ping"}');
    await settle();
    expect(socket.sent).toHaveLength(before);
  });

  it('of an unknown type is ignored, also one that objects inherit', async () => {
    const { socket } = await member();
    const before = socket.sent.length;
    for (const type of ['nobody-knows', 'toString', '__proto__', 'constructor']) socket.hears(type, {});
    await settle();
    expect(socket.sent).toHaveLength(before);
  });
});

describe('what every node answers', () => {
  it('is ping, handshake and status_request', async () => {
    const { clock, socket, answersTo } = await member({ timings: { ping: 1e9 } });
    await clock.pass(3_000);
    const ping = socket.hears('ping', null);
    const handshake = socket.hears('handshake', { t: clock.date() / 1000 - 0.25 });
    const status = socket.hears('status_request', null);
    const odd = socket.hears('handshake', 'x');
    await settle();
    expect(answersTo(ping.id)[0]).toMatchObject({ type: 'ping', payload: 'pong' });
    expect(answersTo(handshake.id)[0]?.payload).toEqual({ server_id: 'm1', l: expect.closeTo(0.25, 5) });
    expect(answersTo(status.id)[0]?.payload).toEqual({
      name: 'server-1',
      id: 'm1',
      status: 'online',
      uptime: 3,
      memory_usage: 'unknown',
    });
    expect(answersTo(odd.id)[0]?.payload).toEqual({ server_id: 'm1', l: null });
  });

  it('can be answered otherwise by a handler', async () => {
    const { client, socket, answersTo } = await member();
    client.on('ping', () => 'here');
    const asked = socket.hears('ping', null);
    await settle();
    expect(answersTo(asked.id).map(({ payload }) => payload)).toEqual(['here']);
  });

  it('measures our own way to the relay', async () => {
    const { client, clock, reply } = await member();
    const measured = client.ping();
    await clock.pass(12);
    await reply('ping', 'pong');
    expect(await measured).toBe(12);
  });
});

describe('who is there', () => {
  it('comes from asking and from being told', async () => {
    const { client, clock, socket, reply } = await member({ role: 'editor' });
    const names = () => client.roster.getState().peers.map(({ name }) => name);
    await clock.pass(250);
    await reply('get_nodes', { clients: [{ id: 'p1', name: 'phone', channel: 'home', role: 'viewer' }] });
    expect(names()).toEqual(['phone']);
    expect(client.state.getState().member).toBe(true);
    socket.hears('server_client_list', {
      clients: [
        { id: 'p2', name: 'hub' },
        { id: 'm1', name: 'server-1' },
      ],
    });
    expect(names()).toEqual(['hub']);
    const asked = client.getNodes();
    await reply('get_nodes', { clients: [{ id: 'p1', name: 'phone', channel: 'home', role: 'viewer' }] });
    expect((await asked).map(({ id }) => id)).toEqual(['p1']);
  });
});

describe('the tap', () => {
  it('sees every frame both ways with size, time and the other end', async () => {
    const { client, clock, socket, reply } = await member({ role: 'editor' });
    await clock.pass(250);
    await reply('get_nodes', { clients: [{ id: 'p1', name: 'phone', channel: 'home', role: 'viewer' }] });
    const seen: Sighting[] = [];
    const stop = client.tap((sighting) => seen.push(sighting));
    void client.route('p1', 'get-state', null);
    await reply('route_msg', { ok: true });
    socket.says('no frame');
    socket.hears('broadcast', 'é');
    expect(seen).toMatchObject([
      { direction: 'out', peer: 'phone', frame: { type: 'route_msg' }, at: clock.date(), sealing: 'none' },
      { direction: 'in', peer: 'phone', frame: { type: 'route_msg', payload: { ok: true } } },
      { direction: 'in', peer: null, frame: null, bytes: 8 },
      { direction: 'in', peer: null, frame: { type: 'broadcast', payload: 'é' } },
    ]);
    expect(seen[0]?.bytes).toBe(socket.texts.at(-1)?.length);
    stop();
    socket.hears('broadcast', 'later');
    expect(seen).toHaveLength(4);
  });

  it('marks our own echo', async () => {
    const { client, socket } = await member();
    const seen: Sighting[] = [];
    client.tap((sighting) => seen.push(sighting));
    void client.broadcast({ a: 1 });
    socket.hears('broadcast', { a: 1 });
    expect(seen.map(({ echo }) => echo)).toEqual([false, true]);
  });

  it('never sees a secret, wherever it stands', async () => {
    const { client, relay, clock, join } = await member({ token: 's3cret-token' });
    const seen: Sighting[] = [];
    client.tap((sighting) => seen.push(sighting));
    relay.latest().closes(1006);
    await clock.pass(2_000);
    await join('m2');
    void client.broadcast({ note: 'the token is s3cret-token' });
    relay.latest().hears('odd', { error: 's3cret-token', credential: { deviceToken: 'unknown' } });
    const log = JSON.stringify(seen);
    expect(log).toContain('identify');
    expect(log).not.toContain('s3cret');
    expect(log).not.toContain('unknown');
    // What goes over the wire is untouched.
    expect(relay.latest().texts.some((text) => text.includes('s3cret-token'))).toBe(true);
  });

  it('knows a secret from the moment it is given, and does not forget the one before', async () => {
    const { client, relay } = await member({ token: 'first-secret' });
    const seen: Sighting[] = [];
    client.tap((sighting) => seen.push(sighting));
    client.change({ token: 'second-secret' });
    relay.latest().opens();
    relay.latest().hears('odd', ['first-secret', 'second-secret']);
    expect(seen).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/first-secret|second-secret/);
  });

  it('of a relay that repeats the token in an error is clean, and so is the error', async () => {
    const { client, reply } = await member({ token: 's3cret-token' });
    const refused = client.request('x', null);
    await reply('x', { error: 'no s3cret-token here', status: 'failed' });
    await expect(refused).rejects.toMatchObject({
      message: '“x” was refused: no ••• here',
      reply: { error: 'no ••• here', status: 'failed' },
    });
  });

  it('that throws disturbs nobody', async () => {
    const { client, socket, answersTo, problems } = await member();
    client.tap(() => {
      throw new Error('broken view');
    });
    const asked = socket.hears('ping', null);
    await settle();
    expect(answersTo(asked.id)).toHaveLength(1);
    expect(problems.every(({ kind }) => kind === 'listener-failed')).toBe(true);
  });
});
