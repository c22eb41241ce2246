import { describe, expect, it } from 'vitest';
import { cellOf, cellText, columnsFor, isNumeric, rowsOf } from './rows.ts';

describe('the rows of a list', () => {
  it('are the objects of an array, or of the text of one', () => {
    expect(rowsOf([{ a: 1 }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }]);
    expect(rowsOf('[{"a":1}]')).toEqual([{ a: 1 }]);
  });

  it('have one cell where an entry is no object', () => {
    expect(rowsOf(['a', 2, null])).toEqual([{ value: 'a' }, { value: 2 }, { value: null }]);
  });

  it('are none for anything else', () => {
    for (const other of [undefined, null, 'text', '{"a":', 4, { rows: [] }]) expect(rowsOf(other)).toEqual([]);
  });
});

describe('a cell', () => {
  const row = { 'site.name': 'dotted', site: { name: 'inner', tags: ['a', 'b'] }, none: null };

  it('is found by its whole key before its way inwards', () => {
    expect(cellOf(row, 'site.name')).toBe('dotted');
    expect(cellOf(row, 'site.tags.1')).toBe('b');
    expect(cellOf(row, 'site.tags')).toEqual(['a', 'b']);
  });

  it('is missing where the way ends early, and never what a row only inherits', () => {
    for (const key of ['site.tags.9', 'site.x.y', 'site.tags.length', 'constructor', 'site.constructor.name', '']) {
      expect(cellOf(row, key)).toBeUndefined();
    }
  });

  it('reads as a dash when missing, formatted when a number, as it is otherwise', () => {
    expect(cellText(undefined, 'bytes')).toBe('—');
    expect(cellText(null, undefined)).toBe('—');
    expect(cellText(8100, 'duration')).toBe('2h 15m');
    expect(cellText('5242880', 'bytes')).toBe('5.00 MB');
    expect(cellText('soon', 'duration')).toBe('soon');
    expect(cellText('', 'none')).toBe('');
    expect(cellText(true, 'bytes')).toBe('true');
    expect(cellText(['a', 1], undefined)).toBe('["a",1]');
  });
});

describe('the columns of a list', () => {
  it('are the author’s, without those that have no key', () => {
    const written = [
      { key: 'a', label: 'First', format: 'bytes' },
      { key: undefined, label: 'Lost', format: undefined },
      { key: 'queuePosition', label: undefined, format: undefined },
    ];
    expect(columnsFor(written, [])).toEqual([
      { key: 'a', label: 'First', format: 'bytes' },
      { key: 'queuePosition', label: 'Queue position', format: undefined },
    ]);
  });

  it('come from the first row when the author wrote none', () => {
    expect(columnsFor(undefined, [{ name: 1, upTime: 2 }]).map(({ label }) => label)).toEqual(['Name', 'Up time']);
    expect(columnsFor([], [])).toEqual([]);
  });

  it('are numeric when every cell they have is a number', () => {
    const column = { key: 'a', label: 'A', format: undefined };
    expect(isNumeric(column, [{ a: 1 }, { a: '2.5' }, {}, { a: null }])).toBe(true);
    expect(isNumeric(column, [{ a: 1 }, { a: 'x' }])).toBe(false);
    expect(isNumeric(column, [{}])).toBe(false);
  });
});
