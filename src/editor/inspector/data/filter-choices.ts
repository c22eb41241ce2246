// What a filter could ask for, from what was seen: plain values at the top of a payload. Anything deeper never passes one.
import { isObject, type Json } from '../../../layout/json.ts';

const MOST_VALUES = 20;

/** Keys and the values they had, `msg_type` first. */
export function filterChoices(seen: readonly Json[]): ReadonlyMap<string, readonly Json[]> {
  const choices = new Map<string, Json[]>([['msg_type', []]]);
  for (const payload of seen) {
    if (!isObject(payload)) continue;
    for (const [key, value] of Object.entries(payload)) {
      if (typeof value === 'object' && value !== null) continue;
      const values = choices.get(key) ?? [];
      if (!values.includes(value) && values.length < MOST_VALUES) values.push(value);
      choices.set(key, values);
    }
  }
  return choices;
}
