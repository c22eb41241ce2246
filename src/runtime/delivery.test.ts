import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import type { Json } from '../layout/json.ts';
import { delivery } from './delivery.ts';

const to = (type: string, value: Json) => {
  const definition = catalog.get(type);
  if (definition === undefined) throw new Error(`no ${type}`);
  return delivery(definition.value, value);
};

describe('a driven value', () => {
  it('is read by what the control stores', () => {
    expect(to('toggle', 'Off')).toEqual({ kind: 'set', value: false });
    expect(to('gauge', '12')).toEqual({ kind: 'set', value: 12 });
    expect(to('gauge', true)).toBeUndefined();
    expect(to('gauge', '')).toBeUndefined();
    expect(to('textInput', 12)).toEqual({ kind: 'set', value: '12' });
    expect(to('label', 12)).toEqual({ kind: 'set', value: 12 });
    expect(to('button', 1)).toBeUndefined();
  });

  it('appends where the control keeps a line or a log, and nowhere else', () => {
    const appends = catalog.list.flatMap(({ type, value }) => {
      const ways = [[1, 2], 'text', [{ text: 'x' }]].map((given) => delivery(value, given)?.kind);
      return ways.includes('append') ? [type] : [];
    });
    expect(appends).toEqual(['sparkline', 'logConsole']);
    expect(to('sparkline', [1, null, '2'])).toEqual({ kind: 'append', entries: [1, 2] });
    expect(to('sparkline', [null])).toBeUndefined();
    expect(to('sparkline', 4)).toEqual({ kind: 'set', value: 4 });
  });

  it('takes every sample its own definition shows', () => {
    const lost = catalog.list.flatMap(({ type, value }) =>
      value.accepts.flatMap(({ sample, help }) => (delivery(value, sample) === undefined ? [`${type}: ${help}`] : [])),
    );
    expect(lost).toEqual([]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalog.list), fc.jsonValue(), (definition, value) => {
        const way = delivery(definition.value, value as Json);
        expect(way === undefined || way.kind === 'set' || way.entries.length > 0).toBe(true);
      }),
    );
  });
});
