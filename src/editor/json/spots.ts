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

/** What is missing is pointed at where it belongs, and a field that should not be there by its name. */
export function spotOf(text: string, places: Places, { at, path, rule }: Pick<Finding, 'at' | 'path' | 'rule'>): Range {
  if (at !== undefined) return { start: at.offset, end: at.offset + at.length };
  const key = rule === 'unknown_field' ? places.keyAt(path) : undefined;
  if (key !== undefined) return key;
  for (let place = path; ; place = place.slice(0, -1)) {
    const spot = spotOfPath(text, places, place);
    if (spot !== undefined) return spot;
    if (place.length === 0) return { start: 0, end: 0 };
  }
}

/** Where the caret has to be for what can be done about it: anywhere on the field, its name and its value. */
export function reachOf(text: string, places: Places, finding: Pick<Finding, 'at' | 'path' | 'rule'>): Range {
  const spot = spotOf(text, places, finding);
  const [key, value] = [places.keyAt(finding.path), places.valueAt(finding.path)];
  const isSmall = value !== undefined && !'{['.includes(text.charAt(value.start));
  return finding.at === undefined && key !== undefined && isSmall ? { start: key.start, end: value.end } : spot;
}
