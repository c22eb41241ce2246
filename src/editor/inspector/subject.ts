// What rows are about, and how it is written to.
import type { Definition } from '../../layout/control.ts';
import type { Layout } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import type { Path } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Editor } from '../editor.ts';
import { keyOf, pathOf, type Selection } from '../selection.ts';
import type { Subject } from './row.ts';

type Writer = Pick<Editor, 'edit' | 'layout'>;

function written(editor: Writer, edit: Edit, burst: string | undefined): string | undefined {
  const outcome = editor.edit(edit, burst === undefined ? {} : { burst });
  return isRefused(outcome) ? outcome.refused : undefined;
}

export function nodesSubject(editor: Writer, targets: Selection, definition: Definition | undefined): Subject {
  let known: { readonly layout: Layout; readonly places: readonly Path[] } | undefined;
  const places = (): readonly Path[] => {
    const layout = editor.layout();
    // Every row asks, and there may be thousands of both.
    if (known?.layout !== layout) {
      known = { layout, places: targets.flatMap((target) => [pathOf(layout, target) ?? []]) };
    }
    return known.places;
  };
  return {
    key: targets.map(keyOf).join(' '),
    targets,
    definition,
    places,
    write: (field, value, burst) =>
      written(
        editor,
        value === undefined ? { kind: 'unset', at: targets, field } : { kind: 'set', at: targets, field, value },
        burst,
      ),
  };
}

/** Rows about a block of the document: `['theme']`, `['tabs', 0]`; an empty path is the document itself. */
export function placeSubject(editor: Writer, place: Path): Subject {
  return {
    key: place.join('/'),
    targets: [],
    definition: undefined,
    places: () => [place],
    write: (field, value, burst) => written(editor, { kind: 'setAt', path: [...place, ...field], value }, burst),
  };
}
