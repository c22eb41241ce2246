// An object against the fields it may have: each value by its own check, keys nobody knows, what is missing, and a low
// end above its high end.
import type { Field, Fields } from '../fields.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';
import { type Check, isFull, moving, type Notes, passes, put, report, trailOf } from './report.ts';
import { CODES, type Codes, fitsKind } from './values.ts';
import { nearest, quote, spoken } from './words.ts';

interface Entry {
  readonly field: Field;
  readonly check: Check | undefined;
  /** The key that decides whether this one matters, what it must be, and what it is when absent. */
  readonly gate:
    | { readonly key: string; readonly is: ReadonlySet<Json>; readonly otherwise: Json | undefined }
    | undefined;
}

export type Known = ReadonlyMap<string, Entry>;
/** What is said about a key the object may not have; gives back the key it takes for the meant one. */
export type Unknown = (key: string, value: Json, notes: Notes, beside: JsonObject, known: Known) => string | undefined;

export interface RecordOptions {
  /** What a message calls the object. */
  readonly label: string;
  readonly codes?: Codes;
  readonly unknown?: Unknown;
  /** Checks that replace those of the fields; undefined for keys somebody else looks at. */
  readonly instead?: Readonly<Record<string, Check | undefined>>;
  /** Keys whose absence is reported elsewhere, or never. */
  readonly optional?: ReadonlySet<string>;
}

/** Renaming these may move a control or bring in others, so a typing mistake in them is only pointed out. */
const STRUCTURAL = new Set([
  'type',
  'id',
  'position',
  'span',
  'grid',
  'children',
  'panels',
  'dynamic',
  'longPressGroup',
]);

/** Fields that would start to send or listen where they are moved to. */
const LIVE: ReadonlySet<Field['kind']> = new Set(['action', 'sync', 'node', 'nodes']);

/** The key that was probably meant, and whether renaming it does no harm. */
export function meantKey(key: string, value: Json, notes: Notes, beside: JsonObject, known: Known) {
  const near = nearest(key, known.keys());
  const entry = near === undefined ? undefined : known.get(near);
  if (near === undefined || entry === undefined || Object.hasOwn(beside, near)) return undefined;
  const safe = !STRUCTURAL.has(near) && fitsKind(entry.field, value) && passes(entry.check, value, notes);
  const fix = safe ? moving(`Rename to ${near}`, trailOf(notes, key), trailOf(notes, near), value) : undefined;
  return { near, fix };
}

/** Whether a value found in the wrong object can go to the control itself. */
export function fitsOutside(key: string, field: Field, value: Json, notes: Notes): boolean {
  return !STRUCTURAL.has(key) && !LIVE.has(field.kind) && !Object.hasOwn(notes.subject, key) && fitsKind(field, value);
}

/** Only what is clearly a typing mistake: the format lets objects carry keys of their own. */
export const onlyTypos: Unknown = (key, value, notes, beside, known) => {
  const meant = meantKey(key, value, notes, beside, known);
  if (meant === undefined) return undefined;
  report(
    notes,
    'warn',
    'unknown_field',
    `The phone knows no ${quote(key)} here and passes it over. "${meant.near}" is probably meant.`,
    { tail: [key], ...(meant.fix && { fix: meant.fix }) },
  );
  return meant.near;
};

const MIN_MAX: readonly (readonly [RegExp, string])[] = [
  [/^min($|[A-Z].*)/, 'max$1'],
  [/^(.+)Min$/, '$1Max'],
];

type Bounds = readonly [low: string, high: string];

/** `yMin` and `yMax`, `minLines` and `maxLines`: keys that bound the same thing. */
function boundsIn(fields: Fields): readonly Bounds[] {
  return Object.keys(fields).flatMap((low) => {
    const field = fields[low];
    if (field?.kind !== 'number' && field?.kind !== 'date') return [];
    const highs = MIN_MAX.map(([pattern, high]) => low.replace(pattern, high));
    const high = highs.find((name) => name !== low && fields[name]?.kind === field.kind);
    return high === undefined ? [] : [[low, high] as const];
  });
}

/** A number, or the moment a date means. */
function measure(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(moment) ? moment : undefined;
}

function checkBounds([low, high]: Bounds, fields: Fields, notes: Notes, beside: JsonObject): void {
  const from = beside[low];
  const to = beside[high];
  const a = measure(from);
  const b = measure(to);
  if (from === undefined || to === undefined || a === undefined || b === undefined) return;
  if (a > b) {
    const at = [...notes.trail];
    const [lowName, highName] = [spoken(low, fields[low]), spoken(high, fields[high])];
    const name = `Swap "${fields[low]?.label || low}" and "${fields[high]?.label || high}"`;
    report(
      notes,
      'warn',
      'bad_range',
      `${lowName} is above ${highName}, so there is nothing in between. Swap the two.`,
      {
        tail: [low],
        fix: ({ base }) => ({
          label: name,
          edit: { kind: 'batch', name, edits: [put(base, [...at, low], to), put(base, [...at, high], from)] },
        }),
      },
    );
  }
}

/** Missing, or an empty text. */
export const isBlank = (value: Json | undefined) => value === undefined || value === null || value === '';

/** Missing, or there and empty. */
export const isEmpty = (value: Json | undefined) => isBlank(value) || (isArray(value) && value.length === 0);

interface Required {
  readonly key: string;
  readonly field: Field;
}

function requiredIn(fields: Fields, optional: ReadonlySet<string> = new Set()): readonly Required[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const hasDefault = ('default' in field && field.default !== undefined) || field.auto !== undefined;
    return field.required === true && !hasDefault && !optional.has(key) ? [{ key, field }] : [];
  });
}

/** Kinds of which nothing is said while they do not matter. What sends or names something is always looked at. */
const GATED: ReadonlySet<Field['kind']> = new Set(['number', 'url', 'date']);

export function recordCheck(
  fields: Fields,
  compile: (field: Field) => Check | undefined,
  options: RecordOptions,
): Check {
  const { label, codes = CODES, unknown = onlyTypos, instead = {}, optional } = options;
  const known: Known = new Map(
    Object.entries(fields).map(([key, field]): [string, Entry] => {
      const check = Object.hasOwn(instead, key) ? instead[key] : compile(field);
      const other = field.when === undefined ? undefined : fields[field.when.field];
      const otherwise = other !== undefined && 'default' in other ? (other.default as Json | undefined) : undefined;
      const gate =
        field.when === undefined || check === undefined || !GATED.has(field.kind)
          ? undefined
          : { key: field.when.field, is: new Set(field.when.is), otherwise };
      return [key, { field, check, gate }];
    }),
  );
  const required = requiredIn(fields, optional);
  const bounds = boundsIn(fields);

  return (value, notes) => {
    if (!isObject(value)) return;
    notes.around.push(value);
    let misspelt: Set<string> | undefined;
    // Half of a lint is this loop, and `for in` reads the values of plain objects faster than anything else.
    for (const key in value) {
      const entry = known.get(key);
      if (entry === undefined) {
        const inside = value[key];
        if (inside === undefined || inside === null || isFull(notes, 'warn')) continue;
        const meant = unknown(key, inside, notes, value, known);
        if (meant !== undefined) misspelt = (misspelt ?? new Set()).add(meant);
        continue;
      }
      const { check, gate } = entry;
      if (check === undefined) continue;
      const inside = value[key];
      if (inside === undefined || inside === null) continue;
      if (gate !== undefined && !gate.is.has(value[gate.key] ?? gate.otherwise ?? null)) continue;
      notes.trail.push(key);
      check(inside, notes, value);
      notes.trail.pop();
    }
    for (const { key, field } of required) {
      const there = Object.hasOwn(value, key);
      const inside = there ? value[key] : undefined;
      if (!isEmpty(inside) || misspelt?.has(key)) continue;
      // Empty, but of another kind: that is the validator's.
      if (inside !== undefined && inside !== null && !fitsKind(field, inside)) continue;
      report(
        notes,
        'warn',
        codes.required,
        `${label} has no ${spoken(key, field)} yet. ${field.help}`,
        there ? { tail: [key] } : {},
      );
    }
    for (const ends of bounds) {
      if (ends.every((end) => Object.hasOwn(value, end))) checkBounds(ends, fields, notes, value);
    }
    notes.around.pop();
  };
}
