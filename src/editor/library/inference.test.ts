import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { applyEdit } from '../../layout/apply.ts';
import { childrenOf, tabsOf } from '../../layout/document.ts';
import { isArray, type Json, member } from '../../layout/json.ts';
import { lint } from '../../layout/lint.ts';
import { valueAt } from '../../runtime/payload.ts';
import { nodesFor, propose, sourceOf } from './inference.ts';

const WEATHER: Json = {
  msg_type: 'weather',
  room: { temperature: 21.4, windowOpen: false },
  wind: { name: 'north-west' },
  history: [1, 2, 3],
  rows: [{ city: 'Ulm' }],
};

describe('controls for data', () => {
  it('are proposed by what the values are, with the path that leads to each', () => {
    const proposals = propose(WEATHER, catalog);
    expect(proposals.map(({ path, types, label }) => [path, types[0], label])).toEqual([
      ['room.temperature', 'gauge', 'Temperature'],
      ['room.windowOpen', 'statusLight', 'Window open'],
      ['wind.name', 'label', 'Name'],
      ['history', 'sparkline', 'History'],
      ['rows', 'list', 'Rows'],
    ]);
  });

  it('listen to the event and the kind of the message the data came with', () => {
    const { event, filter, data } = sourceOf({ event: 'telemetry', payload: WEATHER });
    expect([event, filter]).toEqual(['telemetry', { msg_type: 'weather' }]);
    expect(sourceOf({ a: 1 })).toEqual({ event: 'broadcast', filter: undefined, data: { a: 1 } });
    const [proposal] = propose(data, catalog);
    const nodes = proposal === undefined ? [] : nodesFor([{ proposal, type: 'gauge' }], { event, filter }, catalog);
    expect(nodes).toEqual([
      {
        id: 'temperature',
        type: 'gauge',
        span: [2, 2],
        label: 'Temperature',
        min: 0,
        max: 100,
        sync: [{ event: 'telemetry', filter: { msg_type: 'weather' }, valuePath: 'room.temperature' }],
      },
    ]);
  });

  it('have a range with room for what was seen', () => {
    const rangeOf = (value: number) => {
      const [proposal] = propose({ value }, catalog);
      const source = { event: 'broadcast', filter: undefined };
      const [node] = proposal === undefined ? [] : nodesFor([{ proposal, type: 'gauge' }], source, catalog);
      return [node?.min, node?.max];
    };
    expect(rangeOf(0.4)).toEqual([0, 1]);
    expect(rangeOf(132)).toEqual([0, 150]);
    expect(rangeOf(-20)).toEqual([-100, 100]);
    expect(rangeOf(4200)).toEqual([0, 5000]);
  });

  it('have paths that find their value, whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const data = value as Json;
        for (const proposal of propose(data, catalog)) expect(valueAt(data, proposal.path)).toBe(proposal.value);
      }),
    );
  });

  it('make a page without a finding of its own', () => {
    const choices = propose(WEATHER, catalog).map((proposal) => ({ proposal, type: proposal.types[0] ?? '' }));
    const nodes = nodesFor(choices, { event: 'broadcast', filter: { msg_type: 'weather' } }, catalog);
    const blank = { name: 'A', version: 1, tabs: [{ title: 'Main', grid: { columns: 4, rows: 8 }, children: [] }] };
    const layout = applyEdit(blank, { kind: 'paste', into: ['tabs', 0], nodes });
    expect(childrenOf(tabsOf(layout)[0])).toHaveLength(5);
    const wrong = lint(layout, catalog).filter(({ path }) => path[2] === 'children');
    expect(wrong.map(({ message }) => message)).toEqual([]);
    expect(isArray(member(childrenOf(tabsOf(layout)[0])[0], 'position'))).toBe(true);
  });
});
