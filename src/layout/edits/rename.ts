import { idOf, type Layout } from '../document.ts';
import type { EditOf } from '../edit.ts';
import { withId } from '../ids.ts';
import { isRefused, refuse } from '../outcome.ts';
import { referencesOf } from '../references.ts';
import { replaceAt } from '../tree.ts';
import { hasId } from '../walk.ts';
import { nodePlaceOf } from './places.ts';
import { changed, type Plan } from './plan.ts';

export function renameId(layout: Layout, edit: EditOf<'renameId'>): Plan {
  const found = nodePlaceOf(layout, edit.at);
  if (isRefused(found)) return found;
  const { entry, path } = found.done;
  const old = idOf(entry);
  const id = edit.id.trim();
  if (id === '') return refuse('An id has at least one character.');
  if (old === id) return changed(layout);
  if (hasId(layout, id)) return refuse(`Another control is already called ${id}.`);
  const renamed = replaceAt(layout, path, withId(entry, id));
  // Without an id nothing can refer to it; and what referred to two of the same id still finds the other one.
  if (old === undefined || hasId(renamed, old)) return changed(renamed);
  return changed(
    referencesOf(renamed).reduce((next, reference) => {
      return reference.id === old ? replaceAt(next, reference.path, id) : next;
    }, renamed),
  );
}
