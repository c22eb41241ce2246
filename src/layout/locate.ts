// Paths to places in the text and back, in broken text too. The index is built in one pass, without recursion.
import { createScanner } from 'jsonc-parser';
import type { TextPosition } from './finding.ts';
import type { Path } from './json.ts';
import { type Lines, linesOf } from './lines.ts';

export interface TextIndex {
  /** Where the value is. */
  locate(path: Path): TextPosition | undefined;
  /** Where the key of the value is; list entries have none. */
  locateKey(path: Path): TextPosition | undefined;
  /** What stands at the offset, as deep as it can be told; an offset right behind a value still belongs to it. */
  pathAt(offset: number): Path;
}

interface Span {
  readonly start: number;
  end: number;
}

interface Entry {
  /** Undefined for what stands in an object without a key. */
  readonly name: string | number | undefined;
  readonly key: Span | undefined;
  /** Undefined while the key has no value yet. */
  value: Span | undefined;
  /** To the end of the value, or to what follows a key without one. */
  end: number;
  readonly bracket: '{' | '[' | undefined;
  readonly children: Entry[];
}

export function indexText(text: string): TextIndex {
  const root = entriesOf(text);
  let lines: Lines | undefined;
  const positionOf = (span: Span | undefined) => {
    if (span === undefined) return undefined;
    lines ??= linesOf(text);
    return lines.position(span.start, span.end - span.start);
  };
  return {
    locate: (path) => positionOf(find(root, path)?.value),
    locateKey: (path) => positionOf(find(root, path)?.key),
    pathAt: (offset) => pathIn(root, offset),
  };
}

export function locate(text: string, path: Path): TextPosition | undefined {
  return indexText(text).locate(path);
}

export function pathAt(text: string, offset: number): Path {
  return indexText(text).pathAt(offset);
}

function find(root: Entry | undefined, path: Path): Entry | undefined {
  let entry = root;
  for (const name of path) {
    entry =
      typeof name === 'number' && entry?.bracket === '['
        ? entry.children[name]
        : // Of a key written twice the last counts.
          entry?.children.findLast((child) => child.name === name);
  }
  return entry;
}

function pathIn(root: Entry | undefined, offset: number): Path {
  const path: (string | number)[] = [];
  let entry = root;
  while (entry !== undefined) {
    entry = childAt(entry.children, offset);
    if (entry?.name === undefined) break;
    path.push(entry.name);
  }
  return path;
}

const startOf = ({ key, value, end }: Entry) => key?.start ?? value?.start ?? end;

function childAt(children: readonly Entry[], offset: number): Entry | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child !== undefined && startOf(child) <= offset) low = middle + 1;
    else high = middle;
  }
  const child = children[low - 1];
  return child !== undefined && offset <= child.end ? child : undefined;
}

/** Reads on whatever comes: a closing bracket closes what it can, a missing comma is taken as there. */
function entriesOf(text: string): Entry | undefined {
  const scanner = createScanner(text, true);
  const open: Entry[] = [];
  const opened = { '{': 0, '[': 0 };
  let root: Entry | undefined;
  let key: { readonly name: string; readonly span: Span } | undefined;

  function place(value: Span | undefined, end: number, bracket?: '{' | '['): Entry {
    const holder = open.at(-1);
    const name = holder?.bracket === '[' ? holder.children.length : key?.name;
    const entry: Entry = { name, key: key?.span, value, end, bracket, children: [] };
    key = undefined;
    if (holder !== undefined) holder.children.push(entry);
    else if (root?.bracket === undefined) root = entry;
    return entry;
  }

  function finishKey(offset: number): void {
    if (key !== undefined) place(undefined, offset);
  }

  function close(bracket: '{' | '[', offset: number, end: number): void {
    finishKey(offset);
    if (opened[bracket] === 0) return;
    for (let entry = open.pop(); entry?.bracket !== undefined; entry = open.pop()) {
      opened[entry.bracket]--;
      const own = entry.bracket === bracket;
      if (entry.value !== undefined) entry.end = entry.value.end = own ? end : offset;
      if (own) return;
    }
  }

  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    // The scanner names its tokens by a const enum that isolated modules cannot read; their first letter says as much.
    switch (text[start]) {
      case undefined:
        finishKey(text.length);
        for (const entry of open) if (entry.value !== undefined) entry.end = entry.value.end = text.length;
        return root;
      case '{':
      case '[': {
        const entry = place({ start, end }, end, text[start] === '{' ? '{' : '[');
        open.push(entry);
        opened[entry.bracket ?? '{']++;
        break;
      }
      case '}':
        close('{', start, end);
        break;
      case ']':
        close('[', start, end);
        break;
      case ',':
        finishKey(start);
        break;
      case ':':
        break;
      default:
        if (open.at(-1)?.bracket === '{' && key === undefined) {
          key = { name: scanner.getTokenValue(), span: { start, end } };
        } else place({ start, end }, end);
    }
  }
}
