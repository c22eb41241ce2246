// A layout read once for what makes it live: its controls, what they listen to, what shows them and makes them flash.
// What is known of a node is kept by its identity, so an edit costs a look at the nodes it changed.
import { CONDITION } from '../layout/blocks/binding.ts';
import { GROUP } from '../layout/blocks/nodes.ts';
import { type Catalog, type Definition, fieldsOf } from '../layout/control.ts';
import { idOf, isGroup, type Layout, type Node, syncOf, text, typeOf } from '../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import { nodesIn } from '../layout/walk.ts';
import type { Condition } from './conditions.ts';
import { arriving } from './delivery.ts';
import { type Receiver, receiverOf } from './receivers.ts';

export interface Trigger {
  readonly event: string;
  readonly filter: JsonObject | undefined;
}

export interface Item {
  readonly id: string;
  readonly node: Node;
  /** Undefined for groups and for types nobody knows. */
  readonly definition: Definition | undefined;
  readonly receiver: Receiver | undefined;
  readonly initial: Json | undefined;
  readonly sync: readonly JsonObject[];
  readonly condition: Condition | undefined;
  readonly pulse: Trigger | undefined;
  /** The event whose frames bring this group’s contents. */
  readonly dynamic: string | undefined;
}

export interface Scene {
  readonly layout: Layout;
  readonly items: ReadonlyMap<string, Item>;
  /** Control id → what its value shows and hides. */
  readonly dependants: ReadonlyMap<string, readonly string[]>;
}

const DEFAULT_EVENT = 'broadcast';

/** The event a binding waits for. */
export const eventOf = (entry: unknown): string => text(member(entry, 'event')) || DEFAULT_EVENT;

export const filterOf = (entry: unknown): JsonObject | undefined => {
  const filter = member(entry, 'filter');
  return isObject(filter) ? filter : undefined;
};

function conditionOf(node: Node): Condition | undefined {
  const { visible } = resolveBlock({ visible: GROUP.visible }, node);
  if (!isObject(visible)) return undefined;
  const { when, operator, value } = resolveBlock(CONDITION, visible);
  if (when === undefined || operator === undefined) return undefined;
  return { when, operator, value: (value ?? null) as Json };
}

function pulseOf(node: Node): Trigger | undefined {
  const pulse = member(node, 'pulse');
  const event = text(member(pulse, 'event'));
  return event === undefined || event === '' ? undefined : { event, filter: filterOf(pulse) };
}

function initialOf(definition: Definition, receiver: Receiver, node: Node): Json | undefined {
  const { defaultValue } = fieldsOf(definition);
  const usual: unknown = defaultValue && resolveBlock({ defaultValue }, node).defaultValue;
  const written = member(node, 'defaultValue') ?? (usual as Json | undefined);
  const way = written === undefined || written === null ? undefined : arriving(definition.value, written);
  return way === undefined ? undefined : receiver.take(undefined, way);
}

/** Bindings of one control beyond this are of a layout that means harm. */
const MOST_BINDINGS = 100;

function itemOf(id: string, node: Node, catalog: Catalog): Item {
  const definition = isGroup(node) ? undefined : catalog.get(typeOf(node));
  const receiver = definition === undefined ? undefined : receiverOf(definition, node);
  return {
    id,
    node,
    definition,
    receiver,
    initial: definition === undefined || receiver === undefined ? undefined : initialOf(definition, receiver, node),
    sync: syncOf(node).slice(0, MOST_BINDINGS),
    condition: conditionOf(node),
    pulse: pulseOf(node),
    dynamic: isGroup(node) ? text(member(node, 'dynamic')) || undefined : undefined,
  };
}

export function createSceneReader(catalog: Catalog): (layout: Layout) => Scene {
  const known = new WeakMap<Node, Item>();

  return (layout) => {
    const items = new Map<string, Item>();
    const dependants = new Map<string, string[]>();
    for (const { node } of nodesIn(layout)) {
      const id = idOf(node);
      // Of two with one id the first has it, as everywhere else.
      if (id === undefined || items.has(id)) continue;
      const item = known.get(node) ?? itemOf(id, node, catalog);
      known.set(node, item);
      items.set(id, item);
      if (item.condition === undefined) continue;
      const { when } = item.condition;
      const waiting = dependants.get(when);
      if (waiting === undefined) dependants.set(when, [id]);
      else waiting.push(id);
    }
    return { layout, items, dependants };
  };
}
