import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { createMeshClient } from '../../mesh/client.ts';
import type { Frame } from '../../mesh/frames.ts';
import { dialer, fakeClock, settle } from '../../mesh/scripted.ts';
import { createDevice } from '../../studio/device.ts';
import { memoryStore } from '../../studio/keeping.ts';
import { VERB } from '../../studio/verbs.ts';
import { gauge, layoutOf } from './memory-mesh.ts';
import { createHeadlessRenderer } from './renderer.ts';

const FRAMES = 20_000;
const SEED = 20_261_121;

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
process.on('unhandledRejection', note);
afterAll(() => void process.removeListener('unhandledRejection', note));

/** A device on a relay that is played here: what it is given is exactly what the test says. */
async function hostileRelay() {
  const clock = fakeClock();
  const relay = dialer();
  const client = createMeshClient({
    url: 'ws://x',
    name: 'phone',
    role: 'viewer',
    canBroadcast: true,
    clock,
    WebSocket: relay.WebSocket,
  });
  const problems: string[] = [];
  client.onProblem(({ kind, error }) => kind === 'handler-failed' && problems.push(String((error as Error)?.stack)));
  const device = createDevice({
    client,
    renderer: createHeadlessRenderer({ catalog, drop: ['map'] }),
    catalog,
    name: 'phone',
    channel: 'home',
    role: 'viewer',
    store: memoryStore(),
    clock,
  });
  client.start();
  const socket = relay.latest();
  socket.opens();
  socket.hears('welcome', { id: 'm1', name: 'phone' });
  socket.hears('server_client_list', { clients: [{ id: 'm1', name: 'phone' }] });
  await settle();
  return { clock, socket, device, problems };
}

const layouts = fc.constantFrom(
  layoutOf('Home', [gauge('level'), { type: 'toggle', id: 'lamp' }, { type: 'chart', id: 'plot' }]),
  layoutOf('Nested', [
    { type: 'group', id: 'g', children: [{ type: 'carousel', id: 'c', panels: [{ children: [] }] }] },
  ]),
);

/** One value somewhere inside replaced by another. */
function mutate(value: unknown, at: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined || at % 7 === 0) return by;
  const inner = mutate(Reflect.get(value, key), Math.floor(at / 3), by);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', 0, -1, 1e308, [], {}, '__proto__', 'constructor', '../../x', 'x'.repeat(5_000)),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":{"b":2}}')),
);
const reasonable = fc.oneof(
  layouts,
  layouts.map((layout) => ({ layout, file: 'x' })),
  fc.record({ values: fc.dictionary(fc.constantFrom('level', 'lamp', 'plot', 'nobody'), fc.jsonValue()) }),
  fc.constantFrom(
    { include: 'full' },
    { ids: ['level'] },
    { enable: true, sample_ms: 1 },
    { file: 'x' },
    { name: 'Home' },
  ),
);
const payload = fc.oneof(
  odd,
  reasonable,
  fc.tuple(reasonable, fc.nat(500), odd).map(([value, at, by]) => mutate(value, at, by)),
);
const told = fc
  .tuple(fc.constantFrom('layout-update', 'layout-save', 'control-edit-request', 'studio.event', 'nonsense'), payload)
  .map(([msg_type, body]) =>
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? { ...body, msg_type }
      : { msg_type, control: body },
  );
const frames = fc.oneof(
  fc.record({ type: fc.constantFrom(...Object.values(VERB)), payload, asks: fc.constant(true) }),
  fc.record({ type: fc.constant('broadcast'), payload: told, asks: fc.boolean() }),
  fc.record({ type: fc.string(), payload: odd, asks: fc.boolean() }),
);

describe(`${FRAMES} hostile frames`, () => {
  it('crash nothing, reject nothing unheard, and are answered at most once each', async () => {
    const { clock, socket, device, problems } = await hostileRelay();
    const sample = fc.sample(frames, { numRuns: FRAMES, seed: SEED });
    const answersBefore = socket.sent.length;
    let asked = 0;
    for (const [index, { type, payload: body, asks }] of sample.entries()) {
      const id = `q${index}`;
      if (asks) asked += 1;
      const text = JSON.stringify({ id: asks ? id : '', type, payload: body, reply_to: null });
      // Some arrive torn.
      socket.says(index % 50 === 49 ? text.slice(0, Math.floor(text.length / 2)) : text);
      if (index % 20 === 19) await clock.pass(20);
    }
    await clock.pass(5_000);
    const sent = socket.sent.slice(answersBefore);
    const replies = new Map<string, number>();
    for (const { reply_to } of sent) if (reply_to !== null) replies.set(reply_to, (replies.get(reply_to) ?? 0) + 1);
    expect([...replies.values()].every((count) => count === 1)).toBe(true);
    expect(replies.size).toBeLessThanOrEqual(asked);
    expect(replies.size).toBeGreaterThan(FRAMES / 5);
    // What it says by itself follows the clock, not the flood: 25 s have passed.
    const unasked = sent.filter((frame: Frame) => frame.type === 'broadcast_request');
    expect(unasked.length).toBeLessThan(25 * 10 + 50);
    expect(problems).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);

    // It is in its right mind afterwards.
    const layout = layoutOf('After', [gauge('fine')]);
    const question = socket.hears(VERB.applyLayout, layout);
    await settle();
    expect(socket.sent.find(({ reply_to }) => reply_to === question.id)?.payload).toMatchObject({ ok: true });
    expect(device.shown?.layout).toEqual(layout);
  });

  it('however large, deep or many keep the device busy only for a moment', async () => {
    const { clock, socket, device } = await hostileRelay();
    const deep = `${'{"children":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    const answerTo = async (body: string) => {
      const started = performance.now();
      socket.says(`{"id":"big","type":"apply-layout","payload":${body},"reply_to":null}`);
      await settle();
      await clock.pass(100);
      expect(performance.now() - started).toBeLessThan(3_000);
      const answer = socket.sent.findLast(({ reply_to }) => reply_to === 'big')?.payload;
      return answer as { ok: boolean; error?: string };
    };
    const many = (count: number, one: string) => Array.from({ length: count }, () => one).join(',');
    expect((await answerTo(`{"tabs":[${deep}]}`)).ok).toBe(true);
    expect(await answerTo(`{"tabs":[${many(300_000, '{}')}]}`)).toMatchObject({ ok: false });
    expect(await answerTo(`{"tabs":[{"children":[${many(60_000, '{"id":"a"}')}]}]}`)).toMatchObject({ ok: false });
    const wide = many(5_000, '{}');
    const controls = many(5_000, '{"id":"a","type":"map"}');
    expect(await answerTo(`{"tabs":[{"children":[${controls}]},${wide}]}`)).toMatchObject({ ok: true });
    expect(device.shown).not.toBeNull();
    expect(unhandled).toEqual([]);
  });
});
