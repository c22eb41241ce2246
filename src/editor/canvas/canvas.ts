// What the canvas knows beside the document: how it is looked at, and what a hand is doing on it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Spot, Steps } from './drag.ts';
import type { NewNode } from './new-node.ts';

export interface CanvasState {
  readonly zoom: number;
}

export interface Canvas {
  readonly state: StoreApi<CanvasState>;
  /** Takes a control from the palette into the hand. */
  readonly liftNew: (payload: NewNode, from: Spot) => Steps | undefined;
}

export function createCanvas(): Canvas {
  return { state: createStore<CanvasState>(() => ({ zoom: 1 })), liftNew: () => undefined };
}
