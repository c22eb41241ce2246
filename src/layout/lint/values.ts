// Single values against their field: choices, ranges, colours, dates. A value of the wrong type is not
// theirs to report.
import { FORMATS } from '../blocks/shared.ts';
import { isColor } from '../color.ts';
import type { ChoiceField, ColorField, DateField, Field, NumberField, PairField } from '../fields.ts';
import { isArray, isObject, type Json } from '../json.ts';
import { linkCheck } from './links.ts';
import { refCheck } from './refs.ts';
import { type Check, putting, report, trailOf } from './report.ts';
import { nearest, oneOf, quote } from './words.ts';

/** The rule names a block reports its values under. */
export interface Codes {
  readonly choice: string;
  readonly color: string;
  readonly range: string;
  readonly required: string;
  readonly repeated: string;
}

export const CODES: Codes = {
  choice: 'bad_enum',
  color: 'bad_color',
  range: 'out_of_range',
  required: 'missing_value',
  repeated: 'duplicate_item',
};

/** A choice among formatter names also takes every other formatter, but not a name nobody knows. */
function isFormat(field: ChoiceField): boolean {
  const offered = Object.keys(field.choices);
  return field.open === true && offered.length > 0 && offered.every((name) => Object.hasOwn(FORMATS, name));
}

function choiceCheck(field: ChoiceField, codes: Codes): Check | undefined {
  const format = isFormat(field);
  if (field.open === true && !format) return undefined;
  const offered = Object.keys(field.choices);
  const known = new Set(format ? [...offered, ...Object.keys(FORMATS)] : offered);
  const instead = format
    ? 'it shows the bare value'
    : field.default === undefined
      ? 'it falls back to its own'
      : `it takes "${field.default}" instead`;
  return (value, notes) => {
    if (typeof value !== 'string' || known.has(value)) return;
    const colon = value.indexOf(':');
    const head = colon === -1 ? value : value.slice(0, colon);
    if (colon !== -1 && known.has(head)) return;
    const near = nearest(head, known);
    const meant = near === undefined || colon === -1 ? near : near + value.slice(colon);
    report(
      notes,
      'warn',
      codes.choice,
      `${field.label} is ${quote(value)}, which the phone does not know: ${instead}. Choose ${oneOf([...known])}.`,
      meant === undefined ? {} : { fix: putting(`Change to ${meant}`, trailOf(notes), meant) },
    );
  };
}

function numberCheck(field: NumberField, codes: Codes): Check | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, integer = false } = field;
  if (min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY && !integer) return undefined;
  const span =
    max === Number.POSITIVE_INFINITY
      ? `${min} or more`
      : min === Number.NEGATIVE_INFINITY
        ? `${max} or less`
        : `${min} to ${max}`;
  return (value, notes) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return;
    const whole = integer ? Math.floor(value) : value;
    const fits = Math.min(max, Math.max(min, whole));
    if (fits === value) return;
    const wrong =
      fits === whole
        ? `${field.label} is ${value}, and only whole numbers count here. The phone drops what is behind the point.`
        : `${field.label} is ${value}, but it takes ${span}. The phone draws the nearest it can.`;
    report(notes, 'warn', codes.range, `${wrong} Use ${fits}, or choose another.`, {
      fix: putting(`Change to ${fits}`, trailOf(notes), fits),
    });
  };
}

/** What people write instead of a hex colour, as the phone would show it. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['red', '#FF3B30'],
  ['orange', '#FF9500'],
  ['yellow', '#FFCC00'],
  ['green', '#34C759'],
  ['mint', '#00C7BE'],
  ['teal', '#30B0C7'],
  ['cyan', '#32ADE6'],
  ['blue', '#007AFF'],
  ['indigo', '#5856D6'],
  ['purple', '#AF52DE'],
  ['pink', '#FF2D55'],
  ['brown', '#A2845E'],
  ['white', '#FFFFFF'],
  ['black', '#000000'],
  ['gray', '#8E8E93'],
  ['grey', '#8E8E93'],
  ['clear', '#00000000'],
  ['transparent', '#00000000'],
]);

function colorCheck(field: ColorField, codes: Codes): Check {
  return (value, notes) => {
    if (typeof value !== 'string' || value === '') return;
    const trimmed: string = value.trim();
    if (isColor(value)) return;
    const meant = NAMED.get(trimmed.toLowerCase()) ?? (isColor(trimmed) ? trimmed : undefined);
    report(
      notes,
      'warn',
      codes.color,
      `${field.label} is ${quote(value)}, which is not a colour the phone can read, so it is passed over. Write it like #FF9F0A.`,
      meant === undefined ? {} : { fix: putting(`Change to ${meant}`, trailOf(notes), meant) },
    );
  };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

function dateCheck(field: DateField): Check {
  return (value, notes) => {
    if (typeof value !== 'string' || value === '') return;
    if (ISO_DATE.test(value) && Number.isFinite(Date.parse(value))) return;
    report(
      notes,
      'warn',
      'bad_date',
      `${field.label} is ${quote(value)}, which the phone cannot read as a date. Write it like 2027-03-04T21:45:00Z.`,
    );
  };
}

function pairCheck(field: PairField, codes: Codes): Check {
  return (value, notes) => {
    if (!isArray(value) || value.length !== 2) return;
    const [first, second] = value;
    if (typeof first !== 'number' || typeof second !== 'number') return;
    if (first >= field.min && second >= field.min && Number.isInteger(first) && Number.isInteger(second)) return;
    // What the phone reads instead, so that nothing moves.
    const whole = Number.isInteger(first) && Number.isInteger(second);
    const read = whole ? [Math.max(field.min, first), Math.max(field.min, second)] : [field.min, field.min];
    report(
      notes,
      'warn',
      codes.range,
      `${field.label} is [${first}, ${second}], but both must be whole numbers from ${field.min} up. The phone reads [${read.join(', ')}].`,
      { fix: putting(`Change to [${read.join(', ')}]`, trailOf(notes), read) },
    );
  };
}

/** The check of a field that holds one value; undefined where nothing about it can be wrong but its type. */
export function valueCheck(field: Field, codes: Codes): Check | undefined {
  switch (field.kind) {
    case 'choice':
      return choiceCheck(field, codes);
    case 'number':
      return numberCheck(field, codes);
    case 'color':
      return colorCheck(field, codes);
    case 'url':
      return linkCheck(field);
    case 'date':
      return dateCheck(field);
    case 'pair':
      return pairCheck(field, codes);
    case 'ref':
      return refCheck(field);
    default:
      return undefined;
  }
}

/** Whether a value is of the type a field wants. */
export function fitsKind(field: Field, value: Json): boolean {
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'color':
    case 'icon':
    case 'url':
    case 'date':
    case 'ref':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'pair':
    case 'list':
    case 'nodes':
      return isArray(value);
    case 'sync':
      return isArray(value) || isObject(value);
    case 'either':
      return field.of.some((variant) => fitsKind(variant, value));
    case 'json':
      return true;
    default:
      return isObject(value);
  }
}
