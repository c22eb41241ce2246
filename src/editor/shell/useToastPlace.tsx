import { type CSSProperties, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../useApp.tsx';

/** In less, words would stand in a column. */
const LEAST_WIDTH = 300;
/** The bars in the corners of the canvas stay free. */
const ABOVE_BARS = 56;

/** Over the foot of the canvas, where nothing is read or typed; at the foot of the window, where there is no canvas. */
export function useToastPlace(isShown: boolean): CSSProperties | undefined {
  const { canvas, dialogs, keeping } = useApp();
  const isCovered = useStore(dialogs.state, ({ open }) => open !== undefined);
  const working = useStore(keeping.state, ({ screen }) => screen === 'work');
  const size = useStore(canvas.state, ({ pane }) => pane);
  const [place, setPlace] = useState<CSSProperties>();
  useLayoutEffect(() => {
    const { pane } = canvas.parts;
    if (!isShown || isCovered || !working || pane === null || size.width < LEAST_WIDTH) {
      setPlace(undefined);
      return;
    }
    const { left, right, bottom } = pane.getBoundingClientRect();
    setPlace({ left, right: window.innerWidth - right, bottom: window.innerHeight - bottom + ABOVE_BARS });
  }, [canvas, isShown, isCovered, working, size]);
  return place;
}
