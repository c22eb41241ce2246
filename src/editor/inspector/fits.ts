// Whether what is written can be shown by the editor of its field. What cannot is shown as JSON, so that nothing is lost.
import type { Field, ListField, NumberField, RecordField } from '../../layout/fields.ts';
import { freshId } from '../../layout/ids.ts';
import { isArray, isObject, type Json, type JsonArray, type JsonKind, member } from '../../layout/json.ts';

export function fits(field: Field, value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' || typeof value === 'number';
    case 'number':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'choice':
    case 'color':
    case 'icon':
    case 'url':
    case 'date':
    case 'ref':
      return typeof value === 'string';
    case 'pair':
      return isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
    case 'list':
    case 'nodes':
      return isArray(value);
    case 'map':
    case 'record':
    case 'action':
    case 'condition':
    case 'theme':
    case 'node':
      return isObject(value);
    case 'sync':
      return isArray(value) || isObject(value);
    case 'either':
      return variantOf(field.of, value) !== undefined;
    case 'json':
      return true;
    default:
      return field satisfies never;
  }
}

/** Which of the variants reads the value: a text that is not among the choices of the first may fit the second better. */
export function variantOf(variants: readonly Field[], value: Json | undefined): number | undefined {
  const exact = variants.findIndex((one) => fits(one, value) && isAmongChoices(one, value));
  if (exact !== -1) return exact;
  const loose = variants.findIndex((one) => fits(one, value));
  return loose === -1 ? undefined : loose;
}

const isAmongChoices = (field: Field, value: Json | undefined) =>
  field.kind !== 'choice' || (typeof value === 'string' && Object.hasOwn(field.choices, value));

/** Of an entry, the usual text rather than none. */
const partOf = (field: Field): Json => (field.kind === 'text' && field.suggest?.[0]) || seedOf(field);

/** Somebody has just begun it: a text it needs is empty. */
export const isUnfinished = (field: RecordField, value: Json): boolean =>
  Object.entries(field.fields).some(([name, part]) => part.required === true && member(value, name) === '');

/** What a new entry starts with: the least that says something. */
export function seedOf(field: Field): Json {
  if ('default' in field && field.default !== undefined) return field.default as Json;
  switch (field.kind) {
    case 'text':
    case 'url':
    case 'ref':
      return '';
    case 'icon':
      return 'star';
    case 'date':
      return '';
    case 'number':
      return field.sample ?? Math.max(field.min ?? 0, Math.min(0, field.max ?? 0));
    case 'bool':
      return true;
    case 'choice':
      return Object.keys(field.choices)[0] ?? '';
    case 'color':
      return '#667EEA';
    case 'pair':
      return [field.min, field.min];
    case 'list':
    case 'nodes':
      return [];
    case 'record':
      return Object.fromEntries(
        Object.entries(field.fields).flatMap(([name, part]) => (part.required ? [[name, partOf(part)]] : [])),
      );
    case 'either':
      return field.of[0] === undefined ? null : seedOf(field.of[0]);
    case 'json':
      return field.sample ?? (field.accepts?.[0] === undefined ? '' : blank(field.accepts[0]));
    case 'sync':
      return [];
    case 'map':
    case 'action':
    case 'condition':
    case 'theme':
    case 'node':
      return {};
    default:
      return field satisfies never;
  }
}

/** One more entry of a list: ids are nobody else’s, and numbers go on where they were going. */
export function nextEntry({ of, entry }: ListField, list: JsonArray): Json {
  const seed = seedOf(of);
  const [before, last] = [list.at(-2), list.at(-1)];
  if (of.kind === 'number') return numberAfter(of, before, last) ?? seed;
  if (of.kind !== 'record' || !isObject(seed)) return seed;
  const parts = Object.entries(of.fields).flatMap(([name, part]): [string, Json][] => {
    if (!part.required) return [];
    if (name === 'id' && part.kind === 'text') return [[name, freshId(entry, idsIn(list))]];
    const next = part.kind === 'number' ? numberAfter(part, member(before, name), member(last, name)) : undefined;
    return [[name, next ?? partOf(part)]];
  });
  return Object.fromEntries(parts);
}

const idsIn = (list: JsonArray): ReadonlySet<string> =>
  new Set(list.map((one) => member(one, 'id')).filter((id) => typeof id === 'string'));

function numberAfter({ max }: NumberField, before: Json | undefined, last: Json | undefined): number | undefined {
  if (typeof last !== 'number') return undefined;
  const gap = typeof before === 'number' ? last - before : 1;
  return Math.min(last + gap, max ?? Number.POSITIVE_INFINITY);
}

function blank(kind: JsonKind): Json {
  return { null: null, bool: true, number: 0, text: '', list: [], object: {} }[kind];
}
