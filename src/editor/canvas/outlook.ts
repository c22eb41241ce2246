// What letting go would do, worked out without doing it: the edit, tried, and how the page would be drawn then. Pure.
import type { Box } from '../../controls/boxes.ts';
import { planEdit } from '../../layout/apply.ts';
import { type Cell, type Node, type Rect, rectOf } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { pathAfter } from '../../layout/edits/places.ts';
import { shifted } from '../../layout/grid.ts';
import { isArray, member, type Path } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Aim } from './aim.ts';
import type { Spot } from './drag.ts';
import { editFor } from './drop-edit.ts';
import { type Area, areaOf, areaOfCells, boxesIn, type Frame, holderOf, type Stage } from './frames.ts';
import type { Lift } from './lift.ts';

export interface Shift extends Spot {
  /** In flow grids neighbours share the width anew; these are drawn anew as well, as a view is more than its outline. */
  readonly reshaped?: true;
}

/** A neighbour that would get another size. */
export interface Reshaped {
  readonly node: Node;
  /** In points of the page, and in its own. */
  readonly area: Area;
  readonly size: { readonly width: number; readonly height: number };
}

/** What would happen if it were let go here. */
export interface Hover {
  readonly aim: Aim;
  /** Nothing when it would change nothing, or cannot be done. */
  readonly edit: Edit | undefined;
  readonly refused: string | undefined;
  /** Where what is held would be, in points of the page. */
  readonly ghosts: readonly Area[];
  /** How neighbours would move aside, by their index in the frame, in its own points. */
  readonly shifts: ReadonlyMap<number, Shift>;
  readonly reshaped: readonly Reshaped[];
  /** What would be selected. */
  readonly landing: { readonly holder: Path; readonly indices: readonly number[] } | undefined;
  /** The cells it would cover, for saying so. */
  readonly rect: Rect | undefined;
}

/** What letting go would do, and how the page would look. */
export function hoverOf(stage: Stage, lift: Lift, aim: Aim): Hover {
  const edit = editFor(stage, lift, aim);
  if ('tab' in aim) {
    const plan = planEdit(stage.layout, edit);
    const refused = isRefused(plan) ? plan.refused : undefined;
    return { ...BARE, aim, refused, edit: isRefused(plan) ? undefined : edit };
  }
  const { frame } = aim;
  const rect = 'cell' in aim ? { ...lift.block, row: aim.cell[0], col: aim.cell[1] } : undefined;
  const arrives = edit.kind !== 'move' || edit.into !== undefined;
  const gone = lift.kind === 'move' && arrives ? lift.places : [];
  const stays = lift.kind === 'move' && !arrives;
  const landed = (count: number): readonly number[] => {
    if (stays) return lift.places.map(({ index }) => index);
    if (edit.kind === 'duplicate') {
      const behind = Math.max(...lift.places.map(({ index }) => index)) + 1;
      return lift.places.map((_, place) => behind + place);
    }
    return lift.nodes.map((_, place) => count - lift.nodes.length + place);
  };
  const seen = outcomeOf(stage, frame, edit, pathAfter(frame.holder, gone), landed);
  const ghosts = seen.refused === undefined ? seen.ghosts : wantedAreas(stage, lift, aim);
  return { aim, ...seen, ghosts, rect };
}

const BARE = {
  ghosts: [],
  shifts: new Map<number, Shift>(),
  reshaped: [],
  landing: undefined,
  rect: undefined,
} as const;

type Outlook = Omit<Hover, 'aim' | 'rect'>;

const listOf = (holder: unknown, frame: Frame) =>
  member(
    frame.takes === 'cards' ? member(holder, 'canvasConfig') : holder,
    frame.takes === 'cards' ? 'items' : 'children',
  );

/** The frame with the edit done: where the landed ones would be drawn, and how far their neighbours would have moved. */
export function outcomeOf(
  { layout, catalog }: Stage,
  frame: Frame,
  edit: Edit,
  holder: Path,
  landed: (count: number) => readonly number[],
): Outlook {
  const plan = planEdit(layout, edit);
  if (isRefused(plan)) return { ...BARE, edit: undefined, refused: plan.refused };
  const after: Frame = { ...frame, holder };
  const list = listOf(holderOf(plan.layout, after), frame);
  const indices = landed(isArray(list) ? list.length : 0);
  const chosen = new Set(indices);
  const boxes = boxesIn(plan.layout, after, catalog);
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const shifts = new Map<number, Shift>();
  const reshaped: Reshaped[] = [];
  let same = true;
  const before = boxesIn(layout, frame, catalog);
  for (const box of before) {
    const then = byKey.get(box.key);
    if (then === undefined || isWhereItWas(box, then)) continue;
    same = false;
    if (chosen.has(then.index)) continue;
    const shift = shiftOf(box, then);
    shifts.set(box.index, shift);
    const { node, width, height } = then;
    if (shift.reshaped) reshaped.push({ node, area: areaOf(frame, then), size: { width, height } });
  }
  const ghosts = boxes.filter(({ index }) => chosen.has(index)).map((box) => areaOf(frame, box));
  const changes = plan.layout !== layout && !(same && boxes.length === before.length);
  const landing = { holder, indices };
  return { edit: changes ? edit : undefined, refused: undefined, ghosts, shifts, reshaped, landing };
}

const shiftOf = (box: Box, then: Box): Shift => ({
  x: then.x - box.x,
  y: then.y - box.y,
  ...((then.width !== box.width || then.height !== box.height) && { reshaped: true }),
});

const isWhereItWas = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Where it was wanted, shown with the reason why it cannot be there. */
function wantedAreas({ layout }: Stage, lift: Lift, aim: Exclude<Aim, { readonly tab: number }>): readonly Area[] {
  const { frame } = aim;
  if ('point' in aim) {
    const [x, y] = aim.point;
    const local = { x: x * frame.width, y: y * (frame.height ?? frame.width), width: 60, height: 60 };
    return [areaOf(frame, local)];
  }
  const by: Cell = [aim.cell[0] - lift.block.row, aim.cell[1] - lift.block.col];
  const rects = lift.kind === 'new' ? [] : lift.nodes.flatMap((node) => rectOf(node) ?? []);
  const wanted =
    rects.length > 0 ? rects.map((rect) => shifted(rect, by)) : [{ ...lift.block, row: aim.cell[0], col: aim.cell[1] }];
  return wanted.map((rect) => areaOf(frame, areaOfCells(layout, frame, rect)));
}
