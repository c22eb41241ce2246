import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../useApp.tsx';
import { isNarrow, NARROW, type Sides, sidesOf } from './sides.ts';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Which panels stand beside the canvas, as wide as the window is. */
export function useSides(): Sides {
  const narrow = useSyncExternalStore(subscribe, isNarrow);
  return useStore(
    useApp().settings,
    useShallow((settings) => sidesOf(settings, narrow)),
  );
}
