import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../layout/json.ts';
import { findNode } from '../layout/walk.ts';
import { createDynamic, MOST_CHILDREN, usableChildren } from './dynamic.ts';
import { type Live, layoutWith, live, on } from './live.fixture.ts';

let world: Live;
afterEach(() => world?.stop());

const CREW: JsonObject = {
  type: 'group',
  id: 'crew',
  dynamic: 'crew_out',
  children: [],
  grid: { columns: 2, rows: 3 },
};
const boat = (id: string, more: JsonObject = {}): JsonObject => ({
  type: 'gauge',
  id,
  position: [0, 0],
  ...on(id),
  ...more,
});

describe('a dynamic group', () => {
  it('takes pushed children, which live like any others, and keeps the values of those that stay', async () => {
    world = await live(layoutWith([CREW, { type: 'gauge', id: 'fixed' }]));
    const { runtime, tell } = world;
    const push = (...children: JsonObject[]) => tell({ msg_type: 'crew_out', children });
    await push(boat('kestrel'), boat('heron', { defaultValue: 4 }));
    await tell({ msg_type: 'kestrel', value: 7 });
    expect(Object.fromEntries(runtime.snapshot())).toEqual({ kestrel: 7, heron: 4 });
    const before = runtime.layout.getState();
    await push(boat('kestrel'), boat('heron', { defaultValue: 4 }));
    expect(runtime.layout.getState()).toBe(before);
    await push(boat('kestrel', { label: 'Kestrel' }), boat('osprey'));
    expect(Object.fromEntries(runtime.snapshot())).toEqual({ kestrel: 7 });
    expect(findNode(runtime.layout.getState(), 'fixed')?.node).toBe(findNode(before, 'fixed')?.node);
    await push();
    expect(Object.fromEntries(runtime.snapshot())).toEqual({});
  });

  it('ignores a push without a list of children, and one for another event', async () => {
    world = await live(layoutWith([CREW]));
    await world.tell({ msg_type: 'crew_out', children: [boat('a')] });
    const before = world.runtime.layout.getState();
    await world.tell({ msg_type: 'crew_out' });
    await world.tell({ msg_type: 'other', children: [] });
    await world.tell({ msg_type: 'other', event: 'crew_out', children: [] });
    expect(world.runtime.layout.getState()).toBe(before);
  });

  it('keeps what was pushed while the author edits around it', async () => {
    world = await live(layoutWith([CREW]));
    await world.tell({ msg_type: 'crew_out', children: [boat('a')] });
    await world.tell({ msg_type: 'a', value: 3 });
    world.runtime.setLayout(
      layoutWith([
        { ...CREW, label: 'Out now' },
        { type: 'toggle', id: 'lamp' },
      ]),
    );
    expect(world.runtime.valueOf('a')).toBe(3);
    world.runtime.setLayout(layoutWith([{ ...CREW, dynamic: 'others' }]));
    expect(world.runtime.control('a')).toBeUndefined();
  });

  it('may itself be pushed', async () => {
    world = await live(layoutWith([CREW]));
    await world.tell({ msg_type: 'crew_out', children: [{ ...CREW, id: 'inner', dynamic: 'inner_out' }] });
    await world.tell({ msg_type: 'inner_out', children: [boat('deep')] });
    await world.tell({ msg_type: 'deep', value: 1 });
    expect(world.runtime.valueOf('deep')).toBe(1);
  });
});

describe('a dynamic tab', () => {
  const titles = () =>
    (world.runtime.layout.getState().tabs as unknown as readonly JsonObject[]).map(({ title }) => title);

  it('is added, replaced and taken away, and read with or without its own key', async () => {
    world = await live(layoutWith([], { dynamicTabs: [{ event: 'regatta' }] }));
    await world.tell({ msg_type: 'regatta', tab: { title: 'Race', children: [boat('a')] } });
    await world.tell({ msg_type: 'regatta', title: 'Results', children: [boat('b')] });
    expect(titles()).toEqual(['One', 'Race', 'Results']);
    await world.tell({ msg_type: 'a', value: 5 });
    await world.tell({ msg_type: 'regatta', tab: { title: 'Race', icon: 'flag', children: [boat('a'), boat('c')] } });
    expect(world.runtime.valueOf('a')).toBe(5);
    await world.tell({ msg_type: 'regatta', title: 'Results', remove: true });
    await world.tell({ msg_type: 'elsewhere', title: 'No', children: [] });
    expect(titles()).toEqual(['One', 'Race']);
  });
});

describe('what a server pushes', () => {
  it('is bounded, whatever it is', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => boat(`b${index}`));
    expect(usableChildren(many)).toHaveLength(MOST_CHILDREN);
    expect(usableChildren([boat('a'), boat('a'), { type: 'gauge' }, { id: 'x' }, null, 7, boat('')])).toEqual([
      boat('a'),
    ]);
    let deep: JsonObject = boat('deep');
    for (let level = 0; level < 5_000; level += 1) deep = { type: 'group', id: `g${level}`, children: [deep] };
    expect(usableChildren([deep, boat('b')])).toEqual([boat('b')]);
    expect(usableChildren('children')).toBeUndefined();
  });

  it('changes nothing when it is pushed again, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.jsonValue(), fc.record({ type: fc.constant('label'), id: fc.string(), text: fc.jsonValue() })),
        ),
        (children) => {
          const dynamic = createDynamic(layoutWith([CREW]));
          const payload = { msg_type: 'crew_out', children: children as Json };
          dynamic.fill('crew', 'crew_out', payload);
          const shown = dynamic.layout();
          expect(dynamic.fill('crew', 'crew_out', structuredClone(payload))).toBe(false);
          expect(dynamic.layout()).toBe(shown);
          dynamic.addTab('crew_out', payload);
        },
      ),
    );
  });
});
