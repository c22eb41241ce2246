import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRelay, type Relay } from './relay.ts';
import { fakeClock } from './scripted.ts';

const TYPES = [
  'identify',
  'broadcast_request',
  'broadcast',
  'route_msg',
  'route_msg_noreply',
  'get_nodes',
  'server_client_list',
  'welcome',
  'ping',
  'handshake',
  'status_request',
  'node_status',
  'iCloud_data_Broadcast',
  '__proto__',
  'constructor',
];

// TARGET and WAITING become the address of a member and the id of a call it was asked to answer.
const id = fc.oneof(fc.uuid(), fc.constant('TARGET'), fc.constant('WAITING'), fc.jsonValue());
const payload = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      target_id: id,
      target_name: id,
      type: fc.oneof(fc.constantFrom(...TYPES), fc.jsonValue()),
      payload: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      name: fc.oneof(fc.constantFrom('a', 'b', 'fuzz'), fc.jsonValue()),
      channel: fc.oneof(fc.constantFrom('home', 'garden'), fc.jsonValue()),
      role: fc.jsonValue(),
      token: fc.jsonValue(),
      can_broadcast: fc.jsonValue(),
      can_route: fc.constantFrom(true, 'yes', 0),
      can_monitor: fc.constantFrom(true, false),
      broadcast_scope: fc.constantFrom('global', 'channel'),
    },
    { requiredKeys: [] },
  ),
);
const frames = fc.record(
  {
    id,
    type: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: fc.jsonValue() }),
    payload,
    reply_to: fc.oneof(fc.constant(null), id),
  },
  { requiredKeys: ['type'] },
);
const whole = frames.map((frame) => JSON.stringify(frame));
const mutated = fc.tuple(whole, fc.nat(), fc.string({ unit: 'binary', maxLength: 6 })).map(([text, at, junk]) => {
  const cut = at % (text.length + 1);
  return text.slice(0, cut) + junk + text.slice(cut + junk.length);
});
const texts = fc.oneof(
  { weight: 5, arbitrary: whole },
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

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

function connection(relay: Relay, name: string, channel: string) {
  let said = 0;
  let open = true;
  let last = '';
  const events = relay.connect(
    {
      send: (text) => {
        said += 1;
        last = text;
        // The relay never speaks anything but whole frames.
        JSON.parse(text);
      },
      close: () => {
        open = false;
      },
      buffered: () => 0,
    },
    { address: name },
  );
  events.message(JSON.stringify({ id: 'i', type: 'identify', payload: { name, channel, role: 'editor' } }));
  return { ...events, said: () => said, open: () => open, last: () => last };
}

describe('twenty thousand hostile frames', () => {
  it('neither crash the relay, nor make it talk more than it should, nor fill its memory', async () => {
    const clock = fakeClock();
    const relay = createRelay({ clock, globalBroadcast: true, crossChannelRoute: true });
    const others = ['a', 'b', 'c', 'd'].map((name) => connection(relay, name, name < 'c' ? 'home' : 'garden'));
    const lines = () => others.filter((each) => each.open()).length + 1;
    let fuzz = connection(relay, 'fuzz', 'home');
    let sent = 0;
    let heapEarly = 0;
    let mostExtra = 0;
    const idIn = (text: string) => /"id":"([^"]+)"/.exec(text)?.[1] ?? '';

    for (const text of fc.sample(texts, { numRuns: 20_000, seed: 20_261_121 })) {
      if (!fuzz.open()) fuzz = connection(relay, `fuzz-${sent}`, 'home');
      const target = relay.members()[0]?.id ?? '';
      const before = others.reduce((sum, each) => sum + each.said(), fuzz.said());
      fuzz.message(text.replaceAll('TARGET', target).replaceAll('WAITING', idIn(fuzz.last())));
      const after = others.reduce((sum, each) => sum + each.said(), fuzz.said());
      mostExtra = Math.max(mostExtra, after - before - lines());
      sent += 1;
      if (sent % 500 === 0) await clock.pass(10_000);
      if (sent === 5_000) heapEarly = heap();
    }

    await clock.pass(10_000);
    expect(heap() - heapEarly).toBeLessThan(4e6);
    // One broadcast to everybody and its ack is the most a frame is worth.
    expect(mostExtra).toBe(1);
    expect(unhandled).toEqual([]);
    const witness = connection(relay, 'witness', 'attic');
    witness.message('{"id":"p","type":"ping","payload":null,"reply_to":null}');
    expect(witness.last()).toContain('"payload":"pong","reply_to":"p"');
    relay.stop();
    expect(clock.pending()).toBe(0);
    expect(relay.connections()).toBe(0);
  });

  it('as nested as they like', () => {
    const relay = createRelay({ clock: fakeClock() });
    const [deep, other] = [connection(relay, 'deep', 'home'), connection(relay, 'other', 'home')];
    const nested = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    const before = other.said();
    deep.message(`{"id":"d","type":"broadcast_request","payload":${nested}}`);
    expect(other.said()).toBe(before + 1);
    expect(other.last().length).toBeGreaterThan(800_000);
    relay.stop();
  });
});
