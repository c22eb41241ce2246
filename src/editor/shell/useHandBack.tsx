import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useApp } from '../useApp.tsx';

/** For a part that goes away: the canvas takes the focus that was in it, or nobody would have it. */
export function useHandBack<T extends HTMLElement>(): RefObject<T | null> {
  const { canvas } = useApp();
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) canvas.parts.pane?.focus({ preventScroll: true });
    };
  }, [canvas]);
  return part;
}
