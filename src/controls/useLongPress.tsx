// A press that is held: half a second without moving. A context click and the menu key do the same at once, so that it
// needs neither patience nor a pointer.
import { type MouseEvent, type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { useLatest } from './useHold.tsx';

export const HOLD_MS = 500;
/** A finger that moves farther scrolls or drags. */
const SLOP = 10;
/** Browsers report a long touch as a context click too, at about the time the press is long enough. */
const SAME_PRESS_MS = 1000;

/** Events of a popup reach its owner too: React hands them up along components, not elements. */
function isMine({ currentTarget, target }: SyntheticEvent<HTMLElement>): boolean {
  return (
    target instanceof Element && currentTarget.contains(target) && target.closest('[data-holds]') === currentTarget
  );
}

interface LongPressOptions {
  /** False leaves a press that begins there alone. */
  readonly mayStart?: (target: Element) => boolean;
  readonly fire: () => void;
}

/** Handlers for the element that is held. Where one lies in another, the innermost under the pointer answers. */
export function useLongPress(options: LongPressOptions) {
  const latest = useLatest(options);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const firedAt = useRef(Number.NEGATIVE_INFINITY);
  const clickIsOurs = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = () => clearTimeout(timer.current);
  const mine = (event: SyntheticEvent<HTMLElement>) =>
    isMine(event) && (latest.current.mayStart?.(event.target as Element) ?? true);
  const fire = () => {
    stop();
    firedAt.current = performance.now();
    latest.current.fire();
  };
  return {
    'data-holds': '',
    onPointerDown(event: PointerEvent<HTMLElement>) {
      stop();
      clickIsOurs.current = false;
      if (event.button !== 0 || !event.isPrimary || !mine(event)) return;
      from.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        clickIsOurs.current = true;
        fire();
      }, HOLD_MS);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > SLOP) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    /** The click that ends a long press is no press of what is under it. A click made by a key ends none. */
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (!clickIsOurs.current || event.detail === 0) return;
      clickIsOurs.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
    onContextMenu(event: MouseEvent<HTMLElement>) {
      if (!mine(event)) return;
      event.preventDefault();
      if (performance.now() - firedAt.current > SAME_PRESS_MS) fire();
    },
  };
}
