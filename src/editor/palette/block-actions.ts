import { isGroup, type Node, typeOf } from '../../layout/document.ts';
import { nodePlacesOf, outermost } from '../../layout/edits/places.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { nameOfNodes } from './block-files.ts';

export const NOT_KEPT = 'This browser keeps nothing, so blocks cannot be saved. Allow it to store data for this page.';

/** Pages and popups need not say that they are groups; by themselves they have to. */
function standalone(node: Node): Node {
  return typeOf(node) === undefined || (isGroup(node) && node.type === undefined) ? { type: 'group', ...node } : node;
}

function selectedNodes({ editor }: App): readonly Node[] {
  const { selection } = editor.state.getState();
  const places = nodePlacesOf(editor.layout(), selection);
  return isRefused(places) ? [] : outermost(places.done).map(({ entry }) => standalone(entry));
}

export async function saveBlock(app: App): Promise<void> {
  const { library, notices, settings } = app;
  const nodes = selectedNodes(app);
  if (nodes.length === 0) return;
  try {
    const { name } = await library.blocks.add(nameOfNodes(nodes), nodes);
    const show = () => settings.setState({ leftOpen: true, leftPane: 'blocks' });
    notices.toast(`Saved “${name}” under Blocks`, { action: { label: 'Show', run: show } });
  } catch {
    notices.toast(NOT_KEPT, { tone: 'bad' });
  }
}

export const blockActions: readonly Action[] = [
  {
    id: 'blocks.save',
    label: 'Save as block',
    chapter: 'Edit',
    enabled: ({ editor }) => editor.state.getState().selection.length > 0,
    run: (app) => void saveBlock(app),
  },
];
