import type { Action } from '../actions.ts';

export const viewActions: readonly Action[] = [];
