import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { applyEdit } from './apply.ts';
import { type Catalog, createCatalog, fieldsOf } from './control.ts';
import type { Finding } from './finding.ts';
import { at, isObject, type Json, type JsonObject, member, type Path } from './json.ts';
import { lint } from './lint.ts';
import { validate } from './validate.ts';
import { nodesIn } from './walk.ts';

/** Everything the format has, used as it is meant to be. */
const complete: JsonObject = {
  name: 'Greenhouse',
  version: 1,
  id: 'greenhouse',
  headerTitle: 'Greenhouse 2',
  accentColor: '#2E8B57',
  notes: 'Keys of one’s own are nobody’s business.',
  appearance: {
    colorScheme: 'system',
    showHeader: true,
    statusBarStyle: 'auto',
    header: { style: 'color', light: '#EAF5EE', dark: ['#0B2A1B', '#0F3D27'] },
    backgroundImage: {
      url: 'https://example.org/leaves.jpg',
      contentMode: 'fill',
      blur: 8,
      opacity: 0.4,
      overlay: '#00000055',
    },
  },
  theme: {
    accentColor: '#2E8B57',
    cornerRadius: 16,
    fontDesign: 'rounded',
    light: { pageBackground: '#F3F8F4' },
    dark: { pageBackgroundGradient: ['#06140D', '#0B2A1B'] },
    toggle: { knobSize: 24 },
    slider: { thumbSize: 22 },
  },
  connection: {
    url: 'wss://relay.example.org',
    token: 'not-a-room',
    hub: 'gardener',
    identity: { name: 'Tablet', channel: 'garden', role: 'controller', canBroadcast: true },
  },
  sources: {
    broker: { type: 'mqtt', url: 'mqtts://broker.example.org', username: 'plants', password: 'grow' },
    weather: { type: 'http', baseURL: 'https://weather.example.org', headers: { 'X-Key': 'k' }, interval: 60 },
  },
  publishers: [{ sensor: 'location', interval: 10 }],
  alerts: [
    {
      id: 'frost',
      event: 'broadcast',
      valuePath: 'air',
      operator: 'lt',
      value: 2,
      title: 'Frost',
      body: 'Close the roof',
      cooldown: 900,
      acknowledgeServerReadable: true,
    },
  ],
  glance: {
    enabled: true,
    title: 'Greenhouse',
    icon: 'leaf',
    tint: '#2E8B57',
    hero: 'air',
    slots: ['roof', 'soil-note'],
    liveActivity: true,
    controls: [{ id: 'siri-water', type: 'button' }],
  },
  pollGroups: { plants: { event: 'broadcast_request', interval: 30, payload: { msg_type: 'list_plants' } } },
  dynamicTabs: [{ event: 'harvest_tab' }],
  state: { sync: true, authority: 'gardener', acks: true, ackTimeoutMs: 1500 },
  tabs: [
    {
      title: 'Climate',
      icon: 'thermometer',
      grid: { columns: 4, rows: 12, mode: 'grid', rowHeight: 60 },
      children: [
        {
          type: 'gauge',
          id: 'air',
          position: [0, 0],
          span: [2, 2],
          label: 'Air',
          min: -10,
          max: 50,
          formatValue: 'suffix: °C',
          segments: [
            { limit: 20, color: '#5AC8FA' },
            { limit: 50, color: '#FF9F0A' },
          ],
          sync: [{ method: 'mqtt', topic: 'greenhouse/air', source: 'broker' }],
          pulse: { event: 'broadcast', filter: { msg_type: 'air' }, direction: 'inward', curve: 'bouncy' },
        },
        {
          type: 'toggle',
          id: 'roof',
          position: [0, 2],
          span: [1, 2],
          label: 'Roof',
          style: 'icon-toggle',
          onIcon: 'sun.max',
          offIcon: 'umbrella',
          haptic: 'rigid',
          animation: { profile: 'gentle', duration: 0.3 },
          theme: { trackActiveColor: '#2E8B57', cornerRadius: 4 },
          action: { event: 'broadcast_request', mode: 'broadcast', payload: { msg_type: 'roof', open: '{{value}}' } },
          sync: [{ event: 'broadcast', filter: { msg_type: 'roof' }, valuePath: 'open' }],
          longPressAction: { method: 'http', path: '/reset', source: 'weather' },
        },
        {
          type: 'slider',
          id: 'opening',
          position: [1, 2],
          span: [1, 2],
          min: 0,
          max: 100,
          defaultValue: 100,
          visible: { when: 'roof', operator: 'eq', value: true },
          action: {
            event: 'route_msg_noreply',
            payload: { target_name: 'gardener', type: 'opening', payload: { to: '{{value}}' } },
          },
        },
        {
          type: 'button',
          id: 'water',
          position: [2, 0],
          span: [1, 4],
          label: 'Water',
          action: { event: 'route_msg', mode: 'request', payload: { target_id: 'pump-7', type: 'water' } },
          longPressGroup: {
            id: 'water-menu',
            label: 'How long',
            grid: { columns: 2, rows: 1 },
            children: [{ type: 'stepper', id: 'minutes', position: [0, 0], span: [1, 2], min: 1, max: 30 }],
          },
        },
        {
          type: 'group',
          id: 'beds',
          label: 'Beds',
          position: [3, 0],
          span: [2, 4],
          dynamic: 'beds',
          grid: { columns: 2, rows: 1, mode: 'flow' },
          children: [{ type: 'label', id: 'soil-note', position: [9, 0], text: 'No beds yet' }],
        },
        {
          type: 'carousel',
          id: 'pages',
          position: [5, 0],
          span: [3, 4],
          carouselMode: 'deck',
          panels: [
            {
              type: 'group',
              id: 'north',
              label: 'North',
              position: [0, 0],
              grid: { columns: 1, rows: 1 },
              children: [{ type: 'toggle', id: 'north-lamp', position: [0, 0] }],
            },
            {
              type: 'group',
              id: 'south',
              title: 'South',
              position: [0, 0],
              grid: { columns: 1, rows: 1 },
              children: [],
            },
          ],
        },
        {
          type: 'canvas',
          id: 'plan',
          position: [8, 0],
          span: [3, 4],
          canvasConfig: {
            editable: true,
            items: [{ id: 'valve-card', x: 0.1, y: 0.2, w: 0.3, h: 0.3, control: { type: 'toggle', id: 'valve' } }],
            events: {
              place: { event: 'broadcast_request', payload: { msg_type: 'moved', card: '{{item}}', x: '{{x}}' } },
            },
          },
        },
        { type: 'spacer', id: 'gap', position: [11, 0], span: [1, 4] },
      ],
    },
    {
      title: 'Data',
      grid: { columns: 2, rows: 8, mode: 'flow' },
      children: [
        {
          type: 'chart',
          id: 'growth',
          position: [0, 0],
          chartConfig: {
            smooth: true,
            yMin: 0,
            yMax: 10,
            datumAction: { method: 'mqtt', topic: 'greenhouse/tap', source: 'broker', payload: '{{value}}' },
          },
          sync: [{ method: 'http', path: '/growth', source: 'weather', interval: 30, valuePath: 'series' }],
        },
        { type: 'picker', id: 'plant', position: [1, 0], options: ['Fern', 'Moss'], defaultValue: 'Fern' },
        {
          type: 'compass',
          id: 'sun',
          position: [2, 0],
          controlHeight: 400,
          sync: [{ method: 'sensor', sensor: 'heading.trueHeading' }],
          compassConfig: {
            pucks: [
              {
                id: 'south-wall',
                bearing: 180,
                action: { event: 'broadcast_request', payload: { msg_type: 'aim', at: '{{value}}' } },
              },
            ],
          },
        },
        {
          type: 'sortboard',
          id: 'chores',
          position: [3, 0],
          controlHeight: 500,
          sortboardConfig: {
            zones: [{ id: 'todo', accepts: ['weed'] }, { id: 'done' }],
            items: [{ id: 'weed', zone: 'todo' }],
          },
        },
      ],
    },
  ],
};

const say = ({ severity, rule, path, message }: Finding) => `${severity} ${rule} ${path.join('.')} ${message}`;

describe('a layout that is as it should be', () => {
  it('has no findings', () => {
    expect(lint(complete, catalog).map(say)).toEqual([]);
  });

  it('has none with any preset of the palette on it', () => {
    for (const { type, span, presets } of catalog.list) {
      for (const preset of presets) {
        const node = { type, id: 'it', position: [0, 0], span: [...(preset.span ?? span)], ...preset.node };
        const layout = {
          name: 'x',
          version: 1,
          tabs: [{ title: 'One', grid: { columns: 4, rows: 12 }, children: [node] }],
        };
        expect(lint(layout, catalog).map(say), `${type}: ${preset.name}`).toEqual([]);
      }
    }
  });
});

/** Json that looks like a layout as often as not. */
const KEYS = [
  'type',
  'id',
  'position',
  'span',
  'grid',
  'children',
  'panels',
  'action',
  'sync',
  'visible',
  'theme',
  'canvasConfig',
  'items',
  'control',
  'longPressGroup',
  'sources',
  'alerts',
  'glance',
  'tabs',
  'name',
  'event',
  'payload',
  'method',
  '__proto__',
  'constructor',
  'min',
  'max',
  'defaultValue',
  'options',
  'tint',
];
const scraps: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<Json>(
      null,
      true,
      0,
      -1,
      1.5,
      1e300,
      '',
      'a',
      'toggle',
      'group',
      'gauge',
      'mqtt',
      'http',
      'broadcast',
      '#FFF',
      '{{value}}',
      'flow',
    ),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('any')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as Json),
  ),
})).any;

const likeALayout = fc
  .record({
    sources: scraps,
    alerts: scraps,
    glance: scraps,
    theme: scraps,
    pollGroups: scraps,
    tabs: fc.array(scraps, { maxLength: 3 }),
  })
  .map((blocks): JsonObject => ({ name: 'x', version: 1, ...blocks }));

describe('any JSON', () => {
  it('is answered, with paths that lead somewhere and errors first', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, scraps, likeALayout), (json) => {
        const findings = lint(json as JsonObject, catalog);
        for (const { path, message, rule } of findings) {
          expect(at(json, path)).not.toBeUndefined();
          expect(message).toMatch(/^["A-Z].*\.$/s);
          expect(message).not.toContain(rule);
        }
        const severities = findings.map(({ severity }) => severity);
        expect(severities).toEqual([...severities].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('is answered however deep it is', () => {
    let deep: Json = { type: 'group', id: 'x', children: [] };
    for (let depth = 0; depth < 3000; depth++)
      deep = { type: 'group', id: `g${depth}`, payload: deep, children: [deep] };
    expect(() => lint({ name: 'x', version: 1, tabs: [{ children: [deep] }] }, catalog)).not.toThrow();
    let payload: Json = '{{nothing}}';
    for (let depth = 0; depth < 5000; depth++) payload = [payload];
    const button = { type: 'button', id: 'b', position: [0, 0], action: { event: 'ping', payload } };
    expect(lint({ name: 'x', version: 1, tabs: [{ children: [button] }] }, catalog)).toEqual([]);
  });

  it('is answered in good time where thousands are piled on one spot', () => {
    const pile = Array.from({ length: 3000 }, (_, index) => ({
      type: 'toggle',
      id: `t${index % 1500}`,
      position: [0, 0],
    }));
    const findings = lint({ name: 'x', version: 1, tabs: [{ children: pile }] }, catalog);
    expect(findings.filter(({ rule }) => rule === 'duplicate_id')).toHaveLength(1500);
    expect(findings.filter(({ rule }) => rule === 'overlap').length).toBeGreaterThan(100);
  });
});

/** Breaks a good layout here and there: the way real ones are wrong. */
const FLAWS: readonly ((node: JsonObject) => JsonObject)[] = [
  (node) => ({ ...node, id: 'same' }),
  ({ id: _, ...node }) => node,
  (node) => ({ ...node, type: `${String(node.type)}x` }),
  (node) => ({ ...node, position: [0, 0] }),
  (node) => ({ ...node, position: [1.4, 2.2] }),
  (node) => ({ ...node, position: [40, 3] }),
  (node) => ({ ...node, position: [2, -1] }),
  (node) => ({ ...node, span: [2, 7] }),
  (node) => ({ ...node, span: [0, 1] }),
  ({ position: _, ...node }) => node,
  (node) => ({ ...node, haptic: 'hevy' }),
  (node) => ({ ...node, tint: 'red' }),
  (node) => ({ ...node, lable: 'Typo' }),
  (node) => ({ ...node, smooth: true, showLabels: false, searchable: true }),
  (node) => ({ ...node, action: { event: 'set_it', mode: 'request' } }),
  (node) => ({ ...node, action: { event: 'broadcast_request', mode: 'request' } }),
  (node) => ({ ...node, action: { event: 'route_msg', payload: { target_name: 'x' } } }),
  (node) => ({ ...node, action: { payload: '{{value}}' } }),
  (node) => ({ ...node, action: { method: 'mqtt', topic: 'x', source: 'brokr' } }),
  (node) => ({ ...node, action: { method: 'http', path: '/x', source: 'nowhere' } }),
  (node) => ({ ...node, sync: { method: 'mqtt', topic: 'x' } }),
  (node) => ({ ...node, sync: [{ method: 'sensor', sensor: 'headng' }, 3] }),
  (node) => ({ ...node, visible: { when: 'rof', operator: '==', value: 1 } }),
  (node) => ({ ...node, min: 9, max: 3, defaultValue: 12 }),
  (node) => ({ ...node, grid: { columns: 1, rows: 1 } }),
  (node): JsonObject => ({
    ...node,
    panels: [{ type: 'toggle', id: 'loose', span: [2, 2] }, 4, { id: 'air' }] as Json,
  }),
];

const ROOT_FLAWS: readonly ((layout: JsonObject) => JsonObject)[] = [
  ({ version: _, ...layout }) => layout,
  (layout) => ({ ...layout, tabs: [...(layout.tabs as Json[]), 5] }),
  (layout) => ({
    ...layout,
    sources: { broker: { type: 'mqt', url: 'mqtt://h' }, other: { type: 'mqtt', url: 'mqtt://h' } },
  }),
  ({ sources: _, ...layout }) => layout,
  (layout) => ({ ...layout, alerts: { event: 'x' } }),
  (layout) => ({ ...layout, alerts: [{ operator: '>', value: 1 }, 'x'] }),
  (layout) => ({ ...layout, glance: { hero: 'aire', slots: ['roof', 'nothing'] } }),
  (layout) => ({ ...layout, pollGroups: { a: { event: 'who' } } }),
  (layout) => ({ ...layout, connection: { mode: 'room', url: 'http://x' } }),
  (layout) => ({ ...layout, theme: { accentColor: 'teal', dark: { cornerRadius: 3 } } }),
];

interface Flaw {
  readonly where: number;
  readonly which: number;
}

const flaws = fc.array(fc.record({ where: fc.nat(60), which: fc.nat(FLAWS.length - 1) }), {
  minLength: 1,
  maxLength: 5,
});

function replaced(value: Json, path: Path, change: (old: JsonObject) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return isObject(value) ? change(value) : value;
  const inner = replaced(member(value, key) ?? null, rest, change);
  if (Array.isArray(value)) return value.with(key as number, inner);
  return { ...(value as JsonObject), [key]: inner };
}

function broken(layout: JsonObject, list: readonly Flaw[]): JsonObject {
  return list.reduce<JsonObject>((before, { where, which }) => {
    const rootFlaw = ROOT_FLAWS[where];
    if (rootFlaw !== undefined && which % 2 === 0) return rootFlaw(before);
    const visits = nodesIn(before);
    const visit = visits[where % Math.max(1, visits.length)];
    return visit === undefined
      ? before
      : (replaced(before, visit.path, FLAWS[which] ?? ((node) => node)) as JsonObject);
  }, layout);
}

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

describe('a fix', () => {
  it('takes its finding away and brings no error, whatever else is wrong', () => {
    fc.assert(
      fc.property(flaws, (list) => {
        const layout = broken(complete, list);
        const before = lint(layout, catalog);
        const rules = tally(before);
        const errors = tally(errorsOf(before));
        for (const { rule, path, fix } of before) {
          if (fix === undefined) continue;
          const after = lint(applyEdit(layout, fix.edit), catalog);
          const told = `${fix.label} (${rule} at ${path.join('.')})`;
          expect(tally(after).get(rule) ?? 0, told).toBeLessThan(rules.get(rule) ?? 0);
          for (const [other, count] of tally(errorsOf(after))) {
            expect(count, `${told} brings ${other}`).toBeLessThanOrEqual(errors.get(other) ?? 0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('beside the validator', () => {
  it('nothing is told twice', () => {
    for (const definition of catalog.list) {
      for (const key of Object.keys(fieldsOf(definition))) {
        for (const odd of [true, -1.5, '', 'x', [], [1], {}, [{}]] as readonly Json[]) {
          const node = { type: definition.type, id: 'it', position: [0, 0], [key]: odd };
          const layout = { name: 'x', version: 1, tabs: [{ children: [node] }] };
          const told = new Set(validate(layout, catalog).map(({ path }) => path.join('.')));
          const again = lint(layout, catalog).filter(({ path }) => told.has(path.join('.')));
          expect(again.map(say), `${definition.type}.${key}`).toEqual([]);
        }
      }
    }
  });
});

describe('linting again', () => {
  it('says what linting a copy says, whatever was edited in between', () => {
    fc.assert(
      fc.property(fc.array(flaws, { minLength: 1, maxLength: 6 }), (steps) => {
        let layout = complete;
        for (const list of steps) {
          layout = broken(layout, list);
          expect(lint(layout, catalog)).toEqual(lint(structuredClone(layout), catalog));
          const [first] = lint(layout, catalog).flatMap(({ fix }) => fix ?? []);
          if (first !== undefined) layout = applyEdit(layout, first.edit);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks only at what changed', () => {
    let asked = 0;
    const counting: Catalog = {
      list: catalog.list,
      get: (type) => {
        asked++;
        return catalog.get(type);
      },
    };
    const children = Array.from({ length: 200 }, (_, index) => ({
      type: 'toggle',
      id: `t${index}`,
      position: [index, 0],
    }));
    const layout: JsonObject = { name: 'x', version: 1, tabs: [{ grid: { columns: 4, rows: 200 }, children }] };
    lint(layout, counting);
    asked = 0;
    const edited = applyEdit(layout, { kind: 'set', at: ['t7'], field: ['label'], value: 'Lamp' });
    lint(edited, counting);
    expect(asked).toBeLessThan(5);
  });

  it('keeps what it remembers apart by catalog', () => {
    const small = createCatalog(catalog.list.filter(({ type }) => type !== 'toggle'));
    const layout = { name: 'x', version: 1, tabs: [{ children: [{ type: 'toggle', id: 'a', position: [0, 0] }] }] };
    expect(lint(layout, catalog)).toEqual([]);
    expect(lint(layout, small).map(({ rule }) => rule)).toEqual(['unknown_type']);
    expect(lint(layout, catalog)).toEqual([]);
  });
});
