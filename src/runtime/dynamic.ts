// What servers put into a layout while it is open: the contents of groups, and whole tabs. The author’s document stays
// as it is; what is shown is that document with these laid in.
import { idOf, isGroup, type Layout, type Node, type Tab, tabsOf, text, typeOf } from '../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member, sameJson } from '../layout/json.ts';
import { merged } from '../layout/merge.ts';
import { replaceAt } from '../layout/tree.ts';
import { findNode, nodesIn } from '../layout/walk.ts';
import { isShallow } from './payload.ts';

/** More than any phone screen holds, and less than would freeze one. */
export const MOST_CHILDREN = 500;
const MOST_NODES_PUSHED = 2_000;
const MOST_TABS = 20;

export interface Dynamic {
  readonly layout: () => Layout;
  /** Another document of the author. What was pushed for groups it still has stays. */
  readonly setBase: (layout: Layout) => void;
  /** Whether what is shown is different now. */
  readonly fill: (group: string, event: string, payload: unknown) => boolean;
  readonly addTab: (event: string, payload: unknown) => boolean;
}

/** What can be drawn of a pushed list: objects with a type and an id of their own, as many as are bearable. */
export function usableChildren(pushed: unknown): readonly Node[] | undefined {
  if (!isArray(pushed)) return undefined;
  const ids = new Set<string>();
  const children: Node[] = [];
  let nodes = 0;
  for (const child of pushed) {
    const id = idOf(child);
    if (!isObject(child) || id === undefined || ids.has(id) || typeOf(child) === undefined || !isShallow(child))
      continue;
    nodes += nodesIn({ tabs: [{ children: [child] }] }).length;
    if (children.length >= MOST_CHILDREN || nodes > MOST_NODES_PUSHED) break;
    ids.add(id);
    children.push(child);
  }
  return children;
}

/**
 * How the payload of a dynamic tab looks is not published. Read here: the tab under `tab`, or beside `msg_type`, as
 * long as it has children; `null` or `remove` takes it away. Its id, else its title, else the event tells it from others.
 */
function tabIn(event: string, payload: unknown): { readonly key: string; readonly tab: Tab | undefined } {
  const nested = member(payload, 'tab');
  const { msg_type: _, event: __, remove, ...beside } = isObject(payload) ? payload : {};
  const written = isObject(nested) ? nested : nested === null ? {} : beside;
  const children = usableChildren(member(written, 'children'));
  const key = idOf(written) ?? (text(member(written, 'title')) || event);
  return { key, tab: children === undefined || remove === true ? undefined : { ...written, children } };
}

export function createDynamic(base: Layout): Dynamic {
  const contents = new Map<string, { readonly event: string; readonly children: readonly Node[] }>();
  const tabs = new Map<string, { readonly event: string; readonly tab: Tab }>();
  let author = base;
  let shown = base;

  function compose(): Layout {
    const events = dynamicTabEvents(author);
    const added = [...tabs.values()].filter(({ event }) => events.includes(event)).map(({ tab }) => tab);
    let layout: Layout = added.length === 0 ? author : { ...author, tabs: [...tabsOf(author), ...added] };
    for (const [id, { event, children }] of contents) {
      const found = findNode(layout, id);
      if (found === undefined || !isGroup(found.node) || member(found.node, 'dynamic') !== event) continue;
      layout = replaceAt(layout, found.path, { ...found.node, children });
    }
    return layout;
  }

  const recompose = () => {
    shown = merged(shown, compose()) as Layout;
  };

  return {
    layout: () => shown,
    setBase: (layout) => {
      author = layout;
      recompose();
      for (const [id, { event }] of contents) {
        if (member(findNode(shown, id)?.node, 'dynamic') !== event) contents.delete(id);
      }
      const events = dynamicTabEvents(author);
      for (const [key, { event }] of tabs) if (!events.includes(event)) tabs.delete(key);
    },
    fill: (group, event, payload) => {
      const pushed = usableChildren(member(payload, 'children'));
      if (pushed === undefined) return false;
      const before = contents.get(group)?.children;
      if (before !== undefined && sameJson(before, pushed)) return false;
      contents.set(group, {
        event,
        children: merged(before as Json | undefined, pushed as Json) as unknown as readonly Node[],
      });
      recompose();
      return true;
    },
    addTab: (event, payload) => {
      if (!isShallow(payload)) return false;
      const { key, tab } = tabIn(event, payload);
      const before = tabs.get(key)?.tab;
      if (tab === undefined) {
        if (!tabs.delete(key)) return false;
      } else {
        if (sameJson(before, tab) || (before === undefined && tabs.size >= MOST_TABS)) return false;
        tabs.set(key, { event, tab: merged(before, tab) as Tab });
      }
      recompose();
      return true;
    },
  };
}

/** Events that may bring tabs. */
export function dynamicTabEvents(layout: JsonObject): readonly string[] {
  const tabs = member(layout, 'dynamicTabs');
  return isArray(tabs) ? tabs.flatMap((tab) => text(member(tab, 'event')) || []) : [];
}
