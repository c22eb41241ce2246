// What in a layout should not travel with a copy of it: keys, tokens, passwords, and headers, which nearly always
// carry one of them. Named by the fields' own `secret` mark where there is a field for it.

import { actionsOf } from './actions.ts';
import { CONNECTION, SOURCE } from './blocks/layout.ts';
import type { Catalog } from './control.ts';
import { type Layout, syncEntriesOf, typeOf } from './document.ts';
import type { Fields } from './fields.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from './json.ts';
import { nodesIn } from './walk.ts';

export const REDACTED = '[left out]';

function secretFields(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'text' && field.secret === true ? [name] : [],
  );
}

function headersIn(holder: unknown, base: Path): readonly Path[] {
  const headers = member(holder, 'headers');
  return isObject(headers) ? Object.keys(headers).map((name) => [...base, 'headers', name]) : [];
}

/** `user:password@` in an address. */
const LOGIN = /^([a-z][a-z\d+.-]*:\/\/)[^/?#@]+@/i;

function loginIn(holder: unknown, key: string, base: Path): readonly Path[] {
  const value = member(holder, key);
  return typeof value === 'string' && LOGIN.test(value) ? [[...base, key]] : [];
}

function present(holder: unknown, names: readonly string[], base: Path): readonly Path[] {
  return names.filter((name) => filled(member(holder, name))).map((name) => [...base, name]);
}

const filled = (value: Json | undefined) => value !== undefined && value !== null && value !== '';

function bindingSecrets(binding: unknown, base: Path): readonly Path[] {
  return [...headersIn(binding, base), ...loginIn(binding, 'url', base)];
}

/** Paths of everything secret, in reading order. */
export function secretsOf(layout: Layout, catalog: Catalog): readonly Path[] {
  const connection = member(layout, 'connection');
  const sources = member(layout, 'sources');
  const inSources = isObject(sources)
    ? Object.entries(sources).flatMap(([name, source]) => {
        const base = ['sources', name];
        return [
          ...loginIn(source, 'url', base),
          ...loginIn(source, 'baseURL', base),
          ...present(source, secretFields(SOURCE), base),
          ...headersIn(source, base),
        ];
      })
    : [];
  const inNodes = nodesIn(layout).flatMap(({ node, path }) => {
    const actions = actionsOf(catalog.get(typeOf(node)), node);
    return [
      ...actions.flatMap((carried) => bindingSecrets(carried.action, [...path, ...carried.path])),
      ...syncEntriesOf(node).flatMap((sync) => bindingSecrets(sync.entry, [...path, ...sync.path])),
    ];
  });
  return [
    ...loginIn(connection, 'url', ['connection']),
    ...present(connection, secretFields(CONNECTION), ['connection']),
    ...inSources,
    ...inNodes,
  ];
}

function replaceAt(value: Json | undefined, path: Path, change: (old: Json) => Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined ? undefined : change(value);
  if (isArray(value)) {
    return value.map((item, index) => (index === key ? (replaceAt(item, rest, change) ?? null) : item));
  }
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  const changed = replaceAt(value[key], rest, change);
  if (changed !== undefined) return { ...value, [key]: changed };
  const { [key]: _, ...others } = value;
  return others;
}

function withoutLogin(value: Json): Json | undefined {
  return typeof value === 'string' && LOGIN.test(value) ? value.replace(LOGIN, '$1') : undefined;
}

/** A copy without its secrets; an address keeps all but the login in it. */
export function leaveOutSecrets(layout: Layout, catalog: Catalog): Layout {
  return secretsOf(layout, catalog).reduce<JsonObject>(
    (copy, path) => replaceAt(copy, path, withoutLogin) as JsonObject,
    layout,
  );
}

/** A copy in which every secret reads as left out: for showing, not for using. */
export function maskSecrets(layout: Layout, catalog: Catalog): Layout {
  return secretsOf(layout, catalog).reduce<JsonObject>(
    (copy, path) => replaceAt(copy, path, (old) => withoutLogin(old) ?? REDACTED) as JsonObject,
    layout,
  );
}
