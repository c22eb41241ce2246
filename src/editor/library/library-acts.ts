// What can be done to a layout of the library, whether it is the open one, another, or one open in another tab.
import type { LayoutRecord } from '../../storage/records.ts';
import type { App } from '../app.ts';

const IN_OTHER_TAB = 'is open in another tab. Close it there first.';

async function alone(app: App, { id, name }: LayoutRecord, change: () => Promise<unknown>): Promise<boolean> {
  const done = await app.keeping.alone(id, change);
  if (!done) app.notices.toast(`${name} ${IN_OTHER_TAB}`, { tone: 'bad' });
  return done;
}

export async function openEntry(app: App, { id, name }: LayoutRecord): Promise<void> {
  if (app.editor.state.getState().id === id) return app.dialogs.close();
  if (await app.keeping.open(id)) {
    app.dialogs.close();
    app.notices.say(`${name} is open`);
  } else {
    app.notices.toast(`${name} cannot be read any more. Look for an earlier version of it.`, { tone: 'bad' });
  }
}

export function renameOpen(app: App, name: string): void {
  const outcome = app.editor.edit({ kind: 'setAt', path: ['name'], value: name }, { name: `Rename to ${name}` });
  if ('refused' in outcome) app.notices.toast(outcome.refused, { tone: 'bad' });
}

export async function renameEntry(app: App, entry: LayoutRecord, name: string): Promise<void> {
  if (app.editor.state.getState().id === entry.id) renameOpen(app, name);
  else await alone(app, entry, () => app.library.rename(entry.id, name));
}

export async function duplicateEntry(app: App, { id, name }: LayoutRecord): Promise<void> {
  await app.keeping.flush();
  const copy = await app.library.duplicate(id);
  app.notices.say(copy === undefined ? `${name} could not be copied` : `${name} copied`);
}

export async function throwAway(app: App, entry: LayoutRecord): Promise<void> {
  const wasOpen = app.editor.state.getState().id === entry.id;
  if (!(await alone(app, entry, () => app.library.throwAway(entry.id)))) return;
  if (wasOpen) await app.keeping.openLast();
  app.notices.toast(`${entry.name} is in the trash.`, {
    action: {
      label: 'Undo',
      run: () => void app.library.restore(entry.id).then(() => (wasOpen ? app.keeping.open(entry.id) : false)),
    },
  });
}

export async function restoreEntry(app: App, { id, name }: LayoutRecord): Promise<void> {
  await app.library.restore(id);
  app.notices.say(`${name} is back in the library`);
}
