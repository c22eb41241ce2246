// Where the tiles of one level lie: squarified, so that they are as square as their weights allow.
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Box } from '../charts/axes.ts';
import type { Size } from '../view.tsx';
import type { Part } from './treemap-data.ts';

export interface Tile {
  readonly part: Part;
  readonly box: Box;
}

interface Level {
  readonly part?: Part;
  readonly weight?: number;
  readonly children?: readonly Level[];
}

export function tilesOf(parts: readonly Part[], room: Size, gap: number): readonly Tile[] {
  // Shares rather than weights: the tiling multiplies them.
  const most = Math.max(0, ...parts.map(({ value }) => value));
  if (most === 0) return [];
  const level: Level = { children: parts.map((part) => ({ part, weight: Math.max(1e-9, part.value / most) })) };
  const root = hierarchy<Level>(level, ({ children }) => children).sum(({ weight = 0 }) => weight);
  const limit = Math.min(room.width, room.height) / 8;
  const layout = treemap<Level>()
    .tile(treemapSquarify)
    .size([room.width, room.height])
    .paddingInner(Math.max(0, Math.min(gap, limit)));
  return layout(root)
    .leaves()
    .flatMap(({ data: { part }, x0, x1, y0, y1 }) =>
      part === undefined
        ? []
        : [{ part, box: { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) } }],
    );
}
