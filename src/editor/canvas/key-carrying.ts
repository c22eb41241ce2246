// A gesture by keys: the same aims, one cell at a time.
import { type Cell, spanOf } from '../../layout/document.ts';
import type { Edit, Target } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Editor } from '../editor.ts';
import type { Notices } from '../notices.ts';
import { type Aim, snapOf, snapped } from './aim.ts';
import type { Gesture } from './canvas.ts';
import type { Ground } from './carry.ts';
import { bandStep } from './flow.ts';
import type { Stage } from './frames.ts';
import { boxesIn, frameOf, gridOfFrame } from './frames.ts';
import { type Lift, liftOf } from './lift.ts';
import { type Hover, hoverOf } from './outlook.ts';
import { cardReshaped, type Grip, gripOf, reshaped } from './resize.ts';
import { hoverWords, nodeWords } from './words.ts';

export interface KeyCarrying {
  /** Takes the selection into the keyboard’s hand. */
  readonly liftByKeys: (targets: readonly Target[]) => void;
  /** An arrow key: one cell on, with what is lifted or else with the selection. */
  readonly stepByKeys: (by: Cell, alt: boolean) => void;
  readonly sizeByKeys: (by: Cell) => void;
  readonly dropByKeys: () => void;
  readonly cancelByKeys: () => void;
}

interface Needs {
  readonly editor: Editor;
  readonly notices: Notices;
  readonly canvas: Ground;
  readonly refuses: () => boolean;
  readonly show: (gesture: Gesture) => void;
  readonly clear: () => void;
  readonly settle: (gesture: Gesture) => void;
}

export function createKeyCarrying({ editor, notices, canvas, refuses, show, clear, settle }: Needs): KeyCarrying {
  const { state } = canvas;
  let bursts = 0;

  // One intent while the same controls are moved, or sized, key after key.
  let nudged: { readonly key: string; readonly selection: readonly Target[]; readonly layout: unknown } | undefined;
  const burst = (verb: string): string => {
    const { selection } = editor.state.getState();
    const goesOn = nudged?.key.startsWith(verb) && nudged.selection === selection && nudged.layout === editor.layout();
    if (goesOn && nudged !== undefined) return nudged.key;
    bursts += 1;
    return `${verb}#${bursts}`;
  };
  const doAtOnce = (edit: Edit, verb: string) => {
    const key = burst(verb);
    const outcome = editor.edit(edit, { burst: key });
    nudged = { key, selection: editor.state.getState().selection, layout: editor.layout() };
    return outcome;
  };

  const lifted = () => {
    const { gesture } = state.getState();
    return gesture?.by === 'keys' ? gesture : undefined;
  };
  const isFlow = (stage: Stage, aim: Aim) =>
    'frame' in aim && aim.frame.takes === 'cells' && gridOfFrame(stage.layout, aim.frame).mode === 'flow';

  return {
    liftByKeys: (targets) => {
      if (refuses()) return;
      const stage = canvas.stage();
      const lift = liftOf(stage, targets, 'move', undefined);
      const aim = lift && restingAim(stage, lift);
      if (lift === undefined || aim === undefined) return;
      show({ lift, grip: undefined, by: 'keys', hover: hoverOf(stage, lift, aim) });
      notices.say(`${nodeWords(lift.nodes)} lifted. Arrow keys move it, Enter drops it, Escape puts it back.`);
    },
    stepByKeys: (by, alt) => {
      const stage = canvas.stage();
      const gesture = lifted();
      const { selection } = editor.state.getState();
      if (gesture === undefined && refuses()) return;
      const lift = gesture?.lift ?? liftOf(stage, selection, 'move', undefined);
      const aim = gesture?.hover?.aim ?? (lift && restingAim(stage, lift));
      if (lift === undefined || aim === undefined) return;
      const next = steppedAim(stage, lift, aim, by, alt, isFlow(stage, aim));
      const hover = hoverOf(stage, lift, next);
      if (gesture !== undefined) {
        show({ ...gesture, hover: isOut(hover) ? gesture.hover : hover });
        notices.say(hoverWords(stage, lift.nodes, hover));
        return;
      }
      if (hover.refused !== undefined || hover.edit === undefined) {
        notices.say(hover.refused ?? `${nodeWords(lift.nodes)} is at the edge`);
        return;
      }
      const said = hoverWords(stage, lift.nodes, hover);
      const outcome = doAtOnce(hover.edit, 'nudge');
      notices.say(isRefused(outcome) ? outcome.refused : said);
    },
    sizeByKeys: (by) => {
      const { selection } = editor.state.getState();
      const [target] = selection;
      if (target === undefined || refuses()) return;
      const stage = canvas.stage();
      const grip = selection.length === 1 ? gripOf(stage, target) : undefined;
      if (grip === undefined) {
        notices.say('Select one control to change its size.');
        return;
      }
      const hover = sizedByKeys(stage, grip, by);
      if (hover.refused !== undefined || hover.edit === undefined) {
        notices.say(hover.refused ?? 'It cannot get smaller.');
        return;
      }
      const outcome = doAtOnce(hover.edit, 'size');
      const rect = hover.rect;
      const size = rect === undefined ? '' : `, ${rect.rows} by ${rect.cols}`;
      notices.say(isRefused(outcome) ? outcome.refused : `${hoverWords(stage, [grip.node], hover)}${size}`);
    },
    dropByKeys: () => {
      const gesture = lifted();
      if (gesture !== undefined) settle(gesture);
    },
    cancelByKeys: () => {
      if (lifted() === undefined) return;
      clear();
      notices.say('Put back');
    },
  };
}

/** An arrow key does not carry anything out of the grid. */
const isOut = ({ refused, rect }: Hover) =>
  refused !== undefined && rect !== undefined && (rect.row < 0 || rect.col < 0);

/** Where it stands, as something to step from. */
function restingAim(stage: Stage, lift: Lift): Aim | undefined {
  const frame = lift.home && frameOf(stage.frames, lift.home);
  if (frame === undefined) return undefined;
  if (frame.takes === 'cells') return { frame, cell: [lift.block.row, lift.block.col], push: true };
  const x = (lift.area.x - frame.x) / frame.scale / Math.max(1, frame.width);
  const y = (lift.area.y - frame.y) / frame.scale / Math.max(1, frame.height ?? frame.width);
  return { frame, point: [x, y] };
}

const CARD_STEP = 0.05;

function steppedAim(stage: Stage, lift: Lift, aim: Aim, [down, right]: Cell, alt: boolean, flows: boolean): Aim {
  if ('tab' in aim) return aim;
  const { frame } = aim;
  if ('point' in aim) {
    const snap = snapOf(stage.layout, frame);
    const step = snap > CARD_STEP ? snap : CARD_STEP;
    const [x, y] = aim.point;
    const kept = (value: number) => snapped(Math.min(1, Math.max(0, value)), step / 5);
    return { frame, point: [kept(x + right * step), kept(y + down * step)] };
  }
  const [row, col] = aim.cell;
  if (flows) {
    const boxes = boxesIn(stage.layout, frame, stage.catalog);
    const { cell, opens } = bandStep(boxes, { ...lift.block, row, col }, [down, right]);
    return { frame, cell, push: opens };
  }
  return { frame, cell: [row + down, col + right], push: !alt };
}

function sizedByKeys(stage: Stage, grip: Grip, [down, right]: Cell): Hover {
  const { frame, rect, area } = grip;
  if (frame.takes === 'cells') {
    const [rows, cols] = spanOf(grip.node);
    return reshaped(stage, grip, { ...rect, rows: Math.max(1, rows + down), cols: Math.max(1, cols + right) }, true);
  }
  const part = (length: number, by: number) => Math.min(1, Math.max(CARD_STEP, snapped(length + by * CARD_STEP, 0.01)));
  const w = part(area.width / frame.scale / Math.max(1, frame.width), right);
  const h = part(area.height / frame.scale / Math.max(1, frame.height ?? frame.width), down);
  return cardReshaped(stage, grip, { w, h });
}
