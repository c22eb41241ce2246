// One pointer, from press to lift, measured in the box of the element that was pressed.
import { type PointerEvent, useRef } from 'react';

export interface Spot {
  /** 0 to 1 across and down the box; beyond it the pointer is outside. */
  readonly x: number;
  readonly y: number;
  /** Points from the top left corner, as the box is laid out: a page may show it magnified. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

interface Drag {
  readonly off: boolean;
  /** False leaves the pointer alone. */
  readonly start: (spot: Spot) => boolean;
  readonly move: (spot: Spot) => void;
  readonly lift: (spot: Spot) => void;
  /** The browser took the pointer away, to scroll for example. */
  readonly cancel: () => void;
}

function spotOf(event: PointerEvent<HTMLElement>): Spot {
  const element = event.currentTarget;
  const box = element.getBoundingClientRect();
  const width = element.offsetWidth;
  const height = element.offsetHeight;
  const x = box.width > 0 ? (event.clientX - box.left) / box.width : 0;
  const y = box.height > 0 ? (event.clientY - box.top) / box.height : 0;
  return { x, y, left: x * width, top: y * height, width, height, touch: event.pointerType === 'touch' };
}

export function useDrag({ off, start, move, lift, cancel }: Drag) {
  const pointer = useRef<number>(undefined);
  const ends = (event: PointerEvent<HTMLElement>, then: () => void) => {
    if (event.pointerId !== pointer.current) return;
    pointer.current = undefined;
    then();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (off || event.button !== 0 || pointer.current !== undefined || !start(spotOf(event))) return;
      pointer.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.pointerId === pointer.current) move(spotOf(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => ends(event, () => lift(spotOf(event))),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => ends(event, cancel),
    onLostPointerCapture: (event: PointerEvent<HTMLElement>) => ends(event, cancel),
  };
}
