// The schema reduced to what the validator asks: is every value of a kind its field can read? Choices, ranges, colours
// and everything that needs the rest of the document are lint's to tell, with better words.
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';

export interface Checks {
  /** Schemas by name: `layout`, `tab`, `group`, `shared`, one for each control, and the blocks they refer to. */
  readonly definitions: JsonObject;
  /** Per control type the name of its check, and the fields that check has in place of the shared ones. */
  readonly controls: Readonly<Record<string, { readonly check: string; readonly own: readonly string[] }>>;
}

const CONTROL = 'control.';
const SHARED = 'shared.';

/** Nodes are checked one by one, so a check ends where another node begins. */
const NODES: ReadonlySet<string> = new Set(['node', 'tab', 'panel']);
/** What is no action or no binding at all, lint tells. */
const NO_KIND: ReadonlySet<string> = new Set(['action', 'sync']);
/** So it does with everything about these fields of a node. */
const LEFT_TO_LINT: ReadonlySet<string> = new Set(['type', 'id', 'position']);

export function checksOf(schema: JsonObject): Checks {
  const definitions = membersOf(schema.definitions);
  const bare = (name: string) => reduce(isObject(definitions[name]) ? definitions[name] : {}, definitions);
  const own = (name: string) => propertiesOf(definitions[name], (ref) => !ref?.startsWith(SHARED));
  const names = Object.keys(definitions);
  const types = names.filter((name) => name.startsWith(CONTROL)).map((name) => name.slice(CONTROL.length));
  const shared = names.filter((name) => name.startsWith(SHARED)).map((name) => name.slice(SHARED.length));
  const blocks = names.filter((name) => !NODES.has(name) && !name.startsWith(CONTROL) && !name.startsWith(SHARED));

  return {
    definitions: {
      ...Object.fromEntries(blocks.map((name) => [name, kindless(name, bare(name))])),
      layout: kindless('layout', reduce(schema, definitions)),
      tab: kindless('tab', bare('tab')),
      group: node(own('group'), definitions),
      shared: node(Object.fromEntries(shared.map((key) => [key, definitions[SHARED + key] ?? {}])), definitions),
      ...Object.fromEntries(types.map((type) => [CONTROL + type, node(own(CONTROL + type), definitions)])),
    },
    controls: Object.fromEntries(
      types.map((type) => [type, { check: CONTROL + type, own: Object.keys(own(CONTROL + type)) }]),
    ),
  };
}

const membersOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

function nameIn(ref: Json | undefined): string | undefined {
  const prefix = '#/definitions/';
  return typeof ref === 'string' && ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

function propertiesOf(schema: Json | undefined, keep: (ref: string | undefined) => boolean): JsonObject {
  const properties = Object.entries(membersOf(membersOf(schema).properties));
  return Object.fromEntries(properties.filter(([, property]) => keep(nameIn(membersOf(property).$ref))));
}

function node(properties: JsonObject, definitions: JsonObject): JsonObject {
  const checked = Object.entries(properties).filter(([key]) => !LEFT_TO_LINT.has(key));
  return { properties: reduceAll(Object.fromEntries(checked), definitions) };
}

function kindless(name: string, schema: JsonObject): JsonObject {
  const { type, ...rest } = schema;
  return NO_KIND.has(name) || name === 'layout' || name === 'tab' || type === undefined ? rest : schema;
}

function reduceAll(properties: JsonObject, definitions: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([key, property]) => [key, reduce(membersOf(property), definitions)] as const)
      .filter(([, property]) => Object.keys(property).length > 0),
  );
}

/** Null counts as left out, everywhere. */
function kinds(type: Json | undefined): readonly string[] | undefined {
  if (type === undefined) return undefined;
  const named = (isArray(type) ? type : [type]).map((kind) => (kind === 'integer' ? 'number' : String(kind)));
  return [...new Set([...named, 'null'])];
}

function reduce(schema: JsonObject, definitions: JsonObject): JsonObject {
  const name = nameIn(schema.$ref);
  if (name !== undefined) return NODES.has(name) ? {} : { $ref: `#/definitions/${name}` };
  if (isArray(schema.anyOf)) return fuse(schema.anyOf.filter(isObject), definitions);

  const isBindings = NO_KIND.has(nameIn(membersOf(schema.items).$ref) ?? '');
  const type = isBindings ? undefined : kinds(schema.type);
  const properties = isObject(schema.properties) ? reduceAll(schema.properties, definitions) : {};
  const items = isObject(schema.items) ? reduce(schema.items, definitions) : {};
  const others = isObject(schema.additionalProperties) ? reduce(schema.additionalProperties, definitions) : {};
  const all = isArray(schema.allOf) ? schema.allOf.filter(isObject).map((part) => reduce(part, definitions)) : [];
  return {
    ...(type && { type }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(Object.keys(items).length > 0 && { items }),
    ...(Object.keys(others).length > 0 && { additionalProperties: others }),
    ...(typeof schema.minItems === 'number' && { minItems: schema.minItems }),
    ...(typeof schema.maxItems === 'number' && { maxItems: schema.maxItems }),
    ...(all.length > 0 && { allOf: all }),
  };
}

/** Variants differ in kind, so together they are one schema: what is said about lists says nothing about texts. */
function fuse(variants: readonly JsonObject[], definitions: JsonObject): JsonObject {
  const reduced = variants.map((variant) => {
    const name = nameIn(variant.$ref);
    return reduce(name === undefined ? variant : membersOf(definitions[name]), definitions);
  });
  if (reduced.some(({ type }) => type === undefined)) return {};
  const type = [...new Set(reduced.flatMap((variant) => kinds(variant.type) ?? []))];
  return { ...Object.assign({}, ...reduced.toReversed()), type };
}
