// Things and their connections, read from whatever a server sends.
import { normaliseColor } from '../../layout/color.ts';
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { asDocument, asNumber, asText } from '../values.ts';

export interface GraphNode {
  readonly id: string;
  /** Its place in the data, which the action it carries is found by. */
  readonly at: number;
  readonly label: string;
  readonly group: string | undefined;
  readonly color: string | undefined;
  /** Multiplies the node size. */
  readonly size: number;
  readonly tap: 'action' | 'content' | undefined;
}

export interface GraphEdge {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly color: string | undefined;
  readonly width: number | undefined;
}

/** What the places of nodes follow from. Edges name places in the list of nodes. */
export interface Shape {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

export interface GraphData extends Shape {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Connections that name a node nobody knows. */
  readonly lost: number;
}

export const NOTHING: GraphData = { nodes: [], edges: [], lost: 0 };

export const MOST_NODES = 6_000;
const MOST_EDGES = 30_000;
const LONGEST_LABEL = 80;
const [SMALLEST, LARGEST] = [0.2, 12];
const WIDEST = 30;

const held = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function tapOf(node: Json): GraphNode['tap'] {
  const tap = member(node, 'onTap');
  if (!isObject(tap) || asText(member(tap, 'event')) === undefined) return undefined;
  const type = member(tap, 'type');
  return type === 'action' || type === 'content' ? type : undefined;
}

function nodeOf(node: Json, at: number): GraphNode | undefined {
  const id = asText(member(node, 'id'));
  if (id === undefined || id === '') return undefined;
  return {
    id,
    at,
    label: (asText(member(node, 'label')) ?? id).slice(0, LONGEST_LABEL),
    group: asText(member(node, 'group')),
    color: normaliseColor(member(node, 'color')),
    size: held(asNumber(member(node, 'size')) ?? 1, SMALLEST, LARGEST),
    tap: tapOf(node),
  };
}

const LONG_TEXT = 40_000;
const MANY_ENTRIES = 600;

/** Whether reading a value takes long enough for other work to go first. */
export function isLong(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.length > LONG_TEXT;
  return ['nodes', 'edges'].some((key) => {
    const listed = member(value, key);
    return isArray(listed) && listed.length > MANY_ENTRIES;
  });
}

export function graphIn(value: Json | undefined): GraphData {
  const document = asDocument(value);
  const [listed, linked] = [member(document, 'nodes'), member(document, 'edges')];
  if (!isArray(listed)) return NOTHING;
  const places = new Map<string, number>();
  const nodes: GraphNode[] = [];
  for (const [at, entry] of listed.entries()) {
    const node = nodes.length < MOST_NODES ? nodeOf(entry, at) : undefined;
    if (node === undefined || places.has(node.id)) continue;
    places.set(node.id, nodes.length);
    nodes.push(node);
  }
  const edges: GraphEdge[] = [];
  let lost = 0;
  for (const edge of isArray(linked) ? linked.slice(0, MOST_EDGES) : []) {
    const from = places.get(asText(member(edge, 'from')) ?? '');
    const to = places.get(asText(member(edge, 'to')) ?? '');
    if (from === undefined || to === undefined) {
      lost += 1;
      continue;
    }
    const width = asNumber(member(edge, 'width'));
    edges.push({
      from,
      to,
      color: normaliseColor(member(edge, 'color')),
      width: width === undefined ? undefined : held(width, 0, WIDEST),
    });
  }
  return { nodes, edges, lost };
}

/** Whether two graphs pull and push alike, however they look. */
export function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, index) => node.id === b.nodes[index]?.id) &&
    a.edges.every(({ from, to }, index) => from === b.edges[index]?.from && to === b.edges[index]?.to)
  );
}
