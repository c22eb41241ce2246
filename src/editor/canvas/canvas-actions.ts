import type { Action } from '../actions.ts';

export const canvasActions: readonly Action[] = [];
