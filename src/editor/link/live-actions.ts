import type { Action } from '../actions.ts';

export const liveActions: readonly Action[] = [];
