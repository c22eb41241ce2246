// Ids people can read: made from the type or from the id they are a copy of, and the same every time.
import { idOf, type Node, text, typeOf } from './document.ts';
import { type Json, member } from './json.ts';
import { withReferences } from './references.ts';
import { mapNodes } from './tree.ts';

/** `fan` when it is free, else `fan-2`, `fan-3`; a copy of `room-101` is `room-102`. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  const wanted = base.trim() || 'control';
  if (!taken.has(wanted)) return wanted;
  const [, stem = wanted, counted = '1'] = /^(.*\D)-(\d{1,6})$/.exec(wanted) ?? [];
  let next = Number(counted) + 1;
  while (taken.has(`${stem}-${next}`)) next += 1;
  return `${stem}-${next}`;
}

/** Gives out ids that are nobody else's, one after the other. */
export function idMaker(taken: Iterable<string>): (base: string) => string {
  const used = new Set(taken);
  // Where the search for a free number stopped, so that many copies of one id do not start over each time.
  const latest = new Map<string, string>();
  return (base) => {
    const id = freshId(latest.get(base) ?? base, used);
    used.add(id);
    latest.set(base, id);
    return id;
  };
}

/** What an id is made from where there is none: `progressRing` → `progress-ring`. */
export function idStem(node: Node): string {
  return (typeOf(node) ?? 'control').replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

/** How a control is called in a sentence. */
export function callOf(node: unknown): string {
  return idOf(node) ?? (text(member(node, 'label')) || typeOf(node)) ?? 'something without a name';
}

export function withId(node: Node, id: string): Node {
  if (idOf(node) === id) return node;
  if (Object.hasOwn(node, 'id')) return { ...node, id };
  // Beside the type, where authors write it.
  const { type } = node;
  return type === undefined ? { id, ...node } : { type, id, ...node };
}

/**
 * The same nodes with ids that are nobody else's, for everything in them; references among them follow. What has no id
 * gets one.
 */
export function withFreshIds<T extends Json>(nodes: readonly T[], taken: ReadonlySet<string>): readonly T[] {
  const fresh = idMaker(taken);
  const renamed = new Map<string, string>();
  const named = nodes.map((root) =>
    mapNodes(root, (node) => {
      const old = idOf(node);
      const id = fresh(old ?? idStem(node));
      if (old !== undefined && !renamed.has(old)) renamed.set(old, id);
      return withId(node, id);
    }),
  );
  if ([...renamed].every(([old, id]) => old === id)) return named;
  return named.map((root) => mapNodes(root, (node) => withReferences(node, renamed)));
}
