import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import type { DockPane, Scheme } from '../settings.ts';
import { isSideOpen, openSide } from './sides.ts';

const settings = ({ settings: store }: App) => store.getState();

const SCHEMES: readonly { readonly scheme: Scheme; readonly label: string }[] = [
  { scheme: 'system', label: 'Look: as the system' },
  { scheme: 'dark', label: 'Look: dark' },
  { scheme: 'light', label: 'Look: light' },
];

const DOCK: readonly { readonly pane: DockPane; readonly label: string; readonly keys?: readonly string[] }[] = [
  { pane: 'json', label: 'JSON', keys: ['mod+j'] },
  { pane: 'problems', label: 'Problems', keys: ['mod+shift+m'] },
  { pane: 'device', label: 'Device', keys: ['mod+shift+d'] },
  { pane: 'traffic', label: 'Traffic' },
];

const isShown = (app: App, pane: DockPane) => settings(app).dockOpen && settings(app).dockPane === pane;

/** Opens the panel on this page of it; closes it when that page is already what it shows. */
function toggleDock(app: App, pane: DockPane): void {
  app.settings.setState(isShown(app, pane) ? { dockOpen: false } : { dockPane: pane, dockOpen: true });
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('[data-palette-search] input');
  search?.focus();
  return search !== null;
}

export const viewActions: readonly Action[] = [
  {
    id: 'view.commands',
    label: 'Find a command',
    chapter: 'Help',
    keys: ['mod+k'],
    inFields: true,
    run: ({ dialogs }) => dialogs.show('commands'),
  },
  {
    id: 'view.shortcuts',
    label: 'Keyboard shortcuts',
    chapter: 'Help',
    keys: ['?'],
    run: ({ dialogs }) => dialogs.show('shortcuts'),
  },
  {
    id: 'view.play',
    label: 'Play',
    chapter: 'View',
    keys: ['p'],
    checked: ({ editor }) => editor.state.getState().playing,
    run: ({ editor }) => editor.play(!editor.state.getState().playing),
  },
  {
    id: 'view.lock',
    label: 'Lock against accidental edits',
    chapter: 'Edit',
    checked: ({ editor }) => editor.state.getState().locked,
    run: ({ editor }) => editor.setLocked(!editor.state.getState().locked),
  },
  {
    id: 'view.search',
    label: 'Search the controls',
    chapter: 'View',
    keys: ['/'],
    run: (app) => {
      app.settings.setState({ leftPane: 'add' });
      openSide(app, 'left');
      // At once where it is, or the first letters of a fast hand would go elsewhere; else when it has been drawn.
      if (!focusSearch()) requestAnimationFrame(focusSearch);
    },
  },
  {
    id: 'view.left',
    label: 'Left panel',
    chapter: 'View',
    keys: ['mod+alt+b'],
    inFields: true,
    checked: (app) => isSideOpen(app, 'left'),
    run: (app) => openSide(app, 'left', !isSideOpen(app, 'left')),
  },
  {
    id: 'view.right',
    label: 'Inspector',
    chapter: 'View',
    keys: ['mod+alt+i'],
    inFields: true,
    checked: (app) => isSideOpen(app, 'right'),
    run: (app) => openSide(app, 'right', !isSideOpen(app, 'right')),
  },
  ...DOCK.map(
    ({ pane, label, keys }): Action => ({
      id: `view.${pane}`,
      label,
      chapter: 'View',
      ...(keys && { keys }),
      inFields: true,
      checked: (app) => isShown(app, pane),
      run: (app) => toggleDock(app, pane),
    }),
  ),
  ...SCHEMES.map(
    ({ scheme, label }): Action => ({
      id: `view.scheme.${scheme}`,
      label,
      chapter: 'View',
      checked: (app) => settings(app).scheme === scheme,
      run: (app) => app.settings.setState({ scheme }),
    }),
  ),
  {
    id: 'view.sizes',
    label: 'All sizes side by side…',
    chapter: 'View',
    run: ({ dialogs }) => dialogs.show('sizes'),
  },
  {
    id: 'view.theme',
    label: 'Edit the theme…',
    chapter: 'View',
    run: ({ dialogs }) => dialogs.show('theme'),
  },
  {
    id: 'view.deviceScheme',
    label: 'Draw the phone in light',
    chapter: 'View',
    checked: (app) => settings(app).deviceScheme === 'light',
    run: (app) => app.settings.setState({ deviceScheme: settings(app).deviceScheme === 'light' ? 'dark' : 'light' }),
  },
];
