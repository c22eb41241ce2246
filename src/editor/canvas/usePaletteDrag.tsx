// Lets a list of tiles be dragged onto the canvas with one subscription, however many tiles there are.
import { useDraggable } from '@dnd-kit/core';
import { type MouseEvent, type TouchEvent, useCallback, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useApp } from '../useApp.tsx';
import type { Draggable } from './drag.ts';
import type { NewNode } from './new-node.ts';

export interface StartProps {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onTouchStart: (event: TouchEvent) => void;
}

/** Spread `startProps(payload)` on each tile; a click stays a click until the hand has moved. */
/** The same function for as long as the list is there: every drag begins and ends with this hook, and no tile with it. */
export function usePaletteDrag(): { readonly startProps: (payload: NewNode) => StartProps } {
  const { canvas } = useApp();
  const held = useRef<NewNode>(undefined);
  const data = useMemo<Draggable>(
    () => ({ begin: (from) => (held.current === undefined ? undefined : canvas.liftNew(held.current, from)) }),
    [canvas],
  );
  const { listeners } = useDraggable({ id: useId(), data });
  const latest = useRef(listeners);
  useLayoutEffect(() => {
    latest.current = listeners;
  });
  const startProps = useCallback(
    (payload: NewNode): StartProps => ({
      onMouseDown: (event) => {
        if (event.button !== 0) return;
        held.current = payload;
        latest.current?.onMouseDown?.(event);
      },
      onTouchStart: (event) => {
        held.current = payload;
        latest.current?.onTouchStart?.(event);
      },
    }),
    [],
  );
  return { startProps };
}
