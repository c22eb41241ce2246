// What is done with layouts as files of the library.
import { SAVED } from '../../storage/versions.ts';
import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { pickFile } from './pick-file.ts';

const isOpen = ({ editor }: App) => editor.state.getState().id !== undefined;

async function saveVersion(app: App): Promise<void> {
  const { trouble } = app.library.state.getState();
  if (trouble !== undefined) return app.dialogs.show('export');
  const made = await app.keeping.keepVersion({ name: SAVED });
  app.notices.toast(made ? 'Saved, with a version to come back to.' : 'Saved. Nothing has changed since.', {
    action: { label: 'Versions', run: () => app.dialogs.show('versions') },
  });
  // A person who saves by hand wants it to stay; some browsers clear what was not asked for.
  await navigator.storage?.persist?.();
}

export const fileActions: readonly Action[] = [
  {
    id: 'file.new',
    label: 'New layout…',
    chapter: 'File',
    // Ctrl+N is the browser’s own.
    keys: ['alt+n'],
    run: ({ dialogs }) => dialogs.show('new'),
  },
  {
    id: 'file.library',
    label: 'Open from the library…',
    chapter: 'File',
    keys: ['mod+o'],
    inFields: true,
    run: ({ dialogs }) => dialogs.show('library'),
  },
  {
    id: 'file.save',
    label: 'Save a version',
    chapter: 'File',
    keys: ['mod+s'],
    inFields: true,
    enabled: isOpen,
    run: (app) => void saveVersion(app),
  },
  {
    id: 'file.versions',
    label: 'Versions…',
    chapter: 'File',
    enabled: isOpen,
    run: ({ dialogs }) => dialogs.show('versions'),
  },
  {
    id: 'file.compare',
    label: 'Compare with a file…',
    chapter: 'File',
    enabled: isOpen,
    run: (app) =>
      pickFile((file) => void import('./compare-file.ts').then(({ compareWithFile }) => compareWithFile(app, file))),
  },
  {
    id: 'file.duplicate',
    label: 'Duplicate layout',
    chapter: 'File',
    enabled: isOpen,
    run: async (app) => {
      const { id } = app.editor.state.getState();
      await app.keeping.flush();
      const copy = id === undefined ? undefined : await app.library.duplicate(id);
      if (copy !== undefined && (await app.keeping.open(copy))) app.notices.toast('This is the copy.');
    },
  },
  {
    id: 'file.import',
    label: 'Import…',
    chapter: 'File',
    keys: ['mod+shift+o'],
    inFields: true,
    run: ({ dialogs }) => dialogs.show('import'),
  },
  {
    id: 'file.export',
    label: 'Export…',
    chapter: 'File',
    keys: ['mod+shift+s'],
    inFields: true,
    enabled: isOpen,
    run: ({ dialogs }) => dialogs.show('export'),
  },
];
