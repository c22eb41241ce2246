// Any JSON to groups and what flows between them.
import { normaliseColor } from '../../layout/color.ts';
import { isArray, type Json, member } from '../../layout/json.ts';
import { reading, sumOf, texts } from '../charts/numbers.ts';
import { asDocument, asText } from '../values.ts';

export interface Group {
  readonly label: string;
  readonly color: string | undefined;
  /** What it sends; what it receives when it sends nothing. */
  readonly total: number;
}

export interface Exchange {
  readonly groups: readonly Group[];
  /** What flows from row to column; nothing from a group to itself. */
  readonly flows: readonly (readonly number[])[];
  /** As arcs are measured: what a group that only receives takes in counts as if it went out. */
  readonly arcs: readonly (readonly number[])[];
}

/** With more groups nobody could follow a ribbon. */
const MOST_GROUPS = 80;

/** The table is made square: missing cells are nothing, what is beyond the last name or row is left out. */
export function exchangeOf(value: Json | undefined): Exchange | undefined {
  const document = asDocument(value);
  const matrix = member(document, 'matrix');
  if (!isArray(matrix)) return undefined;
  const labels = texts(member(document, 'labels'));
  const colors = member(document, 'colors');
  const count = Math.min(MOST_GROUPS, matrix.length);
  const flows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, col) => (row === col ? 0 : Math.max(0, reading(member(matrix[row], col)) ?? 0))),
  );
  const sent = flows.map((row) => sumOf(row));
  const received = flows.map((_, col) => sumOf(flows.map((row) => row[col])));
  if (!sent.some((sum) => sum > 0)) return undefined;
  const only = (at: number) => (sent[at] ?? 0) === 0;
  const arcs = flows.map((row, from) => row.map((flow, to) => (only(from) ? (flows[to]?.[from] ?? 0) : flow)));
  const groups = flows.map((_, at): Group => {
    const total = only(at) ? (received[at] ?? 0) : (sent[at] ?? 0);
    return { label: labels[at] ?? `Group ${at + 1}`, color: normaliseColor(asText(member(colors, at))), total };
  });
  return { groups, flows, arcs };
}
