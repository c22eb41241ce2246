// “Pick on canvas”: a field wants the id of a control, and the next one that is clicked answers.
import { createStore } from 'zustand/vanilla';
import type { Json } from '../../layout/json.ts';

export interface PickRequest {
  /** What is looked for, said in the canvas’s banner: “Show only while”. */
  readonly want: string;
  readonly pick: (id: string) => void;
}

export interface Picking {
  readonly request: PickRequest | undefined;
}

export const picking = createStore<Picking>(() => ({ request: undefined }));

export const askForPick = (request: PickRequest): void => picking.setState({ request });

export const cancelPick = (): void => picking.setState({ request: undefined });

/** Answers the request with what was clicked; false when nobody asked, so that the click means what it always does. */
export function pickTarget(id: Json | undefined): boolean {
  const { request } = picking.getState();
  if (request === undefined || typeof id !== 'string') return false;
  cancelPick();
  request.pick(id);
  return true;
}
