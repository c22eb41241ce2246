// Dragging the label of a number changes it, as in design tools.
import { type PointerEvent, useRef } from 'react';
import type { Field } from '../../layout/fields.ts';
import type { Path } from '../../layout/json.ts';
import { paceOf, scrubbed } from './number-text.ts';
import { newBurst } from './row.ts';

const TELLS_DRAG_FROM_CLICK = 3;

interface Drag {
  readonly x: number;
  readonly from: number;
  readonly burst: string;
  moving: boolean;
}

interface ScrubHandlers {
  readonly 'data-scrub': true;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClick: (event: { preventDefault: () => void }) => void;
}

export function useScrub(
  field: Field,
  value: number | undefined,
  path: Path,
  write: (value: number, burst: string) => void,
): ScrubHandlers | undefined {
  const drag = useRef<Drag>(undefined);
  const dragged = useRef(false);
  if (field.kind !== 'number') return undefined;
  const stop = () => {
    drag.current = undefined;
  };
  return {
    'data-scrub': true,
    onPointerDown: (event) => {
      dragged.current = false;
      // A finger on the label scrolls the panel.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = {
        x: event.clientX,
        from: value ?? field.default ?? Math.max(0, field.min ?? 0),
        burst: newBurst(path),
        moving: false,
      };
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (now === undefined) return;
      const pixels = event.clientX - now.x;
      if (!now.moving && Math.abs(pixels) < TELLS_DRAG_FROM_CLICK) return;
      now.moving = true;
      dragged.current = true;
      write(scrubbed(now.from, pixels, field, paceOf(event)), now.burst);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // The click that ends a drag must not put the caret into the input.
    onClick: (event) => {
      if (dragged.current) event.preventDefault();
    },
  };
}
