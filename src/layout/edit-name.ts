// What an edit is called in the undo menu: a verb and what it is done to.
import type { Catalog } from './control.ts';
import { type Layout, type Node, tabName, tabsOf, tabTitle, text } from './document.ts';
import type { Edit, EditOf, Target } from './edit.ts';
import { placeOf } from './edits/places.ts';
import { entryName, fieldName, placeName } from './field-words.ts';
import { callOf } from './ids.ts';
import { at, type Path } from './json.ts';

const counted = (count: number, word: string) => (count === 1 ? `1 ${word}` : `${count} ${word}s`);

function targetsOf(layout: Layout, targets: readonly Target[]): string {
  const [only] = targets;
  if (targets.length !== 1 || only === undefined) return counted(targets.length, 'control');
  return callOf(placeOf(layout, only)?.entry ?? (typeof only === 'string' ? { id: only } : undefined));
}

const tabOf = (layout: Layout, index: number) => tabName(tabsOf(layout)[index], index);

function nodesOf(nodes: readonly Node[]): string {
  const [only] = nodes;
  return nodes.length === 1 ? callOf(only) : counted(nodes.length, 'control');
}

function changeOf(layout: Layout, { path, value }: EditOf<'setAt'>, catalog: Catalog): string {
  const entry = entryName(path);
  if (entry !== undefined && value === undefined) return `Remove ${entry}`;
  if (entry !== undefined && at(layout, path) === undefined) return `Add ${entry}`;
  return `Change ${placeName(layout, path, catalog)}`;
}

const ALIGNED = { left: 'left', right: 'right', top: 'to the top', bottom: 'to the bottom' } as const;

/** `layout` is the one before the edit. */
export function nameOf(edit: Edit, layout: Layout, catalog: Catalog): string {
  const fieldOf = (targets: readonly Target[], field: Path) => {
    const [first] = targets;
    const node = first === undefined ? undefined : placeOf(layout, first)?.entry;
    return `${fieldName(node, field, catalog)} of ${targetsOf(layout, targets)}`;
  };
  switch (edit.kind) {
    case 'add':
      return `Add ${nodesOf(edit.nodes)}`;
    case 'paste':
      return `Paste ${nodesOf(edit.nodes)}`;
    case 'remove':
      return `Delete ${targetsOf(layout, edit.at)}`;
    case 'move':
      return `Move ${targetsOf(layout, edit.at)}`;
    case 'resize':
      return `Resize ${targetsOf(layout, [edit.at])}`;
    case 'setCard': {
      const moves = edit.card.w === undefined && edit.card.h === undefined && edit.card.locked === undefined;
      return `${moves ? 'Move' : 'Change'} card ${targetsOf(layout, [edit.at])}`;
    }
    case 'align':
      return `Align ${targetsOf(layout, edit.at)} ${ALIGNED[edit.to]}`;
    case 'distribute':
      return `Distribute ${targetsOf(layout, edit.at)}`;
    case 'sameSize':
      return `Resize ${targetsOf(layout, edit.at)}`;
    case 'set':
      return `Change ${fieldOf(edit.at, edit.field)}`;
    case 'unset':
      return `Reset ${fieldOf(edit.at, edit.field)}`;
    case 'duplicate':
      return `Duplicate ${targetsOf(layout, edit.at)}`;
    case 'group':
      return `Group ${targetsOf(layout, edit.at)}`;
    case 'ungroup':
      return `Ungroup ${targetsOf(layout, [edit.at])}`;
    case 'reorder':
      return `Reorder ${targetsOf(layout, [edit.at])}`;
    case 'addTab':
      return edit.tab?.title === undefined ? 'Add tab' : `Add tab ${edit.tab.title}`;
    case 'setTab': {
      const title = text(edit.fields.title);
      const name = tabOf(layout, edit.tab);
      return title === undefined ? `Change tab ${name}` : `Rename tab ${name} to ${title}`;
    }
    case 'moveTab':
      return `Move tab ${tabOf(layout, edit.tab)}`;
    case 'removeTab':
      return `Delete tab ${tabOf(layout, edit.tab)}`;
    case 'duplicateTab':
      return `Duplicate tab ${tabOf(layout, edit.tab)}`;
    case 'setGrid':
      return `Change grid of ${gridOwner(layout, edit.of)}`;
    case 'setAt':
      return changeOf(layout, edit, catalog);
    case 'renameId':
      return `Rename ${targetsOf(layout, [edit.at])} to ${edit.id}`;
    case 'replace':
      return edit.name ?? 'Edit JSON';
    case 'batch':
      return edit.name;
  }
}

function gridOwner(layout: Layout, holder: Target): string {
  const tab = typeof holder !== 'string' && holder[0] === 'tabs' && holder.length === 2 ? Number(holder[1]) : undefined;
  return tab === undefined ? targetsOf(layout, [holder]) : tabTitle(tabsOf(layout)[tab], tab);
}
