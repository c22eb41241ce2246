// Where controls are drawn on the page: every grid and sheet that is on show, in points of the page. Pure.
import { type Box, boxesOf, cellOf, GAP } from '../../controls/boxes.ts';
import type { Theme } from '../../controls/theme.ts';
import type { Catalog } from '../../layout/control.ts';
import { finite, gridOf, idOf, type Layout, type Rect } from '../../layout/document.ts';
import { samePath } from '../../layout/edits/places.ts';
import { at, isArray, isObject, member, type Path } from '../../layout/json.ts';
import type { Spot } from './drag.ts';
import type { Size } from './view.ts';

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** A stretch of the page, from top to bottom. */
export interface Seen {
  readonly top: number;
  readonly bottom: number;
}

export const isSeen = ({ y, height }: Pick<Area, 'y' | 'height'>, { top, bottom }: Seen): boolean =>
  y < bottom && y + height > top;

/** One holder as it is drawn. Inside, points count from its own corner and are `scale` of a point of the page. */
export interface Frame {
  readonly holder: Path;
  readonly takes: 'cells' | 'cards';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  /** Where the room is fixed. */
  readonly height: number | undefined;
  readonly theme: Theme;
  /** What can be seen of it, and be dropped on. */
  readonly clip: Area;
}

/** The page as it is drawn; the frame of the tab, or of what is open in place of it, comes first. */
export interface Stage {
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly frames: readonly Frame[];
}

/** A card of no size could neither be seen nor taken. */
const LEAST_CARD = 12;
/** What a card is wide and high where it does not say, as parts of its canvas. */
export const CARD = 0.25;

const kept = new WeakMap<object, { readonly frame: Frame; readonly boxes: readonly Box[] }>();

const drawnAlike = (a: Frame, b: Frame) =>
  a.takes === b.takes && a.width === b.width && a.height === b.height && a.theme === b.theme;

export const holderOf = (layout: Layout, frame: Frame): unknown => at(layout, frame.holder);

export function boxesIn(layout: Layout, frame: Frame, catalog: Catalog): readonly Box[] {
  const holder = holderOf(layout, frame);
  if (!isObject(holder)) return [];
  const known = kept.get(holder);
  if (known !== undefined && drawnAlike(known.frame, frame)) return known.boxes;
  const boxes =
    frame.takes === 'cards'
      ? cardsOf(holder, frame)
      : boxesOf(holder, frame.width, frame.height, catalog, frame.theme).boxes;
  kept.set(holder, { frame, boxes });
  return boxes;
}

const byIndex = new WeakMap<readonly Box[], ReadonlyMap<number, Box>>();

/** The box of one child, found at once among thousands. */
export function boxOf(layout: Layout, frame: Frame, catalog: Catalog, index: number): Box | undefined {
  const boxes = boxesIn(layout, frame, catalog);
  let found = byIndex.get(boxes);
  if (found === undefined) {
    found = new Map(boxes.map((box) => [box.index, box]));
    byIndex.set(boxes, found);
  }
  return found.get(index);
}

function cardsOf(canvas: unknown, { width, height = width }: Frame): readonly Box[] {
  const items = member(member(canvas, 'canvasConfig'), 'items');
  if (!isArray(items)) return [];
  return items.flatMap((item, index): readonly Box[] => {
    const node = member(item, 'control');
    if (!isObject(node)) return [];
    const part = (key: string, fallback: number) => finite(member(item, key)) ?? fallback;
    return [
      {
        node,
        index,
        key: `${index}#${idOf(node) ?? ''}`,
        x: part('x', 0) * width,
        y: part('y', 0) * height,
        width: Math.max(LEAST_CARD, part('w', CARD) * width),
        height: Math.max(LEAST_CARD, part('h', CARD) * height),
      },
    ];
  });
}

/** From the frame’s own points to those of the page. */
export const areaOf = ({ x, y, scale }: Frame, box: Area): Area => ({
  x: x + box.x * scale,
  y: y + box.y * scale,
  width: box.width * scale,
  height: box.height * scale,
});

export const localOf = ({ x, y, scale }: Frame, spot: Spot): Spot => ({
  x: (spot.x - x) / scale,
  y: (spot.y - y) / scale,
});

export const isIn = ({ x, y, width, height }: Area, spot: Spot): boolean =>
  spot.x >= x && spot.y >= y && spot.x < x + width && spot.y < y + height;

export const meets = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function unionOf(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The control at this spot of the page; of several the one that is drawn last. */
export function boxAt(layout: Layout, frame: Frame, spot: Spot, catalog: Catalog): Box | undefined {
  if (!isIn(frame.clip, spot)) return undefined;
  const local = localOf(frame, spot);
  let found: Box | undefined;
  for (const box of boxesIn(layout, frame, catalog)) {
    if (isIn(box, local) && (found === undefined || frame.takes === 'cells' || box.index > found.index)) found = box;
  }
  return found;
}

/** From the holder to the node. */
export const stepsTo = (frame: Frame, index: number): Path =>
  frame.takes === 'cards' ? ['canvasConfig', 'items', index, 'control'] : ['children', index];

export const pathIn = (frame: Frame, index: number): Path => [...frame.holder, ...stepsTo(frame, index)];

export const frameOf = (frames: readonly Frame[], holder: Path): Frame | undefined =>
  frames.find((frame) => samePath(frame.holder, holder));

export const cellSize = (layout: Layout, frame: Frame): Size =>
  cellOf(holderOf(layout, frame), frame.width, frame.height);

export const gridOfFrame = (layout: Layout, frame: Frame) => gridOf(holderOf(layout, frame));

/** Where a rectangle of cells would be drawn, in the frame’s own points. */
export function areaOfCells(layout: Layout, frame: Frame, rect: Rect): Area {
  const { width, height } = cellSize(layout, frame);
  return {
    x: rect.col * width + GAP / 2,
    y: rect.row * height + GAP / 2,
    width: Math.max(GAP, rect.cols * width - GAP),
    height: Math.max(GAP, rect.rows * height - GAP),
  };
}
