// Many members in a process of their own, which count what comes and say when it is all there.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { eachText, join } from './raw.ts';

export type Order =
  /** `members` are welcomed, `listeners` only connect, `monitors` wait until each has been told of all of them. */
  | { readonly kind: 'members' | 'listeners' | 'monitors'; readonly port: number; readonly count: number }
  /** Answered once when counting begins, and again when every reader has got so many bytes. */
  | { readonly kind: 'expect'; readonly bytes: number };

export interface Watched {
  /** Bytes that came to all monitors together. */
  readonly bytes: number;
  readonly ms: number;
}

const say = (answer: unknown) => process.send?.(answer);

const got: number[] = [];
let wanted = Number.POSITIVE_INFINITY;
let missing = 0;

function counter(): (chunk: Buffer) => void {
  const index = got.push(0) - 1;
  return (chunk) => {
    const before = got[index] ?? 0;
    const now = before + chunk.length;
    got[index] = now;
    if (before >= wanted || now < wanted) return;
    missing -= 1;
    if (missing === 0) say('all there');
  };
}

function expectBytes(bytes: number): void {
  got.fill(0);
  missing = got.length;
  wanted = bytes;
  say('counting');
}

async function listener(port: number): Promise<void> {
  const socket: Socket = connect({ port, host: '127.0.0.1' });
  const count = counter();
  socket.on('data', (chunk) => count(chunk as Buffer));
  await once(socket, 'connect');
}

async function monitors(port: number, count: number): Promise<Watched> {
  const start = performance.now();
  let bytes = 0;
  let missingLists = count;
  let done: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const watch = async (name: string) => {
    const read = eachText((text) => {
      const { type, payload } = JSON.parse(text) as { type: string; payload: { clients: unknown[] } };
      if (type !== 'server_client_list' || payload.clients.length < count) return;
      missingLists -= 1;
      if (missingLists === 0) done();
    });
    await join(port, { name, role: 'monitor', flags: true }, (chunk) => {
      bytes += chunk.length;
      read(chunk);
    });
  };
  await Promise.all(Array.from({ length: count }, (_, index) => watch(`monitor-${index}`)));
  await all;
  return { bytes, ms: performance.now() - start };
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'expect') return expectBytes(order.bytes);
  const { kind, port, count } = order;
  if (kind === 'monitors') return void say(await monitors(port, count));
  for (let index = 0; index < count; index += 1) {
    if (kind === 'listeners') await listener(port);
    else await join(port, { name: `reader-${index}`, role: 'viewer', flags: false }, counter());
  }
  say('ready');
}

export function read(): void {
  process.on('message', (order) => void obey(order as Order));
  process.on('disconnect', () => process.exit());
}
