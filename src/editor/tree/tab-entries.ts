// What can be done to a tab from the tree.
import { tabsOf } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { App } from '../app.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import type { Row } from './rows.ts';

export function tabEntries(app: App, { index }: Pick<Row, 'index'>): readonly MenuEntry[] {
  const last = tabsOf(app.editor.layout()).length - 1;
  const edit = (wanted: Edit) => () => {
    const outcome = app.editor.edit(wanted);
    if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
  };
  return [
    { label: 'Duplicate tab', run: edit({ kind: 'duplicateTab', tab: index }) },
    { label: 'Add a tab after it', run: edit({ kind: 'addTab', index: index + 1 }) },
    'line',
    { label: 'Move up', disabled: index === 0, run: edit({ kind: 'moveTab', tab: index, to: index - 1 }) },
    { label: 'Move down', disabled: index >= last, run: edit({ kind: 'moveTab', tab: index, to: index + 1 }) },
    'line',
    { label: 'Delete tab', tone: 'bad', run: edit({ kind: 'removeTab', tab: index }) },
  ];
}
