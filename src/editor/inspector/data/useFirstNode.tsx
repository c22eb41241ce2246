import type { Node } from '../../../layout/document.ts';
import { at, isObject } from '../../../layout/json.ts';
import { useEditorState } from '../../useApp.tsx';
import type { Subject } from '../row.ts';

/** The first of the nodes that rows are about, for what is shown by example. */
export function useFirstNode(subject: Subject): Node | undefined {
  return useEditorState(({ history }) => {
    const [place] = subject.places();
    const node = place === undefined ? undefined : at(history.present, place);
    return isObject(node) ? node : undefined;
  });
}
