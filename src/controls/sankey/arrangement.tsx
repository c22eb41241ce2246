// Where nodes stand and ribbons run.
import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { clamp, round } from '../charts/numbers.ts';
import type { Flow } from './sankey-data.ts';

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly small: number;
  readonly nodeWidth: number;
  readonly spacing: number;
  /** Kept free at the sides, for names that stand outside of the columns. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedNode {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isLast: boolean;
}

export interface Ribbon {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly path: string;
  readonly width: number;
  /** The two ends across, for a gradient from colour to colour. */
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly id: string;
  readonly fixedValue: number;
  /** Its column, once arranged. */
  readonly layer?: number;
}
interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

// A ribbon thinner than this cannot be seen at all.
const THINNEST = 0.6;

export function arranged(
  { nodes, links }: Flow,
  room: Room,
): { readonly nodes: readonly PlacedNode[]; readonly ribbons: readonly Ribbon[] } {
  const flowing = nodes.flatMap((node, at) => (Math.max(node.in, node.out) > 0 ? [{ ...node, at }] : []));
  // Numbers near the largest there are lose themselves when they are added up; only shares matter here.
  const most = Math.max(...flowing.map((node) => Math.max(node.in, node.out)));
  const share = (value: number) => Math.max(value / most, 1e-12);
  const right = Math.max(room.left + room.nodeWidth * 2, room.width - room.right);
  const wide = clamp(room.nodeWidth, 1, (right - room.left) / 6);
  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(wide)
    .nodePadding(clamp(room.spacing, 0, room.height / 6))
    .extent([
      [room.left, 1],
      [right, Math.max(3, room.height - 1)],
    ]);
  const graph = layout({
    nodes: flowing.map(({ at, in: into, out }) => ({ id: String(at), fixedValue: share(Math.max(into, out)) })),
    links: links
      .filter(({ isBack }) => !isBack)
      .map(({ source, target, value }) => ({ source, target, value: share(value) })),
  });
  const places = new Map(graph.nodes.map((node) => [node.id, node]));
  const columns = Math.max(...graph.nodes.map(({ layer = 0 }) => layer));
  const outline = sankeyLinkHorizontal<Node, Link>();
  const end = (node: unknown) =>
    typeof node === 'object' && node !== null ? (node as (typeof graph.nodes)[number]) : undefined;
  const ribbons = graph.links.map((link): Ribbon => {
    const [source, target] = [end(link.source), end(link.target)];
    return {
      source: Number(source?.id),
      target: Number(target?.id),
      value: link.value * most,
      path: outline(link) ?? '',
      width: Math.max(THINNEST, link.width ?? 0),
      from: source?.x1 ?? 0,
      to: target?.x0 ?? 0,
    };
  });
  const scale = scaleOf(graph.links);
  const used = usedBy(graph.nodes);
  const back = links
    .filter(({ isBack }) => isBack)
    .flatMap((link): readonly Ribbon[] => {
      const [source, target] = [places.get(link.source), places.get(link.target)];
      if (source === undefined || target === undefined) return [];
      const width = Math.max(THINNEST, share(link.value) * scale);
      return [
        {
          source: Number(link.source),
          target: Number(link.target),
          value: link.value,
          width,
          from: source.x1 ?? 0,
          to: target.x0 ?? 0,
          path: around(source, target, width, used, room),
        },
      ];
    });
  return {
    nodes: graph.nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0, layer = 0 }) => ({
      at: Number(id),
      x: round(x0),
      y: round(y0),
      width: round(x1 - x0),
      height: Math.max(1, round(y1 - y0)),
      isLast: layer === columns && columns > 0,
    })),
    ribbons: [...ribbons, ...back],
  };
}

interface Side {
  readonly id: string;
  readonly x0?: number;
  readonly x1?: number;
  readonly y0?: number;
  readonly y1?: number;
}

/** Points for a value of 1. */
function scaleOf(links: readonly { readonly value: number; readonly width?: number }[]): number {
  const [first] = links;
  return first === undefined || first.value <= 0 ? 0 : (first.width ?? 0) / first.value;
}

/** How much of each side of a node is taken by ribbons that run forward. */
function usedBy(
  nodes: readonly (Side & {
    readonly sourceLinks?: readonly { width?: number }[];
    readonly targetLinks?: readonly { width?: number }[];
  })[],
) {
  const sum = (links: readonly { width?: number }[] | undefined) =>
    (links ?? []).reduce((all, { width = 0 }) => all + width, 0);
  return {
    out: new Map(nodes.map(({ id, sourceLinks }) => [id, sum(sourceLinks)])),
    into: new Map(nodes.map(({ id, targetLinks }) => [id, sum(targetLinks)])),
  };
}

/** A ribbon that leads back runs around below, from the right side of a node to the left side of one before it. */
function around(source: Side, target: Side, width: number, used: ReturnType<typeof usedBy>, { height }: Room): string {
  const take = (taken: Map<string, number>, side: Side) => {
    const before = taken.get(side.id) ?? 0;
    taken.set(side.id, before + width);
    return (side.y0 ?? 0) + before + width / 2;
  };
  const [x1, y1] = [source.x1 ?? 0, take(used.out, source)];
  const [x2, y2] = [target.x0 ?? 0, take(used.into, target)];
  const reach = Math.max(12, width);
  const low = Math.min(height - width / 2, Math.max(y1, y2) + reach * 2);
  return `M${round(x1)} ${round(y1)}C${round(x1 + reach * 2)} ${round(y1)} ${round(x1 + reach * 2)} ${round(low)} ${round(x1)} ${round(low)}L${round(x2)} ${round(low)}C${round(x2 - reach * 2)} ${round(low)} ${round(x2 - reach * 2)} ${round(y2)} ${round(x2)} ${round(y2)}`;
}
