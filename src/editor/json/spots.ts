// Where a path is pointed at: a whole control is too much to underline, its id says which one it is.
import type { Finding } from '../../layout/finding.ts';
import type { Path } from '../../layout/json.ts';
import type { Places, Range } from './reading.ts';

const NAMES = ['id', 'title', 'name', 'type'];

function spotOfPath(text: string, places: Places, path: Path): Range | undefined {
  const value = places.valueAt(path);
  if (value === undefined) return undefined;
  if (!'{['.includes(text.charAt(value.start))) return value;
  const key = places.keyAt(path);
  if (key !== undefined) return key;
  for (const name of NAMES) {
    const named = places.valueAt([...path, name]);
    if (named !== undefined) return named;
  }
  return { start: value.start, end: value.start + 1 };
}

/** What is missing is pointed at where it belongs. */
export function spotOf(text: string, places: Places, { at, path }: Pick<Finding, 'at' | 'path'>): Range {
  if (at !== undefined) return { start: at.offset, end: at.offset + at.length };
  for (let place = path; ; place = place.slice(0, -1)) {
    const spot = spotOfPath(text, places, place);
    if (spot !== undefined) return spot;
    if (place.length === 0) return { start: 0, end: 0 };
  }
}
