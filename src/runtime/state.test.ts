import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../layout/json.ts';
import { type Live, layoutWith, live, on, sends } from './live.fixture.ts';

let world: Live;
afterEach(() => world?.stop());

const LAMP = { type: 'toggle', id: 'lamp', ...on('lamp', 'on'), ...sends({ msg_type: 'set_lamp', on: '{{value}}' }) };
const ACKED = { state: { acks: true, ackTimeoutMs: 500 } };

/** A person switches; the payload that went out is returned. */
async function switched(value: boolean): Promise<JsonObject> {
  world.runtime.emit('lamp', { kind: 'value', value });
  await world.fire('lamp', { value });
  return world.heard.at(-1) ?? {};
}

describe('a command with acknowledgement', () => {
  it('is stamped, shows at once, holds sync back and stays when confirmed', async () => {
    world = await live(layoutWith([LAMP], ACKED));
    const { runtime, tell } = world;
    await tell({ msg_type: 'lamp', on: false });
    const sent = await switched(true);
    expect(sent).toMatchObject({ msg_type: 'set_lamp', on: true, _from: 'phone' });
    expect(world.actions.at(-1)?.[2]).toEqual({ msg_type: 'set_lamp', on: true });
    await tell({ msg_type: 'lamp', on: false });
    expect(runtime.valueOf('lamp')).toBe(true);
    await tell({ msg_type: 'command_ack', cmd_id: sent._cmd ?? null, to: 'phone', ok: true });
    expect(runtime.valueOf('lamp')).toBe(true);
    await tell({ msg_type: 'lamp', on: false });
    expect(runtime.valueOf('lamp')).toBe(false);
    expect(world.haptics).toEqual([]);
  });

  it('goes back to the newest synced value when refused, or when nobody answers', async () => {
    world = await live(layoutWith([{ ...LAMP, type: 'slider' }], ACKED));
    const { runtime, tell, clock } = world;
    await tell({ msg_type: 'lamp', on: 10 });
    runtime.emit('lamp', { kind: 'value', value: 50 });
    await world.fire('lamp');
    await tell({ msg_type: 'lamp', on: 12 });
    await tell({ msg_type: 'command_ack', cmd_id: world.heard.at(-1)?._cmd ?? null, to: 'phone', ok: false });
    expect(runtime.valueOf('lamp')).toBe(12);
    runtime.emit('lamp', { kind: 'value', value: 60 });
    await world.fire('lamp');
    expect(runtime.valueOf('lamp')).toBe(60);
    await clock.pass(600);
    expect(runtime.valueOf('lamp')).toBe(12);
    expect(world.haptics).toEqual(['error', 'error']);
  });

  it('counts only the newest of several, and only answers for this device', async () => {
    world = await live(layoutWith([LAMP], ACKED));
    const first = await switched(true);
    const second = await switched(false);
    const third = await switched(true);
    await world.tell({ msg_type: 'command_ack', cmd_id: first._cmd ?? null, to: 'phone', ok: false });
    await world.tell({ msg_type: 'command_ack', cmd_id: second._cmd ?? null, to: 'phone', ok: false });
    await world.tell({ msg_type: 'command_ack', cmd_id: third._cmd ?? null, to: 'somebody', ok: false });
    expect(world.runtime.valueOf('lamp')).toBe(true);
    await world.tell({ msg_type: 'command_ack', cmd_id: third._cmd ?? null, to: 'phone', ok: true });
    await world.clock.pass(1_000);
    expect(world.runtime.valueOf('lamp')).toBe(true);
  });

  it('goes back at once when it could not be sent', async () => {
    world = await live(layoutWith([{ ...LAMP, defaultValue: false }], ACKED));
    world.runtime.setMesh(undefined);
    world.runtime.emit('lamp', { kind: 'value', value: true });
    await world.fire('lamp', { value: true });
    expect(world.runtime.valueOf('lamp')).toBe(false);
    expect(world.reports).toEqual(['“lamp” was not sent. The layout is not connected to a relay.']);
  });

  it('stamps what a routed command carries inside', async () => {
    const action = { event: 'route_msg_noreply', payload: { target_name: 'server', type: 'horn', payload: { n: 1 } } };
    world = await live(layoutWith([{ type: 'button', id: 'horn', action }], ACKED));
    const got: unknown[] = [];
    world.server.on('horn', (payload) => void got.push(payload));
    await world.fire('horn');
    expect(got).toEqual([{ n: 1, _cmd: expect.any(String), _from: 'phone' }]);
  });
});

describe('joining', () => {
  it('asks for everything, again after every reconnect and for new controls, naming the dynamic events', async () => {
    const group = { type: 'group', id: 'crew', dynamic: 'crew_out', children: [] };
    const more = { state: { sync: true }, dynamicTabs: [{ event: 'regatta' }] };
    world = await live(layoutWith([group], more));
    const request = { msg_type: 'control_sync_request', from: 'phone', dynamic: ['crew_out', 'regatta'] };
    expect(world.heard).toEqual([request]);
    world.phone.change({ role: 'controller' });
    await world.clock.pass(5_000);
    expect(world.heard).toEqual([request, request]);
    world.runtime.setLayout(layoutWith([group, LAMP], more));
    await world.clock.pass(20);
    expect(world.heard).toHaveLength(3);
    world.runtime.setLayout(layoutWith([group, { ...LAMP, label: 'Lamp' }], more));
    await world.clock.pass(20);
    expect(world.heard).toHaveLength(3);
  });

  it('signs with the name it has on the connection it is given', async () => {
    world = await live(layoutWith([LAMP], { state: { sync: true } }), { mesh: undefined, identityName: undefined });
    world.runtime.setMesh(world.phone, 'tablet');
    world.runtime.setMesh(undefined);
    await world.clock.pass(20);
    expect(world.heard.map(({ from }) => from)).toEqual(['tablet']);
  });

  it('asks nothing when the layout wants nothing', async () => {
    world = await live(layoutWith([LAMP]));
    expect(world.heard).toEqual([]);
  });

  it('takes a snapshot that is for it and from the authority', async () => {
    world = await live(layoutWith([LAMP, { type: 'gauge', id: 'level' }], { state: { sync: true, authority: 'hub' } }));
    const snapshot = (more: JsonObject, level: number) =>
      world.tell({ msg_type: 'control_snapshot', v: 1, controls: { level, lamp: 'on', nobody: 1 }, ...more });
    await snapshot({ to: 'other' }, 1);
    await snapshot({ to: 'phone', from: 'stranger' }, 2);
    expect(world.runtime.valueOf('level')).toBeUndefined();
    await snapshot({ to: 'phone' }, 3);
    expect(world.runtime.valueOf('level')).toBe(3);
    await snapshot({ to: 'phone', from: 'hub' }, 4);
    expect(Object.fromEntries(world.runtime.snapshot())).toEqual({ lamp: true, level: 4 });
  });
});

describe('a poll group', () => {
  it('is sent on its period, once the relay would take it', async () => {
    const pollGroups = {
      roster: { event: 'broadcast_request', interval: 2, payload: { msg_type: 'who' } },
      broken: { event: 'x' },
    };
    world = await live(layoutWith([], { pollGroups }));
    await world.clock.pass(6_000);
    expect(world.heard).toHaveLength(3);
    world.runtime.setLayout(layoutWith([]));
    await world.clock.pass(6_000);
    expect(world.heard).toHaveLength(3);
  });
});

describe('a chat', () => {
  const message = (id: string, text: string) => ({ msg_type: 'chat_message', id, text, sender: { name: 'Mira' } });

  it('of everybody keeps messages with an id, each once and the newest, until it is cleared', async () => {
    world = await live(layoutWith([{ type: 'chat', id: 'talk', config: { historyCount: 2 } }]));
    const ids = () => (world.runtime.valueOf('talk') as unknown as readonly JsonObject[])?.map(({ id }) => id);
    await world.tell(message('a', 'one'));
    await world.tell(message('b', 'two'));
    await world.tell(message('b', 'two'));
    await world.tell({ msg_type: 'chat_message', text: 'nobody' });
    await world.tell(message('c', 'three'));
    expect(ids()).toEqual(['b', 'c']);
    await world.tell({ msg_type: 'chat_clear', chatId: 'other' });
    expect(ids()).toEqual(['b', 'c']);
    await world.tell({ msg_type: 'chat_clear' });
    expect(ids()).toEqual([]);
  });

  it('with one peer hears its answers, and shows the events it is told to', async () => {
    const config = { target: 'plant-brain', systemMessageEvents: ['member_joined'] };
    world = await live(layoutWith([{ type: 'chat', id: 'talk', config }]));
    await world.tell(message('a', 'not for it'));
    await world.tell({ event: 'chat_response', text: 'Soil is dry.' });
    await world.tell({ msg_type: 'member_joined', text: 'Jonas is here' });
    expect(world.runtime.valueOf('talk')).toMatchObject([
      { text: 'Soil is dry.', sender: { name: 'plant-brain' } },
      { msg_type: 'chat_system', text: 'Jonas is here' },
    ]);
  });

  it('says its own frames as they stand, and keeps what it is told to', async () => {
    world = await live(layoutWith([{ type: 'chat', id: 'talk' }]));
    const own = message('own', 'hello');
    world.runtime.emit('talk', { kind: 'heard', entry: own });
    world.runtime.emit('talk', { kind: 'frame', type: 'broadcast_request', payload: own, isFleeting: false });
    await world.clock.pass(20);
    expect(world.heard).toEqual([own]);
    expect(world.runtime.valueOf('talk')).toEqual([own]);
    world.runtime.setMesh(undefined);
    world.runtime.emit('talk', { kind: 'frame', type: 'broadcast_request', payload: own, isFleeting: true });
    world.runtime.emit('talk', { kind: 'frame', type: 'broadcast_request', payload: own, isFleeting: false });
    await world.clock.pass(20);
    expect(world.reports).toEqual(['“talk” was not sent. The layout is not connected to a relay.']);
  });
});
