import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { generate, type Packet, parser } from 'mqtt-packet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import type { JsonObject } from '../layout/json.ts';
import { fakeClock } from '../mesh/scripted.ts';
import { layoutWith } from './live.fixture.ts';
import { openMqtt } from './mqtt-open.ts';
import { createRuntime } from './runtime.ts';

// A broker of a few lines that speaks real MQTT on a real port, so that the real client is proven with it.
let broker: Server;
let url: string;
const clients = new Map<Socket, Set<string>>();
const seen: Packet[] = [];
const stops: (() => void)[] = [];

beforeEach(async () => {
  clients.clear();
  seen.length = 0;
  broker = createServer((socket) => {
    const topics = new Set<string>();
    clients.set(socket, topics);
    const reply = (packet: Packet) => socket.write(generate(packet));
    const reader = parser();
    reader.on('packet', (packet: Packet) => {
      seen.push(packet);
      if (packet.cmd === 'connect') reply({ cmd: 'connack', returnCode: 0, sessionPresent: false });
      if (packet.cmd === 'subscribe') {
        for (const { topic } of packet.subscriptions) topics.add(topic);
        reply({ cmd: 'suback', messageId: packet.messageId ?? 1, granted: packet.subscriptions.map(() => 0) });
      }
      if (packet.cmd === 'unsubscribe') {
        for (const topic of packet.unsubscriptions) topics.delete(topic);
        reply({ cmd: 'unsuback', messageId: packet.messageId ?? 1, granted: [] });
      }
    });
    socket.on('data', (data) => reader.parse(Buffer.from(data)));
    socket.on('error', () => {});
    socket.on('close', () => clients.delete(socket));
  });
  await new Promise<void>((done) => broker.listen(0, '127.0.0.1', done));
  url = `mqtt://127.0.0.1:${(broker.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  for (const socket of clients.keys()) socket.destroy();
  await new Promise((done) => broker.close(done));
});

const publish = (topic: string, payload: string) => {
  for (const socket of clients.keys())
    socket.write(generate({ cmd: 'publish', topic, payload, qos: 0, dup: false, retain: false }));
};
const subscribed = () => [...clients.values()].flatMap((topics) => [...topics]).sort();
const hears = (topic: string, more: JsonObject = {}): JsonObject => ({ sync: [{ method: 'mqtt', topic, ...more }] });

function start(
  controls: readonly JsonObject[],
  sources: JsonObject = { house: { type: 'mqtt', url, username: 'crew', password: 'tide' } },
) {
  const clock = fakeClock();
  const reports: string[] = [];
  const layout = (shown: readonly JsonObject[]) => layoutWith(shown, { sources });
  const runtime = createRuntime({
    layout: layout(controls),
    catalog,
    clock,
    frame: (run) => clock.after(16, run),
    report: (said) => reports.push(said),
  });
  stops.push(runtime.start());
  return { runtime, reports, show: (shown: readonly JsonObject[]) => runtime.setLayout(layout(shown)) };
}

describe('a layout with a broker', () => {
  it('hears bare words, numbers and JSON over one connection, and follows the layout', async () => {
    const { runtime, reports, show } = start([
      { type: 'gauge', id: 'temp', ...hears('home/+/temp') },
      { type: 'toggle', id: 'lamp', ...hears('home/lamp') },
      { type: 'gauge', id: 'power', ...hears('home/#', { filter: { kind: 'meter' }, valuePath: 'watts' }) },
    ]);
    await vi.waitFor(() => expect(subscribed()).toEqual(['home/#', 'home/+/temp', 'home/lamp']));
    publish('home/kitchen/temp', '23.5');
    publish('home/lamp', 'ON');
    publish('home/meter', '{"kind":"meter","watts":410}');
    await vi.waitFor(() =>
      expect(Object.fromEntries(runtime.snapshot())).toEqual({ temp: 23.5, lamp: true, power: 410 }),
    );
    expect(clients.size).toBe(1);
    expect(seen[0]).toMatchObject({ cmd: 'connect', username: 'crew', password: Buffer.from('tide') });
    show([
      { type: 'gauge', id: 'temp', ...hears('home/+/temp') },
      { type: 'label', id: 'said', ...hears('say') },
    ]);
    await vi.waitFor(() => expect(subscribed()).toEqual(['home/+/temp', 'say']));
    expect(runtime.valueOf('temp')).toBe(23.5);
    expect(reports).toEqual(['The broker “house” is connected.']);
    for (const stop of stops.splice(0)) stop();
    await vi.waitFor(() => expect(clients.size).toBe(0));
  });

  it('publishes texts raw and objects as JSON, retained where asked', async () => {
    const sends = (id: string, action: JsonObject): JsonObject => ({
      type: 'slider',
      id,
      defaultValue: 40,
      action: { method: 'mqtt', ...action },
    });
    const { runtime, reports } = start([
      sends('raw', { topic: 'blind', payload: 'OPEN' }),
      sends('json', { topic: 'lamp/set', payload: { level: '{{value}}' }, retain: true }),
      sends('number', { topic: 'lamp', payload: '{{value}}' }),
      sends('wild', { topic: 'lamp/#', payload: 1 }),
    ]);
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    for (const id of ['raw', 'json', 'number', 'wild'])
      runtime.emit(id, { kind: 'action', carrier: ['action'], tokens: {} });
    const published = () =>
      seen.flatMap((packet) =>
        packet.cmd === 'publish' ? [[packet.topic, String(packet.payload), packet.retain]] : [],
      );
    await vi.waitFor(() => expect(published()).toHaveLength(3));
    expect(published()).toEqual([
      ['blind', 'OPEN', false],
      ['lamp/set', '{"level":40}', true],
      ['lamp', '40', false],
    ]);
    expect(reports[1]).toBe('“wild” was not sent. Its topic is missing, or has a wildcard in it.');
  });

  it('says when the broker is lost, subscribes again when it is back, and does not send late', async () => {
    const { runtime, reports } = start([
      { type: 'gauge', id: 'temp', ...hears('temp'), action: { method: 'mqtt', topic: 'x', payload: 1 } },
    ]);
    await vi.waitFor(() => expect(subscribed()).toEqual(['temp']));
    for (const socket of clients.keys()) socket.destroy();
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    runtime.emit('temp', { kind: 'action', carrier: ['action'], tokens: {} });
    await vi.waitFor(() => expect(reports).toHaveLength(3));
    await vi.waitFor(() => expect(subscribed()).toEqual(['temp']), { timeout: 10_000 });
    publish('temp', '9');
    await vi.waitFor(() => expect(runtime.valueOf('temp')).toBe(9));
    expect(reports.map((said) => said.replace(/127\.0\.0\.1:\d+/, 'HOST'))).toEqual([
      'The broker “house” is connected.',
      'The broker “house” is not connected. It is tried again.',
      '“temp” was not sent. HOST is not connected.',
      'The broker “house” is connected.',
    ]);
    expect(seen.some(({ cmd }) => cmd === 'publish')).toBe(false);
  });

  it('needs to be told which of several brokers is meant', async () => {
    const two = { a: { type: 'mqtt', url }, b: { type: 'mqtt', url } };
    const { reports } = start(
      [
        { type: 'gauge', id: 'x', ...hears('which') },
        { type: 'gauge', id: 'y', ...hears('this', { source: 'b' }) },
      ],
      two,
    );
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    await vi.waitFor(() => expect(subscribed()).toEqual(['this']));
  });
});

describe('a browser', () => {
  it('cannot speak MQTT over TCP, and says who can', async () => {
    vi.stubGlobal('process', undefined);
    const told = { connected: () => {}, lost: () => {}, failed: () => {}, message: () => {} };
    const opened = openMqtt({ url: 'mqtt://10.0.0.2:1883' }, told);
    vi.unstubAllGlobals();
    await expect(opened).rejects.toThrow(/10\.0\.0\.2:1883 speaks MQTT over TCP.*phone only/);
  });
});
