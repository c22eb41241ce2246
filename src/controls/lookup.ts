// Finding the entry of a map that a received value means. Label, image and status light all look up this way.
import type { Json } from '../layout/json.ts';
import { asBool, asNumber, asText } from './values.ts';

type Entries<T> = Readonly<Record<string, T>> | undefined;

/**
 * The entry written for this very value: the same text; the same text in other capitals; the same number (`61` and
 * `61.00`); another word for the same state (true, yes, on, 1).
 */
export function ownEntry<T>(map: Entries<T>, value: Json | undefined): T | undefined {
  const text = asText(value);
  if (map === undefined || text === undefined) return undefined;
  if (Object.hasOwn(map, text)) return map[text];
  const keys = Object.keys(map);
  const lower = text.toLowerCase();
  const number = asNumber(text);
  const state = asBool(number ?? text);
  const key =
    keys.find((each) => each.toLowerCase() === lower) ??
    (number === undefined ? undefined : keys.find((each) => asNumber(each) === number)) ??
    (state === undefined ? undefined : keys.find((each) => asBool(asNumber(each) ?? each) === state));
  return key === undefined ? undefined : map[key];
}

/** As `ownEntry`, then the entry called `default`. Before a value has arrived, nothing is looked up. */
export function lookUp<T>(map: Entries<T>, value: Json | undefined): T | undefined {
  if (map === undefined || asText(value) === undefined) return undefined;
  return ownEntry(map, value) ?? (Object.hasOwn(map, 'default') ? map.default : undefined);
}
