// Undo, redo, and what is done to the selection whatever shows it: canvas, tree or keyboard.
import type { Action } from './actions.ts';
import type { App } from './app.ts';
import { namesOfSteps } from './editor.ts';

const state = ({ editor }: App) => editor.state.getState();

/** Says what was done: what changes may be far from where a screen reader is. */
function step(app: App, verb: 'undo' | 'redo'): void {
  const { history, draft } = state(app);
  const name = verb === 'undo' ? history.past.at(-1)?.name : history.future[0]?.name;
  app.editor[verb]();
  if (draft !== undefined) app.notices.say('The unfinished text is dropped');
  else if (name !== undefined) app.notices.say(`${verb === 'undo' ? 'Undone' : 'Redone'}: ${name}`);
}

export const documentActions: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    says: (app) => namesOfSteps(state(app)).undo,
    chapter: 'Edit',
    keys: ['mod+z'],
    enabled: (app) => !state(app).readOnly && (state(app).draft !== undefined || state(app).history.past.length > 0),
    run: (app) => step(app, 'undo'),
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    says: (app) => namesOfSteps(state(app)).redo,
    chapter: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    enabled: (app) => !state(app).readOnly && state(app).draft === undefined && state(app).history.future.length > 0,
    run: (app) => step(app, 'redo'),
  },
];
