// One pass over JSON text, broken or not: where every value and key stands, and what holds it. Numbers in columns, as a
// large layout has tens of thousands of places and few of them are ever asked for.

export const NOWHERE = -1;

/** One row per place: the root, every member and every list entry, in the order of the text. */
export interface Places {
  readonly keyStart: number[];
  readonly keyEnd: number[];
  /** Of the value; `NOWHERE` while a key has none yet. */
  readonly start: number[];
  readonly end: number[];
  /** To the end of the value, or to what follows a key without one. */
  readonly limit: number[];
  readonly firstChild: number[];
  readonly nextSibling: number[];
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const STAR = 42;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const WORD = /[^\s{}[\],:"/]+|./suy;

/** Behind the closing quote, or the end of the line that has none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
    else if (code === LF || code === CR) return at;
  }
  return text.length;
}

function endOfComment(text: string, from: number): number {
  const [mark, extra] = text.charCodeAt(from + 1) === STAR ? ['*/', 2] : ['\n', 0];
  const found = text.indexOf(mark, from + 2);
  return found === -1 ? text.length : found + extra;
}

function endOfWord(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from + 1;
}

/** Reads on whatever comes: a closing bracket closes what it can, a missing comma is taken as there. */
export function placesIn(text: string): Places {
  const places: Places = { keyStart: [], keyEnd: [], start: [], end: [], limit: [], firstChild: [], nextSibling: [] };
  const { keyStart, keyEnd, start, end, limit, firstChild, nextSibling } = places;
  const open: number[] = [];
  const lastChild: number[] = [];
  let lists = 0;
  let pendingStart = NOWHERE;
  let pendingEnd = NOWHERE;
  let rooted = false;

  function place(from: number, to: number, until: number): number {
    const row = start.length;
    keyStart.push(pendingStart);
    keyEnd.push(pendingEnd);
    start.push(from);
    end.push(to);
    limit.push(until);
    firstChild.push(NOWHERE);
    nextSibling.push(NOWHERE);
    pendingStart = NOWHERE;
    const holder = open.at(-1);
    if (holder !== undefined) {
      const before = lastChild[open.length - 1] ?? NOWHERE;
      if (before === NOWHERE) firstChild[holder] = row;
      else nextSibling[before] = row;
      lastChild[open.length - 1] = row;
    }
    return row;
  }

  const finishKey = (offset: number) => {
    if (pendingStart !== NOWHERE) place(NOWHERE, NOWHERE, offset);
  };
  const opens = (row: number) => text.charCodeAt(start[row] ?? NOWHERE);

  function close(bracket: number, offset: number): void {
    finishKey(offset);
    if ((bracket === OPEN_LIST ? lists : open.length - lists) === 0) return;
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      lastChild.pop();
      const opened = opens(row);
      if (opened === OPEN_LIST) lists--;
      const own = opened === bracket;
      end[row] = limit[row] = own ? offset + 1 : offset;
      if (own) return;
    }
  }

  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    switch (code) {
      case SPACE:
      case LF:
      case CR:
      case TAB:
      case COLON:
        at++;
        break;
      case COMMA:
        finishKey(at++);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        // What stands before the first bracket, or behind the last, is not part of the document.
        if (open.length === 0) {
          if (rooted) return places;
          for (const column of Object.values(places)) column.length = 0;
          rooted = true;
        }
        open.push(place(at, at + 1, at + 1));
        lastChild.push(NOWHERE);
        if (code === OPEN_LIST) lists++;
        at++;
        break;
      case CLOSE_LIST:
        close(OPEN_LIST, at++);
        break;
      case CLOSE_OBJECT:
        close(OPEN_OBJECT, at++);
        break;
      default: {
        const next = text.charCodeAt(at + 1);
        if (code === SLASH && (next === SLASH || next === STAR)) {
          at = endOfComment(text, at);
          break;
        }
        const to = code === QUOTE ? endOfString(text, at) : endOfWord(text, at);
        const holder = open.at(-1);
        if (holder !== undefined && opens(holder) === OPEN_OBJECT && pendingStart === NOWHERE) {
          pendingStart = at;
          pendingEnd = to;
        } else if (holder !== undefined || start.length === 0) place(at, to, to);
        at = to;
      }
    }
  }
  finishKey(text.length);
  for (const row of open) end[row] = limit[row] = text.length;
  return places;
}
