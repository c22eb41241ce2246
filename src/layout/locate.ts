// Paths to places in the text and back, in broken text too. Build the index once where there is more than one question.
import type { TextPosition } from './finding.ts';
import type { Path } from './json.ts';
import { type Lines, linesOf } from './lines.ts';
import { NOWHERE, type Places, placesIn } from './places.ts';

export interface TextIndex {
  /** Where the value is. */
  locate(path: Path): TextPosition | undefined;
  /** Where the key of the value is; list entries have none. */
  locateKey(path: Path): TextPosition | undefined;
  /** What stands at the offset, as deep as it can be told; an offset right behind a value still belongs to it. */
  pathAt(offset: number): Path;
}

export function indexText(text: string): TextIndex {
  const places = placesIn(text);
  const find = finderIn(text, places);
  let lines: Lines | undefined;
  const position = (start = NOWHERE, end = NOWHERE) => {
    if (start === NOWHERE) return undefined;
    lines ??= linesOf(text);
    return lines.position(start, end - start);
  };
  return {
    locate(path) {
      const place = find(path);
      return position(places.start[place], places.end[place]);
    },
    locateKey(path) {
      const place = find(path);
      return position(places.keyStart[place], places.keyEnd[place]);
    },
    pathAt: (offset) => pathIn(text, places, offset),
  };
}

export function locate(text: string, path: Path): TextPosition | undefined {
  return indexText(text).locate(path);
}

export function pathAt(text: string, offset: number): Path {
  return indexText(text).pathAt(offset);
}

function* childrenOf({ firstChild, nextSibling }: Places, place: number): Generator<number> {
  for (let child = firstChild[place] ?? NOWHERE; child !== NOWHERE; child = nextSibling[child] ?? NOWHERE) yield child;
}

const isList = (text: string, { start }: Places, place: number) => text[start[place] ?? NOWHERE] === '[';

function keyOf(text: string, { keyStart, keyEnd }: Places, place: number): string | undefined {
  const start = keyStart[place] ?? NOWHERE;
  if (start === NOWHERE) return undefined;
  const written = text.slice(start, keyEnd[place]);
  if (!written.startsWith('"')) return written;
  if (written.includes('\\')) {
    try {
      return JSON.parse(written) as string;
    } catch {
      // A key that is still being typed: its letters are the best there is.
    }
  }
  return written.slice(1, written.length > 1 && written.endsWith('"') ? -1 : undefined);
}

/** Finds places by path. What a holder holds is listed once, as a broken list may be asked for every one of its entries. */
function finderIn(text: string, places: Places): (path: Path) => number {
  const known = new Map<number, ReadonlyMap<string | number, number>>();
  const membersOf = (holder: number) => {
    let members = known.get(holder);
    if (members === undefined) {
      const list = isList(text, places, holder);
      const found = new Map<string | number, number>();
      for (const child of childrenOf(places, holder)) {
        const name = list ? found.size : keyOf(text, places, child);
        // Of a key written twice the last counts.
        if (name !== undefined) found.set(name, child);
      }
      members = found;
      known.set(holder, members);
    }
    return members;
  };
  return (path) => {
    let place = places.start.length > 0 ? 0 : NOWHERE;
    for (const name of path) {
      if (place === NOWHERE) break;
      place = membersOf(place).get(name) ?? NOWHERE;
    }
    return place;
  };
}

function pathIn(text: string, places: Places, offset: number): Path {
  const path: (string | number)[] = [];
  let place = places.start.length > 0 ? 0 : NOWHERE;
  while (place !== NOWHERE) {
    const list = isList(text, places, place);
    let index = 0;
    let inside = NOWHERE;
    for (const child of childrenOf(places, place)) {
      const { keyStart, start, limit } = places;
      const begins = keyStart[child] === NOWHERE ? start[child] : keyStart[child];
      if ((begins ?? 0) > offset) break;
      if (offset <= (limit[child] ?? NOWHERE)) inside = child;
      if (inside !== NOWHERE) break;
      index++;
    }
    if (inside === NOWHERE) break;
    const name = list ? index : keyOf(text, places, inside);
    if (name === undefined) break;
    path.push(name);
    place = inside;
  }
  return path;
}
