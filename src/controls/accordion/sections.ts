import type { Json } from '../../layout/json.ts';
import { asNumber } from '../values.ts';

/** No section is open. */
export const NONE = -1;

/** The section a value opens; undefined for what is no number. */
export function sectionOf(value: Json | undefined, count: number): number | undefined {
  const number = asNumber(value);
  return number === undefined ? undefined : Math.min(count - 1, Math.max(NONE, Math.trunc(number)));
}

/** The next one to open on the way to a far one; the last step is the way itself. */
export function stepTowards(from: number, to: number): number {
  return from === NONE || to === NONE ? to : from + Math.sign(to - from);
}

export function toggled(open: ReadonlySet<number>, section: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(section)) next.add(section);
  return next;
}
