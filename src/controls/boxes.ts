// From cells to points: where every child of a tab, group, panel or popup is drawn.
import { bandsOf, sharesOf } from '../layout/bands.ts';
import type { Catalog } from '../layout/control.ts';
import { childrenOf, finite, gridOf, idOf, isGroup, type Node, rectOf, text, typeOf } from '../layout/document.ts';
import { isObject, member } from '../layout/json.ts';

export interface Box {
  readonly node: Node;
  /** In the holder's children. */
  readonly index: number;
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Boxes {
  readonly boxes: readonly Box[];
  /** What all of them need. */
  readonly height: number;
}

/** Between two controls; half of it is kept free around each. */
export const GAP = 8;
/** A group's heading, its line and the room under it. */
export const GROUP_HEADER = 26;
const LEAST = 12;
const ROW = 56;

interface Placed {
  readonly node: Node;
  readonly index: number;
  readonly rect: NonNullable<ReturnType<typeof rectOf>>;
}

function placed(holder: unknown): readonly Placed[] {
  return childrenOf(holder).flatMap((node, index) => {
    const rect = isObject(node) ? rectOf(node) : undefined;
    return rect === undefined ? [] : [{ node, index, rect }];
  });
}

// Two children with one id must still be two elements.
const keyOf = ({ node, index }: Placed) => `${idOf(node) ?? ''}#${index}`;

/** How tall a control wants to be where nothing tells it: in flow grids. */
export function naturalHeight(node: Node, width: number, catalog: Catalog, padding: number): number {
  const exact = finite(member(node, 'controlHeight'));
  if (exact !== undefined && exact > 0) return exact;
  if (isGroup(node)) {
    const around = GROUP_HEADER * (text(member(node, 'label')) === undefined ? 0 : 1) + 2 * padding;
    return boxesOf(node, width - 2 * padding, undefined, catalog, padding).height + around;
  }
  const definition = catalog.get(typeOf(node));
  if (definition === undefined) return ROW;
  const written = finite((definition.fields.controlHeight as { default?: number } | undefined)?.default);
  if (written !== undefined) return written;
  return definition.category === 'chart' ? Math.round((width * 10) / 16) : definition.span[0] * ROW;
}

/**
 * `height` is the room there is, when it is fixed: rows of a group share it, unless the group says how tall a row is.
 */
export function boxesOf(
  holder: unknown,
  width: number,
  height: number | undefined,
  catalog: Catalog,
  padding: number,
): Boxes {
  const grid = gridOf(holder);
  return grid.mode === 'flow' ? flow(holder, width, catalog, padding) : cells(holder, width, height);
}

function cells(holder: unknown, width: number, height: number | undefined): Boxes {
  const grid = gridOf(holder);
  const saysRow = finite(member(member(holder, 'grid'), 'rowHeight')) !== undefined;
  const row = height === undefined || saysRow ? grid.rowHeight : height / grid.rows;
  const column = width / grid.columns;
  const boxes = placed(holder).map((child): Box => {
    const exact = finite(member(child.node, 'controlHeight'));
    const tall = exact !== undefined && exact > 0 ? exact : child.rect.rows * row - GAP;
    return {
      node: child.node,
      index: child.index,
      key: keyOf(child),
      x: child.rect.col * column + GAP / 2,
      y: child.rect.row * row + GAP / 2,
      width: Math.max(LEAST, child.rect.cols * column - GAP),
      height: Math.max(LEAST, tall),
    };
  });
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height + GAP / 2));
  return { boxes, height: Math.max(bottom, height ?? 0) };
}

function flow(holder: unknown, width: number, catalog: Catalog, padding: number): Boxes {
  const children = placed(holder);
  const rects = children.map(({ rect }) => rect);
  const boxes: Box[] = [];
  let y = 0;
  for (const band of bandsOf(rects)) {
    const shares = sharesOf(band, rects);
    let x = 0;
    let tallest = 0;
    for (const [place, member] of band.members.entries()) {
      const child = children[member];
      if (child === undefined) continue;
      const wide = width * (shares[place] ?? 1);
      const inside = Math.max(LEAST, wide - GAP);
      const height = naturalHeight(child.node, inside, catalog, padding);
      boxes.push({
        node: child.node,
        index: child.index,
        key: keyOf(child),
        x: x + GAP / 2,
        y: y + GAP / 2,
        width: inside,
        height,
      });
      tallest = Math.max(tallest, height);
      x += wide;
    }
    y += tallest + GAP;
  }
  return { boxes, height: y };
}
