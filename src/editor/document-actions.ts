// Undo, redo, and what is done to the selection whatever shows it: canvas, tree or keyboard.
import type { Action } from './actions.ts';
import type { App } from './app.ts';
import { namesOfSteps } from './editor.ts';

const state = ({ editor }: App) => editor.state.getState();

export const documentActions: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    says: (app) => namesOfSteps(state(app)).undo,
    chapter: 'Edit',
    keys: ['mod+z'],
    enabled: (app) => !state(app).readOnly && state(app).history.past.length > 0,
    run: ({ editor }) => editor.undo(),
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    says: (app) => namesOfSteps(state(app)).redo,
    chapter: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    enabled: (app) => !state(app).readOnly && state(app).history.future.length > 0,
    run: ({ editor }) => editor.redo(),
  },
];
