// What opens in place by a double click, and the way back out of it. Pure.
import { isGroup, type Layout, type Node, tabTitle, text, titleOf } from '../../layout/document.ts';
import { placeOf, samePath } from '../../layout/edits/places.ts';
import { callOf } from '../../layout/ids.ts';
import { at, isArray, isObject, member, type Path } from '../../layout/json.ts';

/** The innermost popup on the way; what is behind it is not to be seen. */
export function popupIn(inside: Path | undefined): Path | undefined {
  const depth = inside?.lastIndexOf('longPressGroup') ?? -1;
  return depth === -1 ? undefined : inside?.slice(0, depth + 1);
}

export function pagesOf(node: Node): readonly Node[] {
  const panels = member(node, 'panels');
  return isArray(panels) ? panels.filter(isObject) : [];
}

/** The holder that opens; undefined for a control that holds nothing. */
export function doorOf(node: Node, path: Path, page: number): Path | undefined {
  const panels = member(node, 'panels');
  if (isArray(panels) && isObject(panels[page])) return [...path, 'panels', page];
  if (isObject(member(node, 'canvasConfig'))) return path;
  return isGroup(node) || isArray(member(node, 'children')) ? path : undefined;
}

export interface Crumb {
  readonly label: string;
  /** Undefined for the tab itself. */
  readonly path: Path | undefined;
}

/** From the tab to what is open. */
export function trailOf(layout: Layout, inside: Path | undefined): readonly Crumb[] {
  const tab = inside?.[1];
  if (inside === undefined || typeof tab !== 'number') return [];
  const crumbs: Crumb[] = [];
  for (let path: Path = inside; path.length > 2; ) {
    const place = placeOf(layout, path);
    if (place === undefined) break;
    crumbs.unshift({ label: crumbLabel(place.kind, place.entry, place.index), path });
    path = place.holder;
  }
  return [{ label: tabTitle(at(layout, ['tabs', tab]), tab), path: undefined }, ...crumbs];
}

function crumbLabel(kind: string, entry: unknown, index: number): string {
  if (kind === 'popup') return text(member(entry, 'label')) ?? 'Popup';
  return kind === 'panel' ? titleOf(entry, index) : (text(member(entry, 'label')) ?? callOf(entry));
}

/** The holder around this one that can be opened: pages and what they are in count as one step. */
export function outOf(layout: Layout, inside: Path): Path | undefined {
  const crumbs = trailOf(layout, inside);
  for (const { path } of crumbs.slice(0, -1).reverse()) {
    const node = path && at(layout, path);
    if (
      path !== undefined &&
      isObject(node) &&
      (doorOf(node, path, 0)?.length === path.length || placeOf(layout, path)?.kind === 'panel')
    )
      return path;
  }
  return undefined;
}

export const isSamePlace = (a: Path | undefined, b: Path | undefined): boolean =>
  a === undefined || b === undefined ? a === b : samePath(a, b);
