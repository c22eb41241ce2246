// Everything in a layout that names a control by its id. Read off the fields themselves, so a new field of that kind is
// followed everywhere at once.
import { CONDITION } from './blocks/binding.ts';
import { LAYOUT } from './blocks/layout.ts';
import { GROUP } from './blocks/nodes.ts';
import { SHARED } from './blocks/shared.ts';
import type { Layout, Node } from './document.ts';
import type { Field, Fields } from './fields.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from './json.ts';
import { replaceAt } from './tree.ts';
import { nodesIn } from './walk.ts';

/** Keys on the way to a reference; EACH stands for every entry of a list or map. */
export type Route = readonly string[];
export const EACH = '*';

function routesTo(field: Field, route: Route): readonly Route[] {
  switch (field.kind) {
    case 'ref':
      return field.to === 'control' ? [route] : [];
    case 'condition':
      return routesIn(CONDITION, route);
    case 'record':
      return routesIn(field.fields, route);
    case 'list':
    case 'map':
      return routesTo(field.of, [...route, EACH]);
    case 'either':
      return field.of.flatMap((variant) => routesTo(variant, route));
    default:
      return [];
  }
}

function routesIn(fields: Fields, base: Route): readonly Route[] {
  return Object.entries(fields).flatMap(([key, field]) => routesTo(field, [...base, key]));
}

const joined = (routes: readonly Route[]) => [...new Map(routes.map((route) => [route.join('.'), route])).values()];

/** Where any control, group, panel or popup may name a control, and where the layout itself may. */
export const REFERENCES: { readonly node: readonly Route[]; readonly layout: readonly Route[] } = {
  node: joined([...routesIn(SHARED, []), ...routesIn(GROUP, [])]),
  layout: routesIn(LAYOUT, []),
};

export interface Reference {
  /** From where the search began. */
  readonly path: Path;
  /** The id it names; nothing says there is such a control. */
  readonly id: string;
}

function follow(value: Json | undefined, route: Route, path: Path): readonly Reference[] {
  const [key, ...rest] = route;
  if (key === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (key !== EACH) return follow(member(value, key), rest, [...path, key]);
  if (isArray(value)) return value.flatMap((entry, index) => follow(entry, rest, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, entry]) => follow(entry, rest, [...path, name]));
}

const findIn = (holder: JsonObject, routes: readonly Route[]) => routes.flatMap((route) => follow(holder, route, []));

/** What one node says, without the nodes in it. */
export function referencesIn(node: Node): readonly Reference[] {
  return findIn(node, REFERENCES.node);
}

/** Every reference of the document, with its path from the root. */
export function referencesOf(layout: Layout): readonly Reference[] {
  const inNodes = nodesIn(layout).flatMap(({ node, path }) =>
    referencesIn(node).map((found) => ({ ...found, path: [...path, ...found.path] })),
  );
  return [...inNodes, ...findIn(layout, REFERENCES.layout)];
}

/** The node with its own references changed from old ids to new ones. */
export function withReferences(node: Node, renamed: ReadonlyMap<string, string>): Node {
  return referencesIn(node).reduce((next, { path, id }) => {
    const now = renamed.get(id);
    return now === undefined ? next : replaceAt(next, path, now);
  }, node);
}
