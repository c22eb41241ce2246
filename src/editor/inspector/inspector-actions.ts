import type { Action } from '../actions.ts';
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
    run: ({ settings }) => {
      settings.setState({ rightOpen: true });
      renaming.setState({ wanted: true });
    },
  },
];
