// Every place of a document that holds nodes, in reading order: children, panels, canvas cards, long-press popups.
// Which places those are is a fact of the format, not of a control type, so unknown types are entered too.
import { idOf, type Layout, type Node, type Slot, tabsOf } from './document.ts';
import { isArray, isObject, type Json, member, type Path } from './json.ts';

const NO_SLOTS: readonly Slot[] = [];

function listSlots(list: Json | undefined, kind: Slot['kind'], key: string): readonly Slot[] {
  if (!isArray(list) || list.length === 0) return NO_SLOTS;
  return list.map((node, index) => ({ kind, path: [key, index], node }));
}

function cardSlots(node: unknown): readonly Slot[] {
  const items = member(member(node, 'canvasConfig'), 'items');
  if (!isArray(items)) return NO_SLOTS;
  return items.flatMap((item, index) => {
    const control = member(item, 'control');
    return control === undefined
      ? []
      : [{ kind: 'item' as const, path: ['canvasConfig', 'items', index, 'control'], node: control }];
  });
}

const slots = new WeakMap<object, readonly Slot[]>();

/** What a tab, group, panel, popup or control holds directly. Entries may be anything: the document is untrusted. */
export function slotsOf(holder: unknown): readonly Slot[] {
  if (!isObject(holder)) return NO_SLOTS;
  let found = slots.get(holder);
  if (found === undefined) {
    const popup = member(holder, 'longPressGroup');
    found = [
      ...listSlots(member(holder, 'children'), 'children', 'children'),
      ...listSlots(member(holder, 'panels'), 'panel', 'panels'),
      ...cardSlots(holder),
      ...(isObject(popup) ? [{ kind: 'popup' as const, path: ['longPressGroup'], node: popup }] : NO_SLOTS),
    ];
    if (found.length === 0) found = NO_SLOTS;
    slots.set(holder, found);
  }
  return found;
}

export interface Visit {
  readonly node: Node;
  readonly path: Path;
  /** How its holder holds it. */
  readonly kind: Slot['kind'];
  /** The tab it is on. */
  readonly tab: number;
  /** Zero for what stands directly on a tab. */
  readonly depth: number;
}

// A document nested deeper than this is refused when it is read; one made in code must not overflow the stack either.
const DEEPEST = 256;

/** Visits every control, group, panel and popup, holders before what they hold. */
export function walk(layout: Layout, visit: (visit: Visit) => void): void {
  const enter = (holder: unknown, base: Path, tab: number, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const slot of slotsOf(holder)) {
      if (!isObject(slot.node)) continue;
      const path = [...base, ...slot.path];
      visit({ node: slot.node, path, kind: slot.kind, tab, depth });
      enter(slot.node, path, tab, depth + 1);
    }
  };
  for (const [tab, holder] of tabsOf(layout).entries()) enter(holder, ['tabs', tab], tab, 0);
}

export function nodesIn(layout: Layout): readonly Visit[] {
  const found: Visit[] = [];
  walk(layout, (visit) => found.push(visit));
  return found;
}

interface Below {
  readonly byId: ReadonlyMap<string, Slot>;
  readonly holders: readonly Slot[];
}

const below = new WeakMap<object, Below>();

function belowOf(holder: object): Below {
  let found = below.get(holder);
  if (found === undefined) {
    const byId = new Map<string, Slot>();
    const holders: Slot[] = [];
    for (const slot of slotsOf(holder)) {
      const id = idOf(slot.node);
      if (id !== undefined && !byId.has(id)) byId.set(id, slot);
      if (slotsOf(slot.node).length > 0) holders.push(slot);
    }
    found = { byId, holders };
    below.set(holder, found);
  }
  return found;
}

type Counts = ReadonlyMap<string, number>;
const idsBelow = new WeakMap<object, Counts>();

/** How many nodes have each id. */
function collect(holder: unknown, depth: number): Counts {
  if (!isObject(holder) || depth > DEEPEST) return new Map();
  let ids = idsBelow.get(holder);
  if (ids === undefined) {
    const all = new Map<string, number>();
    const count = (id: string, more: number) => all.set(id, (all.get(id) ?? 0) + more);
    for (const { node } of slotsOf(holder)) {
      const id = idOf(node);
      if (id !== undefined) count(id, 1);
    }
    for (const slot of belowOf(holder).holders) for (const [id, more] of collect(slot.node, depth + 1)) count(id, more);
    ids = all;
    idsBelow.set(holder, ids);
  }
  return ids;
}

function search(holder: object, id: string, base: Path, depth: number): { node: Node; path: Path } | undefined {
  // Most holders are passed over by this alone.
  if (!collect(holder, depth).has(id)) return undefined;
  const { byId, holders } = belowOf(holder);
  const slot = byId.get(id);
  if (slot !== undefined) return { node: slot.node as Node, path: [...base, ...slot.path] };
  for (const deeper of holders) {
    if (!isObject(deeper.node)) continue;
    const found = search(deeper.node, id, [...base, ...deeper.path], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The node with this id. What is known of each holder is kept by its identity, so after an edit only the holders on
 * the way to what changed are looked at again.
 */
export function findNode(layout: Layout, id: string): { readonly node: Node; readonly path: Path } | undefined {
  for (const [tab, holder] of tabsOf(layout).entries()) {
    const found = isObject(holder) ? search(holder, id, ['tabs', tab], 0) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether any node of the layout has this id. */
export function hasId(layout: Layout, id: string): boolean {
  return tabsOf(layout).some((tab) => collect(tab, 0).has(id));
}

/** Whether the id means one node and no other. */
export function isOnly(layout: Layout, id: string): boolean {
  return tabsOf(layout).reduce((count, tab) => count + (collect(tab, 0).get(id) ?? 0), 0) === 1;
}

export function idsOf(layout: Layout): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const tab of tabsOf(layout)) for (const id of collect(tab, 0).keys()) ids.add(id);
  return ids;
}
