import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../useApp.tsx';
import type { Canvas, CanvasState } from './canvas.ts';

export const useCanvas = (): Canvas => useApp().canvas;

export const useCanvasState = <T,>(select: (state: CanvasState) => T): T => useStore(useApp().canvas.state, select);

/** Draws again when something that holds controls came, went, or moved. */
export function useGrounds(): number {
  const { grounds } = useCanvas();
  return useSyncExternalStore(grounds.subscribe, grounds.version);
}
