import { expect, it } from 'vitest';
import { cellFor } from './new-node.ts';

const PAGE = { grid: { columns: 4, rows: 8 }, children: [] };
const wide = (cols: number) => ({ type: 'gauge', span: [2, cols] });

it('what is wider than the room to the right of its cell begins further left', () => {
  expect(cellFor(PAGE, [8, 3], wide(2))).toEqual([8, 2]);
  expect(cellFor(PAGE, [8, 3], wide(1))).toEqual([8, 3]);
  expect(cellFor(PAGE, [0, 0], wide(2))).toEqual([0, 0]);
  expect(cellFor(PAGE, [1, 2], wide(9))).toEqual([1, 0]);
});
