// What is lifted: by hand or keys from the page, or from outside. Pure.
import { type Node, type Rect, rectOf, spanOf } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { type NodePlace, outermost, placeOf, samePath } from '../../layout/edits/places.ts';
import { boundsOf } from '../../layout/grid.ts';
import { isObject, type Path } from '../../layout/json.ts';
import type { Spot } from './drag.ts';
import { type Area, areaOf, areaOfCells, boxOf, frameOf, gridOfFrame, type Stage, unionOf } from './frames.ts';

export interface Piece {
  readonly node: Node;
  /** In points of the page. */
  readonly area: Area;
}

/** What is in the hand. */
export interface Lift {
  readonly kind: 'move' | 'copy' | 'new';
  /** Of what is in the layout. */
  readonly targets: readonly Target[];
  readonly places: readonly NodePlace[];
  readonly nodes: readonly Node[];
  /** The frame all of them stand in. */
  readonly home: Path | undefined;
  /** The cells around all of them. */
  readonly block: Rect;
  /** The same, as it is drawn. */
  readonly area: Area;
  readonly pieces: readonly Piece[];
  /** Where the hand holds it, as parts of its width and height. */
  readonly grab: Spot;
}

const NOWHERE: Rect = { row: 0, col: 0, rows: 1, cols: 1 };

/** Undefined when nothing of it is drawn, and so nothing can be taken. */
export function liftOf(
  { layout, catalog, frames }: Stage,
  targets: readonly Target[],
  kind: 'move' | 'copy',
  hand: Spot | undefined,
): Lift | undefined {
  const places = outermost(
    targets.flatMap((target) => {
      const place = placeOf(layout, target);
      return place !== undefined && isObject(place.entry) ? [{ ...place, entry: place.entry, target }] : [];
    }),
  );
  const pieces = places.flatMap((place): Piece[] => {
    const frame = frameOf(frames, place.holder);
    const box = frame && boxOf(layout, frame, catalog, place.index);
    return frame === undefined || box === undefined ? [] : [{ node: place.entry, area: areaOf(frame, box) }];
  });
  const area = unionOf(pieces.map((piece) => piece.area));
  const [first] = places;
  if (area === undefined || first === undefined) return undefined;
  const together = places.every((place) => place.kind === first.kind && samePath(place.holder, first.holder));
  return {
    kind,
    targets: places.map(({ target }) => target),
    places,
    nodes: places.map(({ entry }) => entry),
    home: together ? first.holder : undefined,
    block: boundsOf(places.flatMap(({ entry }) => rectOf(entry) ?? [])) ?? sizeOnly(first.entry),
    area,
    pieces,
    grab: hand === undefined ? { x: 0.5, y: 0.5 } : grabbed(area, hand),
  };
}

function sizeOnly(node: Node): Rect {
  const [rows, cols] = spanOf(node);
  return { ...NOWHERE, rows, cols };
}

const part = (at: number, length: number) => (length > 0 ? Math.min(1, Math.max(0, at / length)) : 0.5);
const grabbed = (area: Area, hand: Spot): Spot => ({
  x: part(hand.x - area.x, area.width),
  y: part(hand.y - area.y, area.height),
});

/** What comes from outside is held by its middle, and is as large as it would be on the page. */
export function liftOfNew({ layout, frames }: Stage, nodes: readonly Node[], hand: Spot): Lift | undefined {
  const [root] = frames;
  if (root === undefined || nodes.length === 0) return undefined;
  const rects = nodes.map((each) => (nodes.length === 1 ? undefined : rectOf(each)) ?? sizeOnly(each));
  const { rows, cols } = boundsOf(rects) ?? NOWHERE;
  const block: Rect = { ...NOWHERE, rows, cols };
  const { columns } = gridOfFrame(layout, root);
  const areaFor = (rect: Rect) => areaOfCells(layout, root, { ...rect, cols: Math.min(rect.cols, columns) });
  const local = areaFor(block);
  const area = { ...local, x: hand.x - local.width / 2, y: hand.y - local.height / 2 };
  const corner = unionOf(rects.map(areaFor)) ?? local;
  const pieces = nodes.map((each, index): Piece => {
    const own = areaFor(rects[index] ?? block);
    return { node: each, area: { ...own, x: area.x + own.x - corner.x, y: area.y + own.y - corner.y } };
  });
  const grab = { x: 0.5, y: 0.5 };
  return { kind: 'new', targets: [], places: [], nodes, home: undefined, block, area, pieces, grab };
}
