// A gesture from its beginning to its end: what is lifted, where it is held, and the one edit it becomes.
import { type Cell, type Node, spanOf, tabsOf, titleOf } from '../../layout/document.ts';
import type { Edit, Target } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import { READ_ONLY } from '../editor.ts';
import { NOTHING, nodeOf, targetAt } from '../selection.ts';
import type { Canvas, CanvasNeeds, DrawnFrame, Gesture } from './canvas.ts';
import type { Spot, Steps } from './drag.ts';
import { bandStep } from './flow.ts';
import { boxesIn, frameOf, gridOfFrame, isIn, stepsTo } from './frames.ts';
import {
  type Aim,
  aimAt,
  aimKey,
  type Hover,
  hoverOf,
  type Lift,
  liftOf,
  liftOfNew,
  type Stage,
  snapOf,
  snapped,
} from './gesture.ts';
import { type NewNode, nodesOfNew, rememberType } from './new-node.ts';
import { createPreview } from './preview.ts';
import { cardReshaped, type Grip, gripOf, type Handle, pulled, reshaped } from './resize.ts';
import { edgePull } from './view.ts';
import { hoverWords, nodeWords, whereWords } from './words.ts';

export interface Carrying {
  readonly lift: (targets: readonly Target[], from: Spot, copy: boolean) => Steps | undefined;
  readonly liftNew: (payload: NewNode, from: Spot) => Steps | undefined;
  readonly pull: (target: Target, handle: Handle, from: Spot) => Steps | undefined;
  /** Takes the selection into the keyboard’s hand. */
  readonly liftByKeys: (targets: readonly Target[]) => void;
  /** An arrow key: one cell on, with what is lifted or else with the selection. */
  readonly stepByKeys: (by: Cell, alt: boolean) => void;
  readonly sizeByKeys: (by: Cell) => void;
  readonly dropByKeys: () => void;
  readonly cancelByKeys: () => void;
  /** Where the hand is, for what is drawn under it. */
  readonly hand: { readonly at: () => Spot; readonly subscribe: (moved: (at: Spot) => void) => () => void };
  /** Why nothing may be changed now, which is then said. */
  readonly refuses: () => boolean;
}

type Ground = Pick<Canvas, 'state' | 'parts' | 'stage' | 'toPage' | 'pan'>;

const LOCKED = 'The layout is locked against accidental edits. Unlock it to change it here.';
const TAB_OPENS_MS = 500;

export function createCarrying({ editor, notices, settings }: CanvasNeeds, canvas: Ground): Carrying {
  const { state, parts } = canvas;
  const preview = createPreview();
  let at: Spot = { x: 0, y: 0 };
  const watchers = new Set<(at: Spot) => void>();
  let bursts = 0;

  const refuses = () => {
    const { readOnly, locked, playing } = editor.state.getState();
    if (playing) return true;
    const why = readOnly ? READ_ONLY : locked ? LOCKED : undefined;
    if (why !== undefined) notices.toast(why);
    return why !== undefined;
  };

  const show = (gesture: Gesture) => {
    state.setState({ gesture });
    const { hover, lift } = gesture;
    const aimed = hover !== undefined && 'frame' in hover.aim ? hover.aim.frame : undefined;
    const { frames } = canvas.stage();
    const frame = aimed && (frameOf(frames, aimed.holder) as DrawnFrame | undefined);
    preview.aside(frame?.element, hover?.shifts ?? new Map());
    if (lift?.kind === 'move') {
      preview.faint(
        lift.places.flatMap((place) => {
          const home = frameOf(frames, place.holder) as DrawnFrame | undefined;
          return home === undefined ? [] : [{ element: home.element, index: place.index }];
        }),
      );
    }
  };

  const clear = () => {
    preview.clear();
    state.setState({ gesture: undefined });
  };

  /** Does what was shown. */
  const settle = (gesture: Gesture, payload?: NewNode): boolean => {
    const { hover, lift, grip } = gesture;
    const subject = lift?.nodes ?? (grip === undefined ? [] : [grip.node]);
    clear();
    if (hover === undefined) return false;
    if (hover.refused !== undefined) {
      notices.toast(hover.refused);
      notices.say(`${nodeWords(subject)} not placed. ${hover.refused}`);
      return false;
    }
    if (hover.edit === undefined) return true;
    const outcome = editor.edit(
      hover.edit,
      payload === undefined ? {} : { name: `Add ${payload.label.toLowerCase()}` },
    );
    if (isRefused(outcome)) {
      notices.toast(outcome.refused);
      return false;
    }
    if (payload !== undefined) rememberType(payload, settings);
    choose(hover);
    return true;
  };

  /** Selects what has landed, and says where. */
  const choose = ({ aim, landing, rect }: Hover) => {
    const layout = editor.layout();
    if ('tab' in aim) {
      editor.select(NOTHING);
      notices.toast(`Now on ${titleOf(tabsOf(layout)[aim.tab], aim.tab)}`, {
        action: { label: 'Show', run: () => editor.showTab(aim.tab) },
      });
      return;
    }
    if (landing === undefined) return;
    const { inside } = editor.state.getState();
    // Carried out of what was open, it is followed.
    if (inside !== undefined && !inside.every((key, depth) => landing.holder[depth] === key)) {
      editor.enter(landing.holder.length > 2 ? landing.holder : undefined);
    }
    const targets = landing.indices.map((index) => targetAt(layout, [...landing.holder, ...stepsTo(aim.frame, index)]));
    editor.select(targets);
    const nodes = targets.flatMap((target): Node[] => {
      const node = nodeOf(layout, target);
      return node === undefined ? [] : [node];
    });
    notices.say(`${nodeWords(nodes)}, ${whereWords(aim, rect)}`);
  };

  /** By the pointer: each step asks what would be, and only what changes is shown anew. */
  const carry = (
    held: Pick<Gesture, 'lift' | 'grip'>,
    from: Spot,
    look: (stage: Stage, hand: Spot, alt: boolean, last: Hover | undefined) => Hover | undefined,
    payload?: NewNode,
  ): Steps => {
    const { tab, inside, selection } = editor.state.getState();
    let gesture: Gesture = { ...held, by: 'hand', hover: undefined };
    let shown = false;
    let alt = false;
    let scrolling = 0;
    let opening: { readonly tab: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;

    const step = () => {
      const over = held.lift === undefined ? undefined : tabUnder(parts.scroller, at);
      if (over !== opening?.tab) {
        clearTimeout(opening?.timer);
        opening = over === undefined ? undefined : { tab: over, timer: setTimeout(() => open(over), TAB_OPENS_MS) };
      }
      const stage = canvas.stage();
      const away = over !== undefined && over !== editor.state.getState().tab;
      const hover =
        held.lift !== undefined && away
          ? hoverOf(stage, held.lift, { tab: over })
          : look(stage, canvas.toPage(at), alt, gesture.hover);
      if (hover !== gesture.hover || !shown) {
        gesture = { ...gesture, hover };
        shown = true;
        show(gesture);
      }
      for (const moved of watchers) moved(at);
      if (scrolling === 0 && pulls() !== undefined) scrolling = requestAnimationFrame(scroll);
    };
    const open = (to: number) => {
      editor.showTab(to);
      preview.clear();
      requestAnimationFrame(step);
    };
    const pulls = () => pullAt(parts, at);
    const scroll = () => {
      scrolling = 0;
      const by = pulls();
      if (by === undefined || parts.scroller === null) return;
      const before = parts.scroller.scrollTop;
      parts.scroller.scrollTop += by.scroll;
      if (by.pan.x !== 0 || by.pan.y !== 0) canvas.pan(by.pan);
      if (parts.scroller.scrollTop !== before || by.pan.x !== 0 || by.pan.y !== 0) step();
    };
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== 'Alt') return;
      // Else the browser’s menu takes the focus.
      event.preventDefault();
      alt = event.type === 'keydown';
      step();
    };
    window.addEventListener('keydown', keyed);
    window.addEventListener('keyup', keyed);
    const stop = () => {
      window.removeEventListener('keydown', keyed);
      window.removeEventListener('keyup', keyed);
      cancelAnimationFrame(scrolling);
      clearTimeout(opening?.timer);
    };
    at = from;
    step();
    return {
      move: (to) => {
        at = to;
        step();
      },
      drop: () => {
        stop();
        settle(gesture, payload);
      },
      cancel: () => {
        stop();
        clear();
        if (editor.state.getState().tab !== tab) editor.showTab(tab);
        if (editor.state.getState().inside !== inside) editor.enter(inside);
        if (held.lift?.kind !== 'new') editor.select(selection);
        notices.say('Put back');
      },
    };
  };

  const carryLift = (lift: Lift, from: Spot, payload?: NewNode) =>
    carry(
      { lift, grip: undefined },
      from,
      (stage, hand, alt, last) => {
        const aim = aimAt(stage, lift, hand, alt);
        if (aim === undefined) return undefined;
        return last !== undefined && aimKey(last.aim) === aimKey(aim) && isSameStage(last, stage)
          ? last
          : hoverOf(stage, lift, aim);
      },
      payload,
    );
  let seen: Stage['frames'] = [];
  const isSameStage = (_: Hover, stage: Stage) => {
    const same = seen === stage.frames;
    seen = stage.frames;
    return same;
  };

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
    refuses,
    hand: {
      at: () => at,
      subscribe: (moved) => {
        watchers.add(moved);
        return () => watchers.delete(moved);
      },
    },
    lift: (targets, from, copy) => {
      if (refuses()) return undefined;
      const lift = liftOf(canvas.stage(), targets, copy ? 'copy' : 'move', canvas.toPage(from));
      return lift && carryLift(lift, from);
    },
    liftNew: (payload, from) => {
      if (refuses()) return undefined;
      const lift = liftOfNew(canvas.stage(), nodesOfNew(payload), canvas.toPage(from));
      return lift && carryLift(lift, from, payload);
    },
    pull: (target, handle, from) => {
      const grip = refuses() ? undefined : gripOf(canvas.stage(), target);
      if (grip === undefined) return undefined;
      let key = '';
      return carry({ lift: undefined, grip }, from, (stage, hand, alt, last) => {
        const hover = pulled(stage, grip, handle, hand, alt);
        const next = JSON.stringify([hover.rect, hover.aim && 'point' in hover.aim ? hover.ghosts : 0, alt]);
        if (last !== undefined && next === key) return last;
        key = next;
        return hover;
      });
    },
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

/** The button of the tab bar under the hand, by its place in the bar. */
function tabUnder(scroller: HTMLElement | null, { x, y }: Spot): number | undefined {
  const bar = scroller?.parentElement?.querySelector(':scope > nav');
  if (bar === null || bar === undefined || !isInRect(bar.getBoundingClientRect(), x, y)) return undefined;
  const found = [...bar.querySelectorAll('button')].findIndex((button) =>
    isInRect(button.getBoundingClientRect(), x, y),
  );
  return found === -1 ? undefined : found;
}

const isInRect = ({ left, top, width, height }: DOMRect, x: number, y: number) =>
  isIn({ x: left, y: top, width, height }, { x, y });

/** How far the page is scrolled, and the canvas panned, in this frame. */
function pullAt({ pane, scroller }: Canvas['parts'], { x, y }: Spot): { scroll: number; pan: Spot } | undefined {
  if (pane === null || scroller === null) return undefined;
  const room = pane.getBoundingClientRect();
  if (!isInRect(room, x, y)) return undefined;
  const page = scroller.getBoundingClientRect();
  const beside = x < page.left || x > page.right || y < page.top - 8 || y > page.bottom + 8;
  const wanted = beside ? 0 : edgePull(y, Math.max(page.top, room.top), Math.min(page.bottom, room.bottom));
  const most = scroller.scrollHeight - scroller.clientHeight;
  const scroll =
    wanted < 0 ? Math.max(wanted, -scroller.scrollTop) : Math.min(wanted, Math.max(0, most - scroller.scrollTop));
  const hidden = (pull: number, start: number, end: number) => (pull < 0 ? start < 0 : end > 0);
  const across = edgePull(x, room.left, room.right);
  const down = scroll !== 0 ? 0 : edgePull(y, room.top, room.bottom);
  const pan = {
    x: hidden(across, page.left - room.left, page.right - room.right) ? -across : 0,
    y: hidden(down, page.top - room.top, page.bottom - room.bottom) ? -down : 0,
  };
  return scroll === 0 && pan.x === 0 && pan.y === 0 ? undefined : { scroll, pan };
}
