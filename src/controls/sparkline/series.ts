// The numbers of a sparkline, and the line through them.
import { isArray, type Json } from '../../layout/json.ts';
import { asDocument, asNumber } from '../values.ts';

/** A number is a series of one; in a list, what is not a number is skipped. */
export function seriesOf(value: Json | undefined): readonly number[] {
  const single = asNumber(value);
  if (single !== undefined) return [single];
  const list = asDocument(value);
  return isArray(list) ? list.map(asNumber).filter((number) => number !== undefined) : [];
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Kept free all around, for the stroke. */
  readonly edge: number;
}

export interface Line {
  /** Path data; empty with fewer than two numbers. */
  readonly line: string;
  /** The same, closed along the bottom. */
  readonly area: string;
  readonly last: { readonly x: number; readonly y: number } | undefined;
  /** From one number to the next. */
  readonly step: number;
}

const round = (number: number) => Math.round(number * 100) / 100;

/** The line fills its height: the lowest number is at the bottom, the highest at the top, a flat series in the middle. */
export function lineThrough(series: readonly number[], { width, height, edge }: Room): Line {
  if (series.length < 2) return { line: '', area: '', last: undefined, step: 0 };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const number of series) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  // Halved, as the span between the two largest numbers is itself no number.
  const span = high / 2 - low / 2;
  const step = Math.max(0, width - 2 * edge) / (series.length - 1);
  const tall = Math.max(0, height - 2 * edge);
  const points = series.map((number, index) => ({
    x: round(edge + index * step),
    y: round(edge + tall * (1 - (span === 0 ? 0.5 : (number / 2 - low / 2) / span))),
  }));
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return {
    line,
    area: `${line}L${round(edge + (series.length - 1) * step)} ${height}L${edge} ${height}Z`,
    last: points.at(-1),
    step,
  };
}
