// JSON as the document holds it. Objects and arrays are never changed in place: an edit makes new ones along the way
// to what it changes and leaves every other branch the identical object.

export type Json = null | boolean | number | string | JsonArray | JsonObject;
export interface JsonArray extends ReadonlyArray<Json> {}
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where something is in a document: object keys and array indices from the root. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is JsonArray {
  return Array.isArray(value);
}

/** Own properties only: a key called `constructor` or `__proto__` finds what the document says, or nothing. */
export function member(value: unknown, key: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof key === 'number' ? (value[key] as Json | undefined) : undefined;
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
  return value[key];
}

export function at(root: unknown, path: Path): Json | undefined {
  let found: unknown = root;
  for (const key of path) {
    found = member(found, key);
    if (found === undefined) return undefined;
  }
  return found as Json;
}

export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

export type JsonKind = 'null' | 'bool' | 'number' | 'text' | 'list' | 'object';

export function kindOf(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'number';
    case 'string':
      return 'text';
    default:
      return 'object';
  }
}
