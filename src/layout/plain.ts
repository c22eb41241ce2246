import { isArray, isObject, type Json } from './json.ts';
import { MAX_DEPTH } from './limits.ts';
import { isUsualNumber } from './spelling.ts';

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Whole numbers this short are written by JavaScript just as JSON has them. */
const EXACT_DIGITS = 15;
const REST_OF_NUMBER = /[\d.eE+-]*/y;

export interface Scan {
  /** Brackets stay within the depth allowed, and numbers are written as JavaScript would write them. */
  readonly plain: boolean;
  /** Keys in the text, those written twice counted twice. */
  readonly members: number;
}

/** One pass over text that is known to be JSON. */
export function scanPlain(text: string): Scan {
  let plain = true;
  let members = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= SPACE || code === COMMA) continue;
    if (code === QUOTE) i = closingQuote(text, i);
    else if (code === COLON) members++;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (++depth > MAX_DEPTH) plain = false;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const from = i;
      let next = text.charCodeAt(i + 1);
      while (next >= ZERO && next <= NINE) next = text.charCodeAt(++i + 1);
      if (isPartOfNumber(next) || i - from > EXACT_DIGITS) {
        REST_OF_NUMBER.lastIndex = i + 1;
        REST_OF_NUMBER.test(text);
        i = REST_OF_NUMBER.lastIndex - 1;
        if (plain && !isUsualNumber(text.slice(from, i + 1))) plain = false;
      }
    }
  }
  return { plain, members };
}

function closingQuote(text: string, opening: number): number {
  for (let end = text.indexOf('"', opening + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
}

/** A point or an exponent. */
function isPartOfNumber(code: number): boolean {
  return code === 46 || code === 69 || code === 101;
}

/** Whether the objects hold this many keys in all, none of them one that JavaScript moves to the front. */
export function holdsInOrder(value: Json, members: number): boolean {
  return countKeys(value) === members;
}

const MOVED = -1;

function countKeys(value: Json): number {
  let count = 0;
  if (isArray(value)) {
    for (const item of value) {
      if (typeof item !== 'object' || item === null) continue;
      const inside = countKeys(item);
      if (inside === MOVED) return MOVED;
      count += inside;
    }
  } else if (isObject(value)) {
    const keys = Object.keys(value);
    // Keys like "10" always come first, so the first tells whether there are any.
    const code = keys[0]?.charCodeAt(0) ?? 0;
    if (code >= ZERO && code <= NINE) return MOVED;
    count = keys.length;
    for (const key of keys) {
      const item = value[key];
      if (typeof item !== 'object' || item === null) continue;
      const inside = countKeys(item);
      if (inside === MOVED) return MOVED;
      count += inside;
    }
  }
  return count;
}
