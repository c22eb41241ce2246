// Several rectangles put in order with one another. Whether there is room for the result is asked afterwards.
import type { Rect } from './document.ts';
import type { Alignment, Axis } from './edit.ts';
import { bottomOf, boundsOf, rightOf } from './grid.ts';
import { type Outcome, refuse } from './outcome.ts';

/** To an edge of the rectangle around all of them. */
export function align(rects: readonly Rect[], to: Alignment): readonly Rect[] {
  const box = boundsOf(rects);
  if (box === undefined) return rects;
  return rects.map((rect) => {
    switch (to) {
      case 'left':
        return { ...rect, col: box.col };
      case 'right':
        return { ...rect, col: rightOf(box) - rect.cols };
      case 'top':
        return { ...rect, row: box.row };
      case 'bottom':
        return { ...rect, row: bottomOf(box) - rect.rows };
    }
    to satisfies never;
    return rect;
  });
}

/**
 * Equal gaps between the first and the last, which stay. Where whole cells do not divide evenly, gaps differ by one.
 */
export function distribute(rects: readonly Rect[], axis: Axis): Outcome<readonly Rect[]> {
  if (rects.length < 3) return refuse('Select three or more controls to spread them evenly.');
  const start = (rect: Rect) => (axis === 'rows' ? rect.row : rect.col);
  const size = (rect: Rect) => (axis === 'rows' ? rect.rows : rect.cols);
  const order = [...rects.entries()].sort(([i, a], [j, b]) => start(a) - start(b) || i - j);
  const [first] = order;
  const last = order.at(-1);
  if (first === undefined || last === undefined) return { done: rects };
  const length = start(last[1]) + size(last[1]) - start(first[1]);
  const free = length - order.reduce((sum, [, rect]) => sum + size(rect), 0);
  if (free < 0) return refuse('There is no room between the first and the last to spread the others.');
  const result = [...rects];
  let filled = 0;
  for (const [place, [index, rect]] of order.entries()) {
    const at = start(first[1]) + filled + Math.round((free * place) / (order.length - 1));
    result[index] = axis === 'rows' ? { ...rect, row: at } : { ...rect, col: at };
    filled += size(rect);
  }
  return { done: result };
}

/** The size of the first, each at its own place. */
export function sameSize(rects: readonly Rect[]): readonly Rect[] {
  const [first] = rects;
  return first === undefined ? rects : rects.map((rect) => ({ ...rect, rows: first.rows, cols: first.cols }));
}
