// What a selection means in a document that changes under it.
import { idOf, type Layout, type Node, tabsOf } from '../layout/document.ts';
import type { Target } from '../layout/edit.ts';
import { placeOf, samePath } from '../layout/edits/places.ts';
import { at, isObject, type Path } from '../layout/json.ts';
import { findNode } from '../layout/walk.ts';

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

/** The same tab, wherever an edit has put it. */
export function tabAfter(before: Layout, after: Layout, shown: number): number {
  const [old, tabs] = [tabsOf(before)[shown], tabsOf(after)];
  const found = tabs[shown] === old ? shown : tabs.findIndex((tab) => tab === old);
  return found === -1 ? shown : found;
}

/** The tab to show after a step in history: the one at hand if it changed, else the first that did. */
export function tabToShow(before: Layout, after: Layout, shown: number): number {
  const [old, tabs] = [tabsOf(before), tabsOf(after)];
  const last = Math.max(0, tabs.length - 1);
  if (old.length === tabs.length && old[shown] !== tabs[shown]) return shown;
  const changed = tabs.findIndex((tab, index) => tab !== old[index]);
  return changed === -1 ? Math.min(shown, last) : changed;
}
