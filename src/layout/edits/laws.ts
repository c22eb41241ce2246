// What an edit may not break: one id for one node, in grids one cell for one child, and a page to look at. Documents may
// come broken; then an edit that writes freely may leave that as it is, but not add to it.
import { childrenOf, gridOf, idOf, type Layout, rectOf, tabsOf } from '../document.ts';
import { fits, meetings } from '../grid.ts';
import { callOf } from '../ids.ts';
import { isObject } from '../json.ts';
import { nodesIn } from '../walk.ts';

/** A sentence for each breach of each law. */
interface Breaches {
  readonly outside: string[];
  readonly overlap: string[];
  readonly twice: string[];
}

/** In one holder. Piles as high as that come from no editor, and counting millions of pairs would take minutes. */
const MOST_COUNTED = 10_000;

const LAWS = ['outside', 'overlap', 'twice'] as const;

function noteCells(found: Breaches, holder: unknown): void {
  const grid = gridOf(holder);
  if (grid.mode === 'flow') return;
  const tiles = childrenOf(holder).flatMap((node) => {
    const rect = rectOf(node);
    return rect === undefined ? [] : [{ rect, name: callOf(node) }];
  });
  for (const { rect, name } of tiles) {
    if (!fits(rect, grid)) found.outside.push(`${name} would stand outside the grid.`);
  }
  let left = MOST_COUNTED;
  for (const pair of meetings(tiles.map(({ rect }) => rect))) {
    if (left-- === 0) break;
    const [a, b] = pair.map((index) => tiles[index]?.name).sort();
    found.overlap.push(`${a} and ${b} would stand on the same cells.`);
  }
}

function breachesOf(layout: Layout): Breaches {
  const found: Breaches = { outside: [], overlap: [], twice: [] };
  const seen = new Set<string>();
  for (const tab of tabsOf(layout)) noteCells(found, tab);
  for (const { node } of nodesIn(layout)) {
    const id = idOf(node);
    if (id !== undefined && seen.has(id)) found.twice.push(`Another control is already called ${id}.`);
    if (id !== undefined) seen.add(id);
    noteCells(found, node);
  }
  return found;
}

export const pagesIn = (layout: Layout): number => tabsOf(layout).filter(isObject).length;

/**
 * Why the second layout is worse than the first, if it is. Breaches are counted, as who is called what may be the very
 * thing that changed.
 */
export function worseBy(before: Layout, after: Layout): string | undefined {
  if (pagesIn(after) === 0 && pagesIn(before) > 0) return 'A layout needs at least one tab.';
  const [was, is] = [breachesOf(before), breachesOf(after)];
  for (const law of LAWS) {
    if (is[law].length > was[law].length) return is[law].find((says) => !was[law].includes(says)) ?? is[law][0];
  }
  return undefined;
}
