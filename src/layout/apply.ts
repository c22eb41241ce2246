// The one place where layouts change. Every edit works on every layout: it gives a new one that shares all it did not
// touch with the old one, the very same one when nothing changes, or the reason why it cannot be.
import type { Layout } from './document.ts';
import type { Edit, EditOf } from './edit.ts';
import { add, duplicate } from './edits/arrive.ts';
import { setAt, setField } from './edits/fields.ts';
import { group, ungroup } from './edits/groups.ts';
import { move, resize, setCard } from './edits/move.ts';
import { arrange, reorder } from './edits/order.ts';
import { outermost, placesOf, removePlaces } from './edits/places.ts';
import { changed, type Plan } from './edits/plan.ts';
import { renameId } from './edits/rename.ts';
import { addTab, duplicateTab, moveTab, removeTab, setGrid, setTab } from './edits/tabs.ts';
import { isObject } from './json.ts';
import { merged } from './merge.ts';
import { isRefused, refuse } from './outcome.ts';
import { hasId } from './walk.ts';

export function planEdit(layout: Layout, edit: Edit): Plan {
  switch (edit.kind) {
    case 'add':
    case 'paste':
      return add(layout, edit);
    case 'remove':
      return remove(layout, edit);
    case 'move':
      return move(layout, edit);
    case 'resize':
      return resize(layout, edit);
    case 'setCard':
      return setCard(layout, edit);
    case 'align':
    case 'distribute':
    case 'sameSize':
      return arrange(layout, edit);
    case 'set':
    case 'unset':
      return setField(layout, edit);
    case 'duplicate':
      return duplicate(layout, edit);
    case 'group':
      return group(layout, edit);
    case 'ungroup':
      return ungroup(layout, edit);
    case 'reorder':
      return reorder(layout, edit);
    case 'addTab':
      return addTab(layout, edit);
    case 'setTab':
      return setTab(layout, edit);
    case 'moveTab':
      return moveTab(layout, edit);
    case 'removeTab':
      return removeTab(layout, edit);
    case 'duplicateTab':
      return duplicateTab(layout, edit);
    case 'setGrid':
      return setGrid(layout, edit);
    case 'setAt':
      return setAt(layout, edit);
    case 'renameId':
      return renameId(layout, edit);
    case 'replace': {
      const next = merged(layout, edit.layout);
      return isObject(next) ? changed(next) : refuse('A layout is a JSON object.');
    }
    case 'batch':
      return batch(layout, edit);
  }
  edit satisfies never;
  return changed(layout);
}

function remove(layout: Layout, edit: EditOf<'remove'>): Plan {
  const places = placesOf(layout, edit.at);
  return isRefused(places) ? places : changed(removePlaces(layout, outermost(places.done)));
}

function batch(layout: Layout, edit: EditOf<'batch'>): Plan {
  let next = layout;
  const made: string[] = [];
  for (const one of edit.edits) {
    const plan = planEdit(next, one);
    // All or none: half of a cut-and-paste would lose a control.
    if (isRefused(plan)) return plan;
    next = plan.layout;
    made.push(...plan.made);
  }
  return { layout: next, made: made.filter((id) => hasId(next, id)) };
}

/** The layout with the edit done; the identical one when it cannot be done or changes nothing. */
export function applyEdit(layout: Layout, edit: Edit): Layout {
  const plan = planEdit(layout, edit);
  return isRefused(plan) ? layout : plan.layout;
}

/** Why the edit cannot be done; nothing when it can, even if it changes nothing. */
export function explainEdit(layout: Layout, edit: Edit): string | undefined {
  const plan = planEdit(layout, edit);
  return isRefused(plan) ? plan.refused : undefined;
}
