// What a list shows of the rows it was sent.
import { humanise } from '../../layout/fields.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { formatValue, NO_READING } from '../format.ts';
import { asDocument, asNumber } from '../values.ts';
import type { ListProps } from './list.ts';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly format: string | undefined;
}

/** More would not be read, and would stop a phone. */
export const MOST_ROWS = 500;
const MOST_GUESSED = 8;
const ITEM = 'value';

/** The rows of an array; an entry that is no object is a row of one cell. */
export function rowsOf(value: Json | undefined): readonly JsonObject[] {
  const list = asDocument(value);
  return isArray(list) ? list.map((row) => (isObject(row) ? row : { [ITEM]: row })) : [];
}

/** The author’s columns, else one for each key of the first row. */
export function columnsFor(written: ListProps['listColumns'], rows: readonly JsonObject[]): readonly Column[] {
  const columns = (written ?? []).flatMap(({ key, label, format }) =>
    key === undefined || key === '' ? [] : [{ key, label: label ?? humanise(key), format }],
  );
  if (columns.length > 0) return columns;
  return Object.keys(rows[0] ?? {})
    .slice(0, MOST_GUESSED)
    .map((key) => ({ key, label: humanise(key), format: undefined }));
}

/** A key as it stands; else, where it has dots, the way it leads: `owner.names.0`. */
export function cellOf(row: JsonObject, key: string): Json | undefined {
  const whole = member(row, key);
  if (whole !== undefined || !key.includes('.')) return whole;
  let found: Json | undefined = row;
  for (const part of key.split('.')) {
    found = member(found, isArray(found) && /^\d+$/.test(part) ? Number(part) : part);
    if (found === undefined) return undefined;
  }
  return found;
}

export function cellText(cell: Json | undefined, format: string | undefined): string {
  if (cell === undefined || cell === null) return NO_READING;
  return formatValue(cell, asNumber(cell) === undefined ? undefined : format);
}

/** Numbers are read from their right end; a column of them stands there. */
export function isNumeric(column: Column, rows: readonly JsonObject[]): boolean {
  let numbers = 0;
  for (const row of rows) {
    const cell = cellOf(row, column.key);
    if (cell === undefined || cell === null) continue;
    if (asNumber(cell) === undefined) return false;
    numbers += 1;
  }
  return numbers > 0;
}
