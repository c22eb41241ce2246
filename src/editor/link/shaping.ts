// A control shaped on the phone comes back as an ordinary edit: it can be undone, and keeps its place.
import type { Layout, Node } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import type { JsonObject } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { findNode } from '../../layout/walk.ts';
import { toastOfChange } from '../change-toast.ts';
import type { Editor } from '../editor.ts';
import type { Notices } from '../notices.ts';

export const findControl = (layout: Layout, id: string): Node | undefined => findNode(layout, id)?.node;

/** Where it stands and what it is called is not the phone’s to say. */
const OURS = new Set(['id', 'type', 'position', 'span']);

/** The fields that came back different, as one step of undo; none when nothing did. */
export function shapedEdit(layout: Layout, id: string, shaped: JsonObject, device: string): Edit | undefined {
  const node = findControl(layout, id);
  if (node === undefined) return undefined;
  const edits: Edit[] = [];
  for (const [key, value] of Object.entries(shaped)) {
    if (OURS.has(key) || JSON.stringify(node[key]) === JSON.stringify(value)) continue;
    edits.push({ kind: 'set', at: [id], field: [key], value });
  }
  for (const key of Object.keys(node)) {
    if (!OURS.has(key) && !Object.hasOwn(shaped, key)) edits.push({ kind: 'unset', at: [id], field: [key] });
  }
  return edits.length === 0 ? undefined : { kind: 'batch', name: `Take ${id} from ${device}`, edits };
}

export function takeShaped(editor: Editor, notices: Notices, id: string, shaped: JsonObject, device: string): void {
  const edit = shapedEdit(editor.layout(), id, shaped, device);
  if (edit === undefined) {
    notices.toast(
      findControl(editor.layout(), id) === undefined
        ? `${id} came back from ${device}, but it is no longer in the layout.`
        : `${id} came back from ${device} as it was.`,
    );
    return;
  }
  const outcome = editor.edit(edit);
  if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
  else toastOfChange({ editor, notices }, `${id} is as it was shaped on ${device}.`);
}
