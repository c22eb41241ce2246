import { gridOf, type Node } from '../../layout/document.ts';
import { type NodePlace, nodePlacesOf, outermost } from '../../layout/edits/places.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { openSide } from '../shell/sides.ts';
import { nameOfNodes } from './block-files.ts';

export const NOT_KEPT = 'This browser keeps nothing, so blocks cannot be saved. Allow it to store data for this page.';

/**
 * Pages and popups need not say that they are groups, nor how large they are; by themselves they have to, with a row
 * for their heading.
 */
function standalone({ entry, kind }: NodePlace): Node {
  if (kind === 'children' || kind === 'item') return entry;
  const { rows, columns } = gridOf(entry);
  const named = typeof entry.type !== 'string' ? { type: 'group', ...entry } : entry;
  return { ...named, span: [rows + 1, columns] };
}

function selectedNodes({ editor }: App): readonly Node[] {
  const { selection } = editor.state.getState();
  const places = nodePlacesOf(editor.layout(), selection);
  return isRefused(places) ? [] : outermost(places.done).map(standalone);
}

export async function saveBlock(app: App): Promise<void> {
  const { library, notices, settings } = app;
  const nodes = selectedNodes(app);
  if (nodes.length === 0) return;
  try {
    const { name } = await library.blocks.add(nameOfNodes(nodes), nodes);
    const show = () => {
      settings.setState({ leftPane: 'blocks' });
      openSide(app, 'left');
    };
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
