// Documents changed by making new objects along one path. Objects are spread, never rebuilt key by key: unknown keys,
// their order and the notes that ride on objects as symbols all come along.
import type { Node } from './document.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from './json.ts';
import { merged } from './merge.ts';
import { isRefused, type Outcome, refuse } from './outcome.ts';
import { slotsOf } from './walk.ts';

export function withKey(object: JsonObject, key: string, value: Json): JsonObject {
  return Object.hasOwn(object, key) && Object.is(object[key], value) ? object : { ...object, [key]: value };
}

export function withoutKey(object: JsonObject, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object;
  const { [key]: _, ...rest } = object;
  return rest;
}

/** The value on a path that exists; the path is not made. */
export function replaceAt<T extends Json>(root: T, path: Path, value: Json): T;
export function replaceAt(root: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const old = member(root, key);
  if (old === undefined) return root;
  const next = replaceAt(old, rest, value);
  if (Object.is(next, old)) return root;
  if (isArray(root)) return root.with(key as number, next);
  return { ...(root as JsonObject), [key]: next };
}

/**
 * Writes, or with undefined removes, what a path names. Missing objects and lists on the way are made for writing. A
 * list takes indices up to its length; removing an entry closes the gap.
 */
export function writeAt(root: Json, path: Path, value: Json | undefined): Outcome<Json> {
  const outcome = step(root, path, value, []);
  return isRefused(outcome) ? outcome : { done: outcome.done ?? root };
}

function step(old: Json | undefined, path: Path, value: Json | undefined, base: Path): Outcome<Json | undefined> {
  const [key, ...rest] = path;
  if (key === undefined) return { done: value === undefined ? undefined : merged(old, value) };
  const holder = old ?? (typeof key === 'number' ? [] : {});
  const suits =
    typeof key === 'number'
      ? isArray(holder) && Number.isInteger(key) && key >= 0 && key <= holder.length
      : isObject(holder);
  if (!suits) {
    // Nothing to remove there: that is what was asked for.
    if (value === undefined) return { done: old };
    const place = base.length === 0 ? 'This' : base.join('.');
    if (isArray(holder)) return refuse(`${place} is a list and has no place for ${key}.`);
    return refuse(`${place} is not ${typeof key === 'number' ? 'a list' : 'an object'}, so it cannot hold ${key}.`);
  }
  const was = member(holder, key);
  const inner = step(was, rest, value, [...base, key]);
  if (isRefused(inner)) return inner;
  return { done: Object.is(inner.done, was) ? old : withMember(holder, key, inner.done) };
}

function withMember(holder: Json, key: string | number, value: Json | undefined): Json {
  if (isArray(holder)) {
    const index = key as number;
    if (value === undefined) return holder.toSpliced(index, 1);
    return index === holder.length ? [...holder, value] : holder.with(index, value);
  }
  const object = holder as JsonObject;
  return value === undefined ? withoutKey(object, String(key)) : withKey(object, String(key), value);
}

/** A node and all it holds, each given to `change` before what it holds. */
export function mapNodes<T extends Json>(node: T, change: (node: Node) => Node): T;
export function mapNodes(node: Json, change: (node: Node) => Node): Json {
  if (!isObject(node)) return node;
  let next: Json = change(node);
  for (const slot of slotsOf(next)) next = replaceAt(next, slot.path, mapNodes(slot.node, change));
  return next;
}
