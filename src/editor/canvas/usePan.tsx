// Moving about: wheel and trackpad, pinches, the space bar or the middle button with the mouse, two fingers.
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useEditor } from '../useApp.tsx';
import type { Spot } from './drag.ts';
import { useCanvas } from './useCanvas.tsx';

/** Of a wheel that counts in lines. */
const LINE = 16;
const FASTEST = 0.01;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, button, [contenteditable="true"], .monaco-editor, [role="dialog"]') !== null;

export function usePan(pane: RefObject<HTMLElement | null>) {
  const canvas = useCanvas();
  const editor = useEditor();
  const space = useRef(false);
  const panning = useRef(false);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const spotIn = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const wheeled = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const [x, y] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const by = Math.exp(-Math.sign(y) * Math.min(Math.abs(y), 60) * FASTEST);
        canvas.zoomTo(canvas.state.getState().zoom * by, spotIn(event));
        return;
      }
      if (!event.shiftKey && Math.abs(y) >= Math.abs(x) && scrolls(element, event.target, y)) return;
      event.preventDefault();
      canvas.pan(event.shiftKey && x === 0 ? { x: -y, y: 0 } : { x: -x, y: -y });
    };

    let pinch: { readonly middle: Spot; readonly apart: number } | undefined;
    const pinchOf = (touches: TouchList) => {
      const [a, b] = [touches[0], touches[1]];
      if (a === undefined || b === undefined) return undefined;
      const [p, q] = [spotIn(a), spotIn(b)];
      return { middle: { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }, apart: Math.hypot(p.x - q.x, p.y - q.y) };
    };
    const touched = (event: TouchEvent) => {
      pinch = event.touches.length === 2 ? pinchOf(event.touches) : undefined;
      if (pinch !== undefined) event.preventDefault();
    };
    const touchMoved = (event: TouchEvent) => {
      const now = event.touches.length === 2 ? pinchOf(event.touches) : undefined;
      if (pinch === undefined || now === undefined) return;
      event.preventDefault();
      canvas.pan({ x: now.middle.x - pinch.middle.x, y: now.middle.y - pinch.middle.y });
      if (pinch.apart > 0) canvas.zoomTo((canvas.state.getState().zoom * now.apart) / pinch.apart, now.middle);
      pinch = now;
    };

    const showHand = () => {
      element.dataset.pans = panning.current ? 'held' : space.current ? 'true' : 'false';
    };
    const pressed = (event: KeyboardEvent) => {
      // In play the space bar is the controls’ own.
      if (event.key !== ' ' || isTyping(event.target) || editor.state.getState().playing) return;
      event.preventDefault();
      space.current = true;
      showHand();
    };
    const released = (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      space.current = false;
      showHand();
    };
    const left = () => {
      space.current = false;
      showHand();
    };
    element.addEventListener('wheel', wheeled, { passive: false });
    element.addEventListener('touchstart', touched, { passive: false });
    element.addEventListener('touchmove', touchMoved, { passive: false });
    window.addEventListener('keydown', pressed);
    window.addEventListener('keyup', released);
    window.addEventListener('blur', left);
    return () => {
      element.removeEventListener('wheel', wheeled);
      element.removeEventListener('touchstart', touched);
      element.removeEventListener('touchmove', touchMoved);
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('keyup', released);
      window.removeEventListener('blur', left);
    };
  }, [canvas, editor, pane]);

  return {
    isPanning: panning,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 1 && !(event.button === 0 && space.current)) return;
      const element = event.currentTarget;
      let last: Spot = { x: event.clientX, y: event.clientY };
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      panning.current = true;
      element.dataset.pans = 'held';
      const moved = ({ clientX, clientY }: globalThis.PointerEvent) => {
        canvas.pan({ x: clientX - last.x, y: clientY - last.y });
        last = { x: clientX, y: clientY };
      };
      const ended = () => {
        element.removeEventListener('pointermove', moved);
        element.removeEventListener('pointerup', ended);
        element.removeEventListener('pointercancel', ended);
        element.dataset.pans = space.current ? 'true' : 'false';
        // The click that follows still belongs to it.
        setTimeout(() => {
          panning.current = false;
        }, 0);
      };
      element.addEventListener('pointermove', moved);
      element.addEventListener('pointerup', ended);
      element.addEventListener('pointercancel', ended);
    },
  };
}

/** Something under the pointer has somewhere to go that way: then the wheel is its. */
function scrolls(pane: HTMLElement, target: EventTarget | null, down: number): boolean {
  let element = target instanceof Element ? target : null;
  for (; element !== null && element !== pane; element = element.parentElement) {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const hasRoom = down < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
    if (hasRoom && /auto|scroll/.test(getComputedStyle(element).overflowY)) return true;
  }
  return false;
}
