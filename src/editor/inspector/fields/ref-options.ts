// What an id field can name: controls of the layout, its sources, its commands, or the parts of the board it stands in.

import { idOf, type Layout, typeOf } from '../../../layout/document.ts';
import type { RefField } from '../../../layout/fields.ts';
import { callOf } from '../../../layout/ids.ts';
import { at, isArray, isObject, type Json, member, type Path } from '../../../layout/json.ts';
import { nodesIn } from '../../../layout/walk.ts';
import type { Option } from './Combo.tsx';

/** Boards name their parts by id, in a list beside the field or further out. */
const LISTS = { zone: 'zones', item: 'items' } as const;

export function refOptions(layout: Layout, to: RefField['to'], place: Path): readonly Option[] {
  switch (to) {
    case 'control':
      return controls(layout);
    case 'source':
      return Object.entries(asObject(member(layout, 'sources'))).map(([name, source]) => ({
        value: name,
        label: name,
        help: textOf(member(source, 'type')),
      }));
    case 'event':
      return [...events(layout)].map((name) => ({ value: name, label: name }));
    case 'zone':
    case 'item':
      return parts(layout, LISTS[to], place);
    default:
      return to satisfies never;
  }
}

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
const asObject = (value: Json | undefined) => (isObject(value) ? value : {});

function controls(layout: Layout): readonly Option[] {
  return nodesIn(layout).flatMap(({ node }) => {
    const id = idOf(node);
    if (id === undefined) return [];
    const label = textOf(node.label);
    return [{ value: id, label: callOf(node), help: [typeOf(node), label].filter(Boolean).join(' · ') || undefined }];
  });
}

/** Commands that the layout’s own frames and bindings speak of. */
function events(layout: Layout): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: Json | undefined, depth: number): void => {
    if (depth > 6) return;
    const command = textOf(member(value, 'msg_type'));
    if (command !== undefined && command !== '') names.add(command);
    if (isArray(value)) for (const part of value) look(part, depth + 1);
    else if (isObject(value))
      for (const part of Object.values(value)) if (typeof part === 'object') look(part, depth + 1);
  };
  for (const { node } of nodesIn(layout)) {
    look(node.sync, 0);
    look(node.action, 0);
  }
  return names;
}

function parts(layout: Layout, list: string, place: Path): readonly Option[] {
  for (let length = place.length - 1; length > 0; length--) {
    const found = member(at(layout, place.slice(0, length)), list);
    if (!isArray(found)) continue;
    return found.flatMap((part) => {
      const id = textOf(member(part, 'id'));
      return id === undefined ? [] : [{ value: id, label: id, help: textOf(member(part, 'label')) }];
    });
  }
  return [];
}
