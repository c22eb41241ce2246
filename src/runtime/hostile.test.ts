import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { catalog } from '../controls/catalog.ts';
import type { Layout } from '../layout/document.ts';
import type { Json, JsonObject } from '../layout/json.ts';
import type { Handler } from '../mesh/handlers.ts';
import { fakeClock } from '../mesh/scripted.ts';
import { layoutWith, on } from './live.fixture.ts';
import type { RuntimeMesh } from './mesh-road.ts';
import { createRuntime } from './runtime.ts';

/** A mesh that hands frames to whoever listens, without a relay’s own limits in between. */
function bareMesh() {
  const handlers = new Map<string, Set<Handler>>();
  const mesh = {
    state: createStore(() => ({ member: true })),
    on: (type: string, handler: Handler) => {
      const set = handlers.get(type) ?? new Set();
      handlers.set(type, set.add(handler));
      return () => void set.delete(handler);
    },
    broadcast: async () => {},
    route: async () => null,
    routeByName: async () => {},
    request: async () => null,
  } as unknown as RuntimeMesh;
  const give = (payload: unknown) => {
    for (const handler of handlers.get('broadcast') ?? []) handler(payload, {} as never);
  };
  const listeners = () => [...handlers.values()].reduce((count, set) => count + set.size, 0);
  return { mesh, give, listeners };
}

function start(layout: Layout) {
  const clock = fakeClock();
  const { mesh, give, listeners } = bareMesh();
  const runtime = createRuntime({
    layout,
    catalog,
    mesh,
    clock,
    frame: (run) => clock.after(16, run),
    openMqtt: async () => Promise.reject(new Error('no broker')),
    fetch: async () => Promise.reject(new TypeError('no network')),
  });
  return { runtime, clock, give, listeners, stop: runtime.start() };
}

const types = catalog.list.map(({ type }) => type);
const ids = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', '');
const oneOfKeys = (...keys: string[]) => fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
const hostileSync = oneOfKeys(
  'method',
  'event',
  'filter',
  'valuePath',
  'topic',
  'source',
  'url',
  'path',
  'interval',
  'sensor',
);
const sync = fc.oneof(
  fc.jsonValue(),
  hostileSync,
  fc.array(
    fc.oneof(hostileSync, fc.record({ event: fc.constant('broadcast'), valuePath: fc.constantFrom('', 'v', 'v.0') })),
    { maxLength: 3 },
  ),
);
const control = fc.record(
  {
    type: fc.constantFrom(...types, 'group', 'nothing'),
    id: ids,
    sync,
    dynamic: fc.constantFrom('evt', ''),
    children: fc.array(fc.record({ type: fc.constantFrom(...types), id: ids }), { maxLength: 2 }),
    visible: oneOfKeys('when', 'operator', 'value'),
    pulse: oneOfKeys('event', 'filter'),
    action: oneOfKeys('method', 'event', 'payload', 'topic', 'url', 'mode'),
    defaultValue: fc.jsonValue(),
    config: fc.jsonValue(),
    maxLines: fc.jsonValue(),
    sparklinePoints: fc.jsonValue(),
    chartConfig: fc.jsonValue(),
  },
  { requiredKeys: ['type', 'id'] },
);
const blocks = oneOfKeys('state', 'sources', 'publishers', 'pollGroups', 'dynamicTabs', 'connection');
const layouts = fc
  .tuple(fc.oneof(fc.array(control, { maxLength: 6 }), fc.jsonValue()), blocks)
  .map(([children, more]) => ({ name: 'x', version: 1, ...more, tabs: [{ children }] }) as unknown as Layout);
const frames = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('msg_type', 'event', 'children', 'tab', 'v', 'controls', 'cmd_id', 'to', 'append'),
    fc.oneof(fc.jsonValue(), fc.constantFrom('evt', 'control_snapshot', 'command_ack', 'chat_message')),
  ),
  fc.record({ msg_type: fc.constant('evt'), children: fc.oneof(fc.array(control, { maxLength: 3 }), fc.jsonValue()) }),
);

describe('whatever layout and frames come', () => {
  it('nothing throws, and nothing is left after the stop', async () => {
    await fc.assert(
      fc.asyncProperty(
        layouts,
        layouts,
        fc.array(frames, { maxLength: 10 }),
        ids,
        fc.jsonValue(),
        async (layout, next, payloads, id, value) => {
          const { runtime, clock, give, listeners, stop } = start(layout);
          const touch = () => {
            for (const payload of payloads) give(payload);
            runtime.emit(id, { kind: 'grab' });
            runtime.emit(id, { kind: 'value', value: value as Json });
            runtime.emit(id, { kind: 'action', carrier: ['action'], tokens: { value: value as Json } });
            runtime.emit(id, { kind: 'release' });
            runtime.drive({ [id]: value as Json });
            runtime.isVisible(id);
            runtime.snapshot();
          };
          touch();
          runtime.setLayout(next);
          touch();
          await clock.pass(1);
          stop();
          await clock.pass(0);
          expect(clock.pending()).toBe(0);
          expect(listeners()).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a value nested without end is left', () => {
    const { runtime, give, stop } = start(layoutWith([{ type: 'chart', id: 'a', ...on('x') }]));
    let deep: Json = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    give({ msg_type: 'x', value: { series: [deep] } });
    expect(runtime.valueOf('a')).toBeUndefined();
    stop();
  });
});

describe('a flood', () => {
  it('of 300 frames a second for 100 controls is bounded, told once a frame, and ends with the right values', async () => {
    const kinds = ['gauge', 'sparkline', 'logConsole', 'chart', 'label'] as const;
    const controls = Array.from({ length: 100 }, (_, index): JsonObject => {
      const type = kinds[index % kinds.length] ?? 'gauge';
      const bounds = { maxLines: 20, sparklinePoints: 10, chartConfig: { maxPoints: 10 } };
      return { type, id: `c${index}`, ...bounds, ...on('flood', type === 'chart' ? 'reading' : 'value') };
    });
    const { runtime, clock, give, stop } = start(layoutWith(controls));
    let told = 0;
    for (const { id } of controls) runtime.subscribe(String(id), () => (told += 1));
    // Time of the processor, not of the clock: the machine may be busy with other things.
    const started = process.cpuUsage();
    for (let value = 1; value <= 300; value += 1) {
      give({ msg_type: 'flood', value, reading: { append: { load: value }, category: `t${value}` } });
      if (value % 5 === 0) await clock.pass(16);
    }
    const { user, system } = process.cpuUsage(started);
    await clock.pass(16);
    expect(told).toBeLessThanOrEqual(100 * 61);
    expect(runtime.valueOf('c0')).toBe(300);
    expect(runtime.valueOf('c1')).toEqual(Array.from({ length: 10 }, (_, index) => 291 + index));
    expect(runtime.valueOf('c2')).toHaveLength(20);
    expect(runtime.valueOf('c3')).toMatchObject({
      categories: Array.from({ length: 10 }, (_, index) => `t${291 + index}`),
      series: [{ name: 'load', values: Array.from({ length: 10 }, (_, index) => 291 + index) }],
    });
    expect(clock.pending()).toBe(0);
    // Every frame is for every control: thirty thousand values, in microseconds.
    expect(user + system).toBeLessThan(1_000_000);
    stop();
  });
});
