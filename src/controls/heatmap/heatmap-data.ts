// Any JSON to a table of numbers, and what painting cells makes of the document it came in.
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { clamp, reading, texts } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Matrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  /** As many in each row; undefined where something else than a number was sent. */
  readonly values: readonly (readonly (number | undefined)[])[];
  readonly height: number;
  readonly width: number;
}

export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** More cannot be told apart on any screen, and would take long to read. */
const MOST_ROWS = 1000;
const MOST_CELLS = 60_000;

function rowsIn(document: Json | undefined): readonly Json[] {
  const values = isArray(document) ? document : member(document, 'values');
  return isArray(values) ? values : [];
}

/** Short rows are filled up with zeros. Undefined without any cell. */
export function matrixOf(value: Json | undefined): Matrix | undefined {
  const document = asDocument(value);
  const lists = rowsIn(document)
    .slice(0, MOST_ROWS)
    .map((row) => (isArray(row) ? row : []));
  const longest = lists.reduce((most, row) => Math.max(most, row.length), 0);
  const width = Math.min(longest, Math.floor(MOST_CELLS / Math.max(1, lists.length)));
  if (width === 0) return undefined;
  const values = lists.map((row) => Array.from({ length: width }, (_, at) => (at < row.length ? reading(row[at]) : 0)));
  return {
    rows: texts(member(document, 'rows')),
    cols: texts(member(document, 'cols')),
    values,
    height: lists.length,
    width,
  };
}

/** The document with one cell changed; every row is as long as the longest from now on. */
export function painted(value: Json | undefined, { row, col }: Cell, number: number): Json {
  const document = asDocument(value);
  const lists = rowsIn(document).map((list) => (isArray(list) ? list : []));
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const values = lists.map((list, at) => {
    if (at !== row && list.length === longest) return list;
    const full: Json[] = [...list, ...Array.from({ length: longest - list.length }, () => 0)];
    if (at === row) full[col] = number;
    return full;
  });
  return isObject(document) ? { ...document, values } : values;
}

/** What a tap makes of a cell. */
export function steppedCell(value: number | undefined, palette: number | undefined, top: number): number {
  if (palette === undefined) return (value ?? 0) === 0 ? top : 0;
  const next = Math.round(value ?? 0) + 1;
  return ((next % palette) + palette) % palette;
}

/** Cells a finger passed between two places it was seen at. */
export function cellsBetween(from: Cell, to: Cell): readonly Cell[] {
  const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.col - from.col));
  return Array.from({ length: steps }, (_, at) => {
    const part = (at + 1) / steps;
    return {
      row: Math.round(from.row + (to.row - from.row) * part),
      col: Math.round(from.col + (to.col - from.col) * part),
    };
  });
}

/** A table no larger than this, each cell the mean of those it stands for; the same one when it fits. */
export function shrunk(matrix: Matrix, rows: number, cols: number): Matrix['values'] {
  const { height, width, values } = matrix;
  const tall = Math.max(1, Math.ceil(height / Math.max(1, rows)));
  const wide = Math.max(1, Math.ceil(width / Math.max(1, cols)));
  if (tall === 1 && wide === 1) return values;
  return Array.from({ length: Math.ceil(height / tall) }, (_, row) =>
    Array.from({ length: Math.ceil(width / wide) }, (_, col) => {
      let sum = 0;
      let count = 0;
      for (const line of values.slice(row * tall, (row + 1) * tall)) {
        for (const value of line.slice(col * wide, (col + 1) * wide)) {
          if (value === undefined) continue;
          sum += value;
          count += 1;
        }
      }
      return count === 0 ? undefined : sum / count;
    }),
  );
}

type Rgba = readonly [number, number, number, number];

function rgba(color: string): Rgba {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), color.length === 9 ? part(7) : 255];
}

const hex = (parts: readonly number[]) =>
  `#${parts.map((part) => clamp(Math.round(part), 0, 255).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** A colour at a part of the way along a gradient of colours written `#RRGGBB` or `#RRGGBBAA`. */
export function gradientAt(stops: readonly string[], part: number): string {
  const last = stops.length - 1;
  const place = clamp(part, 0, 1) * last;
  const at = Math.min(Math.floor(place), Math.max(0, last - 1));
  const from = rgba(stops[at] ?? '#000000');
  const to = rgba(stops[at + 1] ?? stops[at] ?? '#000000');
  const share = place - at;
  return hex(from.map((channel, index) => channel + ((to[index] ?? channel) - channel) * share));
}
