// From numbers to places along an axis, with round numbers at the marks.
import { nice, ticks } from 'd3-array';

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Inside the scale, in order. */
  readonly ticks: readonly number[];
  /** 0 at the low end, 1 at the high end; beyond them outside of the scale. */
  readonly at: (value: number) => number;
}

interface ScaleWish {
  readonly low: number;
  readonly high: number;
  /** Ends an author pinned stay where they are; the others move out to a round number. */
  readonly pinnedLow?: number | undefined;
  readonly pinnedHigh?: number | undefined;
  /** About how many marks there is room for. */
  readonly count: number;
  readonly isRounded: boolean;
}

// Closer together than this, two doubles have too few numbers between them to put marks on.
const FLAT = 1e-9;

export function valueScale({ low, high, pinnedLow, pinnedHigh, count, isRounded }: ScaleWish): Scale {
  let from = pinnedLow ?? Math.min(low, pinnedHigh ?? low);
  let to = pinnedHigh ?? Math.max(high, pinnedLow ?? high);
  if (to < from) [from, to] = [to, from];
  if (to - from <= Math.max(Math.abs(from), Math.abs(to)) * FLAT) {
    const room = Math.max(Math.abs(to) * 0.5, from === 0 ? 1 : 0);
    if (pinnedLow === undefined && from !== 0) from -= room;
    if (pinnedHigh === undefined || pinnedLow !== undefined) to += room;
    if (to <= from) from = to - room;
  }
  const marks = Math.max(1, Math.min(12, count));
  if (isRounded) {
    const [roundFrom, roundTo] = nice(from, to, marks);
    from = pinnedLow ?? roundFrom;
    to = pinnedHigh ?? roundTo;
    if (to <= from) [from, to] = [roundFrom, roundTo];
  }
  const span = to - from;
  return { from, to, ticks: ticks(from, to, marks), at: (value) => (value - from) / span };
}
