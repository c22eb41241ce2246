// A device without a screen: knows what it would draw, keeps the values, and may play an older app that lacks some types.
import type { Catalog } from '../../layout/control.ts';
import { summaryOf } from '../../layout/diff.ts';
import { idOf, isGroup, type Layout, type Node, text, typeOf } from '../../layout/document.ts';
import { isArray, type Json, member } from '../../layout/json.ts';
import { resolve } from '../../layout/props.ts';
import { nodesIn } from '../../layout/walk.ts';
import type { Delivery } from '../../runtime/delivery.ts';
import type { Rendered, Renderer } from '../../studio/renderer.ts';

export interface HeadlessOptions {
  readonly catalog: Catalog;
  /** Types this device does not know, so that it leaves them out with all they hold. */
  readonly drop?: readonly string[];
}

/** Logs grow for as long as somebody writes; this many entries are kept. */
const MOST_ENTRIES = 1_000;

interface Drawn {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly listening: readonly string[];
}

const NOTHING: Drawn = { nodes: new Map(), listening: [] };

export function createHeadlessRenderer({ catalog, drop = [] }: HeadlessOptions): Renderer {
  const missing = new Set(drop);
  let values = new Map<string, Json>();
  let drawn = NOTHING;
  const heard = new WeakMap<Node, readonly string[]>();

  const definitionOf = (node: Node) => {
    const type = typeOf(node);
    return type === undefined || missing.has(type) ? undefined : catalog.get(type);
  };
  const draws = (node: Node) => isGroup(node) || definitionOf(node) !== undefined;

  function apply(layout: Layout): Rendered {
    const summary = summaryOf(layout, draws);
    const ids = new Set(summary.tabs.flatMap(({ controls }) => controls.map(({ id }) => id)));
    const nodes = new Map<string, Node>();
    const listening = new Set<string>();
    for (const { node } of nodesIn(layout)) {
      const id = idOf(node);
      if (id === undefined || !ids.has(id) || nodes.has(id) || !draws(node)) continue;
      nodes.set(id, node);
      for (const type of framesFor(node)) listening.add(type);
    }
    const isSameControl = (id: string) => nodes.has(id) && typeOf(nodes.get(id)) === typeOf(drawn.nodes.get(id));
    values = new Map([...values].filter(([id]) => isSameControl(id)));
    drawn = { nodes, listening: [...listening] };
    return { ok: true, summary };
  }

  /** The frame types its bindings wait for. A control that did not change is not resolved again. */
  function framesFor(node: Node): readonly string[] {
    let types = heard.get(node);
    if (types === undefined) {
      const definition = definitionOf(node);
      const sync = definition === undefined ? [] : resolve(definition, node).sync;
      types = (isArray(sync) ? sync : [])
        .filter((entry) => (member(entry, 'method') ?? 'meshsocket') === 'meshsocket')
        .map((entry) => text(member(entry, 'event')) ?? 'broadcast');
      heard.set(node, types);
    }
    return types;
  }

  function append(id: string, entries: readonly Json[]): void {
    const node = drawn.nodes.get(id);
    const stores = node === undefined ? undefined : definitionOf(node)?.value.stores;
    const before = values.get(id);
    const last = entries.at(-1);
    if (last === undefined) return;
    // A line of readings is known by its newest one.
    if (stores !== 'json') values.set(id, last);
    else values.set(id, [...(isArray(before) ? before : []), ...entries].slice(-MOST_ENTRIES));
  }

  return {
    apply,
    clear: () => {
      drawn = NOTHING;
      values = new Map();
    },
    control: (id) => drawn.nodes.get(id),
    values: () => values,
    deliver: (id, delivery: Delivery) => {
      if (delivery.kind === 'append') append(id, delivery.entries);
      else values.set(id, delivery.value);
    },
    // Without a screen there is nothing that the layout's own link would feed.
    link: () => ({ phase: 'idle', channel: null, role: null, account: null, listening: drawn.listening }),
  };
}
