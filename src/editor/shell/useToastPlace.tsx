import { type CSSProperties, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../useApp.tsx';

/** The bars in the corners of the canvas stay free. */
const ABOVE_BARS = 56;

/** Over the foot of the canvas, where nothing is read or typed; under a dialog, where there is no canvas. */
export function useToastPlace(isShown: boolean): CSSProperties | undefined {
  const { canvas, dialogs, keeping } = useApp();
  const isCovered = useStore(dialogs.state, ({ open }) => open !== undefined);
  const working = useStore(keeping.state, ({ screen }) => screen === 'work');
  const [place, setPlace] = useState<CSSProperties>();
  useLayoutEffect(() => {
    const { pane } = canvas.parts;
    if (!isShown || isCovered || !working || pane === null) {
      setPlace(undefined);
      return;
    }
    const measure = () => {
      const { left, right, bottom } = pane.getBoundingClientRect();
      setPlace({ left, right: window.innerWidth - right, bottom: window.innerHeight - bottom + ABOVE_BARS });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [canvas, isShown, isCovered, working]);
  return place;
}
