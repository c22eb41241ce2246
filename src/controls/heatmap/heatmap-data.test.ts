import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { cellsBetween, gradientAt, matrixOf, painted, shrunk, steppedCell } from './heatmap-data.ts';

describe('a table of numbers', () => {
  it('comes as rows, as a document or as text, with short rows filled by zeros', () => {
    const rows: Json = [[1, 2, 3], [4]];
    const shapes: readonly Json[] = [rows, { values: rows }, JSON.stringify(rows)];
    for (const shape of shapes) {
      expect(matrixOf(shape)?.values).toEqual([
        [1, 2, 3],
        [4, 0, 0],
      ]);
    }
  });

  it('has holes where something else than a number was sent', () => {
    expect(matrixOf([[1, 'NaN', null, '7']])?.values).toEqual([[1, undefined, undefined, 7]]);
  });

  it('is nothing without a cell, and never throws', () => {
    for (const shape of [[], {}, [[]], 'x', null, [1, 2]] as readonly Json[]) expect(matrixOf(shape)).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const matrix = matrixOf(value as Json);
        for (const row of matrix?.values ?? []) expect(row).toHaveLength(matrix?.width ?? 0);
      }),
    );
  });

  it('is drawn as means when it has more cells than there is room for', () => {
    const large = matrixOf(
      Array.from({ length: 100 }, () => Array.from({ length: 100 }, (_, at) => (at < 50 ? 0 : 10))),
    );
    if (large === undefined) throw new Error('no matrix');
    const small = shrunk(large, 10, 2);
    expect(small).toHaveLength(10);
    expect(small[0]).toEqual([0, 10]);
    expect(shrunk(large, 100, 100)).toBe(large.values);
  });
});

describe('painting', () => {
  it('changes one cell, fills every row up and keeps names and unknown keys', () => {
    const before: Json = { rows: ['a', 'b'], unit: 'x', values: [[1], [2, 3]] };
    expect(painted(before, { row: 0, col: 1 }, 9)).toEqual({
      rows: ['a', 'b'],
      unit: 'x',
      values: [
        [1, 9],
        [2, 3],
      ],
    });
    expect(painted('[[1,2]]', { row: 0, col: 0 }, 5)).toEqual([[5, 2]]);
  });

  it('walks through the colours, or between nothing and the top', () => {
    expect([0, 1, 2, -1, 7].map((value) => steppedCell(value, 3, 1))).toEqual([1, 2, 0, 0, 2]);
    expect([0, 4, undefined].map((value) => steppedCell(value, undefined, 9))).toEqual([9, 0, 9]);
  });

  it('leaves out no cell under a fast finger', () => {
    expect(cellsBetween({ row: 0, col: 0 }, { row: 1, col: 3 })).toEqual([
      { row: 0, col: 1 },
      { row: 1, col: 2 },
      { row: 1, col: 3 },
    ]);
    expect(cellsBetween({ row: 2, col: 2 }, { row: 2, col: 2 })).toEqual([]);
  });
});

describe('a gradient', () => {
  it('meets its colours and mixes between them', () => {
    const stops = ['#000000', '#FF0000', '#FFFFFF80'];
    expect([0, 0.25, 0.5, 1, 7, -1].map((part) => gradientAt(stops, part))).toEqual([
      '#000000FF',
      '#800000FF',
      '#FF0000FF',
      '#FFFFFF80',
      '#FFFFFF80',
      '#000000FF',
    ]);
    expect(gradientAt(['#123456'], 0.7)).toBe('#123456FF');
  });
});
