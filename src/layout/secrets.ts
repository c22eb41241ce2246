// What in a layout should not travel with a copy of it: keys, tokens, passwords, what addresses carry of them, and
// headers, which nearly always carry one. The whole document is searched, whatever the app knows of it: a secret under
// a key nobody has heard of is one all the same.
import { CONNECTION, SOURCE } from './blocks/layout.ts';
import type { Layout } from './document.ts';
import type { Fields } from './fields.ts';
import { at, isArray, isObject, type Json, type JsonObject, type Path } from './json.ts';
import { isRefused } from './outcome.ts';
import { writeAt } from './tree.ts';

export const REDACTED = '[left out]';

/** `user:password@` in an address. */
const LOGIN = /^([a-z][a-z\d+.-]*:\/\/)[^/?#@]+@/i;
/** `?api_key=…` and its like; a token of our own is filled in later and tells nothing. */
const IN_QUERY =
  /([?&](?:[\w-]*(?:token|secret|passw(?:or)?d|api[_-]?key|access[_-]?key|signature)|key|auth|sig|pwd)=)(?!\{\{)[^&#]+/gi;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
/** Keys that hold a relative address. */
const PATHS: ReadonlySet<string | number | undefined> = new Set(['path', 'url', 'baseURL']);

/** Keys that make an object with `headers` a request, so that other data of that name stays. */
const REQUEST = ['method', 'httpMethod', 'url', 'path', 'baseURL', 'type'];

const NAMED_SO = /token|secret|passw|credential|refresh|authorization|^auth$|key$|^k$/i;

/** Blocks that hold credentials: what their fields mark, and what is named so without being a field. */
const HOLDERS: Readonly<Record<string, Fields>> = { connection: CONNECTION, sources: SOURCE };

function isSecret(key: string, value: Json, fields: Fields): boolean {
  if (value === null || value === '') return false;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (field === undefined) return typeof value === 'string' && NAMED_SO.test(key);
  return field.kind === 'text' && field.secret === true;
}

function withoutLogin(text: string): string {
  return text.replace(LOGIN, '$1');
}

function tellsSecret(text: string, key: string | number | undefined): boolean {
  if (!ADDRESS.test(text)) return PATHS.has(key) && text.search(IN_QUERY) !== -1;
  return LOGIN.test(text) || text.search(IN_QUERY) !== -1;
}

// Parsed documents are never as deep; one made in code may be.
const DEEPEST = 256;

function search(value: Json, path: Path, found: Path[]): void {
  if (typeof value === 'string') {
    if (tellsSecret(value, path.at(-1))) found.push(path);
    return;
  }
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  if (isArray(value)) {
    for (const [index, item] of value.entries()) search(item, [...path, index], found);
    return;
  }
  const holder = Object.hasOwn(HOLDERS, String(path[0])) ? HOLDERS[String(path[0])] : undefined;
  const request = REQUEST.some((key) => Object.hasOwn(value, key));
  for (const [key, item] of Object.entries(value)) {
    const here = [...path, key];
    // The names of sources are their author's, and no keys.
    const named = path.length === 1 && path[0] === 'sources';
    if (holder !== undefined && !named && isSecret(key, item, holder)) found.push(here);
    else if (key === 'headers' && request && isObject(item)) {
      for (const name of Object.keys(item)) found.push([...here, name]);
    } else search(item, here, found);
  }
}

/** Paths of everything secret, in reading order. */
export function secretsOf(layout: Layout): readonly Path[] {
  const found: Path[] = [];
  search(layout, [], found);
  return found;
}

function changed(layout: Layout, change: (value: Json, key: string | number | undefined) => Json | undefined): Layout {
  let copy: JsonObject = layout;
  for (const path of secretsOf(layout)) {
    const written = writeAt(copy, path, change(at(copy, path) ?? null, path.at(-1)));
    if (!isRefused(written)) copy = written.done as JsonObject;
  }
  return copy;
}

/** A copy without its secrets; an address keeps all but what is secret in it. */
export function leaveOutSecrets(layout: Layout): Layout {
  return changed(layout, (value, key) =>
    typeof value === 'string' && tellsSecret(value, key) ? withoutLogin(value).replace(IN_QUERY, '$1') : undefined,
  );
}

/** A copy in which every secret reads as left out: for showing, not for using. */
export function maskSecrets(layout: Layout): Layout {
  return changed(layout, (value, key) =>
    typeof value === 'string' && tellsSecret(value, key)
      ? withoutLogin(value).replace(IN_QUERY, `$1${REDACTED}`)
      : REDACTED,
  );
}
