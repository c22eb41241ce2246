// A first placement from which few lines cross: each connected part as a tree, its root in the middle, branches in
// sectors as wide as they have leaves. The forces only relax it.
import type { Point } from '../useGestures.tsx';
import type { Shape } from './graph-data.ts';

const RING = 70;
/** A part that stands alone. */
const APART = 110;

interface Visit {
  readonly node: number;
  readonly depth: number;
  readonly parent: number;
}

/** A walk in rings from the node with most connections; every node but the root knows where it was reached from. */
function ringsFrom(root: number, around: readonly (readonly number[])[], seen: boolean[]): readonly Visit[] {
  const visits: Visit[] = [{ node: root, depth: 0, parent: -1 }];
  seen[root] = true;
  for (let at = 0; at < visits.length; at += 1) {
    const visit = visits[at];
    if (visit === undefined) break;
    for (const next of around[visit.node] ?? []) {
      if (seen[next]) continue;
      seen[next] = true;
      visits.push({ node: next, depth: visit.depth + 1, parent: visit.node });
    }
  }
  return visits;
}

export function untangled({ nodes, edges }: Shape): readonly Point[] {
  const around: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) {
    around[from]?.push(to);
    around[to]?.push(from);
  }
  const seen = new Array<boolean>(nodes.length).fill(false);
  const places: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const roots = nodes.map((_, index) => index).sort((a, b) => (around[b]?.length ?? 0) - (around[a]?.length ?? 0));
  let parts = 0;
  for (const root of roots) {
    if (seen[root]) continue;
    const visits = ringsFrom(root, around, seen);
    const turn = parts * Math.PI * (3 - Math.sqrt(5));
    const far = parts === 0 ? 0 : APART * Math.sqrt(parts) + RING;
    placePart(visits, { x: far * Math.cos(turn), y: far * Math.sin(turn) }, places);
    parts += 1;
  }
  return places;
}

function placePart(visits: readonly Visit[], middle: Point, places: Point[]): void {
  const leaves = new Map<number, number>();
  for (const { node, parent } of [...visits].reverse()) {
    const own = Math.max(1, leaves.get(node) ?? 0);
    leaves.set(node, own);
    leaves.set(parent, (leaves.get(parent) ?? 0) + own);
  }
  /** Where the next branch of each node begins, and how much there is for one leaf, in radians. */
  const sectors = new Map<number, { start: number; readonly leaf: number }>();
  for (const { node, depth, parent } of visits) {
    const count = leaves.get(node) ?? 1;
    const sector = sectors.get(parent);
    const width = sector === undefined ? 2 * Math.PI : sector.leaf * count;
    const start = sector?.start ?? 0;
    if (sector !== undefined) sector.start += width;
    sectors.set(node, { start, leaf: width / count });
    const turn = start + width / 2;
    places[node] = { x: middle.x + depth * RING * Math.cos(turn), y: middle.y + depth * RING * Math.sin(turn) };
  }
}
