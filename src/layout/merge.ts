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

function mergedObject(before: JsonObject, after: JsonObject): JsonObject {
  let result = after;
  const keys = keysInOrder(after);
  const old = keysInOrder(before);
  let same = keys.length === old.length && sameSpellings(spellingsOf(before), spellingsOf(after));
  for (const [place, key] of keys.entries()) {
    const was = member(before, key);
    const value = after[key] as Json;
    const next = merged(was, value);
    if (!Object.is(next, was) || old[place] !== key) same = false;
    // Written with a computed key, so that `__proto__` is a key like any other.
    if (next !== value) result = { ...result, [key]: next };
  }
  return same ? before : result;
}

function mergedList(before: JsonArray, after: JsonArray): JsonArray {
  const byId = new Map<string, Json>();
  for (const entry of before) {
    const id = idOf(entry);
    if (id !== undefined && !byId.has(id)) byId.set(id, entry);
  }
  const next = after.map((entry, index) => {
    const id = idOf(entry);
    const namesake = id === undefined ? undefined : byId.get(id);
    if (namesake !== undefined) return merged(namesake, entry);
    // Most likely it is as far from the start as it was; after something was put in before it, from the end.
    const near = merged(before[index], entry);
    if (near !== entry || !isObject(entry) || before.length === after.length) return near;
    return merged(before[before.length - after.length + index], entry);
  });
  const same = next.length === before.length && next.every((entry, index) => Object.is(entry, before[index]));
  if (same) return before;
  return next.every((entry, index) => entry === after[index]) ? after : next;
}

/** `after`, with every part that `before` has the same taken from there: `before` itself when nothing differs. */
export function merged(before: Json | undefined, after: Json): Json {
  if (Object.is(before, after)) return after;
  if (isArray(after)) return isArray(before) ? mergedList(before, after) : after;
  if (isObject(after)) return isObject(before) ? mergedObject(before, after) : after;
  return after;
}
