import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { checkText } from './check.ts';
import type { Json, JsonObject } from './json.ts';
import { MOST_FINDINGS } from './lint/report.ts';

const MANY = 60_000;
const many = (make: (index: number) => Json): readonly Json[] =>
  Array.from({ length: MANY }, (_, index) => make(index));
const named = (make: (index: number) => readonly [string, Json]): JsonObject =>
  Object.fromEntries(Array.from({ length: MANY }, (_, index) => make(index)));

const layout = (control: JsonObject, blocks: JsonObject = {}): JsonObject => ({
  name: 'Endless',
  version: 1,
  ...blocks,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [{ type: 'gauge', id: 'a', position: [0, 0], ...control }],
    },
  ],
});

describe('a text with more mistakes than anybody could make', () => {
  it.each<[string, JsonObject]>([
    ['keys nobody knows', layout(named((index) => [`labl${index}`, 1]))],
    ['bindings without a road', layout({ sync: many(() => ({ method: 'mqtt', topic: 't', source: 'x' })) })],
    ['entries that are no bindings', layout({ sync: many(() => 1) })],
    ['alerts with nothing in them', layout({}, { alerts: many(() => ({})) })],
    ['sources nobody uses', layout({}, { sources: named((index) => [`s${index}`, { type: 'http' }]) })],
    ['widgets that show nothing', layout({}, { glance: { slots: many((index) => `nothing-${index}`) } })],
    ['values of the wrong kind', layout({ segments: many(() => ({ limit: 'x' })) })],
    ['cards without a control', layout({ type: 'canvas', canvasConfig: { items: many(() => ({ id: 'a' })) } })],
    [
      'chips in zones that are not there',
      layout({
        type: 'sortboard',
        sortboardConfig: {
          zones: many((index) => ({ id: `zone-${index}` })),
          items: many((index) => ({ id: `${index}`, zone: `zome-${index}` })),
        },
      }),
    ],
    [
      'tokens nobody fills in',
      layout({ action: { event: 'broadcast_request', payload: { msg_type: 'x', v: '{{valeu}}'.repeat(MANY) } } }),
    ],
  ])('is answered without a pause, and with no endless list: %s', (_, document) => {
    const { findings } = checkText(JSON.stringify(document), catalog);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(6 * MOST_FINDINGS);
    expect(findings.every(({ at }) => at !== undefined)).toBe(true);
  });

  it('is an error although the warnings alone are more than are told', () => {
    const { findings } = checkText(
      JSON.stringify(layout({ ...named((index) => [`labl${index}`, 1]), action: { event: 'ring' } })),
      catalog,
    );
    expect(findings[0]?.rule).toBe('dead_action');
  });
});
