// Findings by where they are, so that a row finds its own at once.
import type { Finding } from '../../layout/finding.ts';
import type { Path } from '../../layout/json.ts';
import type { Subject } from './row.ts';

interface Index {
  /** At the very place. */
  readonly here: ReadonlyMap<string, readonly Finding[]>;
  /** At the place or anywhere in it. */
  readonly within: ReadonlyMap<string, readonly Finding[]>;
  /** In it, and not at the place itself. */
  readonly below: ReadonlyMap<string, readonly Finding[]>;
}

const NONE: readonly Finding[] = [];
/** What is said about more nodes than this at once helps nobody. */
const MOST_NODES = 50;

const keyOf = (path: Path) => JSON.stringify(path);

function put(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [finding]);
  else found.push(finding);
}

const indices = new WeakMap<readonly Finding[], Index>();

function indexOf(list: readonly Finding[]): Index {
  let index = indices.get(list);
  if (index === undefined) {
    const here = new Map<string, Finding[]>();
    const within = new Map<string, Finding[]>();
    const below = new Map<string, Finding[]>();
    for (const finding of list) {
      put(here, keyOf(finding.path), finding);
      for (let length = 1; length <= finding.path.length; length++) {
        const key = keyOf(finding.path.slice(0, length));
        put(within, key, finding);
        if (length < finding.path.length) put(below, key, finding);
      }
    }
    index = { here, within, below };
    indices.set(list, index);
  }
  return index;
}

/** What is wrong with a field of any of the nodes; the same sentence is told once. */
export function problemsOf(
  list: readonly Finding[],
  subject: Subject,
  path: Path,
  reach: keyof Index,
): readonly Finding[] {
  if (list.length === 0) return NONE;
  const index = indexOf(list)[reach];
  const found = subject
    .places()
    .slice(0, MOST_NODES)
    .flatMap((place) => index.get(keyOf([...place, ...path])) ?? NONE);
  if (found.length < 2) return found.length === 0 ? NONE : found;
  const told = new Map(found.map((finding) => [finding.message, finding]));
  return [...told.values()];
}
