// Layout to text, always in the same form: two spaces of indent, one field of a control per line, and small values such
// as positions, grids and bindings on one line the way people write them.
import { isArray, isObject, type Json, type JsonArray, type JsonObject } from './json.ts';
import { keysInOrder, type Spellings, spellingAt, spellingsOf, writeNumber } from './spelling.ts';

/** The longest line a value is folded into, its indent and comma included. */
const WIDTH = 100;
const INDENT = '  ';

type Spelled = string | Spellings | undefined;

export function print(value: Json): string {
  return `${block(value, '', 1, undefined)}\n`;
}

/** The shortest text; key order and number spelling are kept here too. */
export function minify(value: Json): string {
  return compact(value, undefined);
}

// Characters JSON wants escaped, and lone surrogates, which no encoding can carry.
const NEEDS_ESCAPE = /["\\\p{Cc}\p{Cs}]/u;

function quote(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function leaf(value: Json | undefined, spelled: Spelled): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return writeNumber(value, spelled);
  return value === true ? 'true' : value === false ? 'false' : 'null';
}

const inList = (spelled: Spelled) => (typeof spelled === 'object' ? spelled : undefined);

/** Nodes, tabs and the layout itself open out even when small, so that a field added later adds just its line. */
function opensOut(object: JsonObject): boolean {
  return (
    Object.hasOwn(object, 'children') ||
    Object.hasOwn(object, 'tabs') ||
    (typeof object.type === 'string' && Object.hasOwn(object, 'id'))
  );
}

/** The value on one line of at most `room` characters, or undefined. */
function folded(value: Json | undefined, room: number, spelled: Spelled): string | undefined {
  if (isArray(value)) return foldedList(value, room, inList(spelled));
  if (isObject(value)) return foldedObject(value, room);
  const text = leaf(value, spelled);
  return text.length <= room ? text : undefined;
}

function foldedList(list: JsonArray, room: number, spellings: Spellings | undefined): string | undefined {
  let text = '[';
  for (const [index, item] of list.entries()) {
    if (index > 0) text += ', ';
    const part = folded(item, room - text.length - 1, spellingAt(spellings, index, item));
    if (part === undefined) return undefined;
    text += part;
  }
  return text.length < room ? `${text}]` : undefined;
}

function foldedObject(object: JsonObject, room: number): string | undefined {
  if (opensOut(object)) return undefined;
  const spellings = spellingsOf(object);
  let text = '';
  for (const key of keysInOrder(object)) {
    const item = object[key];
    if (item === undefined) continue;
    text += `${text === '' ? '{ ' : ', '}${quote(key)}: `;
    const part = folded(item, room - text.length - 2, spellingAt(spellings, key, item));
    if (part === undefined) return undefined;
    text += part;
  }
  if (text === '') return room >= 2 ? '{}' : undefined;
  return text.length + 2 <= room ? `${text} }` : undefined;
}

/** The value, from `used` characters into its line; lines that follow start with `indent`. */
function block(value: Json | undefined, indent: string, used: number, spelled: Spelled): string {
  const list = isArray(value);
  if (!list && !isObject(value)) return leaf(value, spelled);
  const line = folded(value, WIDTH - used, spelled);
  if (line !== undefined) return line;
  return list ? blockList(value, indent, inList(spelled)) : blockObject(value, indent);
}

function blockList(list: JsonArray, indent: string, spellings: Spellings | undefined): string {
  if (list.length === 0) return '[]';
  const inner = indent + INDENT;
  if (list.every((item) => typeof item === 'number')) return `[\n${numberLines(list, inner, spellings)}\n${indent}]`;
  const items = list.map(
    (item, index) => inner + block(item, inner, inner.length + 1, spellingAt(spellings, index, item)),
  );
  return `[\n${items.join(',\n')}\n${indent}]`;
}

/** A long series of numbers fills its lines. */
function numberLines(list: readonly number[], indent: string, spellings: Spellings | undefined): string {
  const lines: string[] = [];
  let line = '';
  for (const [index, item] of list.entries()) {
    const text = writeNumber(item, spellingAt(spellings, index, item));
    if (line !== '' && line.length + text.length + 3 > WIDTH) {
      lines.push(`${line},`);
      line = '';
    }
    line += line === '' ? indent + text : `, ${text}`;
  }
  lines.push(line);
  return lines.join('\n');
}

const printed = new WeakMap<JsonObject, { readonly indent: string; readonly text: string }>();

/** Nodes are kept by identity: after an edit only what changed, and what holds it, is written anew. */
function blockObject(object: JsonObject, indent: string): string {
  const known = printed.get(object);
  if (known?.indent === indent) return known.text;
  const text = writeMembers(object, indent);
  if (opensOut(object)) printed.set(object, { indent, text });
  return text;
}

function writeMembers(object: JsonObject, indent: string): string {
  const inner = indent + INDENT;
  const spellings = spellingsOf(object);
  const members: string[] = [];
  for (const key of keysInOrder(object)) {
    const item = object[key];
    if (item === undefined) continue;
    const name = `${inner}${quote(key)}: `;
    members.push(name + block(item, inner, name.length + 1, spellingAt(spellings, key, item)));
  }
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function compact(value: Json | undefined, spelled: Spelled): string {
  if (isArray(value)) {
    const spellings = inList(spelled);
    return `[${value.map((item, index) => compact(item, spellingAt(spellings, index, item))).join(',')}]`;
  }
  if (!isObject(value)) return leaf(value, spelled);
  const spellings = spellingsOf(value);
  const members: string[] = [];
  for (const key of keysInOrder(value)) {
    const item = value[key];
    if (item !== undefined) members.push(`${quote(key)}:${compact(item, spellingAt(spellings, key, item))}`);
  }
  return `{${members.join(',')}}`;
}
