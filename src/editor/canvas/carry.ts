// A gesture by the pointer in time: each step asks what would be, and only what changes is shown anew. Tabs open when
// it rests on them, edges scroll, Alt is heard on the way.
import type { Editor } from '../editor.ts';
import type { Notices } from '../notices.ts';
import type { Canvas, Gesture } from './canvas.ts';
import type { Spot, Steps } from './drag.ts';
import type { Stage } from './frames.ts';
import type { NewNode } from './new-node.ts';
import { type Hover, hoverOf } from './outlook.ts';
import { measureRoom, pagePoint, pullIn, type Room, tabIn } from './room.ts';

export type Ground = Pick<Canvas, 'state' | 'parts' | 'stage' | 'toPage' | 'pan'>;

interface Needs {
  readonly editor: Editor;
  readonly notices: Notices;
  readonly canvas: Ground;
  readonly show: (gesture: Gesture) => void;
  readonly clear: () => void;
  readonly settle: (gesture: Gesture, payload?: NewNode) => void;
  /** Takes back what is shown on cells of a page that is being left. */
  readonly unshift: () => void;
}

interface Load {
  readonly held: Pick<Gesture, 'lift' | 'grip'>;
  readonly from: Spot;
  readonly payload?: NewNode | undefined;
  /** What letting go here would do; the very last answer when that is still right. */
  readonly look: (stage: Stage, at: Spot, alt: boolean, last: Hover | undefined) => Hover | undefined;
}

const TAB_OPENS_MS = 500;

const unheard = (event: Event) => event.stopPropagation();

export function createCarry({ editor, notices, canvas, show, clear, settle, unshift }: Needs) {
  const { state, parts } = canvas;
  const watchers = new Set<(at: Spot) => void>();
  let at: Spot = { x: 0, y: 0 };

  const carry = ({ held, from, payload, look }: Load): Steps => {
    const { tab, inside, selection } = editor.state.getState();
    let gesture: Gesture = { ...held, by: 'hand', hover: undefined };
    let shown = false;
    let alt = false;
    let scrolling = 0;
    let opening: { readonly tab: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;
    // Measured once: asking the page where things are, in the middle of moving them, makes it work that out at once.
    let room: Room | undefined;

    const hoverAt = (surroundings: Room): Hover | undefined => {
      const over = held.lift === undefined ? undefined : tabIn(surroundings, at);
      if (over !== opening?.tab) {
        clearTimeout(opening?.timer);
        opening = over === undefined ? undefined : { tab: over, timer: setTimeout(() => open(over), TAB_OPENS_MS) };
      }
      const stage = canvas.stage();
      // Over a tab it goes to that page, also when the page has opened meanwhile.
      if (held.lift !== undefined && over !== undefined && (held.lift.kind === 'new' || over !== tab)) {
        const { hover } = gesture;
        const isKnown = hover !== undefined && 'tab' in hover.aim && hover.aim.tab === over;
        return isKnown ? hover : hoverOf(stage, held.lift, { tab: over });
      }
      return look(stage, pagePoint(surroundings, at), alt, gesture.hover);
    };
    const step = () => {
      room ??= measureRoom(parts, state.getState().zoom);
      const hover = hoverAt(room);
      if (hover !== gesture.hover || !shown) {
        gesture = { ...gesture, hover };
        shown = true;
        show(gesture);
      }
      for (const moved of watchers) moved(at);
      if (scrolling === 0 && pullIn(room, at) !== undefined) scrolling = requestAnimationFrame(scroll);
    };
    const open = (to: number) => {
      editor.showTab(to);
      unshift();
      requestAnimationFrame(moveOn);
    };
    /** What is around has moved, not the hand. */
    const moveOn = () => {
      room = undefined;
      step();
    };
    const scroll = () => {
      scrolling = 0;
      const by = room === undefined ? undefined : pullIn(room, at);
      if (by === undefined) return;
      if (by.scroll !== 0) parts.scroller?.scrollBy(0, by.scroll);
      if (by.pan.x !== 0 || by.pan.y !== 0) canvas.pan(by.pan);
      moveOn();
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
    // The panels measure all their edges whenever the pointer moves, in case it is over one.
    window.addEventListener('pointermove', unheard, true);
    const page = parts.scroller;
    page?.addEventListener('scroll', moveOn);
    const stopWatching = state.subscribe((now, before) => {
      if (now.zoom !== before.zoom || now.x !== before.x || now.y !== before.y) room = undefined;
    });
    const stop = () => {
      window.removeEventListener('keydown', keyed);
      window.removeEventListener('keyup', keyed);
      window.removeEventListener('pointermove', unheard, true);
      page?.removeEventListener('scroll', moveOn);
      stopWatching();
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

  return {
    carry,
    hand: {
      at: () => at,
      subscribe: (moved: (at: Spot) => void) => {
        watchers.add(moved);
        return () => void watchers.delete(moved);
      },
    },
  };
}
