// Fingers, pens and wheels on a picture that moves and zooms: one pointer drags or taps, two pinch, a wheel zooms.
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useLatest } from './useHold.tsx';

/** Points from the top left corner, as the box is laid out: a page may show it magnified. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Gestures {
  readonly off: boolean;
  /** Where it cannot zoom, a wheel scrolls the page as everywhere else. */
  readonly zooms: boolean;
  /** The first pointer went down. */
  readonly press: (at: Point) => void;
  readonly drag: (at: Point, by: Point) => void;
  /** Two pointers, or a wheel: `factor` above 1 comes closer, around `at`. */
  readonly zoom: (factor: number, at: Point, by: Point) => void;
  /** The last pointer left without having moved. */
  readonly tap: (at: Point) => void;
  /** The last pointer left, however. */
  readonly end: () => void;
}

/** A finger that moves less taps. */
const SLOP = 5;
const WHEEL_LINE = 20;

interface Hands {
  readonly pointers: Map<number, Point>;
  from: Point;
  hasMoved: boolean;
}

function pointOf(event: { readonly clientX: number; readonly clientY: number }, element: HTMLElement): Point {
  const box = element.getBoundingClientRect();
  const [x, y] = [
    box.width > 0 ? element.offsetWidth / box.width : 1,
    box.height > 0 ? element.offsetHeight / box.height : 1,
  ];
  return { x: (event.clientX - box.left) * x, y: (event.clientY - box.top) * y };
}

function middle(points: Iterable<Point>): { readonly at: Point; readonly spread: number } {
  const [a = { x: 0, y: 0 }, b = a] = points;
  return { at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}

export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures) {
  const latest = useLatest(gestures);
  const hands = useRef<Hands>({ pointers: new Map(), from: { x: 0, y: 0 }, hasMoved: false });
  const { off, zooms } = gestures;

  useEffect(() => {
    const target = element.current;
    if (target === null || off || !zooms) return;
    // React listens to wheels passively, which could not keep the page from scrolling.
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * WHEEL_LINE : event.deltaY;
      const factor = Math.exp(-Math.min(120, Math.max(-120, delta)) * (event.ctrlKey ? 0.012 : 0.003));
      latest.current.zoom(factor, pointOf(event, target), { x: 0, y: 0 });
    };
    target.addEventListener('wheel', turn, { passive: false });
    return () => target.removeEventListener('wheel', turn);
  }, [element, off, zooms, latest]);

  const leave = (event: PointerEvent<HTMLElement>, isLifted: boolean) => {
    const { pointers, hasMoved } = hands.current;
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    if (isLifted && !hasMoved) latest.current.tap(pointOf(event, event.currentTarget));
    latest.current.end();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { pointers } = hands.current;
      if (latest.current.off || event.button !== 0 || pointers.size > 1) return;
      const at = pointOf(event, event.currentTarget);
      if (pointers.size === 0) {
        hands.current.hasMoved = false;
        hands.current.from = at;
        latest.current.press(at);
      } else hands.current.hasMoved = true;
      pointers.set(event.pointerId, at);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { pointers, from } = hands.current;
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const at = pointOf(event, event.currentTarget);
      if (pointers.size > 1) {
        const was = middle(pointers.values());
        pointers.set(event.pointerId, at);
        const is = middle(pointers.values());
        const factor = was.spread > 0 && is.spread > 0 ? is.spread / was.spread : 1;
        latest.current.zoom(factor, is.at, { x: is.at.x - was.at.x, y: is.at.y - was.at.y });
        return;
      }
      if (!hands.current.hasMoved && Math.hypot(at.x - from.x, at.y - from.y) < SLOP) return;
      hands.current.hasMoved = true;
      pointers.set(event.pointerId, at);
      latest.current.drag(at, { x: at.x - before.x, y: at.y - before.y });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => leave(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => leave(event, false),
    onLostPointerCapture: (event: PointerEvent<HTMLElement>) => leave(event, false),
  };
}
