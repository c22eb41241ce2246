import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import type { Layout } from '../document.ts';
import { contractOf } from './wire.ts';

const layout: Layout = {
  name: 'Greenhouse',
  version: 1,
  connection: { url: 'ws://me:pw@10.0.0.2:8765', token: 'hush', e2eeKey: 'AAAA', hub: 'brain', did: 'hush' },
  sources: {
    broker: { type: 'mqtt', url: 'mqtts://10.0.0.3', password: 'hush' },
    api: { type: 'http', baseURL: 'http://10.0.0.4', headers: { Authorization: 'Bearer hush' } },
  },
  publishers: [{ sensor: 'location', interval: 5 }],
  pollGroups: { roster: { event: 'broadcast_request', interval: 30, payload: { msg_type: 'who_is_here' } } },
  dynamicTabs: [{ event: 'season' }],
  tabs: [
    {
      title: 'Main',
      children: [
        {
          type: 'toggle',
          id: 'vent',
          label: 'Vent',
          position: [0, 0],
          action: { event: 'broadcast_request', payload: { msg_type: 'set_vent', open: '{{value}}' } },
          longPressAction: {
            event: 'route_msg_noreply',
            payload: { target_name: 'brain', type: 'reset', payload: {} },
          },
          sync: { filter: { msg_type: 'state' }, valuePath: 'vent.open' },
        },
        {
          type: 'toggle',
          id: 'vent-2',
          position: [0, 1],
          action: { event: 'broadcast_request', payload: { msg_type: 'set_vent', text: 'to {{value}}' } },
          sync: [{ method: 'mqtt', topic: 'vent/2' }, 5],
        },
        {
          type: 'gauge',
          id: 'heat',
          position: [1, 0],
          min: 100,
          max: 200,
          sync: [{ filter: { msg_type: 'state' }, valuePath: 'heat' }],
          action: { method: 'http', url: 'http://me:pw@10.0.0.4/x', headers: { Key: 'hush' } },
          pulse: { event: 'broadcast', filter: { msg_type: 'alarm' } },
        },
        {
          type: 'group',
          id: 'bench',
          position: [3, 0],
          dynamic: 'plants',
          grid: { columns: 2, rows: 2 },
          children: [],
        },
      ],
    },
  ],
};

const contract = contractOf(layout, catalog);

describe('the contract', () => {
  it('keys commands by name and lists everybody who sends them', () => {
    const vent = contract.triggers.find(({ command }) => command === 'set_vent');
    expect(vent?.senders.map(({ id }) => id)).toEqual(['vent', 'vent-2']);
    expect(vent?.senders[0]?.sample).toEqual({ msg_type: 'set_vent', open: true });
    expect(vent?.senders[1]?.sample).toEqual({ msg_type: 'set_vent', text: 'to true' });
    expect(vent?.senders[0]?.tokens.value?.type).toBe('bool');
  });

  it('names the target of a routed command, and the timer behind a poll', () => {
    expect(contract.triggers.find(({ command }) => command === 'reset')).toMatchObject({
      target: 'brain',
      legacy: false,
    });
    expect(contract.triggers.find(({ command }) => command === 'who_is_here')?.senders[0]).toMatchObject({
      id: 'roster',
      carrier: 'pollGroups.roster',
    });
  });

  it('gives each feed a frame that would fill it', () => {
    const vent = contract.feeds.find(({ id }) => id === 'vent');
    expect(vent).toMatchObject({ event: 'broadcast', filter: { msg_type: 'state' }, valuePath: 'vent.open' });
    expect(vent?.sample).toEqual({ msg_type: 'state', vent: { open: true } });
    const heat = contract.feeds.find(({ id }) => id === 'heat');
    expect(heat).toMatchObject({ min: 100, max: 200, sample: { msg_type: 'state', heat: 100 } });
  });

  it('keeps what the phone serves itself apart', () => {
    expect(contract.direct.map(({ id, direction, subject }) => [id, direction, subject])).toEqual([
      ['vent-2', 'in', 'vent/2'],
      ['heat', 'out', 'http://10.0.0.4/x'],
    ]);
  });

  it('lists dynamic slots, publishers and signals', () => {
    expect(contract.dynamic.map(({ kind, event }) => [kind, event])).toEqual([
      ['group', 'plants'],
      ['tab', 'season'],
    ]);
    expect(contract.publishers[0]).toMatchObject({ sensor: 'location', interval: 5 });
    expect(contract.signals).toMatchObject([{ id: 'heat', filter: { msg_type: 'alarm' } }]);
  });

  it('holds no secret', () => {
    expect(JSON.stringify(contract)).not.toMatch(/hush|AAAA|pw@/);
    expect(contract.connection).toEqual({
      url: 'ws://10.0.0.2:8765',
      token: '[left out]',
      e2eeKey: '[left out]',
      hub: 'brain',
    });
  });

  it('answers for any document', () => {
    const node = fc.dictionary(
      fc.constantFrom('type', 'id', 'action', 'sync', 'pulse', 'dynamic', 'panels', '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.record({
          tabs: fc.array(fc.record({ children: fc.array(node) })),
          sources: fc.jsonValue(),
          connection: fc.jsonValue(),
          pollGroups: fc.jsonValue(),
        }),
        (json) => {
          expect(() => contractOf(json as unknown as Layout, catalog)).not.toThrow();
        },
      ),
    );
  });
});
