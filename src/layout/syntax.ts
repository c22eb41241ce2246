// Says in plain words what is wrong with text that is not JSON, and what to do about it.
import type { Lines } from './lines.ts';
import type { Break } from './survey.ts';

export interface Explanation {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** What is wrong, at the break unless `from` says otherwise. */
interface Fault {
  readonly says: string;
  readonly from?: number;
  readonly length?: number;
}

interface Place extends Break {
  readonly text: string;
  /** The token that stands where something else was expected. */
  readonly found: string;
  lineAt(offset: number): number;
}

const TOKEN = /^(?:"(?:[^"\\\n\r]|\\.)*"?|[\w$.+-]+|\/\/[^\n\r]*|\/\*.*?(?:\*\/|$)|.)/su;
/** Enough to point at; a token may be as long as the text. */
const LONGEST = 200;
const SHOWN = 32;

function tokenAt(text: string, offset: number): string {
  return TOKEN.exec(text.slice(offset, offset + LONGEST))?.[0] ?? '';
}

function cut(token: string): string {
  const [line = ''] = token.split(/[\n\r]/, 1);
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

const quoted = (token: string) => (token.startsWith('"') ? cut(token) : `"${cut(token)}"`);

export function explain(text: string, start: number, broken: Break, lines: Lines): Explanation {
  const whole = wholeText(text.slice(start));
  if (whole !== undefined) return { message: whole, offset: start, length: 0 };
  const place: Place = {
    ...broken,
    text,
    found: tokenAt(text, broken.offset),
    lineAt: (offset) => lines.position(offset).line,
  };
  const { says, from = broken.offset, length = tokenAt(text, from).length } = faultAt(place);
  return { message: `Line ${place.lineAt(from)}: ${says}`, offset: from, length };
}

/** What the text is, when it is no JSON at all. */
function wholeText(text: string): string | undefined {
  const body = text.trimStart();
  if (body === '') return 'There is no text here. A layout begins with { and ends with }.';
  if (text.includes('\0')) return 'This is not text but some other kind of file. A layout is a JSON text file.';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(body)) {
    return 'This is a web page, not a layout. The address may have shown a sign-in or error page; look at it in a browser.';
  }
  if (body.startsWith('<')) return 'This is an XML file, not a layout. A layout begins with { and ends with }.';
  if (body.startsWith('```')) {
    return 'The layout is wrapped in a Markdown code block. Take out the lines with ``` before and after it.';
  }
  return undefined;
}

function faultAt(place: Place): Fault {
  const { expected, found } = place;
  if (expected === 'closing quote') return openText(place);
  if (expected === 'escape') return badEscape(place);
  if (found === '') return endsEarly(place);
  if (/^(?:\/\/|\/\*|#)/.test(found)) return { says: 'comments are not allowed in a layout. Take it out.' };
  if (/^['‘’“”„«»`]/.test(found)) {
    return { says: `text and keys stand in straight double quotes ("), not in ${found}.` };
  }
  switch (expected) {
    case 'end':
      return afterTheEnd(place);
    case 'colon':
      return { says: `a colon is missing before ${quoted(found)}.` };
    case 'comma in object':
    case 'comma in list':
      return noComma(place);
    case 'number':
      return { says: badNumber(found) };
    case 'key':
    case 'key or close':
      return noKey(place);
    case 'value':
    case 'value or close':
    case 'less depth':
      return noValue(place);
    default:
      return expected satisfies never;
  }
}

function openText({ text, offset, found }: Place): Fault {
  const from = openingQuote(text, offset);
  if (found === '') return { says: 'the text stops before its closing ". The end of the file may be missing.', from };
  if (found === '\n' || found === '\r') {
    return { says: 'a closing " is missing. Text cannot run over the end of a line; write \\n for a new line.', from };
  }
  if (found === '\t') return { says: 'there is a tab inside a text. Write \\t instead.', length: 1 };
  return { says: 'there is an invisible control character inside a text. Take it out.', length: 1 };
}

function openingQuote(text: string, offset: number): number {
  for (let from = offset - 1; from > 0; from--) {
    if (text[from] !== '"') continue;
    let slashes = 0;
    while (text[from - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return from;
  }
  return 0;
}

function badEscape({ text, offset }: Place): Fault {
  const written = cut(text.slice(offset, offset + 2));
  if (written === '\\u') return { says: '\\u must be followed by four digits from 0 to f.', length: 2 };
  return { says: `${written} means nothing inside a text. For a backslash itself write \\\\.`, length: written.length };
}

function endsEarly({ text, offset, open, after, lineAt }: Place): Fault {
  const place = { from: Math.max(0, Math.min(after, text.length - 1)), length: 1 };
  if (open === undefined) return { says: 'the text ends where a value belongs.', ...place };
  return {
    says: `the text ends too early; the "${text[open]}" from line ${lineAt(open)} is never closed. The end of the file may be missing.`,
    from: Math.min(offset, text.length),
    length: 0,
  };
}

function afterTheEnd({ found, after, lineAt }: Place): Fault {
  if (found === '}' || found === ']') return { says: `there is one "${found}" too many.` };
  return { says: `the layout already ended on line ${lineAt(after - 1)}. Take out what follows.` };
}

function noComma(place: Place): Fault {
  const { found, expected } = place;
  if (found === '}' || found === ']') return wrongClose(place, expected === 'comma in object' ? '}' : ']');
  if (found === ':' && expected === 'comma in list') {
    return { says: 'a list in [ ] holds values without names. For names, use { } around them.' };
  }
  if (found === ';' || found === '=') {
    return { says: `"${found}" does not belong here; values are separated by commas.` };
  }
  return { says: `a comma is missing before ${quoted(found)}.` };
}

function wrongClose({ found, open, lineAt }: Place, wanted: '}' | ']'): Fault {
  const from = open === undefined ? '' : ` from line ${lineAt(open)}`;
  return {
    says: `"${found}" does not close the "${wanted === '}' ? '{' : '['}"${from}; "${wanted}" is missing before it.`,
  };
}

function strayComma({ text, found, after }: Place): Fault | undefined {
  const closes = found === '}' || found === ']';
  if (closes && text[after - 1] === ',') {
    return { says: `there is a comma too many before "${found}".`, from: after - 1, length: 1 };
  }
  return found === ',' ? { says: 'there is a comma too many.' } : undefined;
}

function noKey(place: Place): Fault {
  const { found } = place;
  const comma = strayComma(place);
  if (comma !== undefined) return comma;
  if (found === ']') return wrongClose(place, '}');
  if (found === ':') return { says: 'a key is missing before the colon.' };
  if (/^[\w$-]/.test(found)) return { says: `keys must stand in double quotes: ${quoted(found)}.` };
  return { says: `a key in double quotes belongs here, not ${quoted(found)}.` };
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'null',
  Null: 'null',
  NULL: 'null',
  nil: 'null',
  undefined: 'null',
};

function noValue(place: Place): Fault {
  const { text, found, after } = place;
  const afterColon = text[after - 1] === ':';
  if (afterColon && (found === '}' || found === ']' || found === ',')) {
    return { says: 'a value is missing after the colon.', from: after - 1, length: 1 };
  }
  const comma = strayComma(place);
  if (comma !== undefined) return comma;
  if (found === '}') return wrongClose(place, ']');
  if (found === ':') return { says: 'a value is missing before the colon.' };
  const word = Object.hasOwn(OTHER_WORDS, found) ? OTHER_WORDS[found] : undefined;
  if (word !== undefined) return { says: `write ${word} instead of ${found}.` };
  if (/^[+.]+\d|^\+?(?:NaN|Infinity)$/.test(found)) return { says: badNumber(found) };
  if (/^[\w$]/.test(found)) return { says: `text must stand in double quotes: ${quoted(found)}.` };
  return { says: `a value belongs here, not ${quoted(found)}.` };
}

function badNumber(found: string): string {
  const number = cut(found);
  if (/^[+-]?(?:NaN|Infinity)$/.test(found)) return `${number} is not a number JSON knows. Use null or leave it out.`;
  if (/^-?0\d+$/.test(found)) return `${number} begins with a zero. Write ${String(Number(found))}.`;
  if (/^\+\d/.test(found)) return `a number has no plus sign. Write ${number.slice(1)}.`;
  if (/^-?\.\d/.test(found)) return `a number cannot begin with a point. Write ${number.replace('.', '0.')}.`;
  if (/^-?\d+\.$/.test(found)) return `a number cannot end with a point. Write ${number.slice(0, -1)}.`;
  if (/^0x[\da-f]+$/i.test(found)) return `${number} is not written in decimal. Write ${String(Number(found))}.`;
  return `${number} is not a number. Text must stand in double quotes.`;
}
