// Lets tiles be dragged onto the canvas.
import { type MouseEvent, type TouchEvent, useCallback } from 'react';
import { useApp } from '../useApp.tsx';
import type { Draggable } from './drag.ts';
import type { NewNode } from './new-node.ts';

export interface StartProps {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onTouchStart: (event: TouchEvent) => void;
}

/** Spread `startProps(payload)` on each tile; a click stays a click until the hand has moved. */
export function usePaletteDrag(): { readonly startProps: (payload: NewNode) => StartProps } {
  const { canvas } = useApp();
  const startProps = useCallback(
    (payload: NewNode): StartProps => {
      const tile: Draggable = { begin: (from) => canvas.liftNew(payload, from) };
      return {
        onMouseDown: (event) => {
          if (event.button === 0) canvas.parts.presses?.mouse(tile, event);
        },
        onTouchStart: (event) => canvas.parts.presses?.touch(tile, event),
      };
    },
    [canvas],
  );
  return { startProps };
}
