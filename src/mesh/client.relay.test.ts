import { describe, expect, it } from 'vitest';
import { createMeshClient, type MeshClient, type MeshOptions } from './client.ts';
import { socketInto } from './memory.ts';
import { createRelay, type RelayOptions } from './relay.ts';
import { fakeClock, settle } from './scripted.ts';
import { newKey } from './seal.ts';
import type { Sighting } from './tap.ts';

// Our own client on our own relay, all in this process.
function mesh(options: RelayOptions = {}) {
  const clock = fakeClock();
  const relay = createRelay({ ...options, clock });
  const WebSocket = socketInto(relay);
  const stops: (() => void)[] = [];
  const join = async (given: Partial<MeshOptions> & { readonly name: string }): Promise<MeshClient> => {
    const client = createMeshClient({
      url: 'ws://memory',
      channel: 'home',
      clock,
      random: () => 0,
      WebSocket,
      ...given,
    });
    stops.push(client.start());
    await clock.pass(500);
    return client;
  };
  const stop = () => {
    for (const end of stops) end();
    relay.stop();
    return settle();
  };
  return { clock, relay, join, stop };
}

const phase = (client: MeshClient) => client.state.getState().phase;
const idOf = (client: MeshClient) => client.state.getState().memberId ?? '';

describe('two clients on the relay', () => {
  it('see each other, talk to each other, and part', async () => {
    const { clock, relay, join, stop } = mesh();
    const editor = await join({ name: 'editor-1', role: 'editor' });
    const phone = await join({ name: 'phone', role: 'viewer', canBroadcast: true });
    phone.on('get-state', (payload) => ({ ok: true, asked: payload }));
    await clock.pass(2_000);
    expect(editor.state.getState().member).toBe(true);
    expect(phone.state.getState().member).toBe(true);
    const [peer] = editor.roster.getState().peers;
    expect(peer).toMatchObject({ id: idOf(phone), name: 'phone', channel: 'home', role: 'viewer' });

    const asked = editor.route(idOf(phone), 'get-state', { ids: ['a'] });
    await settle();
    expect(await asked).toEqual({ ok: true, asked: { ids: ['a'] } });

    const heard: unknown[] = [];
    editor.onBroadcast('event', (payload) => heard.push(payload));
    phone.onBroadcast('event', () => heard.push('own echo'));
    const said = phone.broadcast({ msg_type: 'event', n: 1 });
    await clock.pass(10);
    await said;
    expect(heard).toEqual([{ msg_type: 'event', n: 1 }]);

    await expect(editor.route('nobody', 'x', null)).rejects.toMatchObject({ code: 'gone' });
    await stop();
    expect(relay.connections()).toBe(0);
  });

  it('share a key, and the relay reads nothing', async () => {
    const key = newKey();
    const { join, stop } = mesh();
    const a = await join({ name: 'a', key });
    const b = await join({ name: 'b', key });
    const outsider = await join({ name: 'c' });
    const seen: Sighting[] = [];
    outsider.tap((sighting) => seen.push(sighting));
    b.on('set', (payload, { sealing }) => ({ ok: true, got: payload, sealing }));
    const asked = a.route(idOf(b), 'set', { volume: 7 });
    await settle();
    expect(await asked).toEqual({ ok: true, got: { volume: 7 }, sealing: 'sealed' });
    void a.broadcast({ msg_type: 'secret-news' });
    await settle();
    expect(seen.filter(({ sealing }) => sealing === 'failed')).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain('secret-news');
    await stop();
  });

  it('cannot both hold one name: the first is evicted and stays away', async () => {
    const { clock, join, stop } = mesh();
    const first = await join({ name: 'same' });
    const second = await join({ name: 'same' });
    await clock.pass(60_000);
    expect([phase(first), phase(second)]).toEqual(['evicted', 'admitted']);
    first.change({ name: 'other' });
    await clock.pass(1_000);
    expect([phase(first), phase(second)]).toEqual(['admitted', 'admitted']);
    await stop();
  });
});

describe('a token', () => {
  it('that is wrong is refused, and the right one let in', async () => {
    const { clock, join, stop } = mesh({ token: 'right-token' });
    const client = await join({ name: 'a', token: 'wrong' });
    expect(phase(client)).toBe('refused');
    expect(client.state.getState().lastClose).toMatchObject({ code: 4401 });
    client.change({ token: 'right-token' });
    await clock.pass(500);
    expect(phase(client)).toBe('admitted');
    await stop();
  });
});

describe('a quiet hour', () => {
  it('keeps everybody in on pings alone', async () => {
    const { clock, relay, join, stop } = mesh();
    const client = await join({ name: 'a' });
    const id = idOf(client);
    await clock.pass(3_600_000);
    expect(client.state.getState()).toMatchObject({ phase: 'admitted', memberId: id });
    expect(relay.members()).toHaveLength(1);
    await stop();
    expect(clock.pending()).toBe(0);
  });
});
