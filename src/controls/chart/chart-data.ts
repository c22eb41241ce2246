// Any JSON to the series of a chart, and what appending a reading makes of the data kept so far.
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { clamp, reading, readings, records, textOf, texts } from '../charts/numbers.ts';
import { asDocument, asNumber } from '../values.ts';

export const MARKS = ['bar', 'line', 'area', 'scatter', 'histogram', 'waterfall'] as const;
export type Mark = (typeof MARKS)[number];

export interface Datum {
  readonly x: number;
  /** Undefined where there is a gap. */
  readonly y: number | undefined;
  /** Multiplies the size of its point. */
  readonly size: number;
}

export interface Series {
  readonly name: string | undefined;
  readonly mark: Mark;
  readonly color: string | undefined;
  /** In the order of the data; the place in this list is the index that is sent. */
  readonly data: readonly Datum[];
  /** Whether x is only the place in the list. */
  readonly isCounted: boolean;
  /** Waterfall columns that stand on zero. */
  readonly totals: ReadonlySet<number>;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Series beyond these have no place in any legend, and drawing them would only cost time. */
const MOST_SERIES = 40;
const MOST_SIZE = 20;

const markOf = (value: Json | undefined): Mark => {
  const name = textOf(value, 'type');
  return MARKS.find((mark) => mark === name) ?? 'bar';
};

function dataOf(series: Json): { readonly data: readonly Datum[]; readonly isCounted: boolean } {
  const sizes = readings(member(series, 'sizes'));
  const sizeAt = (index: number) => clamp(sizes[index] ?? 1, 0, MOST_SIZE);
  const values = member(series, 'values');
  if (isArray(values)) {
    return { isCounted: true, data: values.map((value, x) => ({ x, y: reading(value), size: sizeAt(x) })) };
  }
  const points = member(series, 'points');
  const data = (isArray(points) ? points : []).map((point, index) => {
    const x = reading(member(point, 0));
    // Without a place across it cannot be drawn, but it keeps its index.
    return { x: x ?? 0, y: x === undefined ? undefined : reading(member(point, 1)), size: sizeAt(index) };
  });
  return { isCounted: false, data };
}

function seriesOf(series: Json): Series {
  const totals = readings(member(series, 'totals')).filter((index) => index !== undefined);
  return {
    name: textOf(series, 'name'),
    mark: markOf(series),
    color: textOf(series, 'color'),
    ...dataOf(series),
    totals: new Set(totals),
  };
}

/** Undefined for what is not chart data, or holds nothing to draw. */
export function chartData(value: Json | undefined): ChartData | undefined {
  const document = withoutAppend(asDocument(value));
  if (document === undefined) return undefined;
  const written = member(document, 'series');
  const single = isArray(document) ? { values: document } : document;
  const series = (isArray(written) ? records(written).slice(0, MOST_SERIES) : [single]).map(seriesOf);
  const drawn = series.some(({ data }) => data.some(({ y }) => y !== undefined));
  return drawn ? { categories: texts(member(document, 'categories')), series } : undefined;
}

/** A reading to append that found nothing to be appended to is the first of its series. */
function withoutAppend(document: Json | undefined): Json | undefined {
  return isAppend(document) ? gatherChart(undefined, document, Number.POSITIVE_INFINITY) : document;
}

const isAppend = (document: Json | undefined): document is JsonObject =>
  isObject(document) && member(document, 'append') !== undefined && member(document, 'series') === undefined;

interface Column {
  readonly name: string | undefined;
  readonly series: JsonObject;
}

/**
 * What is kept once this has arrived: `{append}` adds one reading at the end and lets the oldest ones drop out, a
 * dataset replaces everything, and anything else changes nothing.
 */
export function gatherChart(kept: Json | undefined, arrived: Json, most: number): Json | undefined {
  const document = asDocument(arrived);
  if (!isAppend(document)) return document ?? kept;
  const before = asDocument(kept);
  const base: JsonObject = isObject(before) && !isAppend(before) ? before : {};
  const columns = columnsOf(before);
  const additions = additionsOf(member(document, 'append'), columns);
  if (additions.size === 0) return kept;
  const category = textOf(document, 'category');
  const categories = texts(member(base, 'categories'));
  const longest = Math.max(0, ...columns.map(({ series }) => listOf(series).length));
  const names = category === undefined ? categories : [...categories, category];
  const place = category === undefined ? undefined : Math.max(longest, categories.length);
  const grown = [...columns, ...unseen(additions, columns)].map((column, index) => {
    const value = additions.get(index);
    return value === undefined
      ? column.series
      : extended(column.series, value, place ?? (index < columns.length ? 0 : longest));
  });
  const { values: _, ...rest } = base;
  const drop = Math.max(0, Math.max(names.length, ...grown.map((series) => listOf(series).length)) - Math.max(1, most));
  return {
    ...rest,
    ...(names.length > 0 ? { categories: names.slice(drop) } : {}),
    series: grown.map((series) => trimmed(series, drop)),
  };
}

function columnsOf(document: Json | undefined): readonly Column[] {
  if (isArray(document)) return [{ name: undefined, series: { values: document } }];
  const written = member(document, 'series');
  if (isArray(written)) {
    return written.filter(isObject).map((series) => ({ name: textOf(series, 'name'), series }));
  }
  const values = member(document, 'values');
  return isArray(values) ? [{ name: undefined, series: { values } }] : [];
}

/** The new reading of each series by its place; unseen names are given places after the last. */
function additionsOf(append: Json | undefined, columns: readonly Column[]): ReadonlyMap<number, Addition> {
  const found = new Map<number, Addition>();
  const put = (place: number, name: string | undefined, value: Json | undefined) => {
    const addition = additionOf(name, value);
    if (addition !== undefined && place < MOST_SERIES) found.set(place, addition);
  };
  if (isArray(append)) {
    append.forEach((value, index) => {
      put(index, undefined, value);
    });
  } else if (isObject(append)) {
    let next = columns.length;
    for (const [name, value] of Object.entries(append)) {
      const known = columns.findIndex((column) => column.name === name);
      put(known === -1 ? next : known, name, value);
      if (known === -1 && found.has(next)) next += 1;
    }
  } else put(0, undefined, append);
  return found;
}

interface Addition {
  readonly name: string | undefined;
  /** Where it stands across, if it says so. */
  readonly x: number | undefined;
  readonly value: number;
}

/** As it arrived: it is kept, not drawn. */
function additionOf(name: string | undefined, value: Json | undefined): Addition | undefined {
  const [x, y] = isArray(value) ? [asNumber(value[0]), asNumber(value[1])] : [undefined, asNumber(value)];
  return y === undefined ? undefined : { name, x, value: y };
}

function unseen(additions: ReadonlyMap<number, Addition>, columns: readonly Column[]): readonly Column[] {
  const last = Math.max(columns.length - 1, ...additions.keys());
  return Array.from({ length: last - columns.length + 1 }, (_, at) => {
    const name = additions.get(columns.length + at)?.name;
    return { name, series: { ...(name === undefined ? {} : { name }), values: [] } };
  });
}

const listOf = (series: JsonObject): readonly Json[] => {
  const values = member(series, 'values');
  const points = member(series, 'points');
  return isArray(values) ? values : isArray(points) ? points : [];
};

/** With gaps where it was silent while others were not: a reading stands over the moment it belongs to. */
function extended(series: JsonObject, { x, value }: Addition, place: number): JsonObject {
  const points = member(series, 'points');
  if (!isArray(member(series, 'values')) && isArray(points)) {
    const last = reading(member(points.at(-1), 0));
    return { ...series, points: [...points, [x ?? (last ?? -1) + 1, value]] };
  }
  const values = listOf(series);
  const gaps = Array.from({ length: Math.max(0, place - values.length) }, () => null);
  return { ...series, values: [...values, ...gaps, value] };
}

function trimmed(series: JsonObject, drop: number): JsonObject {
  if (drop === 0) return series;
  const sizes = member(series, 'sizes');
  const totals = readings(member(series, 'totals'));
  const key = isArray(member(series, 'values')) ? 'values' : 'points';
  const list = listOf(series);
  return {
    ...series,
    [key]: list.slice(Math.min(drop, list.length)),
    ...(isArray(sizes) ? { sizes: sizes.slice(drop) } : {}),
    ...(totals.length > 0
      ? { totals: totals.flatMap((index) => (index === undefined || index < drop ? [] : [index - drop])) }
      : {}),
  };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BINS = { least: 5, most: 20, ever: 500 };

/** Equal buckets between the lowest and the highest sample; as many as the root of their number unless told. */
export function binsOf({ data }: Series, wished: number | undefined): readonly Bin[] {
  const samples = data.flatMap(({ y }) => (y === undefined ? [] : [y]));
  if (samples.length === 0) return [];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const sample of samples) {
    low = Math.min(low, sample);
    high = Math.max(high, sample);
  }
  if (high - low <= Math.abs(low) * 1e-9) {
    const around = Math.abs(low) * 0.5 || 0.5;
    low -= around;
    high += around;
  }
  const wish = wished ?? clamp(Math.round(Math.sqrt(samples.length)), BINS.least, BINS.most);
  const count = clamp(Math.trunc(wish), 1, BINS.ever);
  const width = (high - low) / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const sample of samples) {
    const bin = clamp(Math.floor((sample - low) / width), 0, count - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((each, index) => ({ from: low + index * width, to: low + (index + 1) * width, count: each }));
}

export interface Step {
  readonly index: number;
  readonly isTotal: boolean;
  /** Where the column begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly delta: number;
}

/** A total of 0 shows the level reached so far; any other number sets the level. */
export function stepsOf({ data, totals }: Series): readonly Step[] {
  let level = 0;
  return data.map(({ y = 0 }, index) => {
    if (totals.has(index)) {
      if (y !== 0) level = y;
      return { index, isTotal: true, from: 0, to: level, delta: y };
    }
    const from = level;
    // Kept within what can be drawn, as every other number is.
    level = clamp(level + y, -1e100, 1e100);
    return { index, isTotal: false, from, to: level, delta: y };
  });
}
