import type { Action } from '../actions.ts';

export const fileActions: readonly Action[] = [];
