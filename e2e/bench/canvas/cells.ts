// The page of the canvas bench: one gauge of two by two cells, and all the others in the cells after it.
import type { Layout, Rect } from '../../../src/layout/document.ts';

export const COLUMNS = 4;
export const ROW = 56;

export interface BenchCell extends Rect {
  readonly id: string;
}

/** The gauge at the top left is the one that is dragged. */
export function cellsOf(count: number): readonly BenchCell[] {
  const cells: BenchCell[] = [{ id: 'held', row: 0, col: 0, rows: 2, cols: 2 }];
  for (let row = 0, col = 2; cells.length < count; ) {
    cells.push({ id: `c${cells.length}`, row, col, rows: 1, cols: 1 });
    col += 1;
    if (col === COLUMNS) [row, col] = [row + 1, row + 1 < 2 ? 2 : 0];
  }
  return cells;
}

const TYPES = [
  'toggle',
  'gauge',
  'label',
  'statusLight',
  'button',
  'progressRing',
  'stepper',
  'sparkline',
  'slider',
  'chart',
];

export function layoutOf(count: number): Layout {
  const cells = cellsOf(count);
  const children = cells.map(({ id, row, col, rows, cols }, index) => ({
    type: index === 0 ? 'gauge' : (TYPES[index % TYPES.length] ?? 'label'),
    id,
    label: `Control ${index}`,
    position: [row, col],
    span: [rows, cols],
  }));
  const rows = Math.max(...cells.map((cell) => cell.row + cell.rows));
  return { name: `Bench ${count}`, version: 1, tabs: [{ title: 'All', grid: { columns: COLUMNS, rows }, children }] };
}
