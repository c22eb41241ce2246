// Two documents made to share what is the same in both, so that what did not change keeps its identity: nothing is
// drawn, checked or sent again for it. The same means the same to an author too: keys in the same order, numbers
// written the same way.
import { idOf } from './document.ts';
import { isArray, isObject, type Json, type JsonArray, type JsonObject, member } from './json.ts';
import { keysInOrder, type Spellings, spellingsOf } from './spelling.ts';

function sameSpellings(a: Spellings | undefined, b: Spellings | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.size !== b.size) return false;
  return [...a].every(([key, spelled]) => {
    const other = b.get(key);
    if (typeof spelled === 'string' || typeof other === 'string') return spelled === other;
    return sameSpellings(spelled, other);
  });
}

/** Entries that were compared, so that those of deep lists are not compared over and over: after, before, result. */
type Compared = Map<Json, Map<Json | undefined, Json>>;

function mergedObject(before: JsonObject, after: JsonObject, compared: Compared): JsonObject {
  let result = after;
  const keys = keysInOrder(after);
  const old = keysInOrder(before);
  let same = keys.length === old.length && sameSpellings(spellingsOf(before), spellingsOf(after));
  for (const [place, key] of keys.entries()) {
    const was = member(before, key);
    const value = after[key] as Json;
    const next = mergedValue(was, value, compared);
    if (!Object.is(next, was) || old[place] !== key) same = false;
    // Written with a computed key, so that `__proto__` is a key like any other.
    if (next !== value) result = { ...result, [key]: next };
  }
  return same ? before : result;
}

function mergedList(before: JsonArray, after: JsonArray, compared: Compared): JsonArray {
  const entry = (was: Json | undefined, is: Json): Json => {
    if (typeof is !== 'object' || is === null || Object.is(was, is)) return is;
    const known = compared.get(is) ?? new Map<Json | undefined, Json>();
    compared.set(is, known);
    const result = known.get(was) ?? mergedValue(was, is, compared);
    known.set(was, result);
    return result;
  };
  const isSame = (was: Json | undefined, is: Json) => was !== undefined && Object.is(entry(was, is), was);
  // What was put in or taken out at one place leaves the same before it and behind it, though nothing has an id.
  const shift = after.length - before.length;
  const shorter = Math.min(after.length, before.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head] as Json)) head += 1;
  let end = after.length;
  while (end > after.length - shorter + head && isSame(before[end - 1 - shift], after[end - 1] as Json)) end -= 1;

  const byId = new Map<string, Json>();
  for (const was of before.slice(head, end - shift)) {
    const id = idOf(was);
    if (id !== undefined && !byId.has(id)) byId.set(id, was);
  }
  const next = after.map((is, index) => {
    if (index < head) return before[index] as Json;
    if (index >= end) return before[index - shift] as Json;
    const id = idOf(is);
    return entry((id === undefined ? undefined : byId.get(id)) ?? before[index], is);
  });
  const same = next.length === before.length && next.every((is, index) => Object.is(is, before[index]));
  if (same) return before;
  return next.every((is, index) => is === after[index]) ? after : next;
}

function mergedValue(before: Json | undefined, after: Json, compared: Compared): Json {
  if (Object.is(before, after)) return after;
  if (isArray(after)) return isArray(before) ? mergedList(before, after, compared) : after;
  if (isObject(after)) return isObject(before) ? mergedObject(before, after, compared) : after;
  return after;
}

/** `after`, with every part that `before` has the same taken from there: `before` itself when nothing differs. */
export function merged(before: Json | undefined, after: Json): Json {
  return mergedValue(before, after, new Map());
}
