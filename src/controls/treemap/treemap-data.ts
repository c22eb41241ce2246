// Any JSON to a tree of weighted items.
import { isArray, type Json, member } from '../../layout/json.ts';
import { numberOf, records, sumOf, textOf } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Item {
  readonly label: string;
  /** Never negative; of one with others inside, their sum. */
  readonly value: number;
  readonly color: string | undefined;
  readonly children: readonly Item[];
}

/** Nobody opens tiles this deep, and no screen shows this many of them. */
const DEEPEST = 12;
const MOST_ITEMS = 20_000;

function itemsIn(list: Json | undefined, depth: number, budget: { left: number }): readonly Item[] {
  if (!isArray(list) || depth > DEEPEST) return [];
  return records(list).flatMap((item, at): readonly Item[] => {
    if (budget.left <= 0) return [];
    budget.left -= 1;
    const children = itemsIn(member(item, 'children'), depth + 1, budget);
    const own = Math.max(0, numberOf(item, 'value') ?? 0);
    const value = children.length > 0 ? sumOf(children.map((child) => child.value)) : own;
    return [{ label: textOf(item, 'label') ?? `Item ${at + 1}`, value, color: textOf(item, 'color'), children }];
  });
}

/** Undefined when nothing weighs anything. */
export function treeOf(value: Json | undefined): readonly Item[] | undefined {
  const document = asDocument(value);
  const items = itemsIn(isArray(document) ? document : member(document, 'items'), 0, { left: MOST_ITEMS });
  return items.some((item) => item.value > 0) ? items : undefined;
}

/** The items inside those at these places, one level after the other; fewer levels where there are none. */
export function levelOf(
  tree: readonly Item[],
  path: readonly number[],
): { readonly items: readonly Item[]; readonly labels: readonly string[] } {
  let items = tree;
  const labels: string[] = [];
  for (const place of path) {
    const opened = items[place];
    if (opened === undefined || opened.children.length === 0 || opened.value <= 0) break;
    items = opened.children;
    labels.push(opened.label);
  }
  return { items, labels };
}

export interface Part {
  readonly label: string;
  readonly value: number;
  /** Its place in the level; undefined for the tile that stands for all that are too small. */
  readonly place: number | undefined;
  readonly color: string | undefined;
  readonly isParent: boolean;
}

/** The largest first; what is beyond a number of tiles becomes one tile. */
export function partsOf(items: readonly Item[], most: number): readonly Part[] {
  const parts = items
    .map(
      ({ label, value, color, children }, place): Part => ({
        label,
        value,
        color,
        place,
        isParent: children.length > 0,
      }),
    )
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  if (parts.length <= most) return parts;
  const rest = parts.slice(most - 1);
  const value = sumOf(rest.map((part) => part.value));
  return [
    ...parts.slice(0, most - 1),
    { label: `${rest.length} more`, value, place: undefined, color: undefined, isParent: false },
  ];
}
