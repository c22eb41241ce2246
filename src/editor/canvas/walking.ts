// From one control to the next by keys. Pure.
import type { Box } from '../../controls/boxes.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** As the grid is read: row by row, each from the left. */
export const readingOrder = (boxes: readonly Box[]): readonly Box[] =>
  [...boxes].sort((a, b) => a.y - b.y || a.x - b.x || a.index - b.index);

/** The one after or before; undefined past either end. */
export function nextInOrder(boxes: readonly Box[], index: number | undefined, by: 1 | -1): Box | undefined {
  const order = readingOrder(boxes);
  if (index === undefined) return by === 1 ? order[0] : order.at(-1);
  const at = order.findIndex((box) => box.index === index);
  return at === -1 ? order[0] : order[at + by];
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Of those in the same row or column; only where there is none, one that is aside. */
const ASIDE = 100_000;

/** The nearest one in a direction. */
export function nearest(boxes: readonly Box[], index: number | undefined, to: Direction): Box | undefined {
  const from = boxes.find((box) => box.index === index);
  if (from === undefined) return readingOrder(boxes)[0];
  const start = middle(from);
  const across = to === 'left' || to === 'right';
  const sign = to === 'left' || to === 'up' ? -1 : 1;
  let found: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const spot = middle(box);
    const ahead = (across ? spot.x - start.x : spot.y - start.y) * sign;
    const aside = across ? gap(from.y, from.height, box.y, box.height) : gap(from.x, from.width, box.x, box.width);
    if (box === from || ahead <= 0.5) continue;
    // Of two that are as near, the one more in line.
    const offset = Math.abs(across ? spot.y - start.y : spot.x - start.x);
    const far = ahead + 2 * aside + (aside > 0 ? ASIDE : 0) + offset / 1000;
    if (far < least) [found, least] = [box, far];
  }
  return found;
}

/** Between two stretches; none where they overlap. */
const gap = (a: number, aLength: number, b: number, bLength: number) =>
  Math.max(0, b - (a + aLength), a - (b + bLength));
