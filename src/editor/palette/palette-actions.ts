import type { Action } from '../actions.ts';

export const SEARCH_ID = 'palette-search';

export const paletteActions: readonly Action[] = [
  {
    id: 'palette.search',
    label: 'Search controls',
    chapter: 'View',
    keys: ['/'],
    run: ({ settings }) => {
      const focus = () => document.getElementById(SEARCH_ID)?.focus();
      settings.setState({ leftOpen: true, leftPane: 'add' });
      focus();
      // Where the panel was closed it is drawn first.
      requestAnimationFrame(focus);
    },
  },
];
