// One more reading for a chart: `{append, category?}` laid onto the dataset that is there.
import { isArray, isObject, type Json, type JsonObject, member } from '../layout/json.ts';

export const isAppend = (value: unknown): value is JsonObject => isObject(value) && Object.hasOwn(value, 'append');

/** Every way of writing a dataset, as the one with series. */
function datasetOf(value: Json | undefined): JsonObject {
  if (isArray(value)) return { series: [{ values: value }] };
  if (!isObject(value)) return { series: [] };
  if (isArray(member(value, 'series'))) return value;
  const { values, ...rest } = value;
  return { ...rest, series: isArray(values) ? [{ values }] : [] };
}

const listAt = (holder: unknown, key: string): readonly Json[] => {
  const list = member(holder, key);
  return isArray(list) ? list : [];
};

const xOf = (point: Json | undefined): number => {
  const x = isArray(point) ? point[0] : member(point, 'x');
  return typeof x === 'number' ? x : -1;
};

/** The reading of each series that has one, by its place; names nobody has yet start a series. */
function readingsOf(
  append: Json,
  series: readonly Json[],
): { readonly series: readonly Json[]; readonly at: Map<number, Json> } {
  if (!isObject(append)) {
    const readings = isArray(append) ? append : [append];
    const missing = Math.max(0, readings.length - series.length);
    return {
      series: [...series, ...Array.from({ length: missing }, () => ({ values: [] }))],
      at: new Map(readings.entries()),
    };
  }
  const all = [...series];
  const at = new Map<number, Json>();
  for (const [name, reading] of Object.entries(append)) {
    let index = all.findIndex((one) => member(one, 'name') === name);
    if (index < 0) index = all.push({ name, values: [] }) - 1;
    at.set(index, reading);
  }
  return { series: all, at };
}

interface Place {
  /** How many categories were there before; readings of one moment stand under one category. */
  readonly column: number;
  readonly keep: number;
  readonly isNamed: boolean;
}

function grown(series: Json, reading: Json | undefined, { column, keep, isNamed }: Place): Json {
  if (!isObject(series)) return series;
  // Values win over points wherever both are given.
  const points = listAt(series, 'points');
  if (points.length > 0 && !isArray(member(series, 'values'))) {
    if (reading === undefined || reading === null) return series;
    const point: Json = isArray(reading) || isObject(reading) ? reading : [xOf(points.at(-1)) + 1, reading];
    return { ...series, points: [...points, point].slice(-keep) };
  }
  const values = [...listAt(series, 'values')];
  while (isNamed && values.length < column) values.push(null);
  if (reading !== undefined) values.push(reading);
  else if (isNamed && values.length === column) values.push(null);
  return { ...series, values: values.slice(-keep) };
}

/** At most `keep` readings and categories are left, the newest. */
export function appended(before: Json | undefined, update: JsonObject, keep: number): JsonObject {
  const dataset = datasetOf(before);
  const categories = listAt(dataset, 'categories').slice(-keep);
  const category = member(update, 'category');
  const { series, at } = readingsOf(update.append as Json, listAt(dataset, 'series').slice(0, MOST_SERIES));
  const place = { column: categories.length, keep, isNamed: category !== undefined };
  const next = series.slice(0, MOST_SERIES).map((one, index) => grown(one, at.get(index), place));
  if (category === undefined) return { ...dataset, series: next };
  return { ...dataset, categories: [...categories, category].slice(-keep), series: next };
}

/** A server that makes up a new name each time would fill the memory. */
const MOST_SERIES = 64;
