import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { applyEdit } from '../apply.ts';
import type { Finding } from '../finding.ts';
import type { JsonObject } from '../json.ts';
import { lint } from '../lint.ts';

const lamp = { type: 'toggle', id: 'lamp', position: [0, 0] };

const withBlocks = (blocks: JsonObject): JsonObject => ({
  name: 'Test',
  version: 1,
  tabs: [{ title: 'One', grid: { columns: 4, rows: 4 }, children: [lamp] }],
  ...blocks,
});

const say = ({ severity, rule, path, fix }: Finding) =>
  `${severity} ${rule} ${path.join('.')}${fix === undefined ? '' : ` → ${fix.label}`}`;

const countOf = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule).length;
const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error').length;

type Case = readonly [behaviour: string, blocks: JsonObject, findings: readonly string[]];

function cases(about: string, all: readonly Case[]): void {
  describe(about, () => {
    for (const [behaviour, blocks, expected] of all) {
      it(behaviour, () => {
        const layout = withBlocks(blocks);
        const before = lint(layout, catalog);
        expect(before.map(say)).toEqual(expected);
        for (const { rule, fix } of before) {
          if (fix === undefined) continue;
          const after = lint(applyEdit(layout, fix.edit), catalog);
          expect(countOf(after, rule), fix.label).toBeLessThan(countOf(before, rule));
          expect(errorsIn(after), fix.label).toBeLessThanOrEqual(errorsIn(before));
        }
      });
    }
  });
}

const alert = { event: 'broadcast', valuePath: 'a', operator: 'gt', value: 1, title: 'T', body: 'B' };
const mqtt = { type: 'mqtt', url: 'mqtt://host' };
/** Keeps a declared source in use. */
const using = (source: string) => ({
  tabs: [{ children: [{ ...lamp, sync: [{ method: 'mqtt', topic: 'x', source }] }] }],
});

cases('containers', [
  [
    'have to be what they are read as',
    {
      alerts: 1,
      publishers: 'x',
      dynamicTabs: true,
      glance: [],
      state: true,
      appearance: 1,
      theme: 'dark',
      pollGroups: [],
    },
    [
      'warn bad_top_level appearance → Remove it',
      'warn bad_top_level theme → Remove it',
      'warn bad_top_level publishers → Remove it',
      'warn bad_top_level alerts → Remove it',
      'warn bad_top_level glance → Remove it',
      'warn bad_top_level pollGroups → Remove it',
      'warn bad_top_level dynamicTabs → Remove it',
      'warn bad_top_level state → Remove it',
    ],
  ],
  [
    'are absent when they are null',
    { alerts: null, publishers: null, glance: null, state: null, theme: null, sources: null, connection: null },
    [],
  ],
  ['are put in a list where that is enough', { alerts: alert }, ['warn bad_top_level alerts → Put it in a list']],
  ['are not where it would only show more', { alerts: { event: 'x' } }, ['warn bad_top_level alerts → Remove it']],
]);

cases('alerts', [
  ['take six keys', { alerts: [alert] }, []],
  [
    'tell each key that is missing',
    { alerts: [{ value: null, valuePath: '' }] },
    [
      'error bad_alert alerts.0 → Listen to broadcasts',
      'error bad_alert alerts.0',
      'error bad_alert alerts.0',
      'error bad_alert alerts.0',
    ],
  ],
  ['have to be objects', { alerts: [alert, 'x'] }, ['error bad_alert alerts.1 → Remove it']],
  [
    'compare with one of six operators',
    { alerts: [{ ...alert, operator: '>' }] },
    ['error bad_alert alerts.0.operator → Change to gt'],
  ],
  ['do not guess wildly', { alerts: [{ ...alert, operator: 'between' }] }, ['error bad_alert alerts.0.operator']],
  [
    'point out a typing mistake',
    { alerts: [{ ...alert, cooldwn: 5 }] },
    ['warn unknown_field alerts.0.cooldwn → Rename to cooldown'],
  ],
  ['check ranges', { alerts: [{ ...alert, cooldown: -1 }] }, ['warn out_of_range alerts.0.cooldown → Change to 0']],
]);

cases('publishers', [
  ['name a sensor', { publishers: [{ sensor: 'location', interval: 5 }, { sensor: 'heading.value' }] }, []],
  [
    'without one send nothing',
    { publishers: [{ interval: 5 }, { sensor: '' }] },
    ['error bad_publisher publishers.0', 'error bad_publisher publishers.1.sensor'],
  ],
  [
    'have to be objects',
    { publishers: ['motion', 'x'] },
    [
      'error bad_publisher publishers.0 → Write it as { "sensor": "motion" }',
      'error bad_publisher publishers.1 → Remove it',
    ],
  ],
  [
    'know six sensors',
    { publishers: [{ sensor: 'sonar' }, { sensor: 'motoin.pitch' }] },
    ['warn bad_publisher publishers.0.sensor', 'warn bad_publisher publishers.1.sensor → Change to motion.pitch'],
  ],
]);

cases('glance', [
  ['shows controls that exist', { glance: { hero: 'lamp', slots: ['lamp'] } }, []],
  [
    'finds those that do not',
    { glance: { hero: 'lmap', slots: ['lamp', 'sun'] } },
    ['warn bad_glance glance.hero → Change to lamp', 'warn bad_glance glance.slots.1'],
  ],
  ['takes no hero at all', { glance: { hero: '', tint: '#FFF' } }, []],
  ['leaves its own controls alone', { glance: { controls: [{ type: 'hologram', id: 'lamp', mood: 1 }] } }, []],
  [
    'counts the sources they use',
    { sources: { m: mqtt }, glance: { controls: [{ id: 'x', action: { method: 'mqtt', topic: 'x', source: 'm' } }] } },
    [],
  ],
  ['checks its colour', { glance: { tint: 'mud' } }, ['warn bad_color glance.tint']],
]);

cases('poll groups', [
  [
    'ask again and again',
    {
      pollGroups: {
        a: { event: 'broadcast_request', interval: 5, payload: { msg_type: 'x' } },
        b: { event: 'get_nodes', interval: 0.5 },
      },
    },
    [],
  ],
  [
    'need an event and an interval',
    { pollGroups: { a: {} } },
    ['warn bad_poll_group pollGroups.a', 'warn bad_poll_group pollGroups.a → Ask every 30 seconds'],
  ],
  [
    'need an interval above zero',
    { pollGroups: { a: { event: 'ping', interval: 0 } } },
    ['warn bad_poll_group pollGroups.a.interval → Ask every 30 seconds'],
  ],
  [
    'say once that an interval is too short',
    { pollGroups: { a: { event: 'ping', interval: 0.01 } } },
    ['warn out_of_range pollGroups.a.interval → Change to 0.1'],
  ],
  [
    'send what the relay passes on',
    { pollGroups: { a: { event: 'who', interval: 5 } } },
    ['warn bad_poll_group pollGroups.a.event → Send it as broadcast_request with msg_type "who"'],
  ],
  [
    'correct a verb',
    { pollGroups: { a: { event: 'broadcast-request', interval: 5 } } },
    ['warn bad_poll_group pollGroups.a.event → Change to broadcast_request'],
  ],
  ['have to be objects', { pollGroups: { a: 5 } }, ['warn bad_poll_group pollGroups.a → Remove it']],
]);

cases('dynamic tabs', [
  ['name an event', { dynamicTabs: [{ event: 'x' }] }, []],
  [
    'need one',
    { dynamicTabs: [{ event: '' }, {}, 7] },
    [
      'warn bad_dynamic_tab dynamicTabs.0.event → Remove it',
      'warn bad_dynamic_tab dynamicTabs.1 → Remove it',
      'warn bad_dynamic_tab dynamicTabs.2 → Remove it',
    ],
  ],
  [
    'are written as objects',
    { dynamicTabs: ['x'] },
    ['warn bad_dynamic_tab dynamicTabs.0 → Write it as { "event": "x" }'],
  ],
]);

cases('sources', [
  ['have to be named', { sources: ['x'] }, ['error bad_sources sources → Remove it']],
  ['have to be objects', { sources: { a: 'mqtt://x' } }, ['error bad_sources sources.a → Remove it']],
  [
    'say what they are',
    { sources: { a: { url: 'mqtt://x' }, b: { baseURL: 'http://x' }, c: {} } },
    [
      'error bad_sources sources.a → Make it mqtt',
      'error bad_sources sources.b → Make it http',
      'error bad_sources sources.c',
    ],
  ],
  ['are of two kinds', { sources: { a: { type: 'coap' } } }, ['error bad_sources sources.a.type']],
  [
    'need an address when they are brokers',
    { sources: { a: { type: 'mqtt', url: '' } }, ...using('a') },
    ['error bad_sources sources.a.url'],
  ],
  [
    'need none when they are web servers',
    {
      sources: { a: { type: 'http' } },
      tabs: [{ children: [{ ...lamp, action: { method: 'http', url: 'http://h/' } }] }],
    },
    [],
  ],
  [
    'open addresses of their kind',
    { sources: { a: { type: 'mqtt', url: 'tcp://host:1883' } }, ...using('a') },
    ['warn bad_link sources.a.url → Change to mqtt://host:1883'],
  ],
  ['may have any name', { sources: { constructor: mqtt }, ...using('constructor') }, []],
]);

cases('the connection', [
  [
    'takes a relay and both spellings of what it may',
    {
      connection: { url: 'ws://h', token: 'x', identity: { can_broadcast: true, canBroadcast: true, can_route: true } },
    },
    [],
  ],
  [
    'opens a relay only',
    { connection: { url: 'http://h:8765' } },
    ['warn bad_link connection.url → Change to ws://h:8765'],
  ],
  [
    'in a room has no relay of its own',
    { connection: { mode: 'room', url: 'wss://h', token: 'x' } },
    [
      'warn secret_in_layout connection.url → Remove the url',
      'warn secret_in_layout connection.token → Remove the token',
    ],
  ],
  [
    'is a room when it has a key',
    { connection: { e2eeKey: 'abc', token: 'x' } },
    ['warn secret_in_layout connection.token → Remove the token'],
  ],
  ['lets a room be a room', { connection: { mode: 'room', e2eeKey: 'abc', hub: 'pi' } }, []],
  [
    'points out a typing mistake',
    { connection: { identity: { chanel: 'x' } } },
    ['warn unknown_field connection.identity.chanel → Rename to channel'],
  ],
]);

cases('appearance and theme', [
  [
    'take what they know',
    {
      appearance: {
        colorScheme: 'dark',
        header: { dark: ['#000', '#111'], light: '#FFF' },
        backgroundImage: { url: 'https://h/x.png', opacity: 1 },
      },
      theme: { accentColor: 'abc', fontDesign: 'serif', dark: { pageBackground: '#000' }, toggle: { knobSize: 9 } },
      accentColor: '#FFF',
    },
    [],
  ],
  [
    'know their choices',
    { appearance: { colorScheme: 'darkk', header: { style: 'glass' } }, theme: { fontDesign: 'round' } },
    [
      'warn bad_appearance appearance.colorScheme → Change to dark',
      'warn bad_appearance appearance.header.style',
      'warn bad_theme theme.fontDesign',
    ],
  ],
  [
    'know colours',
    {
      accentColor: 'mud',
      appearance: { header: { dark: ['#000', 'mud'], light: 'white' } },
      theme: { accentGradient: ['mud'], dark: { pageBackground: 'mud' }, toggle: { knobColor: 'mud' } },
    },
    [
      'warn bad_color accentColor',
      'warn bad_appearance appearance.header.dark.1',
      'warn bad_appearance appearance.header.light → Change to #FFFFFF',
      'warn bad_theme theme.accentGradient.0',
      'warn bad_theme theme.dark.pageBackground',
      'warn bad_theme theme.toggle.knobColor',
    ],
  ],
  [
    'know ranges',
    { appearance: { backgroundImage: { opacity: 2 } }, theme: { borderWidth: -1 } },
    [
      'warn out_of_range appearance.backgroundImage.opacity → Change to 1',
      'warn out_of_range theme.borderWidth → Change to 0',
    ],
  ],
  [
    'write a picture as an object',
    { appearance: { backgroundImage: 'https://h/x.png' } },
    ['warn legacy_shape appearance.backgroundImage → Write it as { "url": … }'],
  ],
  [
    'keep metrics out of the modes',
    { theme: { cornerRadius: 3, dark: { cornerRadius: 4, borderWidth: 2, mood: 1 } } },
    ['warn bad_theme theme.dark.cornerRadius → Remove it here', 'warn bad_theme theme.dark.borderWidth → Move it up'],
  ],
  [
    'point out a typing mistake',
    { theme: { acentColor: '#FFF', mood: 1 } },
    ['warn unknown_field theme.acentColor → Rename to accentColor'],
  ],
]);

cases('state', [
  ['takes what it knows', { state: { sync: true, authority: 'x', acks: true, ackTimeoutMs: 100 } }, []],
  ['checks ranges', { state: { ackTimeoutMs: 0 } }, ['warn out_of_range state.ackTimeoutMs → Change to 1']],
]);
