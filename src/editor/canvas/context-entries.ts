// The menu on a right click, on the canvas and in the tree alike.
import { ACTIONS } from '../actions.ts';
import type { App } from '../app.ts';
import { menuItemOf } from '../shell/menu-item.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

const WHOLE = ['edit.paste', 'edit.selectAll'];
const FIRST = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'];
const GROUPING = ['arrange.group', 'arrange.ungroup', 'blocks.save'];
const ALIGN = ['left', 'right', 'top', 'bottom'].map((side) => `arrange.align.${side}`);
const SPREAD = ['arrange.rows', 'arrange.columns', 'arrange.sameSize'];
const ORDER = ['arrange.back', 'arrange.forth'];

export function contextEntries(app: App): readonly MenuEntry[] {
  const { selection } = app.editor.state.getState();
  const items = (ids: readonly string[]) =>
    ACTIONS.filter(({ id }) => ids.includes(id)).map((action) => menuItemOf(app, action));
  if (selection.length === 0) return items(WHOLE);
  return [
    ...items(FIRST),
    'line',
    ...items(GROUPING),
    ...(selection.length > 1 ? [{ submenu: 'Align', entries: items([...ALIGN, ...SPREAD]) }] : []),
    ...items(ORDER),
    'line',
    ...items(['edit.delete']).map((item) => ({ ...item, tone: 'bad' as const })),
  ];
}
