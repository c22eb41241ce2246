// Every action a control carries, wherever its definition puts it: `action`, `chartConfig.datumAction`,
// `compassConfig.pucks[2].action`. Found by field kind, so no list of carriers exists.
import { SHARED } from './blocks/shared.ts';
import { type Definition, fieldsOf } from './control.ts';
import type { Node } from './document.ts';
import type { ActionField, Field, Fields, Token } from './fields.ts';
import { isArray, isObject, type Json, member, type Path } from './json.ts';

export interface Carried {
  /** From the node to the action. */
  readonly path: Path;
  readonly field: ActionField;
  /** As written; may be anything. */
  readonly action: Json;
}

/** One step on the way to an action: a key, or “each entry of the list or map”. */
interface Step {
  readonly key?: string;
}

interface Route {
  readonly steps: readonly Step[];
  readonly field: ActionField;
}

const EACH: Step = {};

function routesTo(field: Field, steps: readonly Step[]): readonly Route[] {
  switch (field.kind) {
    case 'action':
      return [{ steps, field }];
    case 'record':
      return routesIn(field.fields, steps);
    case 'list':
    case 'map':
      return routesTo(field.of, [...steps, EACH]);
    case 'either':
      return field.of.flatMap((variant) => routesTo(variant, steps));
    default:
      return [];
  }
}

function routesIn(fields: Fields, steps: readonly Step[]): readonly Route[] {
  return Object.entries(fields).flatMap(([key, field]) => routesTo(field, [...steps, { key }]));
}

const routes = new WeakMap<Definition, readonly Route[]>();

/** What any control may carry, whatever its type. */
const SHARED_ROUTES = routesIn(SHARED, []);

function routesOf(definition: Definition | undefined): readonly Route[] {
  if (definition === undefined) return SHARED_ROUTES;
  let found = routes.get(definition);
  if (found === undefined) {
    found = routesIn(fieldsOf(definition), []);
    routes.set(definition, found);
  }
  return found;
}

function follow(route: Route, step: number, value: Json | undefined, path: Path, found: Carried[]): void {
  if (value === undefined || value === null) return;
  const next = route.steps[step];
  if (next === undefined) {
    found.push({ path, field: route.field, action: value });
  } else if (next.key !== undefined) {
    follow(route, step + 1, member(value, next.key), [...path, next.key], found);
  } else if (isArray(value)) {
    for (const [index, entry] of value.entries()) follow(route, step + 1, entry, [...path, index], found);
  } else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) follow(route, step + 1, entry, [...path, key], found);
  }
}

const TYPE_OF = { bool: 'bool', number: 'number', text: 'text', json: 'object' } as const;

const lent = new WeakMap<Definition, Readonly<Record<string, Token>>>();

/** The control's `action` stands in for actions that fall back to it, and gets their tokens then. */
function lentTokens(definition: Definition): Readonly<Record<string, Token>> {
  let tokens = lent.get(definition);
  if (tokens === undefined) {
    const falling = routesOf(definition).filter(({ field }) => field.fallback === 'action');
    tokens = Object.assign({}, ...falling.map(({ field }) => field.tokens)) as Readonly<Record<string, Token>>;
    lent.set(definition, tokens);
  }
  return tokens;
}

/** Every token an action of a control can use: its own, lent ones, and the control's value, which is known everywhere. */
export function tokensOf(
  definition: Definition | undefined,
  { field, path }: Carried,
): Readonly<Record<string, Token>> {
  if (definition === undefined) return field.tokens;
  const own = path.length === 1 && path[0] === 'action' ? { ...lentTokens(definition), ...field.tokens } : field.tokens;
  const { stores, accepts, sample = accepts[0]?.sample ?? null } = definition.value;
  if (stores === 'none' || field.flat === true || Object.hasOwn(own, 'value')) return own;
  return { ...own, value: { type: TYPE_OF[stores], help: 'The control’s value at that moment.', sample } };
}

export function actionsOf(definition: Definition | undefined, node: Node): readonly Carried[] {
  const found: Carried[] = [];
  for (const route of routesOf(definition)) follow(route, 0, node, [], found);
  return found;
}
