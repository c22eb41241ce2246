// Edits that write what they are told: fields of nodes, and anything outside them.
import type { Layout } from '../document.ts';
import type { EditOf } from '../edit.ts';
import { at, isObject } from '../json.ts';
import { isRefused, refuse } from '../outcome.ts';
import { replaceAt, writeAt } from '../tree.ts';
import { worseBy } from './laws.ts';
import { nodePlacesOf } from './places.ts';
import { changed, type Plan } from './plan.ts';

/** Fields through which ids or cells could be broken; the rest needs no second look. */
const STRUCTURE: ReadonlySet<string | number | undefined> = new Set([
  'id',
  'position',
  'span',
  'grid',
  'children',
  'panels',
  'canvasConfig',
  'longPressGroup',
]);

export function setField(layout: Layout, edit: EditOf<'set' | 'unset'>): Plan {
  if (edit.field.length === 0) return refuse('No field is named.');
  const found = nodePlacesOf(layout, edit.at);
  if (isRefused(found)) return found;
  const value = edit.kind === 'set' ? edit.value : undefined;
  let next = layout;
  // The deepest first: writing into a holder may replace what is in it.
  for (const { path } of [...found.done].sort((a, b) => b.path.length - a.path.length)) {
    const node = at(next, path);
    if (!isObject(node)) continue;
    const written = writeAt(node, edit.field, value);
    if (isRefused(written)) return written;
    next = replaceAt(next, path, written.done);
  }
  return guarded(layout, next, STRUCTURE.has(edit.field[0]));
}

export function setAt(layout: Layout, { path, value }: EditOf<'setAt'>): Plan {
  if (path.length === 0) return refuse('The whole document is replaced, not set.');
  const written = writeAt(layout, path, value);
  if (isRefused(written)) return written;
  return guarded(layout, written.done as Layout, path[0] === 'tabs');
}

function guarded(before: Layout, after: Layout, needed: boolean): Plan {
  if (before === after) return changed(before);
  const breach = needed ? worseBy(before, after) : undefined;
  return breach === undefined ? changed(after) : refuse(breach);
}
