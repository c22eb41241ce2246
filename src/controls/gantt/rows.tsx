// Where the rows, bars and marks of a plan lie.
import { scaleTime } from 'd3-scale';
import type { Box } from '../charts/axes.ts';
import { compact, cut } from '../charts/frame.ts';
import { clamp } from '../charts/numbers.ts';
import { valueScale } from '../charts/scale.tsx';
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';
import { type Plan, type Task, timeText } from './gantt-data.ts';

export interface Mark {
  readonly text: string;
  readonly x: number;
}

export interface Rows {
  /** Of the names. */
  readonly gutter: number;
  /** Height of the time axis. */
  readonly head: number;
  readonly row: number;
  /** Of all rows, which may be more than there is room for. */
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Of a date or number. */
  readonly xOf: (at: number) => number;
  readonly left: number;
  readonly right: number;
}

interface RowsWish {
  readonly plan: Plan;
  readonly room: Size;
  readonly small: number;
  readonly rowHeight: number;
  readonly showAxis: boolean;
}

/** Rows shrink to this before they scroll. */
const LEAST_ROW = 16;
const GUTTER = { share: 0.25, most: 110 };

export function rowsFor({ plan, room, small, rowHeight, showAxis }: RowsWish): Rows {
  const isSmall = room.width < 150 || room.height < 60;
  const gutter = isSmall ? 0 : Math.min(GUTTER.most, room.width * GUTTER.share);
  const head = showAxis && !isSmall ? small * 1.8 : 0;
  const { tasks, isDated } = plan;
  const wished = clamp(rowHeight, 8, 400);
  const least = isSmall ? 4 : Math.min(wished, LEAST_ROW);
  const row = clamp((room.height - head) / tasks.length, least, wished);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { start, end } of tasks) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  // Half a diamond may stand at either end.
  const edge = Math.max(2, row * 0.32);
  const left = gutter + edge;
  const right = room.width - edge;
  const count = clamp(Math.round((right - left) / (small * 6)), 2, 9);
  const line = isDated ? dates(from, to, count) : numbers(from, to, count);
  const xOf = (at: number) => left + line.part(at) * Math.max(1, right - left);
  return {
    gutter,
    head,
    row,
    height: row * tasks.length,
    marks: spaced(line.ticks, xOf, small, room.width),
    xOf,
    left,
    right,
  };
}

interface Line {
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly part: (at: number) => number;
}

const HOUR = 3_600_000;

function dates(start: number, end: number, count: number): Line {
  const [from, to] = end - start < 1000 ? [start - HOUR, end + HOUR] : [start, end];
  const span = to - from;
  const ticks = scaleTime([new Date(from), new Date(to)], [0, 1]).ticks(count);
  return {
    ticks: ticks.map((tick) => ({ at: tick.getTime(), text: timeText(tick.getTime(), span) })),
    part: (at) => (at - from) / span,
  };
}

function numbers(low: number, high: number, count: number): Line {
  const scale = valueScale({ low, high, count, isRounded: false });
  return { ticks: scale.ticks.map((at) => ({ at, text: compact(at) })), part: scale.at };
}

/** Every so-manieth mark, so that their texts do not touch; none that would be cut off at the edge. */
function spaced(ticks: Line['ticks'], xOf: (at: number) => number, small: number, width: number): readonly Mark[] {
  const marks = ticks.map(({ at, text }) => ({ text, x: xOf(at) }));
  const half = (Math.max(0, ...marks.map(({ text }) => widthOf(text))) * small) / 2;
  const pitch = Math.min(...marks.slice(1).map(({ x }, at) => x - (marks[at]?.x ?? x)), width);
  const nth = Math.max(1, Math.ceil((2 * half + small * 0.5) / Math.max(1, pitch)));
  return marks.filter(({ x }, at) => at % nth === 0 && x + half <= width);
}

export function barOf(rows: Rows, task: Task, at: number): Box {
  const { row } = rows;
  const [from, to] = [rows.xOf(task.start), rows.xOf(task.end)];
  const height = Math.max(2, row * (row > 20 ? 0.62 : 0.74));
  return { x: from, y: at * row + (row - height) / 2, width: Math.max(3, to - from), height };
}

export const nameOn = ({ gutter }: Rows, name: string, small: number) => cut(name, gutter - small * 0.4, small);
