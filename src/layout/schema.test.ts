import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { fieldsOf } from './control.ts';
import { at, isArray, isObject, type Json, type JsonObject } from './json.ts';
import { buildSchema } from './schema.ts';

const schema = buildSchema(catalog);
const page = (...children: readonly Json[]): JsonObject => ({
  name: 'Test',
  version: 1,
  tabs: [{ title: 'A', grid: { columns: 4, rows: 8 }, children }],
});

function compiled(): ValidateFunction {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
  // What only Monaco reads.
  ajv.addVocabulary([
    'markdownDescription',
    'enumDescriptions',
    'markdownEnumDescriptions',
    'defaultSnippets',
    'patternErrorMessage',
  ]);
  ajv.addFormat('color', true);
  return ajv.compile(schema);
}

const accepts = compiled();

/** What Monaco would insert, with every place to type in left as it is offered. */
function inserted(body: Json): Json {
  const write = (value: Json): string => {
    if (typeof value === 'string') return value.startsWith('^') ? value.slice(1) : JSON.stringify(value);
    if (isArray(value)) return `[${value.map(write).join(',')}]`;
    if (!isObject(value)) return JSON.stringify(value);
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`)
      .join(',')}}`;
  };
  const text = write(body).replace(
    /\\([\\$}])|\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\d+/g,
    (_, escaped?: string, offered?: string, first?: string) => escaped ?? offered ?? first ?? '',
  );
  return JSON.parse(text) as Json;
}

function snippetsIn(value: Json | undefined): readonly JsonObject[] {
  if (isArray(value)) return value.flatMap(snippetsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'defaultSnippets' && isArray(item) ? item.filter(isObject) : snippetsIn(item),
  );
}

describe('the schema', () => {
  it('accepts every preset of every control', () => {
    for (const definition of catalog.list) {
      for (const preset of definition.presets) {
        const node = { type: definition.type, id: 'x', position: [0, 0], span: definition.span, ...preset.node };
        accepts(page(node));
        expect({ type: definition.type, preset: preset.name, errors: accepts.errors }).toEqual({
          type: definition.type,
          preset: preset.name,
          errors: null,
        });
      }
    }
  });

  it.each<[string, Json]>([
    ['types and keys nobody knows', { type: 'hologram', id: 'x', beam: { any: 1 } }],
    ['a group without a type', { id: 'g', children: [{ type: 'toggle', id: 't', unknown: [] }] }],
    ['a group without a heading', { type: 'group', id: 'g', label: null, children: [] }],
    ['numbers the phone clamps', { type: 'gauge', id: 'x', arcAngle: 9999, min: 5, max: 1 }],
    ['colours without a hash', { type: 'toggle', id: 'x', tint: 'FFF' }],
    ['formats with an argument', { type: 'gauge', id: 'x', formatValue: 'suffix: °C' }],
    [
      'theme keys of the control’s family',
      { type: 'toggle', id: 'x', theme: { knobColor: '#FFFFFF', cornerRadius: 4 } },
    ],
  ])('lets through %s', (_, node) => {
    accepts(page(node));
    expect(accepts.errors).toBeNull();
  });

  it.each<[string, Json, string]>([
    ['text where a number belongs', { type: 'gauge', id: 'x', min: '5' }, '/tabs/0/children/0/min'],
    ['a choice there is not', { type: 'toggle', id: 'x', style: 'lever' }, '/tabs/0/children/0/style'],
    ['a colour that is none', { type: 'toggle', id: 'x', tint: 'blueish' }, '/tabs/0/children/0/tint'],
    [
      'the same deep inside a panel',
      { type: 'carousel', id: 'c', panels: [{ id: 'p', children: [{ type: 'toggle', id: 't', label: 5 }] }] },
      '/tabs/0/children/0/panels/0/children/0/label',
    ],
  ])('refuses %s', (_, node, path) => {
    expect(accepts(page(node))).toBe(false);
    expect(accepts.errors?.map((error) => error.instancePath)).toContain(path);
  });

  it('explains every field of every control', () => {
    const definitions = schema.definitions as JsonObject;
    for (const definition of catalog.list) {
      for (const key of Object.keys(fieldsOf(definition)).filter((name) => name !== 'type')) {
        const property = at(definitions, [`control.${definition.type}`, 'properties', key]) as JsonObject;
        const ref = typeof property.$ref === 'string' ? property.$ref.split('/').at(-1) : undefined;
        const told = property.markdownDescription ?? at(definitions, [ref ?? '', 'markdownDescription']);
        expect(told, `${definition.type}.${key}`).toMatch(/^\*\*/);
      }
    }
  });

  it('tells defaults, conditions and tokens where they hold', () => {
    const toggle = at(schema, ['definitions', 'control.toggle', 'properties']) as JsonObject;
    expect(at(toggle, ['onIcon', 'markdownDescription'])).toContain('while `style` is `icon-toggle`');
    expect(at(toggle, ['style', 'markdownDescription'])).toContain('`switch`');
    expect(at(toggle, ['action', 'markdownDescription'])).toContain('`{{value}}`');
    expect(at(toggle, ['style', 'enumDescriptions'])).toHaveLength(3);
    expect(at(schema, ['definitions', 'grid', 'properties', 'rowHeight', 'markdownDescription'])).toContain(
      'From 8 to 1000 pt.',
    );
  });

  it('refers only to what it defines', () => {
    const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map((match) => match[1]);
    const defined = new Set(Object.keys(schema.definitions as JsonObject));
    expect(refs.filter((ref) => !defined.has(ref ?? ''))).toEqual([]);
  });
});

describe('the snippets', () => {
  it('insert each preset as it is defined', () => {
    const offered = at(schema, ['definitions', 'node', 'defaultSnippets']) as readonly JsonObject[];
    for (const definition of catalog.list) {
      for (const preset of definition.presets) {
        const snippet = offered.find(({ label }) => label === `${definition.label}: ${preset.name}`);
        expect(inserted(snippet?.body ?? null)).toEqual({
          type: definition.type,
          id: `${definition.type}-1`,
          position: [0, 0],
          span: preset.span ?? definition.span,
          ...preset.node,
        });
      }
    }
  });

  it('all insert JSON', () => {
    const all = snippetsIn(schema);
    expect(all.length).toBeGreaterThan(catalog.list.length);
    for (const { label, body } of all) {
      expect(() => inserted(body ?? null), String(label)).not.toThrow();
    }
  });
});
