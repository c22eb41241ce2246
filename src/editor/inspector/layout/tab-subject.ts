// Rows about one page. Its grid is changed by the edit that looks after the controls in it.
import type { Edit } from '../../../layout/edit.ts';
import type { Json, Path } from '../../../layout/json.ts';
import { isRefused } from '../../../layout/outcome.ts';
import type { Editor } from '../../editor.ts';
import type { Subject } from '../row.ts';

export function tabEdit(tab: number, [key, part, ...deeper]: Path, value: Json | undefined): Edit {
  const place: Path = ['tabs', tab];
  if (key === 'grid' && typeof part === 'string' && deeper.length === 0) {
    return { kind: 'setGrid', of: place, grid: { [part]: value ?? null } };
  }
  const rest = [key, part].filter((step) => step !== undefined);
  return { kind: 'setAt', path: [...place, ...rest, ...deeper], value };
}

export function tabSubject(editor: Pick<Editor, 'edit'>, tab: number): Subject {
  const place: Path = ['tabs', tab];
  return {
    key: place.join('/'),
    targets: [],
    definition: undefined,
    places: () => [place],
    write: (field, value, burst) => {
      const outcome = editor.edit(tabEdit(tab, field, value), burst === undefined ? {} : { burst });
      return isRefused(outcome) ? outcome.refused : undefined;
    },
  };
}
