// The layout format as JSON Schema draft-07, made from the definitions and blocks alone: Monaco completes and explains by
// it, other tools may check files with it.
import { ACTION, SYNC } from './blocks/binding.ts';
import { APPEARANCE, LAYOUT } from './blocks/layout.ts';
import { GROUP, TAB } from './blocks/nodes.ts';
import { SHARED } from './blocks/shared.ts';
import { BASE_THEME, FAMILIES, type Family } from './blocks/theme.ts';
import { type Catalog, type Definition, fieldsOf } from './control.ts';
import { textField } from './fields.ts';
import { isObject, type JsonObject } from './json.ts';
import { BLOCKS, fieldSchema, recordSchema, refTo, themeName } from './schema/field.ts';
import {
  ACTION_SNIPPETS,
  GROUP_SNIPPETS,
  LAYOUT_SNIPPETS,
  PANEL_SNIPPETS,
  presetSnippets,
  SYNC_SNIPPETS,
  TAB_SNIPPETS,
} from './schema/snippets.ts';

/** A position is needed on a page, but not on a canvas or as a panel. */
const NOT_EVERYWHERE: ReadonlySet<string> = new Set(['type', 'position']);

/** The name a control type has among the schema's definitions. */
const controlName = (type: string) => `control.${type}`;
const sharedName = (key: string) => `shared.${key}`;

export function buildSchema(catalog: Catalog): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'layout.schema.json',
    title: 'CAR-TER layout',
    description: 'Tabs of controls, what they show and what they send.',
    ...layoutSchema(),
    definitions: {
      tab: tabSchema(),
      node: nodeSchema(catalog),
      group: groupSchema(),
      panel: panelSchema(),
      ...blockSchemas(),
      ...themeSchemas(),
      ...Object.fromEntries(Object.entries(SHARED).map(([key, field]) => [sharedName(key), fieldSchema(field)])),
      ...Object.fromEntries(
        catalog.list.map((definition) => [controlName(definition.type), controlSchema(definition)]),
      ),
    },
  };
}

function layoutSchema(): JsonObject {
  const schema = recordSchema(LAYOUT);
  return {
    ...withProperty(schema, 'tabs', { ...fieldSchema(LAYOUT.tabs), items: refTo('tab') }),
    defaultSnippets: LAYOUT_SNIPPETS,
  };
}

function tabSchema(): JsonObject {
  return { title: 'Tab', ...recordSchema(TAB), defaultSnippets: TAB_SNIPPETS };
}

function withProperty(schema: JsonObject, key: string, property: JsonObject): JsonObject {
  return { ...schema, properties: { ...(isObject(schema.properties) ? schema.properties : {}), [key]: property } };
}

function groupSchema(): JsonObject {
  const schema = recordSchema(GROUP, undefined, NOT_EVERYWHERE);
  // Apps write null for a group without a heading.
  const label = { ...fieldSchema(GROUP.label), type: ['string', 'null'] };
  return { title: 'Group', ...withProperty(schema, 'label', label) };
}

function panelSchema(): JsonObject {
  const title = textField({ label: 'Title', help: 'What the panel is called when it has no label.' });
  return {
    title: 'Panel',
    allOf: [refTo('group')],
    properties: { title: fieldSchema(title) },
    defaultSnippets: PANEL_SNIPPETS,
  };
}

/** A node is told by its `type`; without one, by having children. Types nobody knows are let through. */
function nodeSchema(catalog: Catalog): JsonObject {
  const { list } = catalog;
  const isType = (type: string) => ({ properties: { type: { const: type } }, required: ['type'] });
  return {
    type: 'object',
    properties: {
      type: {
        ...fieldSchema(SHARED.type),
        anyOf: [
          {
            type: 'string',
            enum: [...list.map(({ type }) => type), 'group'],
            enumDescriptions: [...list.map(({ summary }) => summary), 'Controls on a card of their own'],
            markdownEnumDescriptions: [
              ...list.map(({ label, summary, help }) => `**${label}**: ${summary}\n\n${help}`),
              '**Group**: Controls on a card of their own, with a grid of its own.',
            ],
          },
          { type: 'string' },
        ],
      },
      id: refTo(sharedName('id')),
      position: refTo(sharedName('position')),
      span: refTo(sharedName('span')),
    },
    required: ['id'],
    defaultSnippets: [...list.flatMap(presetSnippets), ...GROUP_SNIPPETS],
    allOf: [
      rule({ anyOf: [isType('group'), { required: ['children'], not: { required: ['type'] } }] }, refTo('group'), {
        required: ['type'],
      }),
      ...list.map(({ type }) => rule(isType(type), refTo(controlName(type)))),
    ],
  };
}

const rule = (test: JsonObject, then: JsonObject, otherwise?: JsonObject): JsonObject => ({
  if: test,
  then,
  ...(otherwise && { else: otherwise }),
});

function controlSchema(definition: Definition): JsonObject {
  const { label, help, family } = definition;
  const { type: _, ...fields } = fieldsOf(definition);
  const own = recordSchema(fields, family, NOT_EVERYWHERE);
  const properties = Object.keys(fields).map((key) => {
    const shared = !Object.hasOwn(definition.fields, key) && !(key === 'theme' && family !== undefined);
    return [key, shared ? refTo(sharedName(key)) : ((own.properties as JsonObject)[key] ?? {})] as const;
  });
  return { title: label, description: help, ...own, properties: Object.fromEntries(properties) };
}

const BLOCK_SNIPPETS = new Map<unknown, JsonObject>([
  [ACTION, { defaultSnippets: ACTION_SNIPPETS }],
  [SYNC, { defaultSnippets: SYNC_SNIPPETS }],
]);

function blockSchemas(): JsonObject {
  return Object.fromEntries(
    [...BLOCKS].map(([fields, name]) => {
      const schema = recordSchema(fields);
      // The oldest way to name a background picture is still read.
      const image = { ...fieldSchema(APPEARANCE.backgroundImage), type: ['object', 'string'] };
      const whole = fields === APPEARANCE ? withProperty(schema, 'backgroundImage', image) : schema;
      return [name, { ...whole, ...BLOCK_SNIPPETS.get(fields) }];
    }),
  );
}

/** Theme keys on one control: the base ones, and flat beside them those of its family. */
function themeSchemas(): JsonObject {
  const families = Object.keys(FAMILIES) as Family[];
  return Object.fromEntries([
    [themeName(undefined), recordSchema(BASE_THEME)],
    ...families.map((family) => [
      themeName(family),
      { ...recordSchema(FAMILIES[family], family), allOf: [refTo(themeName(undefined))] },
    ]),
  ]) as JsonObject;
}
