// What a click on a tile does: the control comes to the first free slot of what is open.
import { type Node, tabsOf } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { App } from '../app.ts';

const MOST_RECENT = 9;

/** The type first, and each only once. */
export function recentWith(recent: readonly string[], type: string): readonly string[] {
  return [type, ...recent.filter((other) => other !== type)].slice(0, MOST_RECENT);
}

export function remember({ settings }: App, type: string): void {
  settings.setState({ recent: recentWith(settings.getState().recent, type) });
}

/** The lock keeps whatever comes by a click or a key out as well, and says so. */
export const isLocked = ({ editor, canvas }: App): boolean => editor.state.getState().locked && canvas.refuses();

/** Into the group that is open in place, else onto the tab; a layout without tabs gets its first. */
export function editThatAdds({ editor }: App, nodes: readonly Node[], name: string): Edit {
  const { inside, tab } = editor.state.getState();
  const into = inside ?? ['tabs', tab];
  const add: Edit = { kind: 'add', into, nodes };
  if (tabsOf(editor.layout()).length > 0) return add;
  return { kind: 'batch', name, edits: [{ kind: 'addTab' }, add] };
}

export function addNodes(app: App, nodes: readonly Node[], what: string): boolean {
  if (isLocked(app)) return false;
  const name = `Add ${what.toLowerCase()}`;
  const outcome = app.editor.edit(editThatAdds(app, nodes, name), { select: 'made' });
  if (isRefused(outcome)) {
    app.notices.toast(outcome.refused, { tone: 'bad' });
    return false;
  }
  app.notices.say(`${what} added: ${outcome.done.join(', ')}`);
  return true;
}
