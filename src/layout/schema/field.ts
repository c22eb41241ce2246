// One field as JSON Schema. Ranges are only told, never enforced: the phone clamps. Keys nobody knows are always allowed.
import { ACTION, CONDITION, SYNC } from '../blocks/binding.ts';
import { GRID } from '../blocks/grid.ts';
import {
  ALERT,
  APPEARANCE,
  CONNECTION,
  DYNAMIC_TAB,
  GLANCE,
  POLL_GROUP,
  PUBLISHER,
  SOURCE,
  STATE,
} from '../blocks/layout.ts';
import { ANIMATION, POPUP, PULSE } from '../blocks/shared.ts';
import { type Family, THEME } from '../blocks/theme.ts';
import type { ChoiceField, Field, Fields, JsonField } from '../fields.ts';
import type { Json, JsonKind, JsonObject } from '../json.ts';
import { hoverOf } from './hover.ts';

/** Blocks used in more than one place, or worth a name in the schema. */
export const BLOCKS: ReadonlyMap<Fields, string> = new Map<Fields, string>([
  [ACTION, 'action'],
  [ALERT, 'alert'],
  [ANIMATION, 'animation'],
  [APPEARANCE, 'appearance'],
  [CONDITION, 'condition'],
  [CONNECTION, 'connection'],
  [DYNAMIC_TAB, 'dynamicTab'],
  [GLANCE, 'glance'],
  [GRID, 'grid'],
  [POLL_GROUP, 'pollGroup'],
  [POPUP, 'popup'],
  [PUBLISHER, 'publisher'],
  [PULSE, 'pulse'],
  [SOURCE, 'source'],
  [STATE, 'state'],
  [SYNC, 'sync'],
  [THEME, 'theme'],
]);

export const refTo = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });

export const themeName = (family: Family | undefined) =>
  family === undefined ? 'controlTheme' : `controlTheme.${family}`;

const JSON_TYPES: Readonly<Record<JsonKind, string>> = {
  null: 'null',
  bool: 'boolean',
  number: 'number',
  text: 'string',
  list: 'array',
  object: 'object',
};

const COLOR = '^#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$';

function choiceShape({ choices, open }: ChoiceField): JsonObject {
  const offered = { type: 'string', enum: Object.keys(choices), enumDescriptions: Object.values(choices) };
  return open ? { anyOf: [offered, { type: 'string' }] } : offered;
}

function jsonShape({ accepts, sample }: JsonField): JsonObject {
  const types = accepts?.map((kind) => JSON_TYPES[kind]);
  return {
    ...(types !== undefined && { type: types.length === 1 ? (types[0] as Json) : types }),
    ...(sample !== undefined && { examples: [sample] }),
  };
}

/** What the value must look like, without a word about it. */
function shapeOf(field: Field, family: Family | undefined): JsonObject {
  switch (field.kind) {
    case 'text':
      return { type: 'string', ...(field.suggest && { examples: field.suggest }) };
    case 'icon':
    case 'url':
    case 'date':
    case 'ref':
      return { type: 'string' };
    case 'color':
      // Monaco draws a swatch beside this format and checks nothing by it.
      return { type: 'string', format: 'color', pattern: COLOR, patternErrorMessage: 'Write a colour like #FF9F0A.' };
    case 'number':
      return { type: 'number' };
    case 'bool':
      return { type: 'boolean' };
    case 'choice':
      return choiceShape(field);
    case 'pair':
      return { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 };
    case 'list':
      return { type: 'array', items: fieldSchema(field.of, family) };
    case 'map': {
      const of = fieldSchema(field.of, family);
      const suggested = field.suggestKeys?.map((key) => [key, of] as const);
      return {
        type: 'object',
        ...(suggested && { properties: Object.fromEntries(suggested) }),
        additionalProperties: of,
      };
    }
    case 'record': {
      const name = BLOCKS.get(field.fields);
      return name === undefined ? recordSchema(field.fields, family) : refTo(name);
    }
    case 'either':
      return { anyOf: field.of.map((variant) => shapeOf(variant, family)) };
    case 'action':
      return refTo('action');
    case 'sync':
      return { type: 'array', items: refTo('sync') };
    case 'condition':
      return refTo('condition');
    case 'theme':
      return refTo(themeName(family));
    case 'nodes':
      return { type: 'array', items: refTo(field.holds === 'group' ? 'panel' : 'node') };
    case 'node':
      return refTo('node');
    case 'json':
      return jsonShape(field);
    default:
      return field satisfies never;
  }
}

export function fieldSchema(field: Field, family?: Family): JsonObject {
  const hasDefault = 'default' in field && field.default !== undefined;
  return {
    ...hoverOf(field),
    ...shapeOf(field, family),
    ...(hasDefault && { default: field.default as Json }),
  };
}

/** `optional` names fields that are needed in some places only. */
export function recordSchema(fields: Fields, family?: Family, optional: ReadonlySet<string> = new Set()): JsonObject {
  const required = Object.entries(fields).flatMap(([key, field]) =>
    field.required && !('default' in field) && field.auto === undefined && !optional.has(key) ? [key] : [],
  );
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field, family)])),
    ...(required.length > 0 && { required }),
  };
}
