import { afterEach, describe, expect, it } from 'vitest';
import { type Live, layoutWith, live, on } from './live.fixture.ts';

let world: Live;
afterEach(() => world?.stop());

describe('what a control keeps of what arrives', () => {
  it('of a chart: readings appended to what the layout starts with, up to its bound', async () => {
    const chart = {
      type: 'chart',
      id: 'plot',
      chartConfig: { maxPoints: 3 },
      defaultValue: '{"categories":["a","b"],"series":[{"name":"In","values":[1,2]}]}',
      ...on('plot', 'v'),
    };
    world = await live(layoutWith([chart]));
    await world.tell({ msg_type: 'plot', v: { append: { In: 3 }, category: 'c' } });
    await world.tell({ msg_type: 'plot', v: { append: 4, category: 'd' } });
    expect(world.runtime.valueOf('plot')).toEqual({
      categories: ['b', 'c', 'd'],
      series: [{ name: 'In', values: [2, 3, 4] }],
    });
    await world.tell({ msg_type: 'plot', v: [7, 8] });
    expect(world.runtime.valueOf('plot')).toEqual([7, 8]);
  });

  it('of a sparkline: readings at the end, or a whole line in their place', async () => {
    world = await live(layoutWith([{ type: 'sparkline', id: 'line', sparklinePoints: 3, ...on('line', 'v') }]));
    for (const v of [1, 2, 3, 4]) await world.tell({ msg_type: 'line', v });
    expect(world.runtime.valueOf('line')).toEqual([2, 3, 4]);
    await world.tell({ msg_type: 'line', v: [9, null, 8] });
    expect(world.runtime.valueOf('line')).toEqual([9, 8]);
  });

  it('of a log: the newest lines, with the time they came', async () => {
    world = await live(layoutWith([{ type: 'logConsole', id: 'log', maxLines: 2, ...on('log', 'v') }]));
    for (const v of ['one', 'two', { text: 'three', level: 'warn' }]) await world.tell({ msg_type: 'log', v });
    expect(world.runtime.valueOf('log')).toMatchObject([{ text: 'two' }, { text: 'three', level: 'warn' }]);
    expect(world.runtime.valueOf('log')).toSatisfy((lines: { at: number }[]) => lines.every(({ at }) => at > 0));
  });

  it('of a compass: the heading and the bearings of its pucks, of which the one comes far more often', async () => {
    world = await live(layoutWith([{ type: 'compass', id: 'dial', compassConfig: { pucks: [] }, ...on('dial', 'v') }]));
    const { runtime, tell } = world;
    await tell({ msg_type: 'dial', v: 41 });
    expect(runtime.valueOf('dial')).toBe(41);
    await tell({ msg_type: 'dial', v: { pucks: { desk: 90 } } });
    await tell({ msg_type: 'dial', v: 400 });
    expect(runtime.valueOf('dial')).toEqual({ heading: 40, pucks: { desk: 90 } });
    expect(runtime.snapshot().get('dial')).toBe(40);
  });

  it('of a compass that was dragged: the new bearing, and the heading that came meanwhile', async () => {
    world = await live(layoutWith([{ type: 'compass', id: 'dial', compassConfig: { pucks: [] }, ...on('dial', 'v') }]));
    const { runtime, tell } = world;
    await tell({ msg_type: 'dial', v: { pucks: { desk: 90 } } });
    await tell({ msg_type: 'dial', v: 10 });
    runtime.emit('dial', { kind: 'grab' });
    await tell({ msg_type: 'dial', v: 20 });
    runtime.emit('dial', { kind: 'value', value: { pucks: { desk: 135 } } });
    expect(runtime.valueOf('dial')).toEqual({ heading: 10, pucks: { desk: 135 } });
    runtime.emit('dial', { kind: 'release' });
    expect(runtime.valueOf('dial')).toEqual({ heading: 20, pucks: { desk: 135 } });
    await tell({ msg_type: 'dial', v: 30 });
    expect(runtime.valueOf('dial')).toEqual({ heading: 30, pucks: { desk: 135 } });
  });

  it('of a chat: messages one by one, or a whole log in their place', async () => {
    const said = (id: string) => ({ msg_type: 'chat_message', id, text: id, sender: { name: 'Mira', role: 'member' } });
    world = await live(layoutWith([{ type: 'chat', id: 'crew', config: { historyCount: 3 }, ...on('log', 'v') }]));
    const { runtime, tell } = world;
    const ids = () => (runtime.valueOf('crew') as readonly { readonly id: string }[]).map(({ id }) => id);
    await tell(said('a'));
    await tell({ msg_type: 'log', v: said('b') });
    expect(ids()).toEqual(['a', 'b']);
    expect(runtime.drive({ crew: [said('c'), said('d')] })).toEqual({ applied: ['crew'], skipped: [] });
    expect(ids()).toEqual(['c', 'd']);
    await tell({ msg_type: 'log', v: [said('e'), said('f'), said('g'), said('h')] });
    expect(ids()).toEqual(['f', 'g', 'h']);
    await tell(said('i'));
    expect(ids()).toEqual(['g', 'h', 'i']);
  });
});
