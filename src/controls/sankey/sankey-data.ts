// Any JSON to nodes and what flows between them, without what cannot flow: into itself, from nowhere, or in a circle.
import { isArray, type Json, member } from '../../layout/json.ts';
import { reading, records, textOf } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface FlowNode {
  readonly name: string;
  readonly color: string | undefined;
  readonly in: number;
  readonly out: number;
}

export interface FlowLink {
  /** Places among the nodes. */
  readonly source: string;
  readonly target: string;
  readonly value: number;
  /** It closes a circle: the columns are arranged as if it were not there. */
  readonly isBack: boolean;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** The largest so many are drawn: a picture of more says nothing, and takes seconds. */
const MOST_NODES = 160;
const MOST_LINKS = 400;

interface Link {
  readonly source: number;
  readonly target: number;
  readonly value: number;
}

/** A link with the same two ends as another adds to it. */
function linksIn(document: Json | undefined, names: readonly string[]): readonly Link[] {
  const places = new Map<string, number>();
  // Of two nodes with one name, links mean the first.
  for (const [at, name] of names.entries()) if (!places.has(name)) places.set(name, at);
  const placeOf = (end: Json | undefined) => {
    if (typeof end === 'number') return Number.isInteger(end) && end >= 0 && end < names.length ? end : undefined;
    return typeof end === 'string' ? places.get(end) : undefined;
  };
  const merged = new Map<string, Link>();
  for (const link of records(member(document, 'links'))) {
    const source = placeOf(member(link, 'source'));
    const target = placeOf(member(link, 'target'));
    const value = reading(member(link, 'value'));
    if (source === undefined || target === undefined || source === target || value === undefined || value <= 0)
      continue;
    const key = `${source},${target}`;
    merged.set(key, { source, target, value: value + (merged.get(key)?.value ?? 0) });
  }
  return [...merged.values()].sort((a, b) => b.value - a.value).slice(0, MOST_LINKS);
}

/** The links that lead back to a node they came from. */
function backLinks(count: number, links: readonly Link[]): ReadonlySet<Link> {
  const from = Array.from({ length: count }, (): Link[] => []);
  for (const link of links) from[link.source]?.push(link);
  const state = new Uint8Array(count);
  const back = new Set<Link>();
  const entered = new Uint32Array(count);
  for (let root = 0; root < count; root += 1) {
    if (state[root] !== 0) continue;
    const path = [root];
    state[root] = 1;
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const link = from[node]?.[entered[node] ?? 0];
      if (link === undefined) {
        state[node] = 2;
        path.pop();
        continue;
      }
      entered[node] = (entered[node] ?? 0) + 1;
      if (state[link.target] === 1) back.add(link);
      else if (state[link.target] === 0) {
        state[link.target] = 1;
        path.push(link.target);
      }
    }
  }
  return back;
}

/** Undefined when nothing flows. */
export function flowOf(value: Json | undefined): Flow | undefined {
  const document = asDocument(value);
  const list = member(document, 'nodes');
  const written = isArray(list) ? list.slice(0, MOST_NODES) : [];
  const names = written.map((node, at) => textOf(node, 'name') ?? (typeof node === 'string' ? node : `Node ${at + 1}`));
  const links = linksIn(document, names);
  if (links.length === 0) return undefined;
  const back = backLinks(names.length, links);
  const sums = names.map(() => ({ in: 0, out: 0 }));
  for (const { source, target, value: amount } of links) {
    const [from, to] = [sums[source], sums[target]];
    if (from !== undefined) from.out += amount;
    if (to !== undefined) to.in += amount;
  }
  return {
    nodes: names.map((name, at) => ({ name, color: textOf(written[at], 'color'), ...(sums[at] ?? { in: 0, out: 0 }) })),
    links: links.map((link) => ({
      source: String(link.source),
      target: String(link.target),
      value: link.value,
      isBack: back.has(link),
    })),
  };
}
