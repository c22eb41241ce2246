import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMeshClient } from './client.ts';
import { dialer, fakeClock, settle } from './scripted.ts';
import { createSealer, newKey } from './seal.ts';

const key = newKey();
const sealer = createSealer(key);

const TYPES = [
  'welcome',
  'broadcast',
  'broadcast_request',
  'server_client_list',
  'get_nodes',
  'route_msg',
  'ping',
  'handshake',
  'status_request',
  'identify',
  'echo',
  'fails',
  '__proto__',
  'constructor',
];

const payload = fc.oneof(
  fc.jsonValue(),
  fc.record({ clients: fc.oneof(fc.jsonValue(), fc.array(fc.record({ id: fc.jsonValue(), name: fc.jsonValue() }))) }),
  fc.record({ error: fc.jsonValue(), status: fc.constant('failed') }),
  fc.record({ e2ee: fc.constant(2), s: fc.base64String(), n: fc.integer(), ct: fc.base64String() }),
  fc.record({ id: fc.string(), t: fc.double() }),
);
const frames = fc.record(
  {
    id: fc.oneof(fc.uuid(), fc.jsonValue()),
    type: fc.oneof(fc.constantFrom(...TYPES), fc.string(), fc.jsonValue()),
    payload,
    reply_to: fc.oneof(fc.constant(null), fc.constant('PENDING'), fc.uuid(), fc.jsonValue()),
  },
  { requiredKeys: ['type'] },
);
const mutated = fc.tuple(frames, fc.nat(), fc.string({ unit: 'binary', maxLength: 4 })).map(([frame, at, junk]) => {
  const text = JSON.stringify(frame);
  const cut = at % (text.length + 1);
  return text.slice(0, cut) + junk + text.slice(cut + junk.length);
});
const texts = fc.oneof(
  { weight: 4, arbitrary: frames.map((frame) => JSON.stringify(frame)) },
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

describe('twenty thousand random and mutated frames', () => {
  it.each([
    ['without a key', undefined],
    ['with a key', key],
  ])('%s crash nothing, start no storm and leave nothing behind', async (_, withKey) => {
    const clock = fakeClock();
    const relay = dialer();
    const client = createMeshClient({
      url: 'ws://relay',
      name: 'fuzzed',
      role: 'editor',
      clock,
      WebSocket: relay.WebSocket,
      key: withKey,
    });
    client.on('echo', (got) => got);
    client.on('fails', async () => Promise.reject(new Error('on purpose')));
    client.onBroadcast('*', () => 'never sent');
    client.tap(() => {});
    const stop = client.start();
    const socket = relay.latest();
    socket.opens();
    socket.hears('welcome', { id: 'm1' });
    await settle();

    const sample = fc.sample(texts, { numRuns: 10_000, seed: 7 });
    for (const [index, text] of sample.entries()) {
      if (index % 50 === 0) void client.route('peer', 'ask', { index });
      const pending = socket.last('route_msg')?.id ?? '';
      socket.says(text.replace('PENDING', pending));
      if (index % 20 === 0 && withKey) socket.hears('echo', sealer.seal({ index }));
      if (index % 500 === 0) await clock.pass(1_900);
    }
    await settle();
    const asked = 10_000 / 50;
    const heard = sample.length + (withKey ? sample.length / 20 : 0);
    const answers = socket.sent.filter(({ reply_to }) => reply_to !== null);
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.length).toBeLessThanOrEqual(heard);
    expect(new Set(answers.map(({ reply_to }) => reply_to)).size).toBe(answers.length);
    // Beyond answers there is what was asked for here, plus identify, polls and pings.
    expect(socket.sent.length - answers.length).toBeLessThan(asked + 200);
    expect(client.state.getState()).toMatchObject({ phase: 'admitted', memberId: 'm1' });

    const alive = socket.hears('ping', null);
    await settle();
    expect(socket.sent.filter(({ reply_to }) => reply_to === alive.id)).toMatchObject([{ payload: 'pong' }]);
    stop();
    await settle();
    expect(clock.pending()).toBe(0);
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  });

  it('nested without end are taken as they come', async () => {
    const clock = fakeClock();
    const relay = dialer();
    const client = createMeshClient({ url: 'ws://relay', name: 'a', clock, WebSocket: relay.WebSocket });
    client.on('echo', (got) => got);
    client.tap(() => {});
    client.start();
    const socket = relay.latest();
    socket.opens();
    socket.hears('welcome', { id: 'm1' });
    void client.broadcast('expected');
    for (const type of ['echo', 'broadcast', 'server_client_list', 'ping']) {
      socket.says(`{"id":"deep","type":"${type}","payload":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    }
    await settle();
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
    const answers = socket.sent.filter(({ reply_to }) => reply_to === 'deep');
    expect(answers).toMatchObject([{ payload: 'pong' }, { payload: { error: 'The answer could not be sent.' } }]);
  });
});

describe('calls nobody looks back at', () => {
  it('end without an unhandled rejection', async () => {
    const clock = fakeClock();
    const relay = dialer();
    const client = createMeshClient({ url: 'ws://relay', name: 'a', clock, WebSocket: relay.WebSocket, queue: 1 });
    const speak = () => {
      void client.broadcast({ a: 1 });
      void client.route('x', 'y', 1n);
      void client.route('x', 'y', null);
      void client.routeByName('x', 'y', null);
      void client.request('x', null);
      void client.getNodes();
      void client.ping();
    };
    speak();
    const stop = client.start();
    speak();
    relay.latest().opens();
    relay.latest().hears('welcome', { id: 'm1' });
    speak();
    await clock.pass(3_000);
    speak();
    relay.latest().closes(1006);
    speak();
    await clock.pass(10_000);
    stop();
    speak();
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
    expect(clock.pending()).toBe(0);
  });
});
