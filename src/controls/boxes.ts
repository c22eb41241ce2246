// From cells to points: where every child of a tab, group, panel or popup is drawn.
import { bandsOf, sharesOf } from '../layout/bands.ts';
import type { Catalog, Definition } from '../layout/control.ts';
import {
  childrenOf,
  finite,
  gridOf,
  idOf,
  isGroup,
  type Node,
  type Rect,
  rectOf,
  text,
  typeOf,
} from '../layout/document.ts';
import { isObject, member } from '../layout/json.ts';
import { type Theme, themeWith } from './theme.ts';
import type { Size } from './view.tsx';

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
/** Further away than anybody scrolls: numbers without end draw nothing, and spoil what is counted with them. */
const FAR = 1_000_000;
const near = (points: number): number => Math.max(-FAR, Math.min(FAR, points));

interface Placed {
  readonly node: Node;
  readonly index: number;
  readonly key: string;
  readonly rect: Rect;
}

function placed(holder: unknown): readonly Placed[] {
  const seen = new Map<string, number>();
  return childrenOf(holder).flatMap((node, index) => {
    const rect = isObject(node) ? rectOf(node) : undefined;
    if (rect === undefined) return [];
    // By id and not by place in the list: deleting one control must not draw those after it anew. Two children with
    // one id are still two elements.
    const id = idOf(node) ?? '';
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return [{ node, index, key: `${before}#${id}`, rect }];
  });
}

/** What a group draws above its controls; an empty label is none. */
export function headingOf(group: unknown): string | undefined {
  const label = text(member(group, 'label'));
  return label === '' ? undefined : label;
}

/** Between the edge of a group and what is in it, at each side. */
export function groupInset(group: unknown, theme: Pick<Theme, 'cardPadding' | 'borderWidth'>): number {
  if (member(group, 'hideBackground') === true) return 0;
  return theme.cardPadding + theme.borderWidth;
}

const exactHeight = (node: Node): number | undefined => {
  const height = finite(member(node, 'controlHeight'));
  return height !== undefined && height > 0 ? height : undefined;
};

const ownHeight = (definition: Definition | undefined): number | undefined =>
  finite((definition?.fields.controlHeight as { default?: number } | undefined)?.default);

/** Sheets and boards scroll and scale inside their rows: where there are rows, the height is not theirs to say. */
const rowsDecide = (definition: Definition | undefined): boolean =>
  ownHeight(definition) !== undefined && definition?.value.stores === 'json';

/** How tall a control wants to be where nothing tells it: in flow grids. */
export function naturalHeight(node: Node, width: number, catalog: Catalog, theme: Theme): number {
  const exact = exactHeight(node);
  if (exact !== undefined) return exact;
  if (isGroup(node)) {
    const own = member(node, 'theme');
    const inside = themeWith(theme, isObject(own) ? own : undefined);
    const around = 2 * groupInset(node, inside);
    const heading = headingOf(node) === undefined ? 0 : GROUP_HEADER;
    return boxesOf(node, Math.max(0, width - around), undefined, catalog, inside).height + around + heading;
  }
  const definition = catalog.get(typeOf(node));
  if (definition === undefined) return ROW;
  const own = ownHeight(definition);
  if (own !== undefined) return own;
  return definition.category === 'chart' ? Math.round((width * 10) / 16) : definition.span[0] * ROW;
}

/**
 * In reading order, which is the order of the tab key. `height` is the room there is, when it is fixed: rows of a group
 * share it, unless the group says how tall a row is.
 */
export function boxesOf(
  holder: unknown,
  width: number,
  height: number | undefined,
  catalog: Catalog,
  theme: Theme,
): Boxes {
  const children = placed(holder);
  return gridOf(holder).mode === 'flow'
    ? flow(children, width, catalog, theme)
    : cells(holder, children, width, height, catalog);
}

/** How large one cell of a holder is. */
export function cellOf(holder: unknown, width: number, height: number | undefined): Size {
  const grid = gridOf(holder);
  const written = finite(member(member(holder, 'grid'), 'rowHeight'));
  const row = height === undefined || (written !== undefined && written > 0) ? grid.rowHeight : height / grid.rows;
  return { width: width / grid.columns, height: row };
}

function cells(
  holder: unknown,
  children: readonly Placed[],
  width: number,
  height: number | undefined,
  catalog: Catalog,
): Boxes {
  const { width: column, height: row } = cellOf(holder, width, height);
  const byPlace = [...children].sort((a, b) => a.rect.row - b.rect.row || a.rect.col - b.rect.col);
  const boxes = byPlace.map((child): Box => {
    const exact = rowsDecide(catalog.get(typeOf(child.node))) ? undefined : exactHeight(child.node);
    const tall = exact ?? child.rect.rows * row - GAP;
    return {
      node: child.node,
      index: child.index,
      key: child.key,
      x: near(child.rect.col * column + GAP / 2),
      y: near(child.rect.row * row + GAP / 2),
      width: near(Math.max(LEAST, child.rect.cols * column - GAP)),
      height: near(Math.max(LEAST, tall)),
    };
  });
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height + GAP / 2));
  return { boxes, height: Math.max(bottom, height ?? 0) };
}

function flow(children: readonly Placed[], width: number, catalog: Catalog, theme: Theme): Boxes {
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
      const height = near(naturalHeight(child.node, inside, catalog, theme));
      boxes.push({
        node: child.node,
        index: child.index,
        key: child.key,
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
