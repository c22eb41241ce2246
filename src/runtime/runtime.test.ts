import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../layout/json.ts';
import { type Live, layoutWith, live, on, sends } from './live.fixture.ts';

let world: Live;
afterEach(() => world?.stop());

describe('a binding on the relay', () => {
  it('takes the value its filter and path lead to, in the type of the control', async () => {
    world = await live(
      layoutWith([
        { type: 'gauge', id: 'load', ...on('cpu', 'cores.1.load') },
        { type: 'toggle', id: 'lamp', ...on('lamp', 'on') },
        { type: 'label', id: 'all', ...on('cpu', 'name') },
        { type: 'list', id: 'rows', sync: { filter: { msg_type: 'rows' } } },
      ]),
    );
    const { tell, runtime, ignored } = world;
    await tell({ msg_type: 'cpu', name: 'atlas', cores: [{ load: 1 }, { load: '42.5' }] });
    await tell({ msg_type: 'lamp', on: 'ON' });
    expect(runtime.valueOf('load')).toBe(42.5);
    expect(runtime.valueOf('all')).toBe('atlas');
    expect(runtime.valueOf('lamp')).toBe(true);
    await tell({ msg_type: 'lamp', on: 'perhaps' });
    expect(runtime.valueOf('lamp')).toBe(true);
    expect(ignored).toMatchObject([{ control: 'lamp', value: 'perhaps', frameMsgType: 'lamp', valuePath: 'on' }]);
    await tell({ msg_type: 'lamp', off: true });
    expect(ignored).toHaveLength(1);
  });

  it('compares its filter strictly, key by key', async () => {
    world = await live(
      layoutWith([
        { type: 'gauge', id: 'one', sync: [{ filter: { msg_type: 'x', unit: 1 }, valuePath: 'v' }] },
        { type: 'gauge', id: 'any', sync: [{ valuePath: 'v' }] },
      ]),
    );
    await world.tell({ msg_type: 'x', unit: '1', v: 5 });
    expect(world.runtime.valueOf('one')).toBeUndefined();
    expect(world.runtime.valueOf('any')).toBe(5);
    await world.tell({ msg_type: 'x', unit: 1, v: 6, more: true });
    expect(world.runtime.valueOf('one')).toBe(6);
  });

  it('never takes the place of the client’s own answers', async () => {
    world = await live(layoutWith([{ type: 'label', id: 'a', sync: [{ event: 'ping', valuePath: '' }] }]));
    const [node] = await world.server.getNodes();
    const pong = world.server.route(node?.id ?? '', 'ping', null);
    await world.clock.pass(10);
    expect(await pong).toBe('pong');
  });

  it('tells subscribers once a frame, with the newest value', async () => {
    world = await live(layoutWith([{ type: 'gauge', id: 'load', ...on('cpu') }]));
    const seen: unknown[] = [];
    world.runtime.subscribe('load', () => seen.push(world.runtime.valueOf('load')));
    for (let value = 1; value <= 50; value += 1) void world.server.broadcast({ msg_type: 'cpu', value });
    await world.clock.pass(17);
    expect(seen).toEqual([50]);
  });
});

describe('a control in hand', () => {
  it('keeps what arrives until it is let go, and then shows the newest', async () => {
    world = await live(layoutWith([{ type: 'slider', id: 'dim', ...on('dim') }]));
    const { runtime, tell } = world;
    runtime.emit('dim', { kind: 'grab' });
    runtime.emit('dim', { kind: 'value', value: 20 });
    await tell({ msg_type: 'dim', value: 70 });
    await tell({ msg_type: 'dim', value: 80 });
    runtime.emit('dim', { kind: 'value', value: 30 });
    expect(runtime.valueOf('dim')).toBe(30);
    runtime.emit('dim', { kind: 'release' });
    expect(runtime.valueOf('dim')).toBe(80);
    expect(world.changes).toEqual([
      ['dim', 20],
      ['dim', 30],
    ]);
  });

  it('keeps the person’s value when nothing came meanwhile', async () => {
    world = await live(layoutWith([{ type: 'slider', id: 'dim', ...on('dim') }]));
    const { runtime, tell } = world;
    await tell({ msg_type: 'dim', value: 70 });
    runtime.emit('dim', { kind: 'grab' });
    runtime.emit('dim', { kind: 'value', value: 20 });
    runtime.emit('dim', { kind: 'release' });
    expect(runtime.valueOf('dim')).toBe(20);
  });
});

describe('a control that fires', () => {
  it('sends its payload with tokens in their own types', async () => {
    world = await live(
      layoutWith([{ type: 'slider', id: 'dim', ...sends({ msg_type: 'set', n: '{{value}}', says: 'to {{value}}' }) }]),
    );
    world.runtime.emit('dim', { kind: 'value', value: 75 });
    await world.fire('dim');
    expect(world.heard).toEqual([{ msg_type: 'set', n: 75, says: 'to 75' }]);
    expect(world.actions).toEqual([['dim', 'slider', { msg_type: 'set', n: 75, says: 'to 75' }]]);
  });

  it('falls back to its action, and sends tokens flat where a drag has no payload', async () => {
    world = await live(
      layoutWith([
        {
          type: 'pieChart',
          id: 'pie',
          ...sends({ msg_type: 'pick', what: '{{value}}' }),
          pieConfig: { donutRatio: 0.2 },
        },
        {
          type: 'canvas',
          id: 'room',
          canvasConfig: { events: { place: { event: 'broadcast_request' } } },
        },
      ]),
    );
    world.runtime.emit('pie', { kind: 'action', carrier: ['pieConfig', 'sliceAction'], tokens: { value: 'Kitchen' } });
    world.runtime.emit('room', {
      kind: 'action',
      carrier: ['canvasConfig', 'events', 'place'],
      tokens: { item: 'a', x: 0.5, y: 0.25 },
    });
    await world.clock.pass(20);
    expect(world.heard).toEqual([
      { msg_type: 'pick', what: 'Kitchen' },
      { item: 'a', x: 0.5, y: 0.25 },
    ]);
  });

  it('fires the action a document carries', async () => {
    world = await live(layoutWith([{ type: 'graph', id: 'net' }]));
    const node = { id: 'hub', onTap: { event: 'broadcast_request', payload: { msg_type: 'tapped', is: '{{value}}' } } };
    world.runtime.drive({ net: { nodes: [node], edges: [] } });
    world.runtime.emit('net', { kind: 'action', carrier: ['nodes', 0, 'onTap'], tokens: { value: 'hub' } });
    await world.clock.pass(20);
    expect(world.heard).toEqual([{ msg_type: 'tapped', is: 'hub' }]);
  });

  it('reaches one peer by name or by id, and hands the reply to who asked', async () => {
    world = await live(
      layoutWith([
        {
          type: 'button',
          id: 'horn',
          action: {
            event: 'route_msg_noreply',
            payload: { target_name: 'server', type: 'horn', payload: { blasts: 2 } },
          },
        },
        {
          type: 'button',
          id: 'who',
          action: {
            mode: 'request',
            event: 'route_msg',
            payload: { target_id: '{{item}}', type: 'who', payload: null },
          },
        },
      ]),
    );
    const blasts: unknown[] = [];
    world.server.on('horn', (payload) => void blasts.push(payload));
    world.server.on('who', () => ({ name: 'it is me' }));
    await world.fire('horn');
    expect(blasts).toEqual([{ blasts: 2 }]);
    const [server] = await world.phone.getNodes();
    const replies: unknown[] = [];
    world.runtime.emit('who', {
      kind: 'ask',
      carrier: ['action'],
      tokens: { item: server?.id ?? '' },
      answered: (reply) => replies.push(reply),
    });
    await world.clock.pass(20);
    expect(replies).toEqual([{ name: 'it is me' }]);
  });

  it('says in one sentence why something was not sent', async () => {
    world = await live(
      layoutWith([
        { type: 'button', id: 'a', label: 'Horn', action: { event: 'set_horn', payload: {} } },
        { type: 'button', id: 'b', action: { event: 'route_msg', payload: { type: 'x' } } },
        { type: 'button', id: 'c', action: { payload: {} } },
      ]),
    );
    await world.fire('a');
    await world.fire('b');
    await world.fire('c');
    world.runtime.setMesh(undefined);
    await world.fire('b');
    await world.clock.pass(10_000);
    expect(world.reports).toEqual([
      '“b” was not sent. It names no peer: route_msg needs a target_id.',
      '“c” was not sent. Its action has no frame type. Use broadcast_request.',
      '“b” was not sent. The layout is not connected to a relay.',
      '“Horn” was not sent. Relays do not pass “set_horn” on. Use broadcast_request.',
    ]);
  });
});

describe('visibility', () => {
  const shows = (when: string, operator: string, value: JsonObject[string]) => ({ visible: { when, operator, value } });

  it('follows the value it looks at, and only then wakes who depends on it', async () => {
    world = await live(
      layoutWith([
        { type: 'toggle', id: 'lamp', ...on('lamp') },
        { type: 'slider', id: 'dim', ...shows('lamp', 'eq', true) },
        { type: 'gauge', id: 'other' },
      ]),
    );
    const woken: string[] = [];
    for (const id of ['dim', 'other']) world.runtime.subscribe(id, () => woken.push(id));
    expect(world.runtime.isVisible('dim')).toBe(false);
    await world.tell({ msg_type: 'lamp', value: 'on' });
    expect(world.runtime.isVisible('dim')).toBe(true);
    expect(woken).toEqual(['dim']);
  });
});

describe('pulses', () => {
  it('count the frames that match, on groups and controls', async () => {
    world = await live(
      layoutWith([
        { type: 'group', id: 'deck', children: [], pulse: { event: 'broadcast', filter: { msg_type: 'ring' } } },
        { type: 'statusLight', id: 'light', pulse: true },
      ]),
    );
    await world.tell({ msg_type: 'ring' });
    await world.tell({ msg_type: 'other' });
    await world.tell({ msg_type: 'ring' });
    expect([world.runtime.pulsesOf('deck'), world.runtime.pulsesOf('light')]).toEqual([2, 0]);
  });
});

describe('another layout', () => {
  it('keeps the values of controls that stay, and listens only to what it has', async () => {
    world = await live(
      layoutWith([
        { type: 'gauge', id: 'load', ...on('cpu') },
        { type: 'gauge', id: 'gone', ...on('cpu') },
        { type: 'slider', id: 'turned', ...on('cpu') },
        { type: 'label', id: 'start', defaultValue: 'old' },
      ]),
    );
    const { runtime, tell } = world;
    await tell({ msg_type: 'cpu', value: 7 });
    runtime.setLayout(
      layoutWith([
        { type: 'gauge', id: 'load', label: 'Load', ...on('disk') },
        { type: 'toggle', id: 'turned', defaultValue: true },
        { type: 'label', id: 'start', defaultValue: 'new' },
      ]),
    );
    expect(Object.fromEntries(runtime.snapshot())).toEqual({ load: 7, turned: true, start: 'new' });
    await tell({ msg_type: 'cpu', value: 8 });
    expect(runtime.valueOf('load')).toBe(7);
    await tell({ msg_type: 'disk', value: 9 });
    expect(runtime.valueOf('load')).toBe(9);
  });

  it('leaves nothing running once it is stopped', async () => {
    world = await live(
      layoutWith([{ type: 'gauge', id: 'load', ...on('cpu') }], { state: { sync: true, acks: true } }),
    );
    const stop = world.runtime.start();
    stop();
    stop();
    await world.tell({ msg_type: 'cpu', value: 7 });
    expect(world.runtime.valueOf('load')).toBeUndefined();
    expect(world.runtime.listening()).toEqual([]);
    const begun = world.runtime.start();
    await world.tell({ msg_type: 'cpu', value: 8 });
    expect(world.runtime.valueOf('load')).toBe(8);
    begun();
  });
});

describe('driving', () => {
  it('says which values went where, and reports none as a person’s', async () => {
    world = await live(
      layoutWith([
        { type: 'sparkline', id: 'trend' },
        { type: 'logConsole', id: 'log', maxLines: 2 },
        { type: 'button', id: 'go' },
      ]),
    );
    const { runtime } = world;
    expect(runtime.drive({ trend: [1, null, 2], log: ['a', 'b', 'c'], go: 1, nobody: 1 })).toEqual({
      applied: ['trend', 'log'],
      skipped: ['go', 'nobody'],
    });
    runtime.drive({ trend: 3 });
    expect(runtime.valueOf('trend')).toEqual([1, 2, 3]);
    expect(runtime.snapshot(['trend'])).toEqual(new Map([['trend', 3]]));
    const at = world.clock.date();
    expect(runtime.valueOf('log')).toEqual([
      { text: 'b', at },
      { text: 'c', at },
    ]);
    expect(world.changes).toEqual([]);
  });
});
