// What a JavaScript object cannot hold of the JSON it was read from: the order of keys like "10" and "2", and how a
// number was written (1.0, 1e3). It rides on the object as a symbol property: spreading copies it, so it survives
// edits, while Object.keys, JSON.stringify and structuredClone pass it over. Most objects have none.
import { isArray, type Json, type JsonObject } from './json.ts';

const SPELLING = Symbol('spelling');

/** Spellings by key, and by index inside lists: a list belongs to the object around it, as copying a list drops symbols. */
export type Spellings = ReadonlyMap<string | number, string | Spellings>;

interface Spelling {
  /** Keys in the order they were written, where the object's own order differs. */
  readonly order?: readonly string[];
  readonly numbers?: Spellings;
}

interface Spelled {
  readonly [SPELLING]?: Spelling;
}

export function setSpelling(object: JsonObject, spelling: Spelling): void {
  Object.defineProperty(object, SPELLING, { value: spelling, enumerable: true, configurable: true, writable: true });
}

export function dropSpelling(object: JsonObject): void {
  if (SPELLING in object) Reflect.deleteProperty(object, SPELLING);
}

/** The keys in the author's order; those added since come last. */
export function keysInOrder(object: JsonObject): readonly string[] {
  const keys = Object.keys(object);
  const order = (object as Spelled)[SPELLING]?.order;
  if (order === undefined) return keys;
  const known = new Set(order);
  return [...order.filter((key) => Object.hasOwn(object, key)), ...keys.filter((key) => !known.has(key))];
}

export function spellingsOf(object: JsonObject): Spellings | undefined {
  return (object as Spelled)[SPELLING]?.numbers;
}

/** The author's spelling, unless the value has changed since. */
export function writeNumber(value: number, spelled: string | Spellings | undefined): string {
  if (typeof spelled === 'string' && Object.is(Number(spelled), value)) return spelled;
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : 'null';
}

export function isUsualNumber(text: string): boolean {
  const value = Number(text);
  return String(value) === text || (text === '-0' && Object.is(value, -0));
}

/** What the spellings say about a list or a number found under a key. */
export function spellingAt(spellings: Spellings | undefined, key: string | number, value: Json | undefined) {
  if (spellings === undefined) return undefined;
  const found = spellings.get(key);
  return (typeof found === 'string') === isArray(value) ? undefined : found;
}
