// A source called otherwise, with everything that names it.
import { actionsOf } from '../../../layout/actions.ts';
import type { Catalog } from '../../../layout/control.ts';
import { type Layout, syncEntriesOf, typeOf } from '../../../layout/document.ts';
import type { Edit } from '../../../layout/edit.ts';
import { isObject, member, type Path } from '../../../layout/json.ts';
import { nodesIn } from '../../../layout/walk.ts';
import { renamedKey } from '../entries.ts';

function usersOf(layout: Layout, catalog: Catalog, name: string): readonly Path[] {
  const users: Path[] = [];
  for (const { node, path } of nodesIn(layout)) {
    const bindings = [
      ...syncEntriesOf(node).map((sync) => ({ path: sync.path, binding: sync.entry })),
      ...actionsOf(catalog.get(typeOf(node)), node).map((carried) => ({ path: carried.path, binding: carried.action })),
    ];
    for (const { path: inner, binding } of bindings) {
      if (member(binding, 'source') === name) users.push([...path, ...inner, 'source']);
    }
  }
  return users;
}

/** Undefined when the name is taken, or there is no such source. */
export function renameSource(layout: Layout, catalog: Catalog, from: string, to: string): Edit | undefined {
  const sources = member(layout, 'sources');
  const renamed = isObject(sources) && Object.hasOwn(sources, from) ? renamedKey(sources, from, to) : undefined;
  if (renamed === undefined || to === '') return undefined;
  const users = usersOf(layout, catalog, from);
  return {
    kind: 'batch',
    name: `Rename source ${from} to ${to}`,
    edits: [
      { kind: 'setAt', path: ['sources'], value: renamed },
      ...users.map((path): Edit => ({ kind: 'setAt', path, value: to })),
    ],
  };
}
