// Where the cells of a heatmap lie, and which colour each has.
import type { Box, Name } from '../charts/axes.ts';
import { cut, everyNth } from '../charts/frame.ts';
import { clamp } from '../charts/numbers.ts';
import { circlePath, rectPath } from '../charts/shapes.ts';
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';
import { type Cell, gradientAt, type Matrix, shrunk } from './heatmap-data.ts';

export interface Field {
  readonly plot: Box;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly rows: readonly Name[];
  readonly cols: readonly Name[];
}

interface FieldWish {
  readonly matrix: Matrix;
  readonly room: Size;
  readonly small: number;
  readonly showRows: boolean;
  readonly showCols: boolean;
  /** Points kept free at the bottom. */
  readonly below: number;
}

/** Names are left out where the cells would have less room than this. */
const LEAST = 70;

export function fieldFor({ matrix, room, small, showRows, showCols, below }: FieldWish): Field {
  const named = showRows && matrix.rows.length > 0 && room.width >= LEAST * 1.5;
  const headed = showCols && matrix.cols.length > 0 && room.height >= LEAST;
  const widest = Math.max(0, ...matrix.rows.slice(0, 200).map((name) => widthOf(name) * small * 0.95));
  const left = named ? Math.min(widest + small * 0.6, room.width * 0.3) : 0;
  const top = headed ? small * 1.6 : 0;
  const plot = {
    x: left,
    y: top,
    width: Math.max(4, room.width - left),
    height: Math.max(4, room.height - top - below),
  };
  const pitchX = plot.width / matrix.width;
  const pitchY = plot.height / matrix.height;
  const nth = everyNth(matrix.cols.slice(0, matrix.width), pitchX, small);
  const rowNth = Math.max(1, Math.ceil((small * 1.15) / pitchY));
  return {
    plot,
    pitchX,
    pitchY,
    rows: named ? spread(matrix.rows, matrix.height, rowNth, left - small * 0.4, small) : [],
    cols: headed ? spread(matrix.cols, matrix.width, nth, Math.max(pitchX * nth - 2, small * 1.5), small) : [],
  };
}

function spread(names: readonly string[], count: number, nth: number, room: number, small: number): readonly Name[] {
  return names
    .slice(0, count)
    .map((text, at) => ({ text: cut(text, room, small) || text.slice(0, 1), part: (at + 0.5) / count }))
    .filter((_, at) => at % nth === 0);
}

export function cellAt({ plot, pitchX, pitchY }: Field, matrix: Matrix, x: number, y: number): Cell | undefined {
  const col = Math.floor((x - plot.x) / pitchX);
  const row = Math.floor((y - plot.y) / pitchY);
  return row >= 0 && row < matrix.height && col >= 0 && col < matrix.width ? { row, col } : undefined;
}

/** The cell nearest to a place, for a finger that slid over the edge. */
export function nearestCell(field: Field, matrix: Matrix, x: number, y: number): Cell {
  return {
    col: clamp(Math.floor((x - field.plot.x) / field.pitchX), 0, matrix.width - 1),
    row: clamp(Math.floor((y - field.plot.y) / field.pitchY), 0, matrix.height - 1),
  };
}

interface Look {
  readonly gap: number;
  readonly corner: number;
  readonly isRound: boolean;
}

/** Cells smaller than this many points touch each other. */
export const TINY = 4;

export function cellBox({ plot, pitchX, pitchY }: Field, { row, col }: Cell, wished: number): Box {
  // A gap never takes more of a cell than it leaves.
  const least = Math.min(pitchX, pitchY);
  const gap = least < TINY ? 0 : Math.min(wished, least / 4);
  return {
    x: plot.x + col * pitchX + gap / 2,
    y: plot.y + row * pitchY + gap / 2,
    width: pitchX - gap,
    height: pitchY - gap,
  };
}

export const cellPath = (box: Box, { corner, isRound }: Look) =>
  isRound
    ? circlePath(box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) / 2)
    : rectPath(box, corner);

export interface Ramp {
  readonly stops: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly isDiscrete: boolean;
}

/** How many colours a gradient is drawn with. */
const SHADES = 64;

export function colorAt({ stops, low, high, isDiscrete }: Ramp, value: number): string {
  if (isDiscrete) return stops[clamp(Math.round(value), 0, stops.length - 1)] ?? '#000000';
  const part = high === low ? 0.5 : clamp((value - low) / (high - low), 0, 1);
  return gradientAt(stops, Math.round(part * (SHADES - 1)) / (SHADES - 1));
}

/** Cells smaller than this many points are drawn together. */
const LEAST_CELL = 2.5;

/** All cells of one colour in one path. */
export function paths(matrix: Matrix, field: Field, ramp: Ramp, look: Look): ReadonlyMap<string, string> {
  const { plot } = field;
  const values = shrunk(matrix, Math.floor(plot.height / LEAST_CELL), Math.floor(plot.width / LEAST_CELL));
  const width = values[0]?.length ?? 1;
  const drawn = { ...field, pitchX: plot.width / width, pitchY: plot.height / values.length };
  const pieces = new Map<string, string[]>();
  for (const [row, line] of values.entries()) {
    for (const [col, value] of line.entries()) {
      if (value === undefined) continue;
      const color = colorAt(ramp, value);
      const path = cellPath(cellBox(drawn, { row, col }, look.gap), look);
      const known = pieces.get(color);
      if (known === undefined) pieces.set(color, [path]);
      else known.push(path);
    }
  }
  return new Map([...pieces].map(([color, list]) => [color, list.join('')]));
}
