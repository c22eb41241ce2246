// A strict walk over JSON text. `JSON.parse` makes the values; this finds what it does not tell: where the text breaks
// off and what was expected there, keys written twice, and spellings worth keeping.
import { isArray, isObject, type Json, type JsonObject, member, type Path } from './json.ts';
import { MAX_DEPTH } from './limits.ts';
import { dropSpelling, isUsualNumber, type Spellings, setSpelling } from './spelling.ts';

/** More findings of one kind help nobody. */
const MAX_DUPLICATES = 100;

export type Expected =
  | 'value'
  | 'key'
  | 'key or close'
  | 'value or close'
  | 'colon'
  | 'comma in object'
  | 'comma in list'
  | 'end'
  | 'closing quote'
  | 'escape'
  | 'number'
  | 'less depth';

export interface Break {
  readonly offset: number;
  readonly expected: Expected;
  /** Where the innermost bracket that is still open stands. */
  readonly open?: number;
  /** Where the token before it ended. */
  readonly after: number;
}

export interface Duplicate {
  readonly path: Path;
  readonly offset: number;
  readonly length: number;
}

export interface Survey {
  readonly broken?: Break;
  readonly duplicates: readonly Duplicate[];
}

class Stop extends Error {
  readonly offset: number;
  readonly expected: Expected;
  constructor(offset: number, expected: Expected) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null'];
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NAME_GOES_ON = /[\w.+$-]/;

/** With the parsed value, its objects get their spellings; without, the text is only checked. */
export function survey(text: string, start: number, value: Json | undefined): Survey {
  let pos = start;
  let after = start;
  const open: number[] = [];
  const path: (string | number)[] = [];
  const duplicates: Duplicate[] = [];

  function space(): void {
    after = pos;
    let code = text.charCodeAt(pos);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++pos);
  }

  /** Leaves the position after the closing quote. */
  function string(): void {
    for (pos++; ; pos++) {
      const code = text.charCodeAt(pos);
      if (code === 34) break;
      if (code === 92) {
        ESCAPE.lastIndex = pos;
        if (!ESCAPE.test(text)) throw new Stop(pos, 'escape');
        pos = ESCAPE.lastIndex - 1;
      } else if (!(code >= 32)) throw new Stop(pos, 'closing quote');
    }
    pos++;
  }

  function key(): string {
    const from = pos;
    string();
    const raw = text.slice(from + 1, pos - 1);
    return raw.includes('\\') ? (JSON.parse(text.slice(from, pos)) as string) : raw;
  }

  function number(): string | undefined {
    NUMBER.lastIndex = pos;
    const from = pos;
    if (!NUMBER.test(text)) throw new Stop(pos, 'number');
    pos = NUMBER.lastIndex;
    if (NAME_GOES_ON.test(text.charAt(pos))) throw new Stop(from, 'number');
    const written = text.slice(from, pos);
    return isUsualNumber(written) ? undefined : written;
  }

  function enter(): void {
    open.push(pos);
    if (open.length > MAX_DEPTH) throw new Stop(pos, 'less depth');
    pos++;
    space();
  }

  function leave(): void {
    open.pop();
    pos++;
  }

  function list(values: Json | undefined): Spellings | undefined {
    let spellings: Map<string | number, string | Spellings> | undefined;
    enter();
    if (text[pos] === ']') leave();
    else {
      for (let index = 0; ; index++) {
        path.push(index);
        const spelled = any(member(values, index), index === 0 ? 'value or close' : 'value');
        path.pop();
        if (spelled !== undefined) {
          spellings ??= new Map();
          spellings.set(index, spelled);
        }
        space();
        const next = text[pos];
        if (next === ']') {
          leave();
          break;
        }
        if (next !== ',') throw new Stop(pos, 'comma in list');
        pos++;
        space();
      }
    }
    return spellings;
  }

  function object(paired: JsonObject | undefined): void {
    const seen = new Set<string>();
    let spellings: Map<string | number, string | Spellings> | undefined;
    enter();
    if (text[pos] === '}') leave();
    else {
      for (;;) {
        if (text[pos] !== '"') throw new Stop(pos, seen.size === 0 ? 'key or close' : 'key');
        const from = pos;
        const name = key();
        path.push(name);
        if (seen.has(name) && duplicates.length < MAX_DUPLICATES) {
          duplicates.push({ path: [...path], offset: from, length: pos - from });
        }
        seen.add(name);
        space();
        if (text[pos] !== ':') throw new Stop(pos, 'colon');
        pos++;
        space();
        const spelled = any(member(paired, name), 'value');
        path.pop();
        if (spelled !== undefined) {
          spellings ??= new Map();
          spellings.set(name, spelled);
        } else spellings?.delete(name);
        space();
        const next = text[pos];
        if (next === '}') {
          leave();
          break;
        }
        if (next !== ',') throw new Stop(pos, 'comma in object');
        pos++;
        space();
      }
    }
    if (paired !== undefined) annotate(paired, seen, spellings);
  }

  function annotate(paired: JsonObject, seen: ReadonlySet<string>, numbers: Spellings | undefined): void {
    const keys = Object.keys(paired);
    let index = 0;
    let moved = false;
    for (const name of seen) if (keys[index++] !== name) moved = true;
    if (moved || numbers !== undefined) {
      setSpelling(paired, { ...(moved && { order: [...seen] }), ...(numbers !== undefined && { numbers }) });
    } else if (duplicates.length > 0) {
      // Of a key written twice both texts were laid against the one value: the last has the say.
      dropSpelling(paired);
    }
  }

  function any(paired: Json | undefined, expected: Expected): string | Spellings | undefined {
    const first = text[pos];
    switch (first) {
      case '{':
        object(isObject(paired) ? paired : undefined);
        return undefined;
      case '[':
        return list(isArray(paired) ? paired : undefined);
      case '"':
        string();
        return undefined;
      case '-':
        return number();
      default:
        break;
    }
    if (first !== undefined && first >= '0' && first <= '9') return number();
    const word = WORDS.find((name) => text.startsWith(name, pos));
    if (word === undefined || NAME_GOES_ON.test(text.charAt(pos + word.length))) throw new Stop(pos, expected);
    pos += word.length;
    return undefined;
  }

  try {
    space();
    any(value, 'value');
    space();
    if (pos < text.length) throw new Stop(pos, 'end');
    return { duplicates };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { duplicates, broken: { offset: stop.offset, expected: stop.expected, open: open.at(-1), after } };
  }
}
