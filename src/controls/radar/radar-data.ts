// Any JSON to shapes on axes, and what dragging a point makes of the document it came in.
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { clamp, extentOf, numberOf, reading, records, textOf, texts } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Shape {
  readonly name: string | undefined;
  readonly color: string | undefined;
  /** One for each axis; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

export interface Profile {
  readonly axes: readonly string[];
  /** The number at the outer edge that the data names. */
  readonly max: number | undefined;
  readonly shapes: readonly Shape[];
}

/** With more nobody could tell one axis or one shape from the next. */
const MOST_AXES = 60;
const MOST_SHAPES = 24;

/** Undefined with fewer than three axes, or without any shape. */
export function profileOf(value: Json | undefined): Profile | undefined {
  const document = asDocument(value);
  const axes = texts(member(document, 'axes')).slice(0, MOST_AXES);
  if (axes.length < 3) return undefined;
  const written = member(document, 'series');
  const list = isArray(written)
    ? records(written).slice(0, MOST_SHAPES)
    : isArray(member(document, 'values'))
      ? [document]
      : [];
  const shapes = list.map((shape): Shape => {
    const values = member(shape, 'values');
    return {
      name: shape === document ? undefined : textOf(shape, 'name'),
      color: textOf(shape, 'color'),
      values: axes.map((_, at) => reading(member(values, at))),
    };
  });
  if (!shapes.some(({ values }) => values.some((each) => each !== undefined))) return undefined;
  const max = numberOf(document, 'max');
  return { axes, max: max !== undefined && max > 0 ? max : undefined, shapes };
}

/** The number at the outer edge: the data’s, else the author’s, else the highest there is. */
export function edgeOf({ max, shapes }: Profile, wished: number | undefined): number {
  if (max !== undefined) return max;
  const written = reading(wished);
  if (written !== undefined && written > 0) return written;
  const [, high] = extentOf(shapes.flatMap(({ values }) => values)) ?? [0, 1];
  return high > 0 ? high : 1;
}

/** A dragged number: within the axis, on a step, and without the dust of sums of decimals. */
export function snapped(value: number, step: number | undefined, edge: number): number {
  const kept = clamp(value, 0, edge);
  if (step === undefined || step <= 0) return Number(kept.toPrecision(4));
  return clamp(Number((Math.round(kept / step) * step).toPrecision(12)), 0, edge);
}

/** The document with one reading of the first shape changed. */
export function withReading(value: Json | undefined, axis: number, number: number): Json {
  const document = asDocument(value);
  if (!isObject(document)) return document ?? null;
  const count = texts(member(document, 'axes')).length;
  const changed = (list: Json | undefined): Json =>
    Array.from({ length: Math.max(count, isArray(list) ? list.length : 0) }, (_, at) =>
      at === axis ? number : (member(list, at) ?? 0),
    );
  const series = member(document, 'series');
  if (!isArray(series)) return { ...document, values: changed(member(document, 'values')) };
  const first = series.findIndex(isObject);
  return {
    ...document,
    series: series.map((shape, at) =>
      at === first && isObject(shape) ? { ...shape, values: changed(member(shape, 'values')) } : shape,
    ),
  };
}

/** What is sent when a point is let go. */
export function sentProfile({ axes, shapes }: Profile): Json {
  return { axes, values: (shapes[0]?.values ?? []).map((value) => value ?? 0) };
}
