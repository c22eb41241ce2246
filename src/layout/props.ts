// From what an author wrote to what a view receives: defaults filled, wrong kinds replaced, colours in one spelling,
// addresses checked by what they open. No view meets a missing or malformed field.
import { ACTION, CONDITION, SYNC } from './blocks/binding.ts';
import { controlTheme } from './blocks/theme.ts';
import { normaliseColor } from './color.ts';
import { type AllFields, type Definition, fieldsOf } from './control.ts';
import { syncOf } from './document.ts';
import type { Field, Fields, PropsOf, RecordField } from './fields.ts';
import { isArray, isObject, type Json, type JsonObject, member } from './json.ts';
import { safeLink } from './link.ts';

// A document is parsed with a depth limit; one made in code could still be nested without end.
const DEEPEST = 24;

type Resolved = unknown;

/** Undefined means “not usable”: the caller puts the default there. */
function read(field: Field, value: unknown, depth: number): Resolved | undefined {
  if (value === undefined || value === null || depth > DEEPEST) return undefined;
  switch (field.kind) {
    case 'text':
      // A number where text is expected reads well as text, and the app shows it so.
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
    case 'icon':
    case 'ref':
    case 'date':
      return typeof value === 'string' && value !== '' ? value : undefined;
    case 'number':
      return readNumber(value, field.integer === true);
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return readChoice(field.choices, field.open === true, value);
    case 'color':
      return normaliseColor(value);
    case 'url':
      return safeLink(value, field.opens);
    case 'pair':
      return readPair(value, field.min);
    case 'list':
      return isArray(value)
        ? value.map((item) => resolveField(field.of, item, depth + 1)).filter((item) => item !== undefined)
        : undefined;
    case 'map':
      return isObject(value) ? readMap(field.of, value, depth) : undefined;
    case 'record':
      return isObject(value) ? resolveFields(field.fields, value, depth + 1) : undefined;
    case 'either':
      return field.of.map((variant) => read(variant, value, depth + 1)).find((result) => result !== undefined);
    case 'action':
      return isObject(value) ? keepKnownLinks(ACTION, value) : undefined;
    case 'sync':
      return syncOf({ sync: value as Json }).map((entry) => keepKnownLinks(SYNC, entry));
    case 'condition':
      return isObject(value) && readable(CONDITION, value) ? value : undefined;
    case 'theme':
      return isObject(value) ? value : undefined;
    case 'node':
      return isObject(value) ? value : undefined;
    case 'nodes':
      return isArray(value) ? value.filter(isObject) : undefined;
    case 'json':
      return value;
    default:
      return field satisfies never;
  }
}

function readNumber(value: unknown, integer: boolean): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return integer ? Math.trunc(value) : value;
}

function readChoice(choices: Readonly<Record<string, string>>, open: boolean, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (open || Object.hasOwn(choices, value)) return value;
  // `decimal:2` is the choice `decimal` with an argument.
  return Object.hasOwn(choices, value.split(':', 1)[0] ?? '') ? value : undefined;
}

function readPair(value: unknown, least: number): readonly [number, number] | undefined {
  if (!isArray(value) || value.length !== 2) return undefined;
  const [a, b] = value;
  if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined;
  return [Math.max(least, a as number), Math.max(least, b as number)];
}

function readMap(of: Field, value: JsonObject, depth: number): Readonly<Record<string, Resolved>> {
  const read = new Map<string, Resolved>();
  for (const [key, entry] of Object.entries(value)) {
    const resolved = resolveField(of, entry, depth + 1);
    if (resolved !== undefined) read.set(key, resolved);
  }
  // fromEntries makes own properties even of `__proto__`.
  return Object.fromEntries(read);
}

/** Actions and sync entries stay as written, but for an address that must not be opened. */
function keepKnownLinks(fields: Fields, value: JsonObject): JsonObject {
  let kept = value;
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'url' || !Object.hasOwn(value, name)) continue;
    if (safeLink(value[name], field.opens) !== undefined) continue;
    const { [name]: _, ...rest } = kept;
    kept = rest;
  }
  return kept;
}

function readable(fields: Fields, value: JsonObject): boolean {
  return Object.entries(fields).every(([name, field]) => read(field, member(value, name), 0) !== undefined);
}

function defaultOf(field: Field): Resolved | undefined {
  if (field.kind === 'record') return field.config ? resolveFields(field.fields, {}, 0) : undefined;
  if (field.kind === 'nodes' || field.kind === 'sync') return [];
  if (!('default' in field) || field.default === undefined) return undefined;
  return read(field, field.default, 0);
}

function resolveField(field: Field, value: unknown, depth: number): Resolved | undefined {
  return read(field, value, depth) ?? defaultOf(field);
}

function resolveFields(fields: Fields, value: JsonObject, depth: number): Readonly<Record<string, Resolved>> {
  const resolved: Record<string, Resolved> = {};
  for (const [name, field] of Object.entries(fields)) resolved[name] = resolveField(field, member(value, name), depth);
  return resolved;
}

/** Options written beside their holder instead of in it are still read; what is in the holder wins. */
function withMisplaced(name: string, field: RecordField, node: JsonObject, own: Fields): JsonObject | undefined {
  const holder = member(node, name);
  const misplaced = Object.keys(field.fields).filter((key) => Object.hasOwn(node, key) && !Object.hasOwn(own, key));
  if (misplaced.length === 0) return isObject(holder) ? holder : undefined;
  const beside = Object.fromEntries(misplaced.map((key) => [key, node[key] as Json]));
  return isObject(holder) ? { ...beside, ...holder } : beside;
}

/** The props of a control of this definition. Total: any JSON gives props every view can draw. */
export function resolve<F extends Fields>(definition: Definition<F>, node: unknown): PropsOf<AllFields<F>> {
  const source: JsonObject = isObject(node) ? node : {};
  const fields = fieldsOf(definition);
  const resolved: Record<string, Resolved> = {};
  for (const [name, field] of Object.entries(fields)) {
    const written =
      field.kind === 'record' && field.config ? withMisplaced(name, field, source, fields) : member(source, name);
    resolved[name] = resolveField(field, written, 0);
  }
  resolved.theme = resolveTheme(definition, source);
  return resolved as PropsOf<AllFields<F>>;
}

/** Props of anything described by fields: a block, a group, a tab. */
export function resolveBlock<F extends Fields>(fields: F, value: unknown): PropsOf<F> {
  return resolveFields(fields, isObject(value) ? value : {}, 0) as PropsOf<F>;
}

/** The keys of a theme that mean something, checked; keys left out stay left out. */
export function readTheme(fields: Fields, value: unknown): JsonObject {
  const theme: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const resolved = read(field, member(value, name), 0);
    if (resolved !== undefined) theme[name] = resolved as Json;
  }
  return theme;
}

/** A control's own theme: nested in `theme`, or flat on the control, where `theme` wins. */
function resolveTheme(definition: Definition, node: JsonObject): JsonObject | undefined {
  const keys = controlTheme(definition.family);
  const own = fieldsOf(definition);
  const flat = Object.fromEntries(Object.entries(keys).filter(([key]) => !Object.hasOwn(own, key)));
  const theme = { ...readTheme(flat, node), ...readTheme(keys, member(node, 'theme')) };
  return Object.keys(theme).length === 0 ? undefined : theme;
}
