import type { Action } from '../actions.ts';
import { openSide } from '../shell/sides.ts';
import { renaming } from './renaming.ts';

export const inspectorActions: readonly Action[] = [
  {
    id: 'inspector.rename',
    label: 'Rename id',
    chapter: 'Edit',
    keys: ['f2'],
    inFields: true,
    enabled: ({ editor }) => {
      const { selection, playing } = editor.state.getState();
      return selection.length === 1 && !playing;
    },
    run: (app) => {
      openSide(app, 'right');
      renaming.setState({ wanted: true });
    },
  },
];
