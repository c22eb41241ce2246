import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { applyEdit } from '../apply.ts';
import type { Finding } from '../finding.ts';
import type { Json, JsonObject } from '../json.ts';
import { lint } from '../lint.ts';

const page = (...children: readonly Json[]): JsonObject => ({
  name: 'Test',
  version: 1,
  tabs: [{ title: 'One', grid: { columns: 4, rows: 4 }, children }],
});

/** A control where it stands well, with whatever is to be tried on it. */
const one = (node: JsonObject, beside: JsonObject = {}): JsonObject => ({
  ...page({ id: 'it', position: [0, 0], ...node }),
  ...beside,
});

const brokers = (...names: readonly string[]) => ({
  sources: Object.fromEntries(names.map((name) => [name, { type: 'mqtt', url: 'mqtt://host' }])),
});

/** Paths of controls are told from the first tab on. */
const say = ({ severity, rule, path, fix }: Finding) => {
  const where = path.join('.').replace(/^tabs\.0\.children\./, '');
  return `${severity} ${rule} ${where}${fix === undefined ? '' : ` → ${fix.label}`}`;
};

const said = (layout: JsonObject) => lint(layout, catalog).map(say);

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Every fix takes its finding away and brings no error. */
function expectFixesToHold(layout: JsonObject): void {
  const before = lint(layout, catalog);
  const errorsBefore = tally(before.filter(({ severity }) => severity === 'error'));
  for (const { rule, fix } of before) {
    if (fix === undefined) continue;
    const after = lint(applyEdit(layout, fix.edit), catalog);
    expect(tally(after).get(rule) ?? 0, `${fix.label} takes a ${rule} away`).toBeLessThan(tally(before).get(rule) ?? 0);
    for (const [other, count] of tally(after.filter(({ severity }) => severity === 'error'))) {
      expect(count, `${fix.label} brings no ${other}`).toBeLessThanOrEqual(errorsBefore.get(other) ?? 0);
    }
  }
}

type Case = readonly [behaviour: string, layout: JsonObject, findings: readonly string[]];

function cases(about: string, all: readonly Case[]): void {
  describe(about, () => {
    for (const [behaviour, layout, findings] of all) {
      it(behaviour, () => {
        expect(said(layout)).toEqual(findings);
        expectFixesToHold(layout);
      });
    }
  });
}

const mesh = { method: 'meshsocket', valuePath: 'x' };
const command = { event: 'broadcast_request', payload: { msg_type: 'go' } };

cases('the shape of the document', [
  ['asks for a name', { version: 1, tabs: [] }, ['error missing_field  → Call it "Untitled"']],
  ['asks for a version', { name: 'x', tabs: [] }, ['error missing_field  → Set the version to 1']],
  [
    'asks for tabs, and checks nothing without them',
    { name: 'x', version: 1, alerts: 3 },
    ['error missing_field  → Add an empty tab', 'error structure  → Add an empty tab'],
  ],
  ['wants a list of tabs', { name: 'x', version: 1, tabs: {}, alerts: 3 }, ['error structure tabs']],
  [
    'wants pages to be objects',
    { name: 'x', version: 1, tabs: [7, { title: 'One', children: [] }] },
    ['error structure tabs.0 → Remove it'],
  ],
  ['wants children to be objects', page('knob'), ['error structure 0 → Remove it']],
  ['lets the document and its tabs have keys of their own', { ...page(), mood: 1, nmae: 2 }, []],
  [
    'points out a typing mistake in a tab',
    { name: 'x', version: 1, tabs: [{ titel: 'One', children: [] }] },
    ['warn unknown_field tabs.0.titel → Rename to title'],
  ],
]);

cases('types and ids', [
  ['wants a type', one({ label: 'x' }), ['error missing_field 0']],
  ['wants a type that is not empty', one({ type: '' }), ['error missing_field 0.type']],
  ['reads children without a type as a group', one({ children: [] }), ['warn legacy_shape 0 → Add the type group']],
  ['knows what has a type', one({ type: 'toggle' }), []],
  ['wants an id', one({ type: 'progressRing', id: '' }), ['error missing_field 0.id → Call it progress-ring']],
  ['wants an id that is text', one({ type: 'toggle', id: 5 }), ['error missing_field 0.id → Call it toggle']],
  [
    'wants an id on groups, panels, cards and popups too',
    page(
      { type: 'group', position: [0, 0], children: [] },
      { type: 'carousel', id: 'c', position: [0, 1], panels: [{ type: 'group', children: [] }] },
      {
        type: 'canvas',
        id: 'd',
        position: [0, 2],
        canvasConfig: { items: [{ id: 'k', x: 0, y: 0, control: { type: 'spacer' } }] },
      },
      { type: 'button', id: 'b', position: [0, 3], longPressGroup: { children: [] } },
    ),
    [
      'error missing_field 0 → Call it group',
      'error missing_field 1.panels.0 → Call it group-2',
      'error missing_field 2.canvasConfig.items.0.control → Call it spacer',
      'error missing_field 3.longPressGroup → Call it popup',
    ],
  ],
  ['points out a type nobody knows', one({ type: 'hologram', action: 7, sync: 7 }), ['error unknown_type 0.type']],
  ['guesses the type that was meant', one({ type: 'togle' }), ['error unknown_type 0.type → Change to toggle']],
  ['guesses groups too', one({ type: 'Group', children: [] }), ['error unknown_type 0.type → Change to group']],
  ['does not guess where the guess would be worse', one({ type: 'togle', action: {} }), ['error unknown_type 0.type']],
  ['tells a type that is no text', one({ type: 7 }), ['error unknown_type 0.type']],
  [
    'finds an id used twice, wherever the two are',
    page(
      { type: 'toggle', id: 'fan', position: [0, 0] },
      { type: 'button', id: 'b', position: [0, 1], longPressGroup: { id: 'fan', children: [] } },
      {
        type: 'accordion',
        id: 'c',
        position: [0, 2],
        panels: [
          {
            type: 'group',
            id: 'p',
            children: [
              { type: 'toggle', id: 'fan-2', position: [0, 0] },
              { type: 'toggle', id: 'fan', position: [0, 1] },
            ],
          },
        ],
      },
    ),
    [
      'error duplicate_id 1.longPressGroup.id → Rename to fan-3',
      'error duplicate_id 2.panels.0.children.1.id → Rename to fan-4',
    ],
  ],
  [
    'moves a copy that lies on its original',
    page({ type: 'toggle', id: 'fan', position: [0, 0] }, { type: 'toggle', id: 'fan', position: [0, 0] }),
    ['error duplicate_id 1.id → Rename to fan-2 and move to [0, 1]'],
  ],
  [
    'keeps the ids of cards, zones and items apart from those of controls',
    page({
      type: 'canvas',
      id: 'fan',
      position: [0, 0],
      canvasConfig: { items: [{ id: 'fan', x: 0, y: 0, control: { type: 'toggle', id: 'c' } }] },
    }),
    [],
  ],
]);

cases('fields', [
  ['points out a field nobody knows', one({ type: 'toggle', wobble: 1 }), ['warn unknown_field 0.wobble → Remove it']],
  [
    'guesses the field that was meant',
    one({ type: 'toggle', onicon: 'star' }),
    ['warn unknown_field 0.onicon → Rename to onIcon'],
  ],
  [
    'guesses, but does not rename to something that is there',
    one({ type: 'toggle', lable: 'a', label: 'b' }),
    ['warn unknown_field 0.lable → Remove it'],
  ],
  [
    'guesses, but leaves what would not fit',
    one({ type: 'toggle', lable: 7 }),
    ['warn unknown_field 0.lable → Remove it'],
  ],
  [
    'never renames to a field that moves the control',
    one({ type: 'toggle', Span: [9, 9] }),
    ['warn unknown_field 0.Span → Remove it'],
  ],
  [
    'never renames to an action that is broken',
    one({ type: 'toggle', acton: {} }),
    ['warn unknown_field 0.acton → Remove it'],
  ],
  [
    'lets groups have what groups have',
    one({
      type: 'group',
      label: null,
      dynamic: 'x',
      icon: 'star',
      tint: '#FFF',
      controlHeight: 80,
      hideBackground: true,
      theme: { cornerRadius: 2 },
      children: [],
    }),
    [],
  ],
  [
    'does not let groups have what controls have',
    one({ type: 'group', haptic: 'light', children: [] }),
    ['warn unknown_field 0.haptic → Remove it'],
  ],
  [
    'lets panels have a title',
    one({ type: 'flipCard', panels: [{ type: 'group', id: 'p', title: 'Front', children: [] }] }),
    [],
  ],
  [
    'does not let other groups have one',
    one({ type: 'group', title: 'Front', children: [] }),
    ['warn unknown_field 0.title → Remove it'],
  ],
  ['takes theme keys of the type beside the theme', one({ type: 'toggle', knobColor: '#FFF', cornerRadius: 4 }), []],
  ['checks them there too', one({ type: 'toggle', knobColor: 'mud' }), ['warn bad_theme 0.knobColor']],
  [
    'moves other theme keys into the theme',
    one({ type: 'toggle', pageBackground: '#FFF' }),
    ['warn unknown_field 0.pageBackground → Move into theme'],
  ],
  [
    'knows fields documented in prose only',
    page(
      { type: 'label', id: 'l', position: [0, 0], fontSize: 12 },
      { type: 'camera', id: 'c', position: [0, 1], snapshotAction: command },
    ),
    [],
  ],
  [
    'finds an option beside its holder',
    one({ type: 'chart', smooth: true }),
    ['warn misplaced_field 0.smooth → Move into "Chart"'],
  ],
  [
    'finds it where the holder has it too',
    one({ type: 'chart', smooth: true, chartConfig: { smooth: false } }),
    ['warn misplaced_field 0.smooth → Remove this one'],
  ],
  ['lets a control have a field of the same name', one({ type: 'gantt', step: 2, ganttConfig: { step: 3 } }), []],
  [
    'points out an option nobody knows',
    one({ type: 'chart', chartConfig: { wobble: 1 } }),
    ['warn unknown_field 0.chartConfig.wobble → Remove it'],
  ],
  [
    'guesses the option that was meant',
    one({ type: 'chart', chartConfig: { showgrid: true } }),
    ['warn unknown_field 0.chartConfig.showgrid → Rename to showGrid'],
  ],
  [
    'moves a field of the control out of its options',
    one({ type: 'chart', chartConfig: { tint: '#FFF' } }),
    ['warn unknown_field 0.chartConfig.tint → Move it out of "Chart"'],
  ],
  ['lets data carry keys of its own', one({ type: 'gauge', segments: [{ limit: 1, color: '#FFF', note: 'x' }] }), []],
  [
    'points out a typing mistake in data',
    one({
      type: 'gauge',
      segments: [
        { limit: 1, colour: '#FFF', color: '#000' },
        { limit: 2, Color: '#FFF' },
      ],
    }),
    ['warn unknown_field 0.segments.1.Color → Rename to color'],
  ],
  ['asks for what the control cannot do without', one({ type: 'picker' }), ['warn missing_value 0']],
  [
    'asks for more than an empty list',
    one({ type: 'segmentedControl', options: [] }),
    ['warn missing_value 0.options'],
  ],
  ['asks for nothing that has a default', one({ type: 'gauge' }), []],
]);

cases('values', [
  ['finds a choice nobody knows', one({ type: 'toggle', style: 'lever' }), ['warn bad_enum 0.style']],
  [
    'guesses the choice',
    one({ type: 'toggle', style: 'iconToggle' }),
    ['warn bad_enum 0.style → Change to icon-toggle'],
  ],
  ['judges a choice by what is before the colon', one({ type: 'toggle', style: 'button:wide' }), []],
  [
    'keeps what is after the colon when it guesses',
    one({ type: 'toggle', style: 'buton:wide' }),
    ['warn bad_enum 0.style → Change to button:wide'],
  ],
  ['leaves values of another kind to the validator', one({ type: 'toggle', style: 7, tint: 7, label: 7 }), []],
  ['takes every formatter on a slider', one({ type: 'slider', formatValue: 'suffix: cm' }), []],
  [
    'finds a formatter nobody knows',
    one({ type: 'gauge', formatValue: 'sufix: cm' }),
    ['warn bad_enum 0.formatValue → Change to suffix: cm'],
  ],
  [
    'finds choices in options',
    one({ type: 'heatmap', heatmapConfig: { cellShape: 'blob' } }),
    ['warn bad_enum 0.heatmapConfig.cellShape'],
  ],
  ['finds choices in lists', one({ type: 'camera', scan: ['barcode', 'txt'] }), ['warn bad_enum 0.scan.1']],
  [
    'finds choices in an animation written either way',
    page(
      { type: 'toggle', id: 'a', position: [0, 0], animation: 'bounzy' },
      { type: 'toggle', id: 'b', position: [0, 1], animation: { profile: 'smoth' } },
    ),
    ['warn bad_enum 0.animation → Change to bouncy', 'warn bad_enum 1.animation.profile → Change to smooth'],
  ],
  [
    'takes null for absent',
    one({ type: 'toggle', style: null, wobble: null, action: null, sync: null, visible: null }),
    [],
  ],
  ['finds a colour nobody can read', one({ type: 'toggle', tint: 'reddish' }), ['warn bad_color 0.tint']],
  [
    'writes colour names as colours',
    one({ type: 'toggle', tint: 'Red' }),
    ['warn bad_color 0.tint → Change to #FF3B30'],
  ],
  [
    'takes every way to write a colour',
    one({ type: 'gauge', tint: 'abc', segments: [{ limit: 1, color: '#AABBCCDD' }] }),
    [],
  ],
  [
    'finds colours in a theme',
    one({ type: 'toggle', theme: { knobColor: 'mud', fontDesign: 'round' } }),
    ['warn bad_theme 0.theme.knobColor', 'warn bad_theme 0.theme.fontDesign'],
  ],
  [
    'finds a number out of its range',
    one({ type: 'gauge', arcAngle: 720 }),
    ['warn out_of_range 0.arcAngle → Change to 360'],
  ],
  [
    'finds a broken number where whole ones count',
    one({ type: 'textInput', minLines: 1.5, sendButton: true }),
    ['warn out_of_range 0.minLines → Change to 1'],
  ],
  ['takes the ends of the range', one({ type: 'gauge', arcAngle: 360, arcThickness: 1 }), []],
  ['finds a span of nothing', one({ type: 'toggle', span: [0, 2] }), ['warn out_of_range 0.span → Change to [1, 2]']],
  ['finds a broken span', one({ type: 'toggle', span: [1.5, 2] }), ['warn out_of_range 0.span → Change to [1, 1]']],
  [
    'finds a low end above the high end',
    one({ type: 'slider', min: 9, max: 2 }),
    ['warn bad_range 0.min → Swap "From" and "To"'],
  ],
  ['finds ends that are the same', one({ type: 'slider', min: 9, max: 9 }), ['warn bad_range 0.max']],
  ['finds an end below what the other one is by default', one({ type: 'slider', max: -5 }), ['warn bad_range 0.max']],
  [
    'finds it in options',
    one({ type: 'chart', chartConfig: { yMin: 5, yMax: 1 } }),
    ['warn bad_range 0.chartConfig.yMin → Swap "Scale from" and "Scale to"'],
  ],
  [
    'finds it between dates',
    one({ type: 'datePicker', dateMin: '2027-02-01', dateMax: '2027-01-01' }),
    ['warn bad_range 0.dateMin → Swap "Not before" and "Not after"'],
  ],
  [
    'takes bounds of lines that are the same',
    one({ type: 'textInput', minLines: 2, maxLines: 2, sendButton: true }),
    [],
  ],
  [
    'finds a start out of the range',
    one({ type: 'slider', min: 0, max: 10, defaultValue: 11 }),
    ['warn out_of_range 0.defaultValue → Start at 10'],
  ],
  ['takes a start at the end of the range', one({ type: 'slider', min: 0, max: 10, defaultValue: 10 }), []],
  [
    'finds a start that is none of the options',
    one({ type: 'picker', options: ['North', 'South'], defaultValue: 'Nroth' }),
    ['warn bad_default 0.defaultValue → Start with "North"'],
  ],
  [
    'removes it where none is near',
    one({ type: 'picker', options: ['North', 'South'], defaultValue: 'Up' }),
    ['warn bad_default 0.defaultValue → Start with nothing'],
  ],
  ['takes a start that is an option', one({ type: 'picker', options: ['North', 'South'], defaultValue: 'South' }), []],
  [
    'finds an address that cannot be opened',
    one({ type: 'webView', url: 'javascript:alert(1)' }),
    ['warn bad_link 0.url'],
  ],
  [
    'completes an address',
    one({ type: 'webView', url: 'example.org/x' }),
    ['warn bad_link 0.url → Change to https://example.org/x'],
  ],
  ['takes a whole address', one({ type: 'webView', url: 'http://10.0.0.2/' }), []],
  ['finds a date nobody can read', one({ type: 'datePicker', dateMin: 'tomorrow' }), ['warn bad_date 0.dateMin']],
  [
    'takes dates with and without a time',
    one({ type: 'datePicker', dateMin: '2027-01-01', dateMax: '2027-02-01T10:00:00Z' }),
    [],
  ],
  [
    'finds a zone that is not there',
    one({
      type: 'sortboard',
      sortboardConfig: {
        zones: [{ id: 'quay' }],
        items: [
          { id: 'a', zone: 'kuay' },
          { id: 'b', zone: 'moon' },
          { id: 'c', zone: 'palette' },
        ],
      },
    }),
    [
      'warn unknown_ref 0.sortboardConfig.items.0.zone → Change to quay',
      'warn unknown_ref 0.sortboardConfig.items.1.zone',
    ],
  ],
  [
    'finds an item that is not there',
    one({
      type: 'sortboard',
      sortboardConfig: { zones: [{ id: 'quay', accepts: ['a', 'z'] }], items: [{ id: 'a', zone: 'quay' }] },
    }),
    ['warn unknown_ref 0.sortboardConfig.zones.0.accepts.1'],
  ],
  [
    'finds items of one id',
    one({ type: 'pinboard', pinboardConfig: { items: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] } }),
    ['warn duplicate_item 0.pinboardConfig.items.2.id → Rename to a-2'],
  ],
]);

cases('the grid', [
  ['wants a position', page({ type: 'toggle', id: 'a' }), ['error bad_position 0 → Move to [0, 0]']],
  ['wants two numbers', one({ type: 'toggle', position: [1] }), ['error bad_position 0.position → Move to [0, 0]']],
  [
    'rounds a position',
    one({ type: 'toggle', position: [1.4, 2] }),
    ['error bad_position 0.position → Move to [1, 2]'],
  ],
  [
    'reads a position written as an object',
    one({ type: 'toggle', position: { row: 2, col: 1 } }),
    ['error bad_position 0.position → Move to [2, 1]'],
  ],
  [
    'does not give it cells of another one',
    page({ type: 'toggle', id: 'a', position: [0, 0] }, { type: 'toggle', id: 'b', position: [0, 0.2] }),
    ['error bad_position 1.position → Move to [0, 1]'],
  ],
  [
    'needs none in a flow, a panel, a card or a popup',
    {
      ...page(),
      tabs: [
        {
          title: 'x',
          grid: { mode: 'flow' },
          children: [
            { type: 'toggle', id: 'a' },
            { type: 'carousel', id: 'b', panels: [{ type: 'group', id: 'c', children: [] }] },
            {
              type: 'canvas',
              id: 'd',
              canvasConfig: { items: [{ id: 'e', x: 0, y: 0, control: { type: 'toggle', id: 'f' } }] },
            },
            { type: 'button', id: 'g', longPressGroup: { id: 'h', children: [] } },
          ],
        },
      ],
    },
    [],
  ],
  [
    'keeps a child below the last row by adding rows',
    one({ type: 'toggle', position: [6, 0], span: [2, 1] }),
    ['error out_of_bounds 0.position → Grow the grid to 8 rows'],
  ],
  ['takes the last row', one({ type: 'toggle', position: [3, 3] }), []],
  [
    'moves a child back from the right',
    one({ type: 'toggle', position: [1, 3], span: [1, 2] }),
    ['error out_of_bounds 0.position → Move to [1, 2]'],
  ],
  [
    'moves a child back from above',
    one({ type: 'toggle', position: [-1, 0] }),
    ['error out_of_bounds 0.position → Move to [0, 0]'],
  ],
  [
    'moves it elsewhere where the cells are taken',
    page({ type: 'toggle', id: 'a', position: [1, 2], span: [1, 2] }, { type: 'toggle', id: 'b', position: [1, 4] }),
    ['error out_of_bounds 1.position → Move to [0, 0]'],
  ],
  [
    'makes a child narrower than the grid',
    one({ type: 'toggle', position: [0, 1], span: [1, 9] }),
    ['error out_of_bounds 0.position → Resize to [1, 4] and move to [0, 0]'],
  ],
  [
    'does not hang on absurd spans',
    one({ type: 'toggle', position: [0, 0], span: [1e9, 1e9] }),
    ['error out_of_bounds 0.position → Resize to [4, 4]'],
  ],
  [
    'knows a grid without a size',
    {
      ...page(),
      tabs: [
        {
          title: 'x',
          children: [
            { type: 'toggle', id: 'a', position: [7, 3] },
            { type: 'toggle', id: 'b', position: [8, 3] },
          ],
        },
      ],
    },
    ['error out_of_bounds 1.position → Grow the grid to 9 rows'],
  ],
  [
    'finds children on the same cells, each pair once',
    page(
      { type: 'toggle', id: 'b', position: [0, 0], span: [2, 2] },
      { type: 'toggle', id: 'a', position: [1, 1], span: [1, 2] },
    ),
    ['error overlap 1.position → Move to [0, 2]'],
  ],
  [
    'finds each of three pairs',
    page(...['a', 'b', 'c'].map((id) => ({ type: 'toggle', id, position: [0, 0] }))),
    [
      'error overlap 1.position → Move to [0, 1]',
      'error overlap 2.position → Move to [0, 1]',
      'error overlap 2.position → Move to [0, 1]',
    ],
  ],
  [
    'lets children touch',
    page(
      { type: 'toggle', id: 'a', position: [0, 0], span: [2, 2] },
      { type: 'toggle', id: 'b', position: [2, 0] },
      { type: 'toggle', id: 'c', position: [0, 2] },
    ),
    [],
  ],
  [
    'adds rows where nothing is free',
    page({ type: 'toggle', id: 'a', position: [0, 0], span: [4, 4] }, { type: 'toggle', id: 'b', position: [0, 0] }),
    ['error overlap 1.position → Grow the grid to 5 rows and move to [4, 0]'],
  ],
  [
    'lets bands of a flow share cells',
    {
      ...page(),
      tabs: [
        {
          title: 'x',
          grid: { columns: 2, rows: 1, mode: 'flow' },
          children: [
            { type: 'toggle', id: 'a', position: [5, 0] },
            { type: 'toggle', id: 'b', position: [5, 0] },
          ],
        },
      ],
    },
    [],
  ],
  [
    'looks into groups, panels and popups',
    page(
      {
        type: 'group',
        id: 'g',
        position: [0, 0],
        grid: { columns: 1, rows: 1 },
        children: [{ type: 'toggle', id: 'a', position: [0, 1] }],
      },
      {
        type: 'flipCard',
        id: 'f',
        position: [0, 1],
        panels: [
          {
            type: 'group',
            id: 'p',
            grid: { columns: 1, rows: 1 },
            children: [{ type: 'toggle', id: 'b', position: [1, 0] }],
          },
        ],
      },
      {
        type: 'button',
        id: 'u',
        position: [0, 2],
        longPressGroup: { id: 'q', grid: { columns: 1, rows: 1 }, children: [{ type: 'toggle', id: 'c' }] },
      },
    ),
    [
      'error out_of_bounds 0.children.0.position → Move to [0, 0]',
      'error out_of_bounds 1.panels.0.children.0.position → Grow the grid to 2 rows',
      'error bad_position 2.longPressGroup.children.0 → Move to [0, 0]',
    ],
  ],
  [
    'finds grids of an impossible size',
    { ...page(), tabs: [{ title: 'x', grid: { columns: 0, rows: 2.5 }, children: [] }] },
    ['warn out_of_range tabs.0.grid.columns → Change to 4', 'warn out_of_range tabs.0.grid.rows → Change to 2'],
  ],
]);

cases('panels and cards', [
  [
    'wants panels to be groups',
    one({ type: 'carousel', panels: [{ type: 'toggle', id: 'a', span: [1, 2] }] }),
    ['warn bad_panel 0.panels.0.type → Put it into a group'],
  ],
  [
    'wants panels to say so',
    one({ type: 'carousel', panels: [{ id: 'a' }] }),
    ['warn bad_panel 0.panels.0 → Add the type group'],
  ],
  ['wants panels to be objects', one({ type: 'carousel', panels: ['a'] }), ['warn bad_panel 0.panels.0 → Remove it']],
  [
    'tells an unknown type on a panel once',
    one({ type: 'carousel', panels: [{ type: 'gruop', id: 'a', children: [] }] }),
    ['error unknown_type 0.panels.0.type → Change to group'],
  ],
  ['takes panels that are groups', one({ type: 'carousel', panels: [{ type: 'group', id: 'a', children: [] }] }), []],
  [
    'keeps cards on their sheet',
    one({
      type: 'canvas',
      canvasConfig: { items: [{ id: 'a', x: -0.5, y: 2, w: 0.5, h: 1, control: { type: 'toggle', id: 'b' } }] },
    }),
    [
      'warn bad_canvas_item 0.canvasConfig.items.0.x → Change to 0',
      'warn bad_canvas_item 0.canvasConfig.items.0.y → Change to 1',
    ],
  ],
  [
    'asks cards for a place and a control',
    one({ type: 'canvas', canvasConfig: { items: [{ id: 'a', x: 0 }] } }),
    ['warn bad_canvas_item 0.canvasConfig.items.0', 'warn bad_canvas_item 0.canvasConfig.items.0'],
  ],
  [
    'finds cards of one id',
    one({
      type: 'canvas',
      canvasConfig: {
        items: [
          { id: 'a', x: 0, y: 0, control: { type: 'toggle', id: 'b' } },
          { id: 'a', x: 0, y: 0, control: { type: 'toggle', id: 'c' } },
        ],
      },
    }),
    ['warn bad_canvas_item 0.canvasConfig.items.1.id → Rename to a-2'],
  ],
  [
    'checks the control on a card',
    one({
      type: 'canvas',
      canvasConfig: { items: [{ id: 'a', x: 0, y: 0, control: { type: 'toggle', id: 'b', wobble: 1 } }] },
    }),
    ['warn unknown_field 0.canvasConfig.items.0.control.wobble → Remove it'],
  ],
  [
    'checks popups and what is in them',
    one({
      type: 'button',
      longPressGroup: { id: 'p', lable: 'x', children: [{ type: 'toggle', id: 'b', position: [0, 0], style: 'knob' }] },
    }),
    ['warn unknown_field 0.longPressGroup.lable → Rename to label', 'warn bad_enum 0.longPressGroup.children.0.style'],
  ],
  [
    'takes a popup written as a whole group',
    one({
      type: 'button',
      longPressGroup: {
        type: 'group',
        id: 'p',
        position: [0, 0],
        label: 'x',
        grid: { columns: 2, rows: 2 },
        children: [],
      },
    }),
    [],
  ],
]);

const acts = (action: Json, beside: JsonObject = {}) => one({ type: 'toggle', action }, beside);

cases('actions', [
  ['wants an object', acts('go'), ['error bad_action 0.action → Remove it']],
  [
    'wants an object for a long press too',
    one({ type: 'toggle', longPressAction: [] }),
    ['error bad_action 0.longPressAction → Remove it'],
  ],
  ['wants a topic for a broker', acts({ method: 'mqtt', topic: '' }, brokers('m')), ['error bad_action 0.action']],
  ['wants a path or an address for the web', acts({ method: 'http' }), ['error bad_action 0.action']],
  [
    'takes a path or an address',
    page(
      { type: 'toggle', id: 'a', position: [0, 0], action: { method: 'http', path: '/x' } },
      { type: 'toggle', id: 'b', position: [0, 1], action: { method: 'http', url: 'http://h/x' } },
    ),
    [],
  ],
  [
    'wants an event for the relay',
    acts({ payload: { on: '{{value}}' } }),
    ['error bad_action 0.action → Broadcast "it"'],
  ],
  [
    'names the command after what is there',
    acts({ method: 'meshsocket', event: '', payload: { msg_type: 'lamp' } }),
    ['error bad_action 0.action → Broadcast "lamp"'],
  ],
  [
    'takes what the relay passes on or answers',
    page(
      ...['broadcast_request', 'ping', 'get_nodes'].map((event, index) => ({
        type: 'button',
        id: `b${index}`,
        position: [0, index],
        action: { event, payload: { msg_type: 'x' } },
      })),
    ),
    [],
  ],
  [
    'finds an event that never arrives',
    acts({ event: 'set_light' }),
    ['error dead_action 0.action.event → Send it as broadcast_request with msg_type "set_light"'],
  ],
  [
    'keeps the command of a dead broadcast',
    acts({ event: 'broadcast', mode: 'request', payload: { msg_type: 'lamp' } }),
    ['error dead_action 0.action.event → Send it as broadcast_request with msg_type "lamp"'],
  ],
  [
    'corrects a verb where it would work',
    acts({ event: 'broadcast_requst', payload: { msg_type: 'lamp' } }),
    ['error dead_action 0.action.event → Change to broadcast_request'],
  ],
  [
    'does not correct to a verb that lacks something',
    acts({ event: 'route_mgs', payload: 'x' }),
    ['error dead_action 0.action.event → Send it as broadcast_request with msg_type "route_mgs"'],
  ],
  [
    'tells that a broadcast gets no reply',
    acts({ ...command, mode: 'request' }),
    ['warn bad_action 0.action.mode → Change the mode to broadcast'],
  ],
  ['reads “send” as broadcast', acts({ ...command, mode: 'send' }), []],
  ['finds other modes', acts({ ...command, mode: 'shout' }), ['warn bad_enum 0.action.mode']],
  [
    'wants a command name in a broadcast',
    acts({ event: 'broadcast_request' }),
    ['warn bad_action 0.action → Add msg_type "it"'],
  ],
  [
    'wants it in the payload that is there',
    acts({ event: 'broadcast_request', payload: { msg_type: '' } }),
    ['warn bad_action 0.action.payload → Add msg_type "it"'],
  ],
  ['wants a target id for route_msg', acts({ event: 'route_msg', payload: {} }), ['error bad_action 0.action.payload']],
  [
    'offers the verb that takes names',
    acts({ event: 'route_msg', payload: { target_name: 'hub' } }),
    ['error bad_action 0.action.payload → Send it with route_msg_noreply'],
  ],
  ['takes a target id', acts({ event: 'route_msg', mode: 'request', payload: { target_id: '7' } }), []],
  ['wants a target name for route_msg_noreply', acts({ event: 'route_msg_noreply' }), ['error bad_action 0.action']],
  [
    'offers the hub',
    acts({ event: 'route_msg_noreply', payload: { type: 'horn' } }, { connection: { hub: 'pi' } }),
    ['error bad_action 0.action.payload → Send it to "pi"'],
  ],
  [
    'offers the verb that takes ids',
    acts({ event: 'route_msg_noreply', payload: { target_id: 'x' } }),
    ['error bad_action 0.action.payload → Send it with route_msg'],
  ],
  ['takes a target name', acts({ event: 'route_msg_noreply', payload: { target_name: 'pi' } }), []],
  [
    'finds actions wherever a definition has them',
    page(
      { type: 'chart', id: 'a', position: [0, 0], chartConfig: { datumAction: { event: 'x' } } },
      {
        type: 'compass',
        id: 'b',
        position: [0, 1],
        compassConfig: {
          pucks: [{ id: 'p', bearing: 1, action: {} }],
          events: { place: { event: 'broadcast_request' } },
        },
      },
      {
        type: 'pinboard',
        id: 'c',
        position: [0, 2],
        pinboardConfig: { items: [{ id: 'i', action: { method: 'mqtt' } }] },
      },
      { type: 'camera', id: 'd', position: [0, 3], snapshotAction: 3 },
    ),
    [
      'error dead_action 0.chartConfig.datumAction.event → Send it as broadcast_request with msg_type "x"',
      'error bad_action 1.compassConfig.pucks.0.action → Broadcast "b"',
      'error bad_action 2.pinboardConfig.items.0.action',
      'error bad_action 3.snapshotAction → Remove it',
      'warn bad_action 1.compassConfig.events.place → Add msg_type "b_place"',
      'warn bad_source 2.pinboardConfig.items.0.action → Declare "broker" as an MQTT broker on localhost',
    ],
  ],
  [
    'finds a token nothing is put in for',
    acts({ ...command, payload: { msg_type: 'x', list: ['a {{valeu}} {{ vlaue }}'] } }),
    ['warn unknown_token 0.action.payload.list.0 → Change to "a {{value}} {{value}}"'],
  ],
  [
    'takes the tokens of the control',
    page(
      {
        type: 'joystick',
        id: 'a',
        position: [0, 0],
        action: { ...command, payload: { msg_type: 'x', x: '$value.x', all: '{{value}}' } },
      },
      {
        type: 'camera',
        id: 'b',
        position: [0, 1],
        action: { ...command, payload: { msg_type: 'x', k: '{{kind}}', i: '{{image}}' } },
      },
      {
        type: 'sortboard',
        id: 'c',
        position: [0, 2],
        sortboardConfig: { events: { place: { ...command, payload: { msg_type: 'x', i: '{{item}} {{index}}' } } } },
      },
      {
        type: 'toggle',
        id: 'd',
        position: [0, 3],
        longPressAction: { ...command, payload: { msg_type: 'x', i: '{{value}}' } },
      },
    ),
    [],
  ],
  [
    'finds tokens of another action',
    one({
      type: 'sortboard',
      sortboardConfig: { events: { pickup: { ...command, payload: { msg_type: 'x', i: '{{kind}}' } } } },
    }),
    ['warn unknown_token 0.sortboardConfig.events.pickup.payload.i'],
  ],
  ['points out a typing mistake in an action', acts({ ...command, paylod: 1, mine: 2 }), []],
  ['checks only the address that is used', acts({ ...command, url: 'nowhere' }), []],
]);

const syncs = (sync: Json, beside: JsonObject = {}) => one({ type: 'gauge', sync }, beside);

cases('sync', [
  [
    'reads one binding as a list of one, and says so',
    syncs({ ...mesh, valuePath: '' }),
    ['warn bad_sync 0.sync → Put it in a list', 'warn bad_sync 0.sync'],
  ],
  ['wants a list', syncs('cpu'), ['warn bad_sync 0.sync → Remove it']],
  ['wants entries that are objects', syncs([mesh, 7]), ['warn bad_sync 0.sync.1 → Remove it']],
  ['wants to know where the value is', syncs([{ filter: { msg_type: 'x' } }]), ['warn bad_sync 0.sync.0']],
  ['takes a binding without an event', syncs([mesh]), []],
  ['wants a topic', syncs([{ method: 'mqtt' }], brokers('m')), ['error bad_sync 0.sync.0']],
  ['takes a topic alone', syncs([{ method: 'mqtt', topic: 'a' }], brokers('m')), []],
  ['wants a path or an address', syncs([{ method: 'http', interval: 2 }]), ['error bad_sync 0.sync.0']],
  ['takes a path', syncs([{ method: 'http', path: '/x' }]), []],
  ['wants a sensor', syncs([{ method: 'sensor' }]), ['warn bad_sync 0.sync.0']],
  ['wants a sensor the phone has', syncs([{ method: 'sensor', sensor: 'sonar' }]), ['warn bad_sensor 0.sync.0.sensor']],
  [
    'guesses the sensor',
    syncs([{ method: 'sensor', sensor: 'barometr' }]),
    ['warn bad_sensor 0.sync.0.sensor → Change to barometer'],
  ],
  [
    'wants a reading the sensor has',
    syncs([{ method: 'sensor', sensor: 'heading.cardnal' }]),
    ['warn bad_sensor 0.sync.0.sensor → Change to heading.cardinal'],
  ],
  [
    'takes a sensor and a reading',
    syncs([
      { method: 'sensor', sensor: 'heading' },
      { method: 'sensor', sensor: 'location.speedMph' },
    ]),
    [],
  ],
  ['finds a method nobody knows', syncs([{ method: 'mqt', topic: 'x' }]), ['warn bad_enum 0.sync.0.method']],
]);

const listens = (source: Json | undefined, beside: JsonObject) =>
  syncs([{ method: 'mqtt', topic: 'x', ...(source !== undefined && { source }) }], beside);

cases('sources in use', [
  [
    'finds a source nobody declared',
    listens('nas', {}),
    ['error unknown_source 0.sync.0.source → Declare "nas" as an MQTT broker on localhost'],
  ],
  [
    'finds it in actions too',
    acts({ method: 'http', path: '/', source: 'nas' }),
    ['error unknown_source 0.action.source → Declare "nas" as a web server on localhost'],
  ],
  [
    'guesses the source',
    listens('nass', brokers('nas', 'hub')),
    [
      'error unknown_source 0.sync.0.source → Use "nas"',
      'warn unused_source sources.nas → Remove "nas"',
      'warn unused_source sources.hub → Remove "hub"',
    ],
  ],
  [
    'offers the only one that fits',
    listens('garage', brokers('nas')),
    ['error unknown_source 0.sync.0.source → Use "nas"', 'warn unused_source sources.nas → Remove "nas"'],
  ],
  [
    'finds a source of the other kind',
    listens('web', { sources: { web: { type: 'http' } } }),
    ['error bad_source 0.sync.0.source'],
  ],
  ['takes the right one', listens('nas', brokers('nas')), []],
  [
    'finds that there is no broker',
    listens(undefined, {}),
    ['warn bad_source 0.sync.0 → Declare "broker" as an MQTT broker on localhost'],
  ],
  [
    'finds that there are several',
    listens(undefined, brokers('a', 'b')),
    [
      'warn bad_source 0.sync.0',
      'warn unused_source sources.a → Remove "a"',
      'warn unused_source sources.b → Remove "b"',
    ],
  ],
  ['takes the only broker', listens(undefined, brokers('a')), []],
  ['lets web requests do without a source', acts({ method: 'http', path: '/x' }), []],
  [
    'counts the only web server as used by them',
    acts({ method: 'http', path: '/x' }, { sources: { web: { type: 'http' } } }),
    [],
  ],
  ['finds a source nobody uses', { ...page(), ...brokers('nas') }, ['warn unused_source sources.nas → Remove "nas"']],
  [
    'counts what panels, cards, popups, options and unknown types use',
    {
      ...page(
        {
          type: 'carousel',
          id: 'a',
          position: [0, 0],
          panels: [
            {
              type: 'group',
              id: 'b',
              children: [
                { type: 'gauge', id: 'c', position: [0, 0], sync: [{ method: 'mqtt', topic: 'x', source: 'panel' }] },
              ],
            },
          ],
        },
        {
          type: 'canvas',
          id: 'd',
          position: [0, 1],
          canvasConfig: {
            items: [
              {
                id: 'e',
                x: 0,
                y: 0,
                control: { type: 'gauge', id: 'f', sync: [{ method: 'mqtt', topic: 'x', source: 'card' }] },
              },
            ],
          },
        },
        {
          type: 'button',
          id: 'g',
          position: [0, 2],
          longPressGroup: {
            id: 'h',
            children: [
              { type: 'gauge', id: 'i', position: [0, 0], sync: [{ method: 'mqtt', topic: 'x', source: 'popup' }] },
            ],
          },
        },
        {
          type: 'chart',
          id: 'j',
          position: [0, 3],
          chartConfig: { datumAction: { method: 'mqtt', topic: 'x', source: 'option' } },
        },
        { type: 'hologram', id: 'k', position: [1, 0], sync: [{ method: 'mqtt', topic: 'x', source: 'unknown' }] },
      ),
      ...brokers('panel', 'card', 'popup', 'option', 'unknown'),
    },
    ['error unknown_type 4.type'],
  ],
  [
    'does not use an entry with a wrong type',
    listens('nas', { sources: { nas: { type: 'mqqt', url: 'mqtt://h' } } }),
    ['error bad_sources sources.nas.type → Make it mqtt', 'error unknown_source 0.sync.0.source'],
  ],
]);

const shown = (visible: Json) =>
  page({ type: 'toggle', id: 'lamp', position: [0, 0] }, { type: 'toggle', id: 'it', position: [0, 1], visible });

cases('visibility', [
  ['wants a control, an operator and a value', shown({}), ['warn bad_condition 1.visible']],
  ['adds the usual operator', shown({ when: 'lamp', value: true }), ['warn bad_condition 1.visible → Compare with eq']],
  ['takes a value that is null', shown({ when: 'lamp', operator: 'eq', value: null }), []],
  [
    'reads operators written as signs',
    shown({ when: 'lamp', operator: '>=', value: 1 }),
    ['warn bad_condition 1.visible.operator → Change to gte'],
  ],
  [
    'finds a control that is not there',
    shown({ when: 'lmap', operator: 'eq', value: 1 }),
    ['warn bad_condition 1.visible.when → Change to lamp'],
  ],
  ['finds the one that is', shown({ when: 'lamp', operator: 'neq', value: 1 }), []],
  [
    'finds controls in panels and popups',
    page(
      {
        type: 'button',
        id: 'b',
        position: [0, 0],
        longPressGroup: { id: 'p', children: [{ type: 'toggle', id: 'deep', position: [0, 0] }] },
      },
      { type: 'toggle', id: 'it', position: [0, 1], visible: { when: 'deep', operator: 'eq', value: 1 } },
    ),
    [],
  ],
]);

describe('a sentence about a field', () => {
  const sentences = (node: JsonObject) => lint(one(node), catalog).map(({ message }) => message.split('. ')[0]);

  it('calls it by the label people see, and by its key where the label does not lead to it', () => {
    expect(sentences({ type: 'gauge', min: 9, max: 1 })).toEqual([
      '"From" (min) is above "To" (max), so there is nothing in between',
    ]);
    expect(sentences({ type: 'chart', smooth: true })).toEqual([
      '"Smooth" belongs into "Chart" (chartConfig), and the phone may not look for it here',
    ]);
    expect(sentences({ type: 'toggle', visible: { when: 'it', value: 1 } })).toEqual([
      '"Visible" compares the value of one control with another value, and here "Is" (operator) is missing',
    ]);
  });
});
