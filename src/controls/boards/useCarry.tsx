// Something taken in hand on a board: by a pointer that moves on, or by one that is held; by the arrow keys all the same.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../useHold.tsx';
import { HOLD_MS } from '../useLongPress.tsx';

/** The pointer on the board, in points as the board is laid out: a page may show it magnified. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the top left corner of what is carried. */
  readonly grip: { readonly x: number; readonly y: number };
  /** In the window, as element boxes are. */
  readonly client: { readonly x: number; readonly y: number };
}

export interface Step {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
  /** With Shift. */
  readonly isLarge: boolean;
}

interface CarryOptions {
  readonly off: boolean;
  readonly board: RefObject<HTMLElement | null>;
  readonly lift: (id: string, spot: Spot) => void;
  readonly move: (id: string, spot: Spot) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** An arrow key: it takes in hand what is not, and moves it. */
  readonly step?: (id: string, step: Step) => void;
  /** Follows the pointer to its edges. */
  readonly scroller?: RefObject<HTMLElement | null>;
}

interface Handle {
  /** Leaves taps and drags to what is inside, and lifts what is held. */
  readonly afterHold?: boolean;
  /** What is carried, where that is not the handle itself. */
  readonly carried?: (handle: HTMLElement) => Element | null;
}

interface Press {
  readonly id: string;
  readonly pointer: number;
  readonly element: HTMLElement;
  readonly grip: { readonly x: number; readonly y: number };
  readonly start: { readonly x: number; readonly y: number };
  client: { x: number; y: number };
  isLifted: boolean;
}

const MEANT = 4;
const SLOP = 10;
const EDGE = 40;
const SCROLL_SPEED = 11;

const ARROWS: Readonly<Record<string, readonly [Step['x'], Step['y']]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function useCarry(options: CarryOptions) {
  const latest = useLatest(options);
  const press = useRef<Press>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  const clickIsOurs = useRef(false);
  const byKey = useRef<string>(undefined);

  const spotOf = ({ client, grip }: Press): Spot => {
    const board = latest.current.board.current;
    const box = board?.getBoundingClientRect();
    const scale = board === null || box === undefined || box.width === 0 ? 1 : board.offsetWidth / box.width;
    return {
      x: (client.x - (box?.left ?? 0)) * scale,
      y: (client.y - (box?.top ?? 0)) * scale,
      width: board?.offsetWidth ?? 0,
      height: board?.offsetHeight ?? 0,
      grip: { x: grip.x * scale, y: grip.y * scale },
      client,
    };
  };
  const lift = (now: Press) => {
    now.isLifted = true;
    clickIsOurs.current = true;
    now.element.setPointerCapture(now.pointer);
    latest.current.lift(now.id, spotOf(now));
    scrollAlong();
  };
  const scrollAlong = () => {
    const now = press.current;
    const scroller = latest.current.scroller?.current;
    if (now === undefined || !now.isLifted || scroller === null || scroller === undefined) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const before = scroller.scrollTop;
    const above = top + EDGE - now.client.y;
    const below = now.client.y - (bottom - EDGE);
    if (above > 0) scroller.scrollTop -= Math.min(1, above / EDGE) * SCROLL_SPEED;
    else if (below > 0) scroller.scrollTop += Math.min(1, below / EDGE) * SCROLL_SPEED;
    if (scroller.scrollTop !== before) latest.current.move(now.id, spotOf(now));
    frame.current = requestAnimationFrame(scrollAlong);
  };
  const end = (how: 'drop' | 'cancel') => {
    const now = press.current;
    press.current = undefined;
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
    if (now?.isLifted) latest.current[how]();
  };

  const ending = useLatest(end);
  useEffect(() => {
    const board = latest.current.board.current;
    const scrolled = (event: TouchEvent) => {
      // What was held before it moved may still become a scroll of the page.
      if (press.current?.isLifted && event.cancelable) event.preventDefault();
    };
    const key = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current?.isLifted) return;
      event.stopPropagation();
      ending.current('cancel');
    };
    board?.addEventListener('touchmove', scrolled, { passive: false });
    window.addEventListener('keydown', key, true);
    return () => {
      board?.removeEventListener('touchmove', scrolled);
      window.removeEventListener('keydown', key, true);
      clearTimeout(timer.current);
      cancelAnimationFrame(frame.current);
    };
  }, [latest, ending]);

  const pointer = (id: string, { afterHold = false, carried }: Handle = {}) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      clickIsOurs.current = false;
      const { currentTarget, target } = event;
      if (options.off || event.button !== 0 || !event.isPrimary || press.current !== undefined) return;
      if (!(target instanceof Element) || !currentTarget.contains(target)) return;
      // A control with a long press of its own keeps it.
      if (afterHold && currentTarget.contains(target.closest('[data-holds]'))) return;
      const box = (carried?.(currentTarget) ?? currentTarget).getBoundingClientRect();
      const client = { x: event.clientX, y: event.clientY };
      const now: Press = {
        id,
        pointer: event.pointerId,
        element: currentTarget,
        grip: { x: client.x - box.left, y: client.y - box.top },
        start: client,
        client,
        isLifted: false,
      };
      press.current = now;
      if (afterHold) timer.current = setTimeout(() => lift(now), HOLD_MS);
      else {
        currentTarget.setPointerCapture(event.pointerId);
        event.stopPropagation();
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = press.current;
      if (now === undefined || now.pointer !== event.pointerId) return;
      now.client = { x: event.clientX, y: event.clientY };
      const far = Math.hypot(now.client.x - now.start.x, now.client.y - now.start.y);
      if (!now.isLifted && afterHold && far > SLOP) end('cancel');
      else if (!now.isLifted && !afterHold && far > MEANT) lift(now);
      if (now.isLifted) latest.current.move(now.id, spotOf(now));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (event.pointerId === press.current?.pointer) end('drop');
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      if (event.pointerId === press.current?.pointer) end('cancel');
    },
    onLostPointerCapture(event: PointerEvent<HTMLElement>) {
      if (event.target === event.currentTarget && event.pointerId === press.current?.pointer) end('cancel');
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (!clickIsOurs.current || event.detail === 0) return;
      clickIsOurs.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  });

  /** A key that is kept down is one move: it lands when it is let go. */
  const keys = (id: string) => ({
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (options.off || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && byKey.current !== undefined) {
        event.stopPropagation();
        byKey.current = undefined;
        options.cancel();
        return;
      }
      const arrow = ARROWS[event.key];
      if (arrow === undefined || options.step === undefined) return;
      event.preventDefault();
      byKey.current = id;
      options.step(id, { x: arrow[0], y: arrow[1], isLarge: event.shiftKey });
    },
    onKeyUp(event: KeyboardEvent<HTMLElement>) {
      if (byKey.current === undefined || ARROWS[event.key] === undefined) return;
      byKey.current = undefined;
      options.drop();
    },
    onBlur() {
      if (byKey.current === undefined) return;
      byKey.current = undefined;
      options.drop();
    },
  });
  return { pointer, keys };
}
