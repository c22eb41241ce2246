// What a file, a paste or a download is: a layout, controls, or data that controls could show. Pure; never throws.
import type { Catalog } from '../../layout/control.ts';
import { childrenOf, isGroup, type Layout, type Node, typeOf } from '../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from '../../layout/json.ts';
import { MAX_BYTES } from '../../layout/limits.ts';
import { indexText } from '../../layout/locate.ts';
import { parse } from '../../layout/parse.ts';

export interface Unreadable {
  readonly kind: 'unreadable';
  /** What is wrong, then what to do. */
  readonly message: string;
  /** One-based, where one place is at fault. */
  readonly line?: number;
  readonly column?: number;
}

export type Reading =
  | {
      readonly kind: 'layout';
      readonly layout: Layout;
      /** What was lost or doubtful while reading, such as a key written twice. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'controls'; readonly nodes: readonly Node[] }
  | { readonly kind: 'payload'; readonly value: JsonObject | readonly Json[] }
  | Unreadable;

/** In one sentence, with the place. */
export const sayUnreadable = ({ message, line, column }: Unreadable): string =>
  line === undefined ? message : `Line ${line}, column ${column ?? 1}: ${message}`;

/** The place is told apart from the message. */
const LINE = /^Line \d+: /;

const unreadable = (message: string, at?: { line: number; column: number }): Unreadable => ({
  kind: 'unreadable',
  message: message.replace(LINE, ''),
  ...(at && { line: at.line, column: at.column }),
});

export const TOO_BIG =
  'This file is larger than 5 MB, the most a layout may be. Put pictures at an address and name the address in the layout.';

/** Of a file: its first bytes tell what is no text at all. */
export function readBytes(bytes: Uint8Array, catalog: Catalog): Reading {
  if (bytes.length > MAX_BYTES) return unreadable(TOO_BIG);
  const wide = wideText(bytes);
  if (wide !== undefined) return readText(wide, catalog);
  const picture = knownFile(bytes);
  if (picture !== undefined) return unreadable(`This is ${picture}, not a layout. A layout is a JSON text file.`);
  if (bytes.includes(0)) {
    return unreadable(
      'This is not a text file. A layout is a JSON text file, most often with a name that ends in .json.',
    );
  }
  return readText(new TextDecoder().decode(bytes), catalog);
}

const STARTS: readonly (readonly [string, readonly number[]])[] = [
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a packed file; unpack it first', [0x50, 0x4b, 0x03, 0x04]],
  ['a packed file; unpack it first', [0x1f, 0x8b]],
];

const knownFile = (bytes: Uint8Array) => STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];

/** Windows programs save “Unicode” as two bytes a letter, and say so with the first two. */
function wideText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** The reader of layouts keeps how things are written only inside an object. */
const HOLDER = '{"list":';

export function readText(text: string, catalog: Catalog): Reading {
  const { layout: value, findings } = parse(text);
  if (value !== undefined) {
    return readObject(
      value,
      text,
      catalog,
      findings.map(({ message }) => message),
    );
  }
  const [finding] = findings;
  if (finding?.rule === 'too_big') return unreadable(TOO_BIG);
  if (finding?.rule === 'structure' && text.trimStart().startsWith('[')) {
    const { layout: holder, findings: faults } = parse(`${HOLDER}${text}}`);
    const list = member(holder, 'list');
    if (isArray(list)) return readList(list, catalog);
    // It is JSON, so there is no place in it to point at but the whole of it.
    return unreadable(faults[0]?.message ?? finding.message);
  }
  return unreadable(finding?.message ?? 'This cannot be read as a layout.', finding?.at);
}

/** What stands between the fences of a page of documentation, or of a chat. */
const FENCED = /^[\s\S]*?```[^\n]*\n([\s\S]*?)\n?[ \t]*```/;

/** Documentation explains between the lines, and leaves a comma where more could follow. Texts stay as they are. */
const EXPLAINED = /("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g;

/** A piece may have been taken out with the comma behind it, of a list without its brackets, of an object without its braces. */
const WHOLE: readonly ((piece: string) => string)[] = [
  (piece) => piece,
  (piece) => `[${piece}]`,
  (piece) => `{${piece}}`,
];

/** From the clipboard: a piece of a text, where a file has to be whole. What is wrong is told of the text itself. */
export function readPasted(text: string, catalog: Catalog): Reading {
  const inside = FENCED.exec(text)?.[1] ?? text;
  const strict = readText(inside, catalog);
  if (strict.kind !== 'unreadable' || inside.length > MAX_BYTES) return strict;
  const plain = inside.replace(EXPLAINED, '$1');
  const piece = plain.replace(/,\s*$/, '');
  for (const whole of WHOLE) {
    const reading = readText(whole(piece), catalog);
    if (reading.kind === 'layout' && plain !== inside)
      return { ...reading, remarks: [...reading.remarks, NO_COMMENTS] };
    if (reading.kind !== 'unreadable') return reading;
  }
  return strict;
}

const NO_COMMENTS = 'Comments and commas too many are left out: JSON has none.';

function isControl(value: unknown, catalog: Catalog): boolean {
  if (!isObject(value)) return false;
  const type = typeOf(value);
  if (catalog.get(type) !== undefined) return true;
  // Newer apps know types that are not in this catalog; a payload with a `type` of its own has no place on a grid.
  return (isGroup(value) && childrenOf(value).every(isObject)) || (type !== undefined && isArray(value.position));
}

function readList(list: readonly Json[], catalog: Catalog): Reading {
  if (list.length === 0) return unreadable('This list is empty. There is nothing in it to add.');
  if (list.every((entry) => isControl(entry, catalog))) return { kind: 'controls', nodes: list as readonly Node[] };
  return { kind: 'payload', value: list };
}

/** Where a layout may be packed into something larger: a push, or a file of another program. */
const WRAPPERS: readonly Path[] = [['layout'], ['payload'], ['payload', 'layout']];

function readObject(value: JsonObject, text: string, catalog: Catalog, remarks: readonly string[]): Reading {
  const at = (key: string) => indexText(text).locateKey([key]);
  if (isArray(value.tabs)) return { kind: 'layout', layout: value, remarks };
  if (value.tabs !== undefined) {
    return unreadable(
      'The “tabs” of a layout are a list of tabs in [ ], but here they are something else.',
      at('tabs'),
    );
  }
  if (isControl(value, catalog)) return { kind: 'controls', nodes: [value] };
  for (const path of WRAPPERS) {
    const inner = path.reduce<unknown>((holder, key) => member(holder, key), value);
    if (isObject(inner) && isArray(inner.tabs)) return { kind: 'layout', layout: inner, remarks };
  }
  if (typeof value.name === 'string' && value.version !== undefined) {
    return unreadable(
      'This begins like a layout, but has no “tabs”. A layout needs a list of tabs under that name.',
      at('name'),
    );
  }
  if (Object.keys(value).length === 0) return unreadable('This object is empty. There is nothing in it to open.');
  return { kind: 'payload', value };
}
