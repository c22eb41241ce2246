// Flow grids by hand: which band a spot means, and where in it. Pure.
import type { Box } from '../../controls/boxes.ts';
import { type Cell, type Rect, rectOf } from '../../layout/document.ts';
import { rightOf } from '../../layout/grid.ts';
import type { Spot } from './drag.ts';

interface Member {
  readonly box: Box;
  readonly rect: Rect;
}

interface DrawnBand {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly members: readonly Member[];
}

export function bandsDrawn(boxes: readonly Box[]): readonly DrawnBand[] {
  const rows = new Map<number, Member[]>();
  for (const box of boxes) {
    const rect = rectOf(box.node);
    if (rect === undefined) continue;
    const members = rows.get(rect.row);
    if (members === undefined) rows.set(rect.row, [{ box, rect }]);
    else members.push({ box, rect });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, members]) => ({
      row,
      top: Math.min(...members.map(({ box }) => box.y)),
      bottom: Math.max(...members.map(({ box }) => box.y + box.height)),
      members,
    }));
}

export interface BandCell {
  readonly cell: Cell;
  /** It gets a band of its own, which the others make way for. */
  readonly opens: boolean;
}

/** The part at the top and bottom of a band that means “between the bands”. */
const BETWEEN = 0.24;

export function bandCell(boxes: readonly Box[], lifted: readonly number[], spot: Spot): BandCell {
  const bands = bandsDrawn(boxes);
  const first = bands[0];
  const last = bands.at(-1);
  if (first === undefined || last === undefined) return { cell: [0, 0], opens: false };
  for (const band of bands) {
    const zone = (band.bottom - band.top) * BETWEEN;
    if (spot.y < band.top + zone) return { cell: [band.row, 0], opens: true };
    if (spot.y <= band.bottom - zone) return { cell: [band.row, columnIn(band, lifted, spot.x)], opens: false };
  }
  return { cell: [last.row + 1, 0], opens: false };
}

/** Before the first one whose middle is to the right; behind all of them otherwise. */
function columnIn({ members }: DrawnBand, lifted: readonly number[], x: number): number {
  const others = members.filter(({ box }) => !lifted.includes(box.index));
  const next = others.find(({ box }) => box.x + box.width / 2 > x);
  return next?.rect.col ?? others.reduce((col, { rect }) => Math.max(col, rightOf(rect)), 0);
}

/** One step of an arrow key: past the neighbour in the band, or into the band above or below. */
export function bandStep(boxes: readonly Box[], at: Rect, [down, right]: Cell): BandCell {
  const bands = bandsDrawn(boxes);
  if (down !== 0) {
    const rows = bands.map(({ row }) => row).filter((row) => (row - at.row) * down > 0);
    const next = down > 0 ? rows[0] : rows.at(-1);
    if (next !== undefined) return { cell: [next, at.col], opens: false };
    return down > 0 ? { cell: [at.row + 1, 0], opens: false } : { cell: [at.row, 0], opens: true };
  }
  const others = bands.find(({ row }) => row === at.row)?.members.filter(({ rect }) => rect.col !== at.col) ?? [];
  const cols = others.map(({ rect }) => (right > 0 ? rightOf(rect) : rect.col));
  const past = cols.filter((col) => (right > 0 ? col > at.col + at.cols : col < at.col));
  const col = right > 0 ? Math.min(...past) : Math.max(...past);
  return { cell: [at.row, Number.isFinite(col) ? col : at.col], opens: false };
}
