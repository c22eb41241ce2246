// An action as a person thinks of it: a command with a name, what it carries, and to whom. Where those stand in the JSON
// depends on the road and the frame type.
import { WIRE_VERBS } from '../../../layout/blocks/binding.ts';
import { text } from '../../../layout/document.ts';
import { at, isObject, type Json, type JsonObject, type Path } from '../../../layout/json.ts';
import { isRefused } from '../../../layout/outcome.ts';
import { writeAt } from '../../../layout/tree.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { type Tokens, written } from './completing.ts';

export type Road = 'meshsocket' | 'mqtt' | 'http';
export type Verb = keyof typeof WIRE_VERBS;

export const roadOf = (action: JsonObject): Road => {
  const method = methodOf(action);
  return method === 'sensor' ? 'meshsocket' : method;
};

export const isVerb = (event: unknown): event is Verb => typeof event === 'string' && Object.hasOwn(WIRE_VERBS, event);

const isRouted = (event: unknown) => event === 'route_msg' || event === 'route_msg_noreply';

export interface Place {
  readonly label: string;
  /** From the action. */
  readonly path: Path;
  readonly placeholder: string;
}

/** Where the name of the command is written. */
export function commandPlace(action: JsonObject): Place {
  switch (roadOf(action)) {
    case 'mqtt':
      return { label: 'Topic', path: ['topic'], placeholder: 'home/lamp/set' };
    case 'http':
      return Object.hasOwn(action, 'url')
        ? { label: 'Address', path: ['url'], placeholder: 'http://192.168.1.20/lamp' }
        : { label: 'Path', path: ['path'], placeholder: '/api/lamp' };
    default: {
      const { event } = action;
      if (event === 'broadcast_request')
        return { label: 'Command', path: ['payload', 'msg_type'], placeholder: 'set_lamp' };
      if (isRouted(event)) return { label: 'Command', path: ['payload', 'type'], placeholder: 'set_lamp' };
      return { label: 'Frame type', path: ['event'], placeholder: 'broadcast_request' };
    }
  }
}

/** Whom a routed command is for. */
export function targetPlace(action: JsonObject): Place | undefined {
  if (roadOf(action) !== 'meshsocket') return undefined;
  if (action.event === 'route_msg') {
    return { label: 'To peer (live id)', path: ['payload', 'target_id'], placeholder: 'given by the relay' };
  }
  if (action.event === 'route_msg_noreply') {
    return { label: 'To peer (name)', path: ['payload', 'target_name'], placeholder: 'hub' };
  }
  return undefined;
}

export interface Body {
  readonly path: Path;
  readonly value: Json | undefined;
  /** Keys that have a field of their own. */
  readonly apart: readonly string[];
}

/** What the command carries. */
export function bodyOf(action: JsonObject): Body {
  const routed = roadOf(action) === 'meshsocket' && isRouted(action.event);
  const path: Path = routed ? ['payload', 'payload'] : ['payload'];
  const command = roadOf(action) === 'meshsocket' && action.event === 'broadcast_request' ? ['msg_type'] : [];
  return { path, value: at(action, path), apart: command };
}

const VALUE = 'value';

/** The token to send where nothing says which: the value, or else all there are. */
function startingBody(tokens: Tokens): JsonObject {
  const names = Object.keys(tokens);
  const chosen = names.includes(VALUE) && !names.some((name) => name.startsWith('$')) ? [VALUE] : names;
  return Object.fromEntries(
    chosen.filter((name) => name !== VALUE || chosen.length === 1).map((name) => [keyFor(name), written(name)]),
  );
}

/** `$value.x` is sent as `x`. */
export const keyFor = (name: string): string => name.split('.').at(-1) ?? name;

/** A new action by the name of its command, its topic or its path. */
export function newAction(road: Road, name: string, tokens: Tokens): JsonObject {
  const body = startingBody(tokens);
  const lone = Object.values(body).length === 1 ? Object.values(body)[0] : undefined;
  switch (road) {
    case 'meshsocket':
      return { event: 'broadcast_request', payload: { msg_type: name, ...body } };
    case 'mqtt':
      return { method: 'mqtt', topic: name, ...(Object.keys(body).length === 0 ? {} : { payload: lone ?? body }) };
    case 'http': {
      const place: JsonObject = /^https?:/i.test(name) ? { url: name } : { path: name };
      return { method: 'http', ...place, ...(Object.keys(body).length === 0 ? {} : { payload: body }) };
    }
    default:
      return road satisfies never;
  }
}

const TRAVEL = [
  'method',
  'mode',
  'event',
  'payload',
  'source',
  'topic',
  'retain',
  'url',
  'path',
  'httpMethod',
  'headers',
];

const without = (object: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

function carried(action: JsonObject): Json | undefined {
  const { value, apart } = bodyOf(action);
  return isObject(value) ? without(value, apart) : value;
}

const nameOf = (action: JsonObject): string => text(at(action, commandPlace(action).path)) ?? '';

function frameOf(event: Verb, name: string, body: Json | undefined, target: string): JsonObject {
  const inner: JsonObject = isObject(body) ? body : body === undefined ? {} : { value: body };
  switch (event) {
    case 'broadcast_request':
      return { event, payload: { msg_type: name, ...without(inner, ['msg_type']) } };
    case 'route_msg':
      return { event, mode: 'request', payload: { target_id: target, type: name, payload: inner } };
    case 'route_msg_noreply':
      return { event, payload: { target_name: target, type: name, payload: inner } };
    default:
      return event satisfies never;
  }
}

/** The same command over another road; what only the old road knew is gone. */
export function overRoad(action: JsonObject, road: Road): JsonObject {
  if (roadOf(action) === road) return action;
  const rest = without(action, TRAVEL);
  const [name, body] = [nameOf(action), carried(action)];
  if (road === 'meshsocket') return { ...rest, ...frameOf('broadcast_request', lastPart(name), body, '') };
  const place: JsonObject = road === 'mqtt' ? { topic: name } : { path: name.startsWith('/') ? name : `/${name}` };
  return { ...rest, method: road, ...place, ...(body === undefined ? {} : { payload: body }) };
}

const lastPart = (name: string) => name.split('/').filter(Boolean).at(-1) ?? name;

/** The same command in another frame type. */
export function inFrame(action: JsonObject, event: Verb): JsonObject {
  if (action.event === event) return action;
  const target = targetPlace(action);
  const to = target === undefined ? '' : (text(at(action, target.path)) ?? '');
  return { ...without(action, ['event', 'mode', 'payload']), ...frameOf(event, nameOf(action), carried(action), to) };
}

/** What a value in the payload is once it is sent. A text that is one token and nothing else has the token’s own type. */
export function sentAs(value: Json, tokens: Tokens): string {
  if (typeof value !== 'string') {
    if (value === null) return 'null';
    return Array.isArray(value)
      ? 'list'
      : typeof value === 'number'
        ? 'number'
        : typeof value === 'boolean'
          ? 'on/off'
          : 'object';
  }
  const alone = Object.entries(tokens).find(([name]) => value === written(name) || aloneIn(value) === name);
  if (alone === undefined) return 'text';
  const [, { type }] = alone;
  return type === 'bool' ? 'on/off' : type;
}

const aloneIn = (value: string) => /^\{\{\s*([\w.]+)\s*\}\}$/.exec(value)?.[1];

/** Writes the command or the target. A payload that is no object, and so has no place for it, becomes the value in one. */
export function withPlace(action: JsonObject, { path }: Place, value: string): JsonObject {
  const next = writeAt(action, path, value);
  if (!isRefused(next)) return next.done as JsonObject;
  const { payload } = action;
  const again = writeAt(
    { ...action, payload: payload === undefined || payload === null ? {} : { value: payload } },
    path,
    value,
  );
  return isRefused(again) ? action : (again.done as JsonObject);
}
