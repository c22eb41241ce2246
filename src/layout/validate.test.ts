import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { at, type Json, type JsonObject, type Path } from './json.ts';
import { validate, validateNode } from './validate.ts';

const page = (...children: readonly Json[]): JsonObject => ({
  name: 'T',
  version: 1,
  tabs: [{ title: 'A', children }],
});
const told = (layout: JsonObject) => validate(layout, catalog).map(({ path, message }) => [path.join('.'), message]);
const onNode = (node: JsonObject) =>
  validateNode(node, ['tabs', 0, 'children', 0], catalog).map(({ path, message }) => [
    path.slice(4).join('.'),
    message,
  ]);

describe('values of the wrong kind', () => {
  it.each<[JsonObject, string, string]>([
    [
      { type: 'gauge', label: 5 },
      'label',
      '"Label" should be text, but this is the number 5. The phone will ignore it.',
    ],
    [
      { type: 'gauge', min: '12' },
      'min',
      `"From" (min) should be a number, but this is the text "12". The phone will ignore it.`,
    ],
    [
      { type: 'toggle', hideLabel: 'yes' },
      'hideLabel',
      `"Hide label" should be true or false, but this is the text "yes". The phone will ignore it.`,
    ],
    [
      { type: 'gauge', segments: { limit: 5 } },
      'segments',
      '"Zones" (segments) should be a list in [ ], but this is an object. The phone will ignore it.',
    ],
    [
      { type: 'gauge', segments: [{ limit: 5, color: '#FFFFFF' }, 'red'] },
      'segments.1',
      `Entry 2 of "Zones" (segments) should be an object in { }, but this is the text "red". The phone will ignore it.`,
    ],
    [
      { type: 'gauge', segments: [{ limit: 'x'.repeat(99), color: '#FFFFFF' }] },
      'segments.0.limit',
      `"Up to" (limit) should be a number, but this is the text "${'x'.repeat(24)}…". The phone will ignore it.`,
    ],
    [
      { type: 'toggle', animation: 5 },
      'animation',
      '"Animation" should be text or an object in { }, but this is the number 5. The phone will ignore it.',
    ],
    [
      { type: 'toggle', animation: { duration: true } },
      'animation.duration',
      '"Length" (duration) should be a number, but this is true. The phone will ignore it.',
    ],
    [
      { type: 'toggle', span: [1, 2, 3] },
      'span',
      '"Size" (span) should have 2 entries, but this has 3. The phone will ignore it.',
    ],
    [
      { type: 'toggle', theme: { knobSize: '5', cornerRadius: 4 } },
      'theme.knobSize',
      `"Knob size" should be a number, but this is the text "5". The phone will ignore it.`,
    ],
    [
      { type: 'toggle', sync: [{ event: 5 }] },
      'sync.0.event',
      '"Frame type" (event) should be text, but this is the number 5. The phone will ignore it.',
    ],
    [
      { type: 'group', grid: [4, 8], children: [] },
      'grid',
      '"Grid" should be an object in { }, but this is a list. The phone will ignore it.',
    ],
    [
      { children: [], hideBackground: 1 },
      'hideBackground',
      '"Hide card" (hideBackground) should be true or false, but this is the number 1. The phone will ignore it.',
    ],
  ])('are told once, with the place and in words: %j', (node, path, message) => {
    expect(onNode(node)).toEqual([[path, message]]);
  });

  it('are told on the document itself, on tabs, in panels, on canvases, in popups and in Glance', () => {
    const wrong = { type: 'toggle', label: 1 };
    const layout: JsonObject = {
      ...page(
        { type: 'carousel', panels: [{ label: 2, children: [wrong] }] },
        { type: 'canvas', canvasConfig: { items: [{ x: '0', control: wrong }] } },
        { type: 'button', longPressGroup: { label: 3, children: [wrong] } },
      ),
      headerTitle: 7,
      appearance: { showHeader: 'no' },
      connection: { identity: [] },
      glance: { controls: [wrong] },
    };
    const tab = at(layout, ['tabs', 0]) as JsonObject;
    const paths = told({ ...layout, tabs: [{ ...tab, icon: 9 }] }).map(([path]) => path);
    expect(paths.toSorted()).toEqual(
      [
        'headerTitle',
        'appearance.showHeader',
        'connection.identity',
        'glance.controls.0.label',
        'tabs.0.icon',
        'tabs.0.children.0.panels.0.label',
        'tabs.0.children.0.panels.0.children.0.label',
        'tabs.0.children.1.canvasConfig.items.0.x',
        'tabs.0.children.1.canvasConfig.items.0.control.label',
        'tabs.0.children.2.longPressGroup.label',
        'tabs.0.children.2.longPressGroup.children.0.label',
      ].toSorted(),
    );
  });

  it('come with a way out', () => {
    const fixOf = (node: JsonObject) => validate(page(node), catalog).map(({ fix }) => fix)[0];
    const node: Path = ['tabs', 0, 'children', 0];
    expect(fixOf({ type: 'gauge', min: ' 12 ' })).toEqual({
      label: 'Change to 12',
      edit: { kind: 'set', at: [node], field: ['min'], value: 12 },
    });
    expect(fixOf({ type: 'gauge', label: 5 })?.label).toBe('Change to "5"');
    expect(fixOf({ type: 'gauge', hideValue: 'Off' })?.label).toBe('Change to false');
    expect(fixOf({ type: 'gauge', min: 'low' })).toEqual({
      label: 'Remove "From"',
      edit: { kind: 'unset', at: [node], field: ['min'] },
      removes: true,
    });
    expect(fixOf({ type: 'gauge', segments: [{ limit: 5 }, [], { limit: 6 }] })).toEqual({
      label: 'Remove this entry',
      edit: { kind: 'unset', at: [node], field: ['segments', 1] },
      removes: true,
    });
    expect(validate({ ...page(), headerTitle: [] }, catalog)[0]?.fix).toEqual({
      label: 'Remove "Header title"',
      edit: { kind: 'setAt', path: ['headerTitle'], value: undefined },
      removes: true,
    });
  });
});

describe('nothing is said', () => {
  it('about any preset', () => {
    for (const { type, presets } of catalog.list) {
      for (const { node } of presets) expect(told(page({ type, id: 'x', position: [0, 0], ...node }))).toEqual([]);
    }
  });

  it.each<[string, JsonObject]>([
    ['what is left out with null', { type: 'gauge', id: 'x', label: null, min: null, segments: [null], grid: null }],
    ['unknown types', { type: 'hologram', label: 5 }],
    ['unknown keys', { type: 'gauge', nonsense: [], chartConfig: 5 }],
    ['choices, ranges and colours', { type: 'toggle', style: 'x', tint: 'no colour', controlHeight: -1 }],
    ['ids, positions and types, which lint looks at', { type: 'gauge', id: 5, position: 'left' }],
    ['actions and bindings that are none', { type: 'toggle', action: 'x', sync: 'y', longPressAction: [] }],
    ['one binding outside a list', { type: 'toggle', sync: { event: 'broadcast' } }],
    ['a number too large to hold', { type: 'gauge', max: Number.POSITIVE_INFINITY }],
  ])('about %s', (_, node) => {
    expect(told(page(node))).toEqual([]);
  });

  it('about blocks whose container lint looks at, or a background picture given by address alone', () => {
    const blocks = { alerts: {}, publishers: 'x', glance: [], state: 1, theme: [], pollGroups: [], dynamicTabs: {} };
    expect(told({ ...page(), ...blocks, sources: [], tabs: 5 })).toEqual([]);
    expect(told({ ...page(), alerts: [5], sources: { a: 'x' }, pollGroups: { b: [] } })).toEqual([]);
    expect(told({ ...page(), sources: { a: { type: 5 } }, dynamicTabs: [{ event: 5 }] })).toEqual([]);
    expect(told({ ...page(), appearance: { backgroundImage: 'https://example.com/a.png' } })).toEqual([]);
  });
});

describe('checking again after an edit', () => {
  it('finds the same, wherever the control now stands', () => {
    const wrong = { type: 'gauge', label: 5 };
    expect(told(page(wrong))).toEqual([['tabs.0.children.0.label', expect.any(String)]]);
    expect(told(page({ type: 'spacer' }, wrong))).toEqual([['tabs.0.children.1.label', expect.any(String)]]);
    expect(told(page({ ...wrong, label: 'fine' }))).toEqual([]);
  });
});

describe('any document at all', () => {
  it('is answered for, with paths to what is there', () => {
    const types = fc.constantFrom('group', 'constructor', ...catalog.list.map(({ type }) => type));
    const keys = fc.constantFrom('label', 'sync', 'theme', 'panels', 'children', '__proto__', 'a/b~c', 'segments');
    const node = fc
      .tuple(types, fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 }))
      .map(([type, fields]) => ({ ...fields, type }) as JsonObject);
    const layout = fc.oneof(
      fc.array(node, { maxLength: 5 }).map((nodes) => page(...nodes)),
      fc.dictionary(
        fc.constantFrom('tabs', 'theme', 'alerts', 'glance', 'x'),
        fc.jsonValue(),
      ) as fc.Arbitrary<JsonObject>,
    );
    fc.assert(
      fc.property(layout, (document) => {
        for (const finding of validate(document, catalog)) {
          expect(at(document, finding.path)).not.toBeUndefined();
          expect(finding.fix).toBeDefined();
        }
        const paths = validate(document, catalog).map(({ path }) => JSON.stringify(path));
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 500 },
    );
  });
});
