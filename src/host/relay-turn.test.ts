import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turns, wireFrame } from './relay-turn.ts';

function sink() {
  const writes: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      writes.push(Buffer.from(chunk as Buffer));
      done();
    },
  });
  return { writes, socket: stream as unknown as Socket };
}

const allOf = (texts: readonly string[]) => Buffer.concat(texts.map(wireFrame));

describe('wireFrame', () => {
  it('states the length in as many bytes as RFC 6455 asks for', () => {
    expect([...wireFrame('hi')]).toEqual([0x81, 2, 0x68, 0x69]);
    expect([...wireFrame('x'.repeat(126)).subarray(0, 4)]).toEqual([0x81, 126, 0, 126]);
    expect([...wireFrame('é'.repeat(200)).subarray(0, 4)]).toEqual([0x81, 126, 1, 144]);
    expect([...wireFrame('x'.repeat(65_536)).subarray(0, 10)]).toEqual([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});

describe('a turn', () => {
  it('writes once to each socket, whatever it was sent', async () => {
    const { outlet } = turns();
    const sinks = Array.from({ length: 20 }, sink);
    const outlets = sinks.map(({ socket }) => outlet(socket, () => true));
    for (const text of ['a', 'b', 'c']) for (const { send } of outlets) send(text);
    outlets[3]?.send('only for one');
    await nextTurn();
    await nextTurn();
    for (const [index, { writes }] of sinks.entries()) {
      expect(writes).toEqual([allOf(index === 3 ? ['a', 'b', 'c', 'only for one'] : ['a', 'b', 'c'])]);
    }
  });

  it('brings every socket its own frames in their order, however they are mixed', async () => {
    const send = fc.record({ to: fc.uniqueArray(fc.nat(11), { minLength: 1 }), text: fc.string({ maxLength: 5 }) });
    const step = fc.oneof({ weight: 6, arbitrary: send }, { weight: 1, arbitrary: fc.constant('turn' as const) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 30_000 }),
        async (steps, repeat) => {
          const { outlet } = turns();
          const sinks = Array.from({ length: 12 }, sink);
          const outlets = sinks.map(({ socket }) => outlet(socket, () => true));
          const expected = sinks.map((): string[] => []);
          for (const each of steps) {
            if (each === 'turn') {
              await nextTurn();
              continue;
            }
            // Some long ones, so that writes happen before the turn ends.
            const text = each.text.repeat(each.to.length % 4 === 0 ? repeat : 1);
            for (const index of each.to) {
              outlets[index]?.send(text);
              expected[index]?.push(text);
            }
          }
          await nextTurn();
          await nextTurn();
          for (const [index, { writes }] of sinks.entries()) {
            expect(Buffer.concat(writes).equals(allOf(expected[index] ?? []))).toBe(true);
            expect(outlets[index]?.buffered()).toBe(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes nothing to a socket that is closing', async () => {
    const { outlet } = turns();
    const { socket, writes } = sink();
    let open = true;
    const { send } = outlet(socket, () => open);
    send('late');
    open = false;
    await nextTurn();
    expect(writes).toEqual([]);
  });

  it('counts what waits for its end as buffered', () => {
    const { outlet } = turns();
    const { send, buffered, flush } = outlet(sink().socket, () => true);
    send('abc');
    expect(buffered()).toBe(5);
    flush();
    expect(buffered()).toBe(0);
  });
});
