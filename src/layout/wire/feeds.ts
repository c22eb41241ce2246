// Data the layout waits for, with a sample frame that would fill each control.
import type { Definition } from '../control.ts';
import { finite, type Node, text } from '../document.ts';
import { at, isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import type { Feed, Origin } from './contract.ts';

/** An object with one value at a dotted path; numbers on the way are list indices in the phone's reading too. */
function atDotted(valuePath: string, value: Json): Json {
  if (valuePath === '') return value;
  return valuePath
    .split('.')
    .reverse()
    .reduce<Json>((inner, key) => Object.fromEntries([[key, inner]]), value);
}

function merged(filter: JsonObject, value: Json): Json {
  if (!isObject(value)) return Object.keys(filter).length === 0 ? value : { ...filter, value };
  return { ...value, ...filter };
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (isArray(value)) return value.filter((entry) => typeof entry === 'string');
  // `default` stands for every value without an entry; nobody sends it.
  return isObject(value) ? Object.keys(value).filter((key) => key !== 'default') : undefined;
}

function sampleOf(definition: Definition | undefined, limits: { min?: number; max?: number }): Json {
  const sample = definition?.value.accepts[0]?.sample ?? definition?.value.sample ?? null;
  if (typeof sample !== 'number') return sample;
  const { min = sample, max = sample } = limits;
  return Math.min(Math.max(sample, min), Math.max(min, max));
}

export function feedOf(origin: Origin, definition: Definition | undefined, node: Node, entry: JsonObject): Feed {
  const range = definition?.value.range;
  const min = range && finite(member(node, range.min));
  const max = range && finite(member(node, range.max));
  const oneOf = definition?.value.oneOf && textsOf(at(node, definition.value.oneOf));
  const filter = filterOf(entry);
  const valuePath = text(member(entry, 'valuePath')) ?? '';
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const value = oneOf?.[0] ?? sampleOf(definition, limits);
  return {
    ...origin,
    event: text(member(entry, 'event')) ?? 'broadcast',
    filter,
    valuePath,
    expects: definition?.value.accepts ?? [],
    ...limits,
    ...(oneOf === undefined ? {} : { oneOf }),
    sample: merged(filter, atDotted(valuePath, value)),
  };
}

/** The filter of a sync entry or a pulse; anything but an object asks for nothing. */
export function filterOf(binding: unknown): JsonObject {
  const filter = member(binding, 'filter');
  return isObject(filter) ? filter : {};
}
