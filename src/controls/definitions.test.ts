// What makes a definition fit for the palette, the inspector and the reference page, checked over the whole catalog.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '../layout/actions.ts';
import { WIRE_VERBS } from '../layout/blocks/binding.ts';
import { controlTheme } from '../layout/blocks/theme.ts';
import { isColor } from '../layout/color.ts';
import { type Definition, defineControl, fieldsOf } from '../layout/control.ts';
import {
  boolField,
  choiceField,
  type Field,
  type Fields,
  numberField,
  recordField,
  textField,
} from '../layout/fields.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from '../layout/json.ts';
import { tokensIn } from '../layout/tokens.ts';
import { catalog } from './catalog.ts';

interface Placed {
  readonly path: string;
  readonly field: Field;
  /** The fields of the object it stands in. */
  readonly siblings: Fields;
}

function below(field: Field, path: string, siblings: Fields): readonly Placed[] {
  const here = { path, field, siblings };
  switch (field.kind) {
    case 'record':
      return [here, ...everyField(field.fields, path, field.fields)];
    case 'list':
    case 'map':
      return [here, ...below(field.of, `${path}[]`, siblings)];
    case 'either':
      return [here, ...field.of.flatMap((variant, index) => below(variant, `${path}|${index}`, siblings))];
    default:
      return [here];
  }
}

function everyField(fields: Fields, path: string, siblings: Fields): readonly Placed[] {
  return Object.entries(fields).flatMap(([name, field]) => below(field, `${path}.${name}`, siblings));
}

/** The fields a definition writes itself, at every depth. */
const ownFields = (definition: Definition) => everyField(definition.fields, definition.type, fieldsOf(definition));

const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'for', 'its', 'this', 'is', 'field', 'value', 'control']);
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));

function saysMore(label: string, help: string): boolean {
  const known = wordsOf(label);
  return wordsOf(help).some((word) => !known.includes(word));
}

function helpProblems(path: string, label: string, help: string): readonly string[] {
  if (label.trim() === '') return [`${path} has no label`];
  if (help.trim().length < 15) return [`${path} has too short a help: “${help}”`];
  return saysMore(label, help) ? [] : [`${path} only repeats its label: “${help}”`];
}

function texts(definition: Definition): readonly string[] {
  const { type, help, summary, keywords, icon } = definition;
  const own = ownFields(definition).flatMap(({ path, field }) => [
    ...helpProblems(path, field.label, field.help),
    ...(field.kind === 'choice' ? Object.entries(field.choices) : [])
      .filter(([, says]) => says.trim() === '')
      .map(([choice]) => `${path} says nothing about ${choice}`),
    ...(field.kind === 'action' ? Object.entries(field.tokens) : [])
      .filter(([, token]) => token.help.trim() === '')
      .map(([token]) => `${path} says nothing about {{${token}}}`),
  ]);
  return [
    ...own,
    ...helpProblems(type, definition.label, help),
    ...(summary.trim() === '' || summary.length > 40 ? [`${type} has a summary of ${summary.length} letters`] : []),
    ...(new Set(keywords).size < 5 || new Set(keywords).size < keywords.length ? [`${type} has too few keywords`] : []),
    ...(/^[a-z\d]+(\.[a-z\d]+)*$/.test(icon) ? [] : [`${type} has no icon`]),
  ];
}

function allowed(field: Field, value: Json): boolean {
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value.split(':', 1)[0] ?? '');
    case 'number':
      return typeof value === 'number' && value >= (field.min ?? value) && value <= (field.max ?? value);
    case 'bool':
      return typeof value === 'boolean';
    case 'color':
      return isColor(value);
    default:
      return true;
  }
}

function defaults(definition: Definition): readonly string[] {
  return ownFields(definition)
    .filter(({ field }) => 'default' in field && field.default !== undefined && !allowed(field, field.default))
    .map(({ path }) => `${path} has a default it does not allow`);
}

function conditions(definition: Definition): readonly string[] {
  return ownFields(definition).flatMap(({ path, field: { when }, siblings }) => {
    if (when === undefined) return [];
    const decides = Object.hasOwn(siblings, when.field) ? siblings[when.field] : undefined;
    if (decides === undefined) return [`${path} depends on ${when.field}, which is not there`];
    const odd = when.is.filter((value) => !allowed(decides, value));
    return when.is.length === 0 || odd.length > 0
      ? [`${path} waits for ${when.field} to be ${JSON.stringify(odd)}, which never happens`]
      : [];
  });
}

function fieldAt(fields: Fields, [first, ...rest]: Path): Field | undefined {
  if (typeof first !== 'string' || !Object.hasOwn(fields, first)) return undefined;
  const field = fields[first];
  if (rest.length === 0) return field;
  return field?.kind === 'record' ? fieldAt(field.fields, rest) : undefined;
}

function values(definition: Definition): readonly string[] {
  const { range, oneOf } = definition.value;
  const fields = fieldsOf(definition);
  const bounds = range === undefined ? [] : [range.min, range.max];
  return [
    ...bounds
      .filter((name) => fieldAt(fields, [name])?.kind !== 'number')
      .map((name) => `${definition.type} is bounded by ${name}, which is no number field`),
    ...(oneOf === undefined || ['list', 'map', 'either'].includes(fieldAt(fields, oneOf)?.kind ?? '')
      ? []
      : [`${definition.type} takes its texts from ${oneOf.join('.')}, which is no list or map`]),
  ];
}

/** Keys the fields do not know, in objects written by hand: presets. */
function strangers(fields: Fields, written: JsonObject, path: string): readonly string[] {
  return Object.entries(written).flatMap(([key, value]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field === undefined ? [`${path}.${key} is not a field`] : within(field, value, `${path}.${key}`);
  });
}

function within(field: Field, value: Json, path: string): readonly string[] {
  if (field.kind === 'record' && isObject(value)) return strangers(field.fields, value, path);
  if (field.kind === 'list' && isArray(value)) {
    return value.flatMap((entry, index) => within(field.of, entry, `${path}[${index}]`));
  }
  if (field.kind === 'map' && isObject(value)) {
    return Object.entries(value).flatMap(([key, entry]) => within(field.of, entry, `${path}.${key}`));
  }
  return allowed(field, value) || (field.kind === 'choice' && field.open)
    ? []
    : [`${path} cannot be ${JSON.stringify(value)}`];
}

function sending(definition: Definition, node: JsonObject, name: string): readonly string[] {
  return actionsOf(definition, node).flatMap(({ field, action, path }) => {
    const where = `${name}.${path.join('.')}`;
    const event = member(action, 'event');
    const lost = member(action, 'method') === undefined && !Object.hasOwn(WIRE_VERBS, String(event));
    const unknown = [...tokensIn(member(action, 'payload') ?? null)].filter(
      (token) => !Object.hasOwn(field.tokens, token),
    );
    return [
      ...(lost ? [`${where} sends ${String(event)}, which no relay passes on`] : []),
      ...unknown.map((token) => `${where} has a token nobody fills: ${token}`),
    ];
  });
}

function presets(definition: Definition): readonly string[] {
  const { type, presets: all } = definition;
  const names = new Set(all.map(({ name }) => name));
  return [
    ...(all.length > 3 ? [`${type} has more than three presets`] : []),
    ...(names.size < all.length ? [`${type} has two presets of one name`] : []),
    ...all.flatMap(({ name, help, node }) => {
      const path = `${type} “${name}”`;
      const placed = ['type', 'id', 'position', 'span'].filter((key) => Object.hasOwn(node, key));
      return [
        ...(saysMore(name, help) ? [] : [`${path} is not explained`]),
        ...placed.map((key) => `${path} brings its own ${key}`),
        ...strangers({ ...controlTheme(definition.family), ...fieldsOf(definition) }, node, path),
        ...sending(definition, node, path),
      ];
    }),
  ];
}

const everywhere = (rule: (definition: Definition) => readonly string[]) => catalog.list.flatMap(rule);

describe('the catalog', () => {
  it('lists every control that has a folder, once', () => {
    const folders = readdirSync(import.meta.dirname).filter((name) =>
      existsSync(join(import.meta.dirname, name, `${name}.ts`)),
    );
    expect(catalog.list.map(({ type }) => type).toSorted()).toEqual(folders.toSorted());
  });

  it('explains every field at every depth', () => {
    expect(everywhere(texts)).toEqual([]);
  });

  it('gives only defaults that its fields allow', () => {
    expect(everywhere(defaults)).toEqual([]);
  });

  it('makes fields depend only on what can happen beside them', () => {
    expect(everywhere(conditions)).toEqual([]);
  });

  it('bounds values by fields that exist', () => {
    expect(everywhere(values)).toEqual([]);
  });

  it('offers presets that are made of known fields and send what arrives', () => {
    expect(everywhere(presets)).toEqual([]);
  });
});

describe('a definition with faults', () => {
  const faulty = defineControl({
    type: 'faulty',
    label: 'Faulty',
    category: 'display',
    icon: '',
    summary: 'A summary that goes on and on for far too long',
    help: 'The faulty control',
    keywords: ['fault', 'fault', 'bad', 'wrong', 'odd'],
    span: [1, 1],
    fields: {
      size: choiceField({
        label: 'Size',
        help: 'Small, or as large as the cell.',
        choices: { small: 'Fits a line', large: '' },
        default: 'huge',
      }),
      glow: boolField({ label: 'Glow', help: 'Glows.', when: { field: 'size', is: ['tiny'] } }),
      inner: recordField(
        {
          depth: numberField({ label: 'Inner depth', help: 'The inner depth of this control.', default: 9, max: 5 }),
          note: textField({
            label: 'Note',
            help: 'A few words beside the depth.',
            when: { field: 'size', is: ['small'] },
          }),
        },
        { label: 'Inner', help: 'What is further inside it.' },
      ),
    },
    theme: [],
    value: { stores: 'number', accepts: [], range: { min: 'min', max: 'top' }, oneOf: ['inner', 'note'] },
    presets: [
      {
        name: 'One',
        help: 'One and the same as the other.',
        node: {
          id: 'one',
          size: 'huge',
          tint: 'teal',
          inner: { width: 2 },
          action: { event: 'set_light', payload: { on: '{{state}}' } },
        },
      },
      { name: 'One', help: 'One', node: {} },
    ],
  });

  it('is told its unclear texts', () => {
    expect(texts(faulty)).toEqual([
      'faulty.size says nothing about large',
      'faulty.glow has too short a help: “Glows.”',
      'faulty.inner.depth only repeats its label: “The inner depth of this control.”',
      'faulty only repeats its label: “The faulty control”',
      'faulty has a summary of 46 letters',
      'faulty has too few keywords',
      'faulty has no icon',
    ]);
  });

  it('is told its impossible defaults', () => {
    expect(defaults(faulty)).toEqual([
      'faulty.size has a default it does not allow',
      'faulty.inner.depth has a default it does not allow',
    ]);
  });

  it('is told the conditions that never come true', () => {
    expect(conditions(faulty)).toEqual([
      'faulty.glow waits for size to be ["tiny"], which never happens',
      'faulty.inner.note depends on size, which is not there',
    ]);
  });

  it('is told the bounds that are not there', () => {
    expect(values(faulty)).toEqual([
      'faulty is bounded by top, which is no number field',
      'faulty takes its texts from inner.note, which is no list or map',
    ]);
  });

  it('is told what is wrong with its presets', () => {
    expect(presets(faulty)).toEqual([
      'faulty has two presets of one name',
      'faulty “One” brings its own id',
      'faulty “One”.size cannot be "huge"',
      'faulty “One”.tint cannot be "teal"',
      'faulty “One”.inner.width is not a field',
      'faulty “One”.action sends set_light, which no relay passes on',
      'faulty “One”.action has a token nobody fills: state',
      'faulty “One” is not explained',
    ]);
  });
});
