import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../controls/catalog.ts';
import type { Json, JsonObject } from '../../../layout/json.ts';
import type { Sighting } from '../../../mesh/tap.ts';
import { valueAt } from '../../../runtime/payload.ts';
import { filterChoices } from './filter-choices.ts';
import { filterPassing, readPasted, samplePayload, textOfIncoming, verdictOn } from './incoming.ts';
import { brief, pathsIn } from './paths.ts';
import { createSeen } from './seen.ts';
import { framesFor } from './seen-for.ts';

const gauge: JsonObject = { type: 'gauge', id: 'cpu', min: 0, max: 100 };
const entry: JsonObject = { filter: { msg_type: 'metrics' }, valuePath: 'cpu.load' };
const verdict = (payload: Json, over: JsonObject = entry, node: JsonObject = gauge) =>
  verdictOn({ catalog, layout: {}, node, entry: over, payload });

describe('what comes in', () => {
  it('is shown when its filter passes and its path leads to a value', () => {
    expect(verdict({ msg_type: 'metrics', cpu: { load: 73 } })).toEqual({ kind: 'shown', found: 73, value: 73 });
  });

  it('passes a filter that is made to fit it, which else stays as it is', () => {
    const filter = { msg_type: 'state', room: 'den', unit: 'C' };
    const payload = { msg_type: 'status', room: 'den', dim: { level: 42 } };
    expect(filterPassing(filter, payload)).toEqual({ msg_type: 'status', room: 'den' });
    const over = { filter: filterPassing(filter, payload), valuePath: 'dim.level' };
    expect(verdict(payload, over)).toMatchObject({ kind: 'shown', found: 42 });
  });

  it('is told with the keys of the filter it does not have', () => {
    expect(verdict({ msg_type: 'other', cpu: { load: 73 } })).toEqual({ kind: 'filtered', keys: ['msg_type'] });
  });

  it('is told when nothing is where the path leads, and when the control cannot use what is', () => {
    expect(verdict({ msg_type: 'metrics' })).toEqual({ kind: 'nothing', path: 'cpu.load' });
    expect(verdict({ msg_type: 'metrics', cpu: { load: 'high' } })).toEqual({ kind: 'unusable', found: 'high' });
  });

  it('is read by a sensor’s key, whatever filter stands there', () => {
    const sensor = { method: 'sensor', sensor: 'device.battery', filter: { no: 1 } };
    expect(verdict({ value: 1, battery: 80 }, sensor)).toEqual({ kind: 'shown', found: 80, value: 80 });
  });

  it.each(catalog.list.filter(({ value }) => value.accepts.length > 0))(
    'has a sample for a $type that it really shows',
    (definition) => {
      const node = { type: definition.type, id: 'one', ...definition.presets[0].node };
      const binding = { filter: { msg_type: 'state' }, valuePath: 'a.b' };
      expect(verdict(samplePayload(definition, node, binding), binding, node).kind).toBe('shown');
    },
  );

  it('has a sample of a sensor with the key that is asked for', () => {
    const binding = { method: 'sensor', sensor: 'heading.cardinal' };
    const label = { type: 'label', id: 'l' };
    expect(verdict(samplePayload(catalog.get('label'), label, binding), binding, label)).toMatchObject({
      value: 'NNE',
    });
  });

  it('is written as it travels', () => {
    expect(JSON.parse(textOfIncoming(entry, { a: 1 }))).toEqual({ type: 'broadcast', payload: { a: 1 } });
    expect(textOfIncoming({ method: 'mqtt', topic: 'lamp' }, 'ON')).toBe('lamp\n\nON');
    expect(JSON.parse(textOfIncoming({ method: 'http', path: '/x' }, [1]))).toEqual([1]);
  });

  it('answers for any node, entry and payload', () => {
    const thing = fc.dictionary(
      fc.constantFrom('type', 'id', 'method', 'filter', 'valuePath', 'sensor', 'children', '__proto__'),
      fc.oneof(fc.constantFrom('gauge', 'chart', 'sensor', 'mqtt', 'a.b'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(thing, thing, fc.jsonValue(), (node, over, payload) => {
        const result = verdict(payload as Json, over as JsonObject, node as JsonObject);
        expect(['shown', 'filtered', 'nothing', 'unusable']).toContain(result.kind);
        samplePayload(catalog.get('gauge'), node as JsonObject, over as JsonObject);
      }),
    );
  });
});

describe('what is pasted', () => {
  it('may be a payload or a whole frame', () => {
    expect(readPasted({}, '{"a":1}')).toEqual({ payload: { a: 1 } });
    expect(readPasted({}, '{"id":"x","type":"broadcast","payload":{"a":1},"reply_to":null}')).toMatchObject({
      payload: { a: 1 },
    });
  });

  it('may be bare text over MQTT, and nothing but JSON elsewhere', () => {
    expect(readPasted({ method: 'mqtt' }, 'ON')).toEqual({ payload: 'ON' });
    expect(readPasted({ method: 'mqtt' }, '23.5')).toEqual({ payload: 23.5 });
    expect(readPasted({}, '{"a":')).toHaveProperty('wrong');
  });
});

describe('the paths of a payload', () => {
  it('each lead to the very value that stands beside them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        for (const { path, value } of pathsIn(payload as Json, undefined)) {
          expect(valueAt(payload, path)).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say what the control could show', () => {
    const paths = pathsIn({ cpu: { load: 73, name: 'i7' }, rows: [{ t: 1 }] }, catalog.get('gauge'));
    expect(paths.map(({ path, usable }) => [path, usable])).toEqual([
      ['cpu', false],
      ['cpu.load', true],
      ['cpu.name', false],
      ['rows', false],
      ['rows.0', false],
      ['rows.0.t', true],
    ]);
  });

  it('are written short', () => {
    expect(brief([1])).toBe('1 entry');
    expect(brief('x'.repeat(99)).length).toBeLessThan(40);
  });
});

describe('the choices of a filter', () => {
  it('are the plain values at the top of what was seen, msg_type first', () => {
    const choices = filterChoices([{ a: 1, msg_type: 'x', deep: { b: 1 } }, { a: 2 }, { a: 1 }, 7]);
    expect([...choices]).toEqual([
      ['msg_type', ['x']],
      ['a', [1, 2]],
    ]);
  });
});

describe('what was seen', () => {
  it('is found by what the entry listens to, those that pass its filter first', () => {
    const seen = createSeen((tell) => tell());
    seen.note({ method: 'meshsocket', subject: 'broadcast', payload: { msg_type: 'metrics', cpu: 1 } });
    seen.note({ method: 'meshsocket', subject: 'broadcast', payload: { msg_type: 'lamp' } });
    seen.note({ method: 'mqtt', subject: 'home/kitchen/temperature', payload: 21 });
    expect(framesFor(seen, entry)).toEqual([{ msg_type: 'metrics', cpu: 1 }, { msg_type: 'lamp' }]);
    expect(framesFor(seen, { method: 'mqtt', topic: 'home/+/temperature' })).toEqual([21]);
    expect(framesFor(seen, { method: 'http', path: '/x' })).toEqual([]);
    expect(seen.count()).toBe(3);
  });

  it('takes broadcasts of servers from the editor’s own connection, and not what devices and editors say', () => {
    const seen = createSeen((tell) => tell());
    const broadcast = (payload: Json, more: Partial<Sighting> = {}): Sighting => ({
      at: 0,
      direction: 'in',
      bytes: 1,
      peer: null,
      sealing: 'none',
      echo: false,
      frame: { id: '1', type: 'broadcast', payload, reply_to: null },
      ...more,
    });
    seen.noteFrame(broadcast({ msg_type: 'metrics' }));
    seen.noteFrame(broadcast({ msg_type: 'studio.event' }));
    seen.noteFrame(broadcast({ msg_type: 'mine' }, { direction: 'out' }));
    seen.noteFrame(broadcast({ msg_type: 'back' }, { echo: true }));
    expect(framesFor(seen, {})).toEqual([{ msg_type: 'metrics' }]);
  });

  it('is told once for all that came between two paints', () => {
    const waiting: (() => void)[] = [];
    const seen = createSeen((tell) => waiting.push(tell));
    for (let n = 0; n < 10; n += 1) seen.note({ method: 'mqtt', subject: 'a', payload: n });
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    expect(seen.count()).toBe(1);
  });

  it('keeps a few of each kind, so that one that comes often does not push out the others', () => {
    const seen = createSeen((tell) => tell());
    seen.note({ method: 'meshsocket', subject: 'broadcast', payload: { msg_type: 'rare' } });
    for (let cpu = 0; cpu < 500; cpu += 1)
      seen.note({ method: 'meshsocket', subject: 'broadcast', payload: { msg_type: 'metrics', cpu } });
    expect(framesFor(seen, {})).toEqual([
      ...[499, 498, 497, 496].map((cpu) => ({ msg_type: 'metrics', cpu })),
      { msg_type: 'rare' },
    ]);
  });
});
