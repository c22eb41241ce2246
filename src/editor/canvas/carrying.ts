// A gesture from its beginning to its end: what is lifted, where it is held, and the one edit it becomes.
import { childrenOf, type Node, tabsOf, tabTitle } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import { toastOfChange } from '../change-toast.ts';
import { READ_ONLY } from '../editor.ts';
import { NOTHING, nodeOf, targetAt } from '../selection.ts';
import { aimAt, aimKey } from './aim.ts';
import type { CanvasNeeds, DrawnFrame, Gesture } from './canvas.ts';
import { createCarry, type Ground } from './carry.ts';
import type { Spot, Steps } from './drag.ts';
import type { Stage } from './frames.ts';
import { frameOf, stepsTo } from './frames.ts';
import { createKeyCarrying, type KeyCarrying } from './key-carrying.ts';
import { type Lift, liftOf, liftOfNew } from './lift.ts';
import { type NewNode, nodesOfNew, rememberType } from './new-node.ts';
import { type Hover, hoverOf } from './outlook.ts';
import { createPreview } from './preview.ts';
import { gripOf, type Handle, pulled } from './resize.ts';
import { nodeWords, whereWords } from './words.ts';

export interface Carrying extends KeyCarrying {
  readonly lift: (targets: readonly Target[], from: Spot, copy: boolean) => Steps | undefined;
  readonly liftNew: (payload: NewNode, from: Spot) => Steps | undefined;
  readonly pull: (target: Target, handle: Handle, from: Spot) => Steps | undefined;
  /** Where the hand is, for what is drawn under it. */
  readonly hand: { readonly at: () => Spot; readonly subscribe: (moved: (at: Spot) => void) => () => void };
  /** Why nothing may be changed now, which is then said. */
  readonly refuses: () => boolean;
}

const LOCKED = 'The layout is locked against accidental edits. Unlock it to change it here.';

export function createCarrying({ editor, panels, notices, settings }: CanvasNeeds, canvas: Ground): Carrying {
  const { state } = canvas;
  const preview = createPreview();

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
  const settle = (gesture: Gesture, payload?: NewNode): boolean => panels.behind(() => done(gesture, payload));

  const done = (gesture: Gesture, payload?: NewNode): boolean => {
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
    choose(hover, subject.length);
    return true;
  };

  /** Selects what has landed, and says where. */
  const choose = ({ aim, landing, rect }: Hover, count: number) => {
    const layout = editor.layout();
    if ('tab' in aim && aim.tab === editor.state.getState().tab) {
      const all = childrenOf(tabsOf(layout)[aim.tab]).length;
      const last = Array.from({ length: count }, (_, place) => ['tabs', aim.tab, 'children', all - count + place]);
      editor.select(last.map((path) => targetAt(layout, path)));
      return;
    }
    if ('tab' in aim) {
      editor.select(NOTHING);
      const title = tabTitle(tabsOf(layout)[aim.tab], aim.tab);
      const show = { label: 'Show', run: () => editor.showTab(aim.tab) };
      toastOfChange({ editor, notices }, `Now on ${title}`, show);
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

  const { carry, hand } = createCarry({ editor, notices, canvas, show, clear, settle, unshift: preview.clear });

  const carryLift = (lift: Lift, from: Spot, payload?: NewNode) => {
    let planned: Stage['frames'] | undefined;
    return carry({
      held: { lift, grip: undefined },
      from,
      payload,
      look: (stage, at, alt, last) => {
        const aim = aimAt(stage, lift, at, alt);
        if (aim === undefined) return undefined;
        const isKnown = last !== undefined && planned === stage.frames && aimKey(last.aim) === aimKey(aim);
        planned = stage.frames;
        return isKnown ? last : hoverOf(stage, lift, aim);
      },
    });
  };

  return {
    refuses,
    hand,
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
      return carry({
        held: { lift: undefined, grip },
        from,
        look: (stage, at, alt, last) => {
          const hover = pulled(stage, grip, handle, at, alt);
          const next = JSON.stringify([hover.rect ?? hover.ghosts, alt]);
          if (last !== undefined && next === key) return last;
          key = next;
          return hover;
        },
      });
    },
    ...createKeyCarrying({ editor, notices, canvas, refuses, show, clear, settle }),
  };
}
