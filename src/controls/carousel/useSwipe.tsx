// Paging by a finger, the mouse or a trackpad’s sideways scroll.
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { movesSideways } from '../touches.ts';
import { useLatest } from '../useHold.tsx';

/** As far as a long press may stray: what is swiped is not also held. */
const MEANT = 10;
/** A flick is as fast as its last moments, in milliseconds. */
const RECENT = 90;

interface Swipe {
  readonly off: boolean;
  readonly begin: () => void;
  /** Points since the beginning. */
  readonly move: (by: number) => void;
  /** Points per second. */
  readonly end: (speed: number) => void;
  /** The browser took the pointer away. */
  readonly cancel: () => void;
  readonly turn: (by: 1 | -1) => void;
}

interface Press {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  moving: boolean;
  trail: readonly { readonly x: number; readonly at: number }[];
}

export function useSwipe(options: Swipe, element: RefObject<HTMLElement | null>) {
  const latest = useLatest(options);
  const press = useRef<Press>(undefined);
  const clickIsOurs = useRef(false);
  useEffect(() => (element.current === null ? undefined : listenToWheel(element.current, latest)), [element, latest]);

  /** A page may show the screen magnified. */
  const points = ({ currentTarget, clientX }: PointerEvent<HTMLElement>, from: number) => {
    const { width } = currentTarget.getBoundingClientRect();
    return width > 0 ? ((clientX - from) * currentTarget.offsetWidth) / width : 0;
  };
  const over = (event: PointerEvent<HTMLElement>, isLifted: boolean) => {
    const now = press.current;
    if (now === undefined || now.pointer !== event.pointerId) return;
    press.current = undefined;
    if (!now.moving) return;
    if (!isLifted) {
      options.cancel();
      return;
    }
    const oldest = now.trail.find(({ at }) => event.timeStamp - at < RECENT);
    const seconds = oldest === undefined ? 0 : (event.timeStamp - oldest.at) / 1000;
    options.end(oldest === undefined || seconds < 0.001 ? 0 : points(event, oldest.x) / seconds);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      clickIsOurs.current = false;
      const { currentTarget, target } = event;
      if (options.off || event.button !== 0 || !event.isPrimary || !(target instanceof Element)) return;
      if (!currentTarget.contains(target) || movesSideways(target, currentTarget)) return;
      // The innermost of nested carousels pages.
      if (target.closest('[data-swipes]') !== currentTarget) return;
      press.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, moving: false, trail: [] };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = press.current;
      if (now === undefined || now.pointer !== event.pointerId) return;
      const [across, down] = [event.clientX - now.x, event.clientY - now.y];
      if (!now.moving) {
        if (Math.abs(down) > MEANT && Math.abs(down) >= Math.abs(across)) press.current = undefined;
        if (Math.abs(across) <= MEANT || Math.abs(across) <= Math.abs(down)) return;
        now.moving = true;
        clickIsOurs.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        options.begin();
      }
      now.trail = [...now.trail.slice(-8), { x: event.clientX, at: event.timeStamp }];
      // The first points only said what was meant.
      options.move(points(event, now.x + MEANT * Math.sign(across)));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => over(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => over(event, false),
    onLostPointerCapture: (event: PointerEvent<HTMLElement>) => {
      if (event.target === event.currentTarget) over(event, false);
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (!clickIsOurs.current || event.detail === 0) return;
      clickIsOurs.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  };
}

const WHEEL_PAGE = 60;
const WHEEL_REST_MS = 450;

function listenToWheel(element: HTMLElement, latest: RefObject<Swipe>): () => void {
  let sum = 0;
  let lastAt = 0;
  let turnedAt = 0;
  const wheel = (event: WheelEvent) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (latest.current.off || !sideways || event.ctrlKey || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-swipes]') !== element || movesSideways(event.target, element)) return;
    // Or the browser goes back a page.
    event.preventDefault();
    if (event.timeStamp - lastAt > 200) sum = 0;
    lastAt = event.timeStamp;
    if (event.timeStamp - turnedAt < WHEEL_REST_MS) return;
    sum += event.deltaX;
    if (Math.abs(sum) < WHEEL_PAGE) return;
    turnedAt = event.timeStamp;
    latest.current.turn(sum > 0 ? 1 : -1);
    sum = 0;
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => element.removeEventListener('wheel', wheel);
}
