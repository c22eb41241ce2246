import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { cellAt, cellBox, colorAt, fieldFor, nearestCell, paths } from './cells.ts';
import { matrixOf } from './heatmap-data.ts';

const room = { width: 200, height: 100 };
const look = { gap: 2, corner: 3, isRound: false };
const ramp = { stops: ['#000000', '#FFFFFF'], low: 0, high: 10, isDiscrete: false };

function made(value: Json) {
  const matrix = matrixOf(value);
  if (matrix === undefined) throw new Error('no matrix');
  return { matrix, field: fieldFor({ matrix, room, small: 9, showRows: true, showCols: true, below: 0 }) };
}

describe('cells', () => {
  it('fill the room, beside their names', () => {
    const { matrix, field } = made({
      rows: ['Kick', 'Snare'],
      values: [
        [1, 2],
        [3, 4],
      ],
    });
    const box = cellBox(field, { row: 1, col: 1 }, 2);
    expect(box.x + box.width).toBeCloseTo(room.width - 1, 5);
    expect(field.plot.x).toBeGreaterThan(10);
    expect(field.rows.map(({ text }) => text)).toEqual(['Kick', 'Snare']);
    expect(cellAt(field, matrix, 5, 50)).toBeUndefined();
  });

  it('are found by any place inside them', () => {
    const { matrix, field } = made(Array.from({ length: 5 }, () => Array.from({ length: 9 }, () => 1)));
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.nat({ max: 8 }), (row, col) => {
        const { x, y, width, height } = cellBox(field, { row, col }, 2);
        expect(cellAt(field, matrix, x + width / 2, y + height / 2)).toEqual({ row, col });
      }),
    );
    expect(nearestCell(field, matrix, -99, 999)).toEqual({ row: 4, col: 0 });
  });

  it('get the colour of their number, and the nearest one beyond the ends', () => {
    expect([-5, 0, 10, 99].map((value) => colorAt(ramp, value))).toEqual([
      '#000000FF',
      '#000000FF',
      '#FFFFFFFF',
      '#FFFFFFFF',
    ]);
    const discrete = { ...ramp, isDiscrete: true };
    expect([-1, 0.6, 7].map((value) => colorAt(discrete, value))).toEqual(['#000000', '#FFFFFF', '#FFFFFF']);
    expect(colorAt({ ...ramp, low: 3, high: 3 }, 3)).toMatch(/^#[78]/);
  });

  it('are drawn in one path per colour, and never more of them than can be seen', () => {
    const large = made(
      Array.from({ length: 250 }, (_, row) => Array.from({ length: 200 }, (_, col) => (row * col) % 11)),
    );
    const drawn = paths(large.matrix, large.field, ramp, look);
    expect(drawn.size).toBeLessThanOrEqual(64);
    const cells = [...drawn.values()].reduce((sum, path) => sum + (path.match(/M/g)?.length ?? 0), 0);
    expect(cells).toBeLessThanOrEqual(80 * 40);
    for (const path of drawn.values()) expect(path).not.toMatch(/NaN/);
  });
});
