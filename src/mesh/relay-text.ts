// Cuts the text of one member out of a JSON object, so that a payload travels on exactly as it was written: no second
// stringify, and numbers too long for a double keep their digits.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

function pastSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function pastString(text: string, from: number): number {
  let quote = text.indexOf('"', from + 1);
  while (quote > 0) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return text.length;
}

function pastValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = pastString(text, at);
      if (depth === 0) return at;
      continue;
    }
    // All brackets, and of JSON's other characters outside strings only letters, lie from `[` on.
    if (unit >= OPEN_BRACKET) {
      if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
        depth += 1;
      } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
        // At depth 0 this closes the object around a number, true, false or null.
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    } else if (depth === 0 && (unit === COMMA || isSpace(unit))) {
      return at;
    }
    at += 1;
  }
  return at;
}

function isKey(text: string, from: number, to: number, key: string): boolean {
  const length = to - from - 2;
  if (length === key.length && text.startsWith(key, from + 1)) return true;
  // Written with escapes it would be longer.
  if (length <= key.length) return false;
  const written = text.slice(from, to);
  return written.includes('\\') && JSON.parse(written) === key;
}

/**
 * The text of an object's member, as JSON.parse would choose it: the last of equal keys. `text` must have passed
 * JSON.parse; undefined when it is no object or has no such member.
 */
export function memberText(text: string, key: string): string | undefined {
  let found: string | undefined;
  let at = pastSpace(text, 0);
  if (text.charCodeAt(at) !== OPEN_BRACE) return undefined;
  do {
    const keyStart = pastSpace(text, at + 1);
    if (text.charCodeAt(keyStart) !== QUOTE) break;
    const keyEnd = pastString(text, keyStart);
    const start = pastSpace(text, pastSpace(text, keyEnd) + 1);
    const end = pastValue(text, start);
    if (isKey(text, keyStart, keyEnd, key)) found = text.slice(start, end);
    at = pastSpace(text, end);
  } while (text.charCodeAt(at) === COMMA);
  return found;
}

/** A frame around a payload that is JSON text already. `id` is one of ours; type and `replyTo` may be anything a client sent. */
export function frameText(id: string, type: string, payload: string, replyTo: string | null = null): string {
  const answers = replyTo === null ? 'null' : JSON.stringify(replyTo);
  return `{"id":"${id}","type":${JSON.stringify(type)},"payload":${payload},"reply_to":${answers}}`;
}
