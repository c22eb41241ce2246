// Zooming a sheet with two fingers, a trackpad or keys, and panning it while it is zoomed in.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLatest } from '../useHold.tsx';
import type { Size } from '../view.tsx';
import { panned, shown, type View, whole, zoomed } from './sheet.ts';

interface ZoomOptions {
  readonly room: RefObject<HTMLElement | null>;
  readonly size: Size;
  readonly sheet: Size;
  readonly most: number;
  readonly off: boolean;
}

const KEY_ZOOM = 1.25;
const KEY_PAN = 40;

const KEYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [KEY_PAN, 0],
  ArrowRight: [-KEY_PAN, 0],
  ArrowUp: [0, KEY_PAN],
  ArrowDown: [0, -KEY_PAN],
};

export function useZoom({ room, size, sheet, most, off }: ZoomOptions) {
  const [wanted, setView] = useState<View>();
  // The room may have become another since.
  const view = wanted === undefined || wanted.zoom === 1 ? whole(sheet, size) : shown(wanted, sheet, size);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number, spot = middle) =>
    setView((now) => zoomed(now ?? view, factor, spot, most, sheet, size));
  const pan = (right: number, down: number) => setView((now) => panned(now ?? view, right, down, sheet, size));
  const latest = useLatest({ zoom, pan, off, isZoomed: view.zoom > 1 });
  useEffect(() => {
    const element = room.current;
    return element === null ? undefined : listen(element, latest);
  }, [room, latest]);

  const drag = useRef<{ readonly pointer: number; x: number; y: number }>(undefined);
  const isBare = ({ target, currentTarget }: PointerEvent<HTMLElement>) =>
    target instanceof Element && currentTarget.contains(target) && target.closest('[data-card]') === null;
  const end = () => {
    drag.current = undefined;
  };
  return {
    view,
    zoom,
    reset: () => setView(undefined),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (off || view.zoom === 1 || event.button !== 0 || !event.isPrimary || !isBare(event)) return;
        drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = drag.current;
        if (now === undefined || now.pointer !== event.pointerId) return;
        pan(event.clientX - now.x, event.clientY - now.y);
        now.x = event.clientX;
        now.y = event.clientY;
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (off || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const arrow = KEYS[event.key];
        if (event.key === '+' || event.key === '=') zoom(KEY_ZOOM);
        else if (event.key === '-') zoom(1 / KEY_ZOOM);
        else if (event.key === '0') setView(undefined);
        else if (arrow !== undefined && view.zoom > 1) pan(...arrow);
        else return;
        event.preventDefault();
      },
    },
  };
}

interface Listener {
  readonly zoom: (factor: number, spot: { readonly x: number; readonly y: number }) => void;
  readonly pan: (right: number, down: number) => void;
  readonly off: boolean;
  readonly isZoomed: boolean;
}

/** Touch events and not pointer events: they tell of both fingers wherever those came down, and can be prevented. */
function listen(element: HTMLElement, latest: RefObject<Listener>): () => void {
  let before: { readonly apart: number; readonly x: number; readonly y: number } | undefined;
  const within = (x: number, y: number) => {
    const box = element.getBoundingClientRect();
    const scale = box.width > 0 ? element.offsetWidth / box.width : 1;
    return { x: (x - box.left) * scale, y: (y - box.top) * scale };
  };
  const fingers = ({ touches: [a, b] }: TouchEvent) => {
    if (a === undefined || b === undefined) return undefined;
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    return { apart: Math.max(1, apart), ...within((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2) };
  };
  const down = (event: TouchEvent) => {
    before = event.touches.length === 2 && !latest.current.off ? fingers(event) : undefined;
  };
  const move = (event: TouchEvent) => {
    const now = fingers(event);
    if (before === undefined || now === undefined) return;
    if (event.cancelable) event.preventDefault();
    latest.current.zoom(now.apart / before.apart, now);
    latest.current.pan(now.x - before.x, now.y - before.y);
    before = now;
  };
  const up = () => {
    before = undefined;
  };
  const wheel = (event: WheelEvent) => {
    const { off, isZoomed, zoom, pan } = latest.current;
    if (off || (!event.ctrlKey && !isZoomed)) return;
    event.preventDefault();
    if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 120), within(event.clientX, event.clientY));
    else pan(-event.deltaX, -event.deltaY);
  };
  element.addEventListener('touchstart', down, { passive: true });
  element.addEventListener('touchmove', move, { passive: false });
  element.addEventListener('touchend', up);
  element.addEventListener('touchcancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('touchstart', down);
    element.removeEventListener('touchmove', move);
    element.removeEventListener('touchend', up);
    element.removeEventListener('touchcancel', up);
    element.removeEventListener('wheel', wheel);
  };
}
