import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, distribute, sameSize } from './arrange.ts';
import { bandsOf, joinBands, nextBand, openBands, sharesOf } from './bands.ts';
import { GRID_DEFAULTS, type Grid, type Rect } from './document.ts';
import {
  boundsOf,
  contains,
  firstFreeSlot,
  fits,
  growRows,
  intersects,
  listed,
  MAX_ROWS,
  makeRoom,
  meetings,
  overlaps,
  rowsNeeded,
  settle,
  shifted,
} from './grid.ts';
import { isRefused } from './outcome.ts';

const rect = (row: number, col: number, rows = 1, cols = 1): Rect => ({ row, col, rows, cols });
const grid = (columns: number, rows: number): Grid => ({ ...GRID_DEFAULTS, columns, rows });
const tile = (name: string, ...at: Parameters<typeof rect>) => ({ name, rect: rect(...at) });

const anyRect = (columns: number, rows: number): fc.Arbitrary<Rect> =>
  fc
    .record({ row: fc.nat(rows - 1), col: fc.nat(columns - 1), rows: fc.integer({ min: 1, max: 3 }), cols: fc.nat(3) })
    .map(({ row, col, rows, cols }) => rect(row, col, rows, Math.max(1, Math.min(cols, columns - col))));

/** Rectangles put one after the other where there is room: nothing overlaps. */
const legalRects = fc.array(anyRect(4, 12), { maxLength: 12 }).map((rects) => settle(rects, 4));

describe('rectangles', () => {
  it('meet when they share a cell, not when they only touch', () => {
    expect(intersects(rect(0, 0, 2, 2), rect(1, 1))).toBe(true);
    expect(intersects(rect(0, 0, 2, 2), rect(2, 0))).toBe(false);
    expect(intersects(rect(0, 0, 2, 2), rect(0, 2))).toBe(false);
    expect(overlaps(rect(0, 0), [rect(0, 1), rect(1, 0)])).toBe(false);
    expect(contains(rect(0, 0, 3, 3), rect(2, 2))).toBe(true);
    expect(contains(rect(0, 0, 3, 3), rect(2, 2, 2, 1))).toBe(false);
  });

  it('have a smallest rectangle around them, unless there are none', () => {
    expect(boundsOf([rect(2, 3), rect(0, 1, 1, 2)])).toEqual(rect(0, 1, 3, 3));
    expect(boundsOf([])).toBeUndefined();
  });

  it('fit a grid when no edge is outside', () => {
    expect(fits(rect(7, 3), grid(4, 8))).toBe(true);
    expect(fits(rect(8, 0), grid(4, 8))).toBe(false);
    expect(fits(rect(0, 3, 1, 2), grid(4, 8))).toBe(false);
    expect(fits(rect(-1, 0), grid(4, 8))).toBe(false);
  });

  it('collide in pairs, however they are listed', () => {
    const inOrder = (rects: readonly Rect[]) => [...meetings(rects)].sort(([a, b], [c, d]) => a - c || b - d);
    expect(inOrder([rect(2, 0), rect(0, 0, 3, 1), rect(0, 1), rect(2, 0, 1, 4)])).toEqual([
      [0, 1],
      [0, 3],
      [1, 3],
    ]);
    fc.assert(
      fc.property(fc.array(anyRect(4, 8), { maxLength: 15 }), (rects) => {
        const slow = rects.flatMap((a, i) => rects.flatMap((b, j) => (i < j && intersects(a, b) ? [[i, j]] : [])));
        expect(inOrder(rects)).toEqual(slow);
      }),
    );
  });
});

describe('the first free slot', () => {
  it('is found in reading order', () => {
    expect(firstFreeSlot(grid(4, 8), [], [1, 1])).toEqual([0, 0]);
    expect(firstFreeSlot(grid(4, 8), [rect(0, 0, 2, 2)], [1, 2])).toEqual([0, 2]);
    expect(firstFreeSlot(grid(4, 8), [rect(0, 0, 2, 2)], [1, 3])).toEqual([2, 0]);
    expect(firstFreeSlot(grid(4, 8), [rect(0, 0, 2, 2)], [1, 1], 1)).toEqual([1, 2]);
  });

  it('is below the last row when the grid is full', () => {
    expect(firstFreeSlot(grid(2, 2), [rect(0, 0, 2, 2)], [1, 1])).toEqual([2, 0]);
  });

  it('is nowhere for what is wider than the grid, or when the grid would grow too tall', () => {
    expect(firstFreeSlot(grid(2, 2), [], [1, 3])).toBeUndefined();
    expect(firstFreeSlot(grid(2, 2), [rect(0, 0, MAX_ROWS, 2)], [1, 1])).toBeUndefined();
  });

  it('is found at once among rectangles of absurd size', () => {
    const huge = [rect(0, 0, 1e15, 1), rect(3, 1, 1e300, 1e300), rect(-1e9, 0, 1, 1e12)];
    expect(firstFreeSlot(grid(4, 8), huge, [2, 2])).toEqual([0, 1]);
    expect(firstFreeSlot(grid(4, 8), huge, [4, 2])).toBeUndefined();
  });

  it('is the one that trying every cell would find', () => {
    fc.assert(
      fc.property(
        legalRects,
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
        (taken, span) => {
          const cells = Array.from({ length: 200 }, (_, at) => [Math.floor(at / 4), at % 4] as const);
          const tried = cells.find(([row, col]) => {
            return col + span[1] <= 4 && !overlaps(rect(row, col, ...span), taken);
          });
          expect(firstFreeSlot(grid(4, 8), taken, span)).toEqual(tried);
        },
      ),
    );
  });
});

describe('rows', () => {
  it('grow to hold everything and never shrink', () => {
    expect(rowsNeeded([rect(2, 0, 3, 1), rect(4, 0)])).toBe(5);
    expect(rowsNeeded([])).toBe(0);
    expect(growRows(grid(4, 8), [rect(9, 0)]).rows).toBe(10);
    const roomy = grid(4, 8);
    expect(growRows(roomy, [rect(1, 0)])).toBe(roomy);
    expect(growRows(grid(4, 8), [rect(1e9, 0)]).rows).toBe(MAX_ROWS);
  });
});

describe('making room', () => {
  it('pushes down who is in the way, then those they land on, and nobody else', () => {
    const others = [tile('a', 0, 0, 1, 2), tile('b', 1, 0, 1, 1), tile('c', 1, 1, 1, 1), tile('d', 0, 2, 3, 2)];
    const room = makeRoom(grid(4, 8), [rect(0, 0, 1, 1)], others);
    expect(room).toEqual({
      done: new Map([
        [0, rect(1, 0, 1, 2)],
        [1, rect(2, 0)],
        [2, rect(2, 1)],
      ]),
    });
  });

  it('uses gaps instead of moving everything', () => {
    const others = [tile('a', 0, 0), tile('b', 3, 0)];
    expect(makeRoom(grid(4, 8), [rect(0, 0, 2, 2)], others)).toEqual({ done: new Map([[0, rect(2, 0)]]) });
  });

  it('leaves those alone that overlapped before and are not touched', () => {
    const others = [tile('a', 4, 0, 2, 2), tile('b', 5, 1, 2, 2), tile('c', 0, 0)];
    expect(makeRoom(grid(4, 8), [rect(0, 0)], others)).toEqual({ done: new Map([[2, rect(1, 0)]]) });
  });

  it('is refused when the grid would grow too tall', () => {
    const room = makeRoom(grid(4, 8), [rect(0, 0)], [tile('a', 0, 0, MAX_ROWS, 1)]);
    expect(isRefused(room) && room.refused).toBe('There is no room: a grid has at most 1000 rows.');
  });

  it('never overlaps, never moves up or aside, and moves nobody needlessly', () => {
    fc.assert(
      fc.property(legalRects, anyRect(4, 12), (rects, wanted) => {
        const others = rects.map((other, index) => ({ name: `${index}`, rect: other }));
        const room = makeRoom(grid(4, 12), [wanted], others);
        if (isRefused(room)) throw new Error(room.refused);
        const after = rects.map((other, index) => room.done.get(index) ?? other);
        expect([...meetings([wanted, ...after])]).toEqual([]);
        for (const [index, moved] of room.done) {
          const before = rects[index] ?? moved;
          expect(moved).toEqual({ ...before, row: moved.row });
          expect(moved.row).toBeGreaterThan(before.row);
          // One row higher it would stand on something.
          const rest = after.filter((_, other) => other !== index);
          const higher = shifted(moved, [-1, 0]);
          expect(overlaps(higher, [wanted, ...rest]) || overlaps(higher, rects)).toBe(true);
        }
      }),
    );
  });

  it('says who is in the way', () => {
    expect(listed(['cpu'])).toBe('cpu is');
    expect(listed(['cpu', 'fan'])).toBe('cpu and fan are');
    expect(listed(['cpu', 'fan', 'a', 'b'])).toBe('cpu, fan and 2 more are');
  });
});

describe('settling', () => {
  it('makes any rectangles legal, and leaves legal ones alone', () => {
    const wild = fc.record({
      row: fc.integer({ min: -3, max: 9 }),
      col: fc.integer({ min: -3, max: 9 }),
      rows: fc.integer({ min: 1, max: 3 }),
      cols: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 12 }), (rects) => {
        const settled = settle(rects, 4);
        expect([...meetings(settled)]).toEqual([]);
        expect(settled.every((one) => fits(one, grid(4, 1000)))).toBe(true);
        expect(settle(settled, 4)).toEqual(settled);
      }),
    );
  });
});

describe('bands of a flow grid', () => {
  const rects = [rect(1, 2, 5, 1), rect(0, 0, 1, 4), rect(1, 0, 1, 2), rect(3, 0)];

  it('are the children of a row, from left to right', () => {
    expect(bandsOf(rects)).toEqual([
      { row: 0, members: [1] },
      { row: 1, members: [2, 0] },
      { row: 3, members: [3] },
    ]);
  });

  it('share the width by column spans', () => {
    expect(sharesOf({ row: 1, members: [2, 0] }, rects)).toEqual([2 / 3, 1 / 3]);
  });

  it('move right when one joins, as little as needed', () => {
    expect(joinBands([rect(1, 0, 1, 1)], rects)).toEqual(
      new Map([
        [2, rect(1, 1, 1, 2)],
        [0, rect(1, 3, 5, 1)],
      ]),
    );
    expect(joinBands([rect(1, 6)], rects)).toEqual(new Map());
  });

  it('move down when a new one opens among them', () => {
    expect(openBands([rect(1, 0)], rects)).toEqual(
      new Map([
        [0, rect(2, 2, 5, 1)],
        [2, rect(2, 0, 1, 2)],
        [3, rect(4, 0)],
      ]),
    );
    expect(openBands([rect(2, 0)], rects)).toEqual(new Map());
    expect(nextBand(rects)).toBe(4);
  });
});

describe('arranging', () => {
  const rects = [rect(0, 1, 1, 2), rect(2, 0), rect(5, 3, 2, 1)];

  it('aligns to an edge of the rectangle around them', () => {
    expect(align(rects, 'left').map(({ col }) => col)).toEqual([0, 0, 0]);
    expect(align(rects, 'right').map(({ col }) => col)).toEqual([2, 3, 3]);
    expect(align(rects, 'top').map(({ row }) => row)).toEqual([0, 0, 0]);
    expect(align(rects, 'bottom').map(({ row }) => row)).toEqual([6, 6, 5]);
  });

  it('spreads evenly between the first and the last, gaps differing by one cell at most', () => {
    const spread = distribute([rect(0, 0), rect(1, 0), rect(2, 0), rect(9, 0)], 'rows');
    expect(spread).toEqual({ done: [rect(0, 0), rect(3, 0), rect(6, 0), rect(9, 0)] });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 3 })), { minLength: 3 }), (starts) => {
        const columns = starts.map(([col, cols]) => rect(0, col, 1, cols));
        const result = distribute(columns, 'columns');
        if (isRefused(result)) return;
        const order = [...result.done].sort((a, b) => a.col - b.col);
        const gaps = order.slice(1).map((one, index) => one.col - (order[index]?.col ?? 0) - (order[index]?.cols ?? 0));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('says why it cannot spread', () => {
    expect(distribute([rect(0, 0), rect(1, 0)], 'rows')).toEqual({
      refused: 'Select three or more controls to spread them evenly.',
    });
    const crowded = distribute([rect(0, 0, 4, 1), rect(1, 1, 4, 1), rect(2, 2, 4, 1)], 'rows');
    expect(isRefused(crowded)).toBe(true);
  });

  it('gives all the size of the first', () => {
    expect(sameSize(rects)).toEqual([rect(0, 1, 1, 2), rect(2, 0, 1, 2), rect(5, 3, 1, 2)]);
  });
});
