// What differs between two layouts, in words for people who do not read JSON: control by control, then the rest.
import { catalog } from '../../controls/catalog.ts';
import { LAYOUT } from '../../layout/blocks/layout.ts';
import { fieldsOf } from '../../layout/control.ts';
import { diffLayouts } from '../../layout/diff.ts';
import {
  type Layout,
  type Node,
  positionOf,
  spanOf,
  tabName,
  tabsOf,
  tabTitle,
  typeOf,
} from '../../layout/document.ts';
import { type Fields, humanise } from '../../layout/fields.ts';
import { at, isArray, isObject, type Json, member, type Path } from '../../layout/json.ts';
import { findNode } from '../../layout/walk.ts';

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'layout';
  /** The control’s id, or what else changed. */
  readonly name: string;
  /** The type of a control. */
  readonly type: string | undefined;
  /** One sentence each; none for what came or went as a whole. */
  readonly details: readonly string[];
}

const LONGEST = 40;

function short(value: Json | undefined): string | undefined {
  if (value === undefined) return 'nothing';
  if (isObject(value) || isArray(value)) return undefined;
  const written = typeof value === 'string' ? `“${value}”` : String(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written;
}

function fromTo(label: string, before: Json | undefined, after: Json | undefined): string {
  const [from, to] = [short(before), short(after)];
  if (before === undefined && to !== undefined) return `${label}: now ${to}`;
  if (after === undefined) return `${label}: taken away`;
  return from === undefined || to === undefined ? `${label} changed` : `${label}: ${from} → ${to}`;
}

const cellOf = (node: Node) => {
  const [row, column] = positionOf(node) ?? [0, 0];
  return `row ${row + 1}, column ${column + 1}`;
};
const sizeOf = (node: Node) => spanOf(node).join(' × ');
const tabOn = (layout: Layout, path: Path) => tabTitle(at(layout, path.slice(0, 2)), Number(path[1]));

interface Found {
  readonly layout: Layout;
  readonly node: Node;
  readonly path: Path;
}

function fieldChange(field: string, before: Found, after: Found): string {
  if (field === 'position') return `Place: ${cellOf(before.node)} → ${cellOf(after.node)}`;
  if (field === 'span') return `Size: ${sizeOf(before.node)} → ${sizeOf(after.node)}`;
  if (field === 'tab') return `Tab: ${tabOn(before.layout, before.path)} → ${tabOn(after.layout, after.path)}`;
  const definition = catalog.get(typeOf(after.node));
  const label = (definition && fieldsOf(definition)[field]?.label) ?? humanise(field);
  return fromTo(label, member(before.node, field), member(after.node, field));
}

function documentChange(key: string, before: Layout, after: Layout): Change {
  const path = key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [, index, field] = path;
  if (path[0] !== 'tabs') {
    const name = (LAYOUT as Fields)[key]?.label ?? humanise(key);
    return { kind: 'layout', name, type: undefined, details: [fromTo(name, member(before, key), member(after, key))] };
  }
  if (typeof index !== 'number' || field === undefined) {
    const details = [`${tabsOf(before).length} before, ${tabsOf(after).length} now`];
    return { kind: 'layout', name: 'Tabs', type: undefined, details };
  }
  const name = `Tab ${tabName(tabsOf(after)[index], index)}`;
  const details = [fromTo(humanise(String(field)), at(before, path), at(after, path))];
  return { kind: 'layout', name, type: undefined, details };
}

export function changesBetween(before: Layout, after: Layout): readonly Change[] {
  const { controls, extra, document } = diffLayouts(after, before);
  const own = controls.flatMap(({ id, type, verdict, fields }): readonly Change[] => {
    if (verdict === 'shown' || verdict === 'unchecked') return [];
    if (verdict === 'dropped') return [{ kind: 'added', name: id, type, details: [] }];
    const [old, now] = [findNode(before, id), findNode(after, id)];
    if (old === undefined || now === undefined) return [];
    const details = fields.map((field) => fieldChange(field, { layout: before, ...old }, { layout: after, ...now }));
    return [{ kind: verdict === 'moved' ? 'moved' : 'changed', name: id, type, details }];
  });
  const removed = extra.map(({ id, type }): Change => ({ kind: 'removed', name: id, type, details: [] }));
  return [...own, ...removed, ...document.map((key) => documentChange(key, before, after))];
}
