// Looking into what arrives: does it pass a filter, and where in it is the value.

import { isArray, isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import { MAX_DEPTH } from '../layout/limits.ts';

/** Keys joined by dots; the index of a list entry is a key too, and so is the whole path where somebody has such a key. */
export function valueAt(payload: unknown, path: string): Json | undefined {
  if (path === '') return payload as Json | undefined;
  let found: unknown = payload;
  for (const key of path.split('.')) {
    found = isArray(found) && /^\d{1,9}$/.test(key) ? found[Number(key)] : member(found, key);
    if (found === undefined) return member(payload, path);
  }
  return found as Json;
}

/** Deeper than any value a control can draw; what is nested without end would overflow whoever compares or draws it. */
export function isShallow(value: unknown, left = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

/** Every key has this very value. An object or a list is never the very same as one that came over a wire. */
export function passes(filter: JsonObject | undefined, payload: unknown): boolean {
  if (filter === undefined) return true;
  return Object.entries(filter).every(([key, value]) => member(payload, key) === value);
}

type Plain = string | number | boolean | null;

const isPlain = (value: unknown): value is Plain => typeof value !== 'object' || value === null;

export interface Filtered<T> {
  readonly filter: JsonObject | undefined;
  readonly item: T;
}

/**
 * Answers who a payload is for without asking everybody: a hundred controls that listen for a hundred kinds of frames
 * cost one look at `msg_type`.
 */
export function indexFilters<T>(entries: readonly Filtered<T>[]): (payload: unknown) => readonly T[] {
  const always: T[] = [];
  const byKey = new Map<string, Map<Plain, Filtered<T>[]>>();
  for (const entry of entries) {
    const { filter, item } = entry;
    const keys = isObject(filter) ? Object.keys(filter) : [];
    if (filter === undefined || keys.length === 0) {
      always.push(item);
      continue;
    }
    if (!Object.values(filter).every(isPlain)) continue;
    const key = keys.includes('msg_type') ? 'msg_type' : (keys[0] as string);
    const values = byKey.get(key) ?? new Map<Plain, Filtered<T>[]>();
    byKey.set(key, values);
    const value = filter[key] as Plain;
    values.set(value, [...(values.get(value) ?? []), entry]);
  }
  return (payload) => {
    if (byKey.size === 0) return always;
    const found = [...always];
    for (const [key, values] of byKey) {
      for (const { filter, item } of values.get(member(payload, key) as Plain) ?? []) {
        if (passes(filter, payload)) found.push(item);
      }
    }
    return found;
  };
}
