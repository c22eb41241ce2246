// What a selection means in a document that changes under it.
import { idOf, type Layout, type Node, tabsOf } from '../layout/document.ts';
import type { Target } from '../layout/edit.ts';
import { placeOf, samePath } from '../layout/edits/places.ts';
import type { Follow } from '../layout/follow.ts';
import { at, isObject, type Path } from '../layout/json.ts';
import { findNode, isOnly } from '../layout/walk.ts';

export type Selection = readonly Target[];

export const NOTHING: Selection = [];

/** How to speak of the node at this path: by its id when that means this node and no other. */
export function targetAt(layout: Layout, path: Path): Target {
  const id = idOf(at(layout, path));
  const found = id === undefined ? undefined : findNode(layout, id);
  return id !== undefined && found !== undefined && samePath(found.path, path) ? id : path;
}

export function sameTarget(a: Target, b: Target): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return samePath(a, b);
}

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a.length === b.length && a.every((target, index) => sameTarget(target, b[index] ?? ''));

export const includes = (selection: Selection, target: Target): boolean =>
  selection.some((one) => sameTarget(one, target));

/** For maps and keys of lists. */
export const keyOf = (target: Target): string => (typeof target === 'string' ? `#${target}` : target.join('/'));

export function pathOf(layout: Layout, target: Target): Path | undefined {
  return placeOf(layout, target)?.path;
}

export function nodeOf(layout: Layout, target: Target): Node | undefined {
  const entry = placeOf(layout, target)?.entry;
  return isObject(entry) ? entry : undefined;
}

/** Those that are still there; the identical list when all are. */
export function stillThere(layout: Layout, selection: Selection): Selection {
  const kept = selection.filter((target) => placeOf(layout, target) !== undefined);
  return kept.length === selection.length ? selection : kept;
}

/** The same nodes in the document after; the identical list when they are still spoken of in the same way. */
export function followed(selection: Selection, before: Layout, after: Layout, where: Follow): Selection {
  const kept = selection.flatMap((target): Selection => {
    if (typeof target === 'string' && isOnly(before, target) && isOnly(after, target)) return [target];
    const was = pathOf(before, target);
    const is = was && where(was);
    return is === undefined ? [] : [targetAt(after, is)];
  });
  const isSame = kept.length === selection.length && kept.every((target, index) => target === selection[index]);
  return isSame ? selection : kept;
}

/** Those on this tab; the identical list when all are. */
export function onTab(layout: Layout, selection: Selection, tab: number): Selection {
  const kept = selection.filter((target) => tabOfPath(pathOf(layout, target) ?? []) === tab);
  return kept.length === selection.length ? selection : kept;
}

/** With one more, or without it when it was there. */
export function toggled(selection: Selection, target: Target): Selection {
  return includes(selection, target) ? selection.filter((one) => !sameTarget(one, target)) : [...selection, target];
}

export const tabOfPath = (path: Path): number | undefined =>
  path[0] === 'tabs' && typeof path[1] === 'number' ? path[1] : undefined;

/** The tab to show after a step in history: the one at hand if it changed, else the first that did. */
export function tabToShow(before: Layout, after: Layout, shown: number): number {
  const [old, tabs] = [tabsOf(before), tabsOf(after)];
  const last = Math.max(0, tabs.length - 1);
  if (old.length === tabs.length && old[shown] !== tabs[shown]) return shown;
  const changed = tabs.findIndex((tab, index) => tab !== old[index]);
  return changed === -1 ? Math.min(shown, last) : changed;
}
