// What can be done to a tab, from the tree and from the strip above the canvas.
import { tabsOf, tabTitle } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { App } from '../app.ts';
import { toastOfChange } from '../change-toast.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

interface TabEntriesOptions {
  /** Which way the tabs lie. */
  readonly along: 'row' | 'column';
  readonly rename?: () => void;
}

/** Its controls go with it: there is a way back. */
export function removeTab(app: App, tab: number): void {
  const { editor, notices } = app;
  const title = tabTitle(tabsOf(editor.layout())[tab], tab);
  const outcome = editor.edit({ kind: 'removeTab', tab });
  if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
  else toastOfChange(app, `Deleted tab ${title}.`);
}

export function tabEntries(app: App, index: number, { along, rename }: TabEntriesOptions): readonly MenuEntry[] {
  const last = tabsOf(app.editor.layout()).length - 1;
  const edit = (wanted: Edit) => () => {
    const outcome = app.editor.edit(wanted);
    if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
  };
  const [back, forth] = along === 'row' ? ['left', 'right'] : ['up', 'down'];
  return [
    ...(rename === undefined ? [] : [{ label: 'Rename tab', run: rename }]),
    { label: 'Duplicate tab', run: edit({ kind: 'duplicateTab', tab: index }) },
    { label: 'Add a tab after it', run: edit({ kind: 'addTab', index: index + 1 }) },
    'line',
    { label: `Move ${back}`, disabled: index === 0, run: edit({ kind: 'moveTab', tab: index, to: index - 1 }) },
    { label: `Move ${forth}`, disabled: index >= last, run: edit({ kind: 'moveTab', tab: index, to: index + 1 }) },
    'line',
    { label: 'Delete tab', tone: 'bad', run: () => removeTab(app, index) },
  ];
}
