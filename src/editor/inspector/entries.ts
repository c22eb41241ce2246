// Lists and tables of a field, as new values.
import type { JsonObject } from '../../layout/json.ts';

export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const target = Math.max(0, Math.min(to, list.length - 1));
  if (from === target || from < 0 || from >= list.length) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(target, 0, ...list.slice(from, from + 1));
}

/** The same table with one key called otherwise, in its old place; undefined when that key is taken. */
export function renamedKey(map: JsonObject, from: string, to: string): JsonObject | undefined {
  if (from === to) return map;
  if (Object.hasOwn(map, to)) return undefined;
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value]));
}

/** `value`, `value 2`, `value 3`: a key for a new line of the table. */
export function freeKey(map: JsonObject, base: string): string {
  if (!Object.hasOwn(map, base)) return base;
  let count = 2;
  while (Object.hasOwn(map, `${base} ${count}`)) count += 1;
  return `${base} ${count}`;
}

/** A gap between rows as an index, from where the pointer is and the middles of the rows. */
export function indexAt(pointer: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < pointer).length;
}
