import { describe, expect, it } from 'vitest';
import { catalog } from '../../../controls/catalog.ts';
import { applyEdit, explainEdit } from '../../../layout/apply.ts';
import { LAYOUT } from '../../../layout/blocks/layout.ts';
import type { Layout } from '../../../layout/document.ts';
import { at } from '../../../layout/json.ts';
import { fakeClock } from '../../../mesh/scripted.ts';
import type { MqttTold } from '../../../runtime/mqtt.ts';
import { renameSource } from './rename-source.ts';
import { blockFields, SECTIONS } from './sections.ts';
import { tabEdit } from './tab-subject.ts';
import { type TryWith, trySource } from './try-source.ts';

describe('the sections of a layout', () => {
  it('hold every top-level key exactly once', () => {
    const keys = SECTIONS.flatMap(({ keys = [], block }) => (block === undefined ? keys : [...keys, block]));
    expect(keys.toSorted()).toEqual(Object.keys(LAYOUT).toSorted());
  });

  it('show a block that is one record by its fields; sources have cards of their own', () => {
    const blocks = SECTIONS.flatMap(({ block }) => block ?? []);
    expect(blocks.filter((block) => Object.keys(blockFields(block)).length === 0)).toEqual(['sources']);
  });
});

const layout: Layout = {
  name: 'House',
  version: 1,
  sources: { old: { type: 'mqtt', url: 'wss://broker.test' }, api: { type: 'http', baseURL: 'http://api.test/v1' } },
  tabs: [
    {
      title: 'One',
      grid: { columns: 4, rows: 4 },
      children: [
        {
          type: 'toggle',
          id: 'lamp',
          position: [0, 0],
          span: [1, 4],
          action: { method: 'mqtt', source: 'old', topic: 'lamp/set' },
          longPressAction: { method: 'mqtt', topic: 'lamp/reset' },
          sync: [
            { method: 'mqtt', source: 'old', topic: 'lamp' },
            { method: 'http', path: '/lamp', source: 'api' },
          ],
        },
      ],
    },
  ],
};

describe('a source that is renamed', () => {
  it('is named so by everything that used it, as one step', () => {
    const edit = renameSource(layout, catalog, 'old', 'house');
    const next = edit === undefined ? layout : applyEdit(layout, edit);
    expect(Object.keys(next.sources as object)).toEqual(['house', 'api']);
    const lamp = at(next, ['tabs', 0, 'children', 0]);
    expect(at(lamp, ['action', 'source'])).toBe('house');
    expect(at(lamp, ['sync', 0, 'source'])).toBe('house');
    expect(at(lamp, ['sync', 1, 'source'])).toBe('api');
    expect(at(lamp, ['longPressAction', 'source'])).toBeUndefined();
  });

  it('keeps its name when the other one is taken', () => {
    expect(renameSource(layout, catalog, 'old', 'api')).toBeUndefined();
    expect(renameSource({}, catalog, 'old', 'new')).toBeUndefined();
  });
});

describe('the grid of a page', () => {
  it('is refused with a sentence where controls would no longer fit', () => {
    const edit = tabEdit(0, ['grid', 'columns'], 2);
    expect(edit.kind).toBe('setGrid');
    expect(explainEdit(layout, edit)).toMatch(/lamp/);
  });

  it('loses a key that is reset, and the page takes its other fields as they are', () => {
    const withHeight = applyEdit(layout, tabEdit(0, ['grid', 'rowHeight'], 80));
    expect(at(withHeight, ['tabs', 0, 'grid', 'rowHeight'])).toBe(80);
    const without = applyEdit(withHeight, tabEdit(0, ['grid', 'rowHeight'], undefined));
    expect(at(without, ['tabs', 0, 'grid'])).toEqual({ columns: 4, rows: 4 });
    expect(at(applyEdit(layout, tabEdit(0, ['title'], 'Two')), ['tabs', 0, 'title'])).toBe('Two');
  });
});

function tools(more: Partial<TryWith> = {}): TryWith & { readonly clock: ReturnType<typeof fakeClock> } {
  const clock = fakeClock();
  return {
    fetch: async () => new Response('{"on":true}'),
    openMqtt: async () => {
      throw new Error('not asked');
    },
    isSecurePage: false,
    ...more,
    clock,
  };
}

describe('a try at a source', () => {
  it('asks a web server for what a binding asks it for', async () => {
    const asked: string[] = [];
    const fetch: TryWith['fetch'] = async (input) => {
      asked.push(String(input));
      return new Response('{"on":true}');
    };
    const { ok, sentence } = await trySource(layout, 'api', tools({ fetch }));
    expect(ok).toBe(true);
    expect(sentence).toMatch(/^api\.test\/v1\/lamp answered in \d+ ms: \{"on":true\}$/);
    expect(asked).toEqual(['http://api.test/v1/lamp']);
  });

  it('says what the server said, and that the phone may do better', async () => {
    const refused = tools({ fetch: async () => new Response('', { status: 404, statusText: 'Not Found' }) });
    expect(await trySource(layout, 'api', refused)).toEqual({
      ok: false,
      sentence: 'api.test answered 404 Not Found. The phone may still reach it.',
    });
  });

  it('explains why an https page cannot ask an http server, without asking', async () => {
    const fetch: TryWith['fetch'] = async () => {
      throw new Error('asked');
    };
    const { sentence } = await trySource(layout, 'api', tools({ fetch, isSecurePage: true }));
    expect(sentence).toMatch(/^This page is https/);
  });

  it.each([
    [(told: MqttTold) => told.connected(), /took the login/],
    [(told: MqttTold) => told.lost(), /could not be reached/],
    [(told: MqttTold) => told.failed(new Error('Not authorized')), /refused: Not authorized\./],
  ])('tells what a broker did, and hangs up (%#)', async (happens, words) => {
    const ended: string[] = [];
    const openMqtt: TryWith['openMqtt'] = async (_, told) => {
      happens(told);
      return { subscribe: () => {}, unsubscribe: () => {}, publish: async () => {}, end: () => void ended.push('old') };
    };
    expect((await trySource(layout, 'old', tools({ openMqtt }))).sentence).toMatch(words);
    expect(ended).toEqual(['old']);
  });

  it('gives up on a broker that says nothing', async () => {
    const silent = tools({
      openMqtt: async () => ({
        subscribe: () => {},
        unsubscribe: () => {},
        publish: async () => {},
        end: () => {},
      }),
    });
    const tried = trySource(layout, 'old', silent);
    await silent.clock.pass(10_000);
    expect(await tried).toMatchObject({ ok: false, sentence: expect.stringMatching(/within 10 s/) });
  });

  it('says what browsers cannot do, and what is missing', async () => {
    const tcp: TryWith['openMqtt'] = async () => {
      throw new Error('It speaks MQTT over TCP.');
    };
    expect(await trySource(layout, 'old', tools({ openMqtt: tcp }))).toMatchObject({
      sentence: 'It speaks MQTT over TCP.',
    });
    expect((await trySource({ sources: { x: {} } }, 'x', tools())).ok).toBe(false);
    expect((await trySource({ sources: { x: { type: 'http' } } }, 'x', tools())).sentence).toMatch(/no base address/);
  });
});
