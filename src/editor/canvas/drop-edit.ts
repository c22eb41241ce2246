// Letting go of what is held, as the edit it becomes. Pure.
import { type Cell, finite, type Layout, type Node, rectOf } from '../../layout/document.ts';
import type { Edit, Point } from '../../layout/edit.ts';
import { samePath } from '../../layout/edits/places.ts';
import { at, isArray, member, type Path } from '../../layout/json.ts';
import type { Aim } from './aim.ts';
import { CARD, type Frame, type Stage } from './frames.ts';
import type { Lift } from './lift.ts';

/** Letting go here, as an edit. */
export function editFor(stage: Stage, lift: Lift, aim: Aim): Edit {
  const { targets } = lift;
  const nodes = lift.kind === 'move' ? [] : lift.nodes;
  if ('tab' in aim) {
    const into: Path = ['tabs', aim.tab];
    return lift.kind === 'move' ? { kind: 'move', at: targets, into } : { kind: 'add', into, nodes: strays(nodes) };
  }
  const { frame } = aim;
  const into = frame.holder;
  const isHome = lift.home !== undefined && samePath(lift.home, into);
  if ('point' in aim) {
    const { point } = aim;
    if (lift.kind === 'move') {
      return { kind: 'move', at: targets, ...(isHome ? { point: firstCorner(lift, frame, point) } : { into, point }) };
    }
    const add: Edit = { kind: 'add', into, nodes, point };
    const size = lift.kind === 'copy' && isHome ? cardSize(stage.layout, lift) : undefined;
    if (size === undefined) return add;
    const list = at(stage.layout, [...into, 'canvasConfig', 'items']);
    const made: Path = [...into, 'canvasConfig', 'items', isArray(list) ? list.length : 0, 'control'];
    return { kind: 'batch', name: 'Duplicate card', edits: [add, { kind: 'setCard', at: made, card: size }] };
  }
  const { cell, push } = aim;
  const by: Cell = [cell[0] - lift.block.row, cell[1] - lift.block.col];
  if (lift.kind === 'new') return { kind: 'add', into, nodes, position: cell, push };
  if (isHome && lift.places.every(({ kind }) => kind === 'children')) {
    return lift.kind === 'copy' ? { kind: 'duplicate', at: targets, by, push } : homeMove(lift, cell, by, push);
  }
  return lift.kind === 'copy'
    ? { kind: 'add', into, nodes, position: cell, push }
    : { kind: 'move', at: targets, into, to: cell, push };
}

/** What has no place yet can be given one, but not moved along. */
function homeMove({ targets, nodes }: Lift, to: Cell, by: Cell, push: boolean): Edit {
  const [only] = nodes;
  const isLost = nodes.length === 1 && rectOf(only) === undefined;
  return { kind: 'move', at: targets, ...(isLost ? { to } : { by }), push };
}

/** On another tab their old cells mean nothing. */
const strays = (nodes: readonly Node[]): readonly Node[] =>
  nodes.length > 1 ? nodes : nodes.map(({ position: _, ...node }) => node);

/** The edit puts the first card; the corner that is aimed with is that of all of them. */
function firstCorner({ area, pieces }: Lift, frame: Frame, [x, y]: Point): Point {
  const [first] = pieces;
  if (first === undefined) return [x, y];
  const right = (first.area.x - area.x) / frame.scale / Math.max(1, frame.width);
  const down = (first.area.y - area.y) / frame.scale / Math.max(1, frame.height ?? frame.width);
  return [x + right, y + down];
}

function cardSize(layout: Layout, { places }: Lift): { w: number; h: number } | undefined {
  const [place] = places;
  if (places.length !== 1 || place === undefined || place.kind !== 'item') return undefined;
  const card = at(layout, place.path.slice(0, -1));
  return { w: finite(member(card, 'w')) ?? CARD, h: finite(member(card, 'h')) ?? CARD };
}
