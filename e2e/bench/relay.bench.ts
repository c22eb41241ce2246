// Our relay beside a bare one on the `ws` package and a raw TCP forwarder, each in its own process, with the receivers in
// another. The rounds of both sides take turns. Memory is the growth of the resident set over idle members, after a
// collection in the relay's process.

import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Bench, type Figure, median, quantile } from './figure.ts';
import { type Caller, caller } from './relay/caller.ts';
import { isPart, type Process, startPart } from './relay/parts.ts';
import { type Client, eachText, join, request } from './relay/raw.ts';
import type { Order, Watched } from './relay/readers.ts';
import type { Kind } from './relay/servers.ts';

const BUNDLE = fileURLToPath(import.meta.url);
const RECEIVERS = 100;

interface Side {
  readonly port: number;
  readonly server: Process;
}

async function side(kind: Kind): Promise<Side> {
  const server = startPart(BUNDLE, kind);
  return { server, port: Number(await server.answer()) };
}

const order = (readers: Process, what: Order) => readers.ask(what);

interface FanOut {
  /** Deliveries per second of one burst. */
  readonly burst: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** A sender and its receivers at one relay. `payload` goes out `count` times in a burst, all of it at once. */
async function fanOut(kind: Kind, payload: string, count: number): Promise<FanOut> {
  const { port, server } = await side(kind);
  const readers = startPart(BUNDLE, 'readers');
  await order(readers, { kind: kind === 'tcp' ? 'listeners' : 'members', port, count: RECEIVERS });
  const frame = request('broadcast_request', payload);
  const { client, size } = await sender(port, kind, frame);
  const frames = Buffer.concat(Array.from({ length: count }, () => frame));
  return {
    burst: async () => {
      await order(readers, { kind: 'expect', bytes: size * count });
      const start = performance.now();
      client.socket.write(frames);
      await readers.answer();
      return (RECEIVERS * count) / ((performance.now() - start) / 1000);
    },
    stop: async () => {
      client.socket.destroy();
      await readers.stop();
      await server.stop();
    },
  };
}

/** The sender, and how many bytes one of its frames becomes on the way to a receiver. */
async function sender(
  port: number,
  kind: Kind,
  frame: Buffer,
): Promise<{ client: Pick<Client, 'socket'>; size: number }> {
  if (kind === 'tcp') {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    socket.resume();
    return { client: { socket }, size: frame.length };
  }
  let heard: (text: string) => void = () => {};
  const echo = new Promise<string>((resolve) => {
    heard = resolve;
  });
  let read = eachText((text) => {
    if (text.includes('"type":"broadcast"')) heard(text);
  });
  const client = await join(port, { name: 'sender', role: 'node', flags: true }, (chunk) => read(chunk));
  client.socket.write(frame);
  const length = Buffer.byteLength(await echo);
  read = () => {};
  return { client, size: length + (length < 126 ? 2 : length < 65_536 ? 4 : 10) };
}

/** The median of each side over rounds that take turns; the first rounds warm both up. */
async function taking<Side>(rounds: number, sides: readonly Side[], measure: (side: Side) => Promise<number>) {
  const seen = sides.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, each] of sides.entries()) {
      const value = await measure(each);
      if (round >= 0) seen[index]?.push(value);
    }
  }
  const [ours = Number.NaN, bare = Number.NaN, tcp = Number.NaN] = seen.map(median);
  return { ours, bare, tcp };
}

async function compareFanOut(payload: string, count: number) {
  const kinds = ['ours', 'bare', 'tcp'] as const;
  const sides = await Promise.all(kinds.map((kind) => fanOut(kind, payload, count)));
  const rates = await taking(7, sides, ({ burst }) => burst());
  for (const each of sides) await each.stop();
  return rates;
}

async function compareCalls() {
  const sides = await Promise.all([side('ours'), side('bare')]);
  const callers: readonly Caller[] = await Promise.all(sides.map(({ port }) => caller(port)));
  // Many short rounds: waking a process takes 20 µs or 100 as the scheduler places it, and it moves them now and then.
  const times = await taking(60, callers, async ({ oneByOne }) => quantile(await oneByOne(200), 0.5));
  const rates = await taking(15, callers, ({ atOnce }) => atOnce(5_000, 32));
  for (const { server } of sides) await server.stop();
  return { times, rates };
}

async function withReaders<Result>(run: (relay: Side, readers: Process) => Promise<Result>): Promise<Result> {
  const relay = await side('ours');
  const readers = startPart(BUNDLE, 'readers');
  const result = await run(relay, readers);
  await readers.stop();
  await relay.server.stop();
  return result;
}

const joiningMonitors = () =>
  withReaders(async ({ port }, readers) => (await order(readers, { kind: 'monitors', port, count: 400 })) as Watched);

const idleBytes = () =>
  withReaders(async ({ port, server }, readers) => {
    const members = 2_000;
    const before = Number(await server.ask('memory'));
    await order(readers, { kind: 'members', port, count: members });
    return (Number(await server.ask('memory')) - before) / members;
  });

const SMALL = JSON.stringify({ msg_type: 'telemetry', text: 'x'.repeat(165) });
const STRUCTURED = JSON.stringify({
  msg_type: 'layout-update',
  tabs: Array.from({ length: 10 }, (_, tab) => ({
    title: `Tab ${tab}`,
    controls: Array.from({ length: 23 }, (__, index) => ({
      id: `control-${tab}-${index}`,
      type: 'slider',
      label: `Level of tank number ${index}`,
      position: [index % 4, Math.floor(index / 4)],
      span: [1, 1],
      range: { min: 0, max: 100 },
    })),
  })),
});

const bench: Bench = async (report) => {
  const figure = (name: string, value: number, unit: string, target: string, seen: string) => {
    process.stderr.write(`relay.${name}: ${seen}\n`);
    report({ bench: `relay.${name}`, value, unit, target } satisfies Figure);
  };
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`;

  for (const [name, payload, count, target] of [
    ['fanout200', SMALL, 2_000, '>= 2.5'],
    ['fanout30k', STRUCTURED, 60, '>= 1.5'],
  ] as const) {
    const { ours, bare, tcp } = await compareFanOut(payload, count);
    const seen = `${payload.length} B to ${RECEIVERS}: ours ${perSecond(ours)}, bare ${perSecond(bare)}, raw TCP ${perSecond(tcp)}`;
    figure(name, ours / bare, 'x', target, seen);
  }

  const { times, rates } = await compareCalls();
  const micros = (ms: number) => `${Math.round(ms * 1000)} µs`;
  const took = `ours ${micros(times.ours)}, bare ${micros(times.bare)}`;
  figure('rpc_p50', times.ours / times.bare, 'x', '<= 1.1', took);
  figure(
    'rpc32',
    rates.ours / rates.bare,
    'x',
    '>= 1.3',
    `ours ${perSecond(rates.ours)}, bare ${perSecond(rates.bare)}`,
  );

  const { bytes, ms } = await joiningMonitors();
  figure('monitors400_mb', bytes / 1e6, 'MB', '<= 20', `400 monitors knew each other after ${Math.round(ms)} ms`);

  const idle = await idleBytes();
  figure(
    'idle_kib',
    idle / 1024,
    'KiB',
    '<= 16',
    `${Math.round(idle)} B of resident set for each of 2,000 idle members`,
  );
};

// A part is the same bundle, and measures nothing.
export default isPart() ? () => {} : bench;
