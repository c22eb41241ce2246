// The names of the format, as a table: 43 types, the fields each one reads (`config.field` inside a holder of options),
// their defaults and allowed values, and the theme keys. Nothing of it may be missing from the catalog.
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../layout/blocks/theme.ts';
import { normaliseColor } from '../layout/color.ts';
import { type Definition, fieldsOf } from '../layout/control.ts';
import type { Field } from '../layout/fields.ts';
import { type Json, sameJson } from '../layout/json.ts';
import { catalog } from './catalog.ts';
import table from './facts.json' with { type: 'json' };

interface Facts {
  readonly span: readonly number[];
  /** Name → default, or null where the format has none. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly theme: readonly string[];
}

const facts: Readonly<Record<string, Facts>> = table;

/** Where we know better than the table, and why. */
const SETTLED: Readonly<Record<string, string>> = {
  'button.label default': 'Without a label a button shows its icon alone, or else its id; never the word Button.',
  'gauge.arcAngle default': 'The table’s 180 holds for half gauges only; a full one sweeps 360.',
};

function fieldAt(definition: Definition, name: string): Field | undefined {
  const fields = fieldsOf(definition);
  const [first = '', inner] = name.split('.');
  const field = Object.hasOwn(fields, first) ? fields[first] : undefined;
  if (inner === undefined) return field;
  return field?.kind === 'record' && Object.hasOwn(field.fields, inner) ? field.fields[inner] : undefined;
}

function defaultOf(field: Field): Json | undefined {
  return 'default' in field ? field.default : undefined;
}

function sameDefault(ours: Json | undefined, theirs: Json): boolean {
  const color = normaliseColor(theirs);
  return color === undefined ? sameJson(ours, theirs) : normaliseColor(ours) === color;
}

function choicesOf(field: Field): readonly string[] {
  if (field.kind === 'choice') return Object.keys(field.choices);
  if (field.kind === 'list') return choicesOf(field.of);
  return field.kind === 'either' ? field.of.flatMap(choicesOf) : [];
}

function themeOf(definition: Definition): readonly string[] {
  const family = definition.family === undefined ? [] : Object.keys(FAMILIES[definition.family]);
  return [...definition.theme, ...family];
}

/** Short names of what the definition lacks: `gauge.segments`, `gauge.arcAngle default`. */
function lacks(definition: Definition, { span, fields, values = {}, theme }: Facts): string[] {
  const { type } = definition;
  const missing: string[] = sameJson(definition.span, span) ? [] : [`${type} span`];
  for (const [name, theirs] of Object.entries(fields)) {
    const field = fieldAt(definition, name);
    if (field === undefined) {
      missing.push(`${type}.${name}`);
      continue;
    }
    if (theirs !== null && !sameDefault(defaultOf(field), theirs)) missing.push(`${type}.${name} default`);
    const choices = choicesOf(field);
    for (const value of values[name] ?? []) {
      if (!choices.includes(value)) missing.push(`${type}.${name} value ${value}`);
    }
  }
  const keys = themeOf(definition);
  return [...missing, ...theme.filter((key) => !keys.includes(key)).map((key) => `${type} theme ${key}`)];
}

const everyType = Object.entries(facts);

describe('the facts of the format', () => {
  it('are all there: 43 types, 420 fields, 232 theme keys', () => {
    const count = (of: (entry: Facts) => number) => everyType.reduce((sum, [, entry]) => sum + of(entry), 0);
    expect(everyType).toHaveLength(43);
    expect(count(({ fields }) => Object.keys(fields).length)).toBe(420);
    expect(count(({ theme }) => theme.length)).toBe(232);
  });

  it('name exactly the types of the catalog', () => {
    expect(catalog.list.map(({ type }) => type).toSorted()).toEqual(Object.keys(facts).toSorted());
  });

  it('are met by every definition, but for what is settled otherwise', () => {
    const missing = everyType.flatMap(([type, entry]) => {
      const definition = catalog.get(type);
      return definition === undefined ? [type] : lacks(definition, entry);
    });
    expect(missing.toSorted()).toEqual(Object.keys(SETTLED).toSorted());
  });

  it('are missed by name', () => {
    const [definition] = catalog.list;
    if (definition === undefined) throw new Error('The catalog is empty.');
    const bare: Definition = { ...definition, type: 'bare', fields: {}, theme: [], span: [1, 1] };
    const wanted: Facts = {
      span: [9, 9],
      fields: { label: null, tint: '#123456', knobs: null, 'config.knob': 1, haptic: null },
      values: { haptic: ['light', 'buzz'] },
      theme: ['cornerRadius'],
    };
    expect(lacks(bare, wanted)).toEqual([
      'bare span',
      'bare.tint default',
      'bare.knobs',
      'bare.config.knob',
      'bare.haptic value buzz',
      'bare theme cornerRadius',
    ]);
  });
});
