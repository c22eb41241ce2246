import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, type Json, type JsonObject } from './json.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_NODES } from './limits.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { survey } from './survey.ts';

const messageOf = (text: string) => parse(text).findings.map((finding) => finding.message);

// Text, what the author is told, and the words the position points at.
const BAD_FILES: readonly (readonly [what: string, text: string, message: string, pointsAt?: string])[] = [
  ['nothing', ' \n', 'There is no text here. A layout begins with { and ends with }.'],
  [
    'a web page',
    '<!DOCTYPE html>\n<html><body>Sign in</body></html>',
    'This is a web page, not a layout. The address may have shown a sign-in or error page; look at it in a browser.',
  ],
  [
    'a property list',
    '<?xml version="1.0"?><plist/>',
    'This is an XML file, not a layout. A layout begins with { and ends with }.',
  ],
  ['a picture', '\u0089PNG\0\0', 'This is not text but some other kind of file. A layout is a JSON text file.'],
  [
    'a code block from a chat',
    '```json\n{ "name": "x" }\n```',
    'The layout is wrapped in a Markdown code block. Take out the lines with ``` before and after it.',
  ],
  ['a list', '[{ "type": "gauge" }]', 'A layout is one object in { }, but this is a list.'],
  ['a text', '"layout"', 'A layout is one object in { }, but this is a text.'],
  [
    'a missing comma',
    '{\n  "type": "gauge"\n  "label": "CPU"\n}',
    'Line 3: a comma is missing before "label".',
    '"label"',
  ],
  ['a trailing comma', '{\n  "a": 1,\n}', 'Line 2: there is a comma too many before "}".', ','],
  ['a trailing comma in a list', '{ "a": [1, 2,] }', 'Line 1: there is a comma too many before "]".', ','],
  ['two commas', '{ "a": 1,, "b": 2 }', 'Line 1: there is a comma too many.', ','],
  ['a missing colon', '{ "a" 1 }', 'Line 1: a colon is missing before "1".', '1'],
  ['a missing value', '{ "a": }', 'Line 1: a value is missing after the colon.', ':'],
  ['single quotes', "{ 'a': 1 }", 'Line 1: text and keys stand in straight double quotes ("), not in \'.', "'"],
  ['curly quotes', '{ "a": “b” }', 'Line 1: text and keys stand in straight double quotes ("), not in “.', '“'],
  ['a bare key', '{ label: "x" }', 'Line 1: keys must stand in double quotes: "label".', 'label'],
  ['bare text', '{ "type": gauge }', 'Line 1: text must stand in double quotes: "gauge".', 'gauge'],
  [
    'a line comment',
    '{\n  "a": 1, // one\n  "b": 2\n}',
    'Line 2: comments are not allowed in a layout. Take it out.',
    '// one',
  ],
  ['a block comment', '/* mine */ {}', 'Line 1: comments are not allowed in a layout. Take it out.', '/* mine */'],
  ['a word of Python', '{ "loop": True }', 'Line 1: write true instead of True.', 'True'],
  ['a leading zero', '{ "a": 007 }', 'Line 1: 007 begins with a zero. Write 7.', '007'],
  ['a leading point', '{ "a": .5 }', 'Line 1: a number cannot begin with a point. Write 0.5.', '.5'],
  ['a plus sign', '{ "a": +5 }', 'Line 1: a number has no plus sign. Write 5.', '+5'],
  ['not a number', '{ "a": NaN }', 'Line 1: NaN is not a number JSON knows. Use null or leave it out.', 'NaN'],
  ['a broken number', '{ "a": 1e }', 'Line 1: 1e is not a number. Text must stand in double quotes.', '1e'],
  [
    'a line break in a text',
    '{ "a": "one\ntwo" }',
    'Line 1: a closing " is missing. Text cannot run over the end of a line; write \\n for a new line.',
    '"one',
  ],
  ['a tab in a text', '{ "a": "one\ttwo" }', 'Line 1: there is a tab inside a text. Write \\t instead.', '\t'],
  [
    'a single backslash',
    '{ "a": "C:\\Data" }',
    'Line 1: \\D means nothing inside a text. For a backslash itself write \\\\.',
    '\\D',
  ],
  ['a short escape', '{ "a": "\\u12" }', 'Line 1: \\u must be followed by four digits from 0 to f.', '\\u'],
  [
    'a truncated file',
    '{\n  "tabs": [\n    { "title": "A" ',
    'Line 3: the text ends too early; the "{" from line 3 is never closed. The end of the file may be missing.',
  ],
  [
    'a file cut inside a text',
    '{\n  "name": "Boa',
    'Line 2: the text stops before its closing ". The end of the file may be missing.',
    '"Boa',
  ],
  ['a bracket too many', '{ "a": 1 }\n}', 'Line 2: there is one "}" too many.', '}'],
  [
    'two documents',
    '{ "a": 1 }\n{ "b": 2 }',
    'Line 2: the layout already ended on line 1. Take out what follows.',
    '{',
  ],
  [
    'the wrong closing bracket',
    '{\n  "tabs": [\n  }\n}',
    'Line 3: "}" does not close the "[" from line 2; "]" is missing before it.',
    '}',
  ],
  [
    'names in a list',
    '{ "sync": ["event": "broadcast"] }',
    'Line 1: a list in [ ] holds values without names. For names, use { } around them.',
    ':',
  ],
];

describe('a file that cannot be read', () => {
  it.each(BAD_FILES.map((file) => ({ file, what: file[0] })))('says so in plain words: $what', ({ file }) => {
    const [, text, message, pointsAt] = file;
    const { layout, findings } = parse(text);
    expect(layout).toBeUndefined();
    expect(findings.map((finding) => finding.message)).toEqual([message]);
    const position = findings[0]?.at;
    if (pointsAt !== undefined) {
      expect(text.substr(position?.offset ?? -1, position?.length)).toBe(pointsAt);
      expect(message.startsWith(`Line ${position?.line}:`)).toBe(true);
    }
  });

  it('counts lines and columns as editors do, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const position = parse(`{${end}  "a": 1${end}  "b": 2${end}}`).findings[0]?.at;
      expect([position?.line, position?.column]).toEqual([3, 3]);
    }
  });

  it('is refused when it is too large', () => {
    expect(parse(`{"a":"${'x'.repeat(MAX_BYTES)}"}`).findings[0]?.rule).toBe('too_big');
    const wide = `{"a":"${'€'.repeat(MAX_BYTES / 3)}"}`;
    expect(wide.length).toBeLessThan(MAX_BYTES);
    expect(parse(wide).findings[0]?.rule).toBe('too_big');
    expect(parse(`{"a":"${'x'.repeat(MAX_BYTES - 8)}"}`).findings).toEqual([]);
  });

  it('is refused when it is nested too deep', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(parse(nested(MAX_DEPTH)).findings).toEqual([]);
    expect(parse(nested(MAX_DEPTH + 1)).findings[0]?.rule).toBe('too_deep');
    expect(parse('['.repeat(100_000)).findings[0]?.rule).toBe('too_deep');
  });

  it('is refused when it holds too many controls, wherever they are', () => {
    const page = (controls: number) =>
      JSON.stringify({ tabs: [{ children: Array.from({ length: controls }, () => ({})) }] });
    expect(parse(page(MAX_NODES)).findings).toEqual([]);
    expect(parse(page(MAX_NODES + 1)).findings[0]?.rule).toBe('too_many');
    const inPanels = {
      tabs: [{ children: [{ panels: [{ children: Array.from({ length: MAX_NODES }, () => ({})) }] }] }],
    };
    expect(parse(JSON.stringify(inPanels)).findings[0]?.rule).toBe('too_many');
    const pages = (count: number) => JSON.stringify({ tabs: Array.from({ length: count }, () => 1) });
    expect(parse(pages(MAX_NODES)).findings).toEqual([]);
    expect(parse(pages(MAX_NODES + 1)).findings[0]?.rule).toBe('too_many');
    expect(parse(JSON.stringify({ data: Array.from({ length: MAX_NODES + 5 }, () => ({})) })).findings).toEqual([]);
  });
});

describe('a file that can be read', () => {
  it('may begin with a byte order mark', () => {
    expect(parse('\uFEFF{"name":"x"}').layout).toEqual({ name: 'x' });
    expect(parse('\uFEFF{"a" 1}').findings[0]?.at).toEqual({ line: 1, column: 6, offset: 6, length: 1 });
  });

  it('reports keys written twice, and the last one counts', () => {
    const text = '{\n  "name": "x",\n  "tabs": [{ "title": "A", "icon": "b", "title": "C" }]\n}';
    const { layout, findings } = parse(text);
    expect(at(layout, ['tabs', 0, 'title'])).toBe('C');
    expect(findings).toEqual([
      {
        severity: 'warn',
        rule: 'duplicate_key',
        path: ['tabs', 0, 'title'],
        message:
          "Line 3: 'title' is written more than once in this object. Only the last one counts; the others are gone once you save.",
        at: { line: 3, column: 41, offset: 57, length: 7 },
      },
    ]);
    expect(messageOf('{"a":1,"\\u0061":2}')).toHaveLength(1);
    expect(messageOf('{"a":{"b":1},"c":{"b":1}}')).toEqual([]);
  });

  it('keeps the spelling of the value that counts, not of the one it replaced', () => {
    expect(print(parse('{"a":{"x":1.0},"a":{"x":1}}').layout ?? null)).toBe('{ "a": { "x": 1 } }\n');
    expect(print(parse('{"a":{"x":1},"a":{"x":1.0}}').layout ?? null)).toBe('{ "a": { "x": 1.0 } }\n');
    expect(print(parse('{"a":[1.0],"a":[1]}').layout ?? null)).toBe('{ "a": [1] }\n');
  });

  it('holds keys that mean something to JavaScript as keys like any other', () => {
    const { layout } = parse('{"__proto__":{"polluted":true},"constructor":1,"toString":null}');
    expect(Object.keys(layout ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(layout)).toBe(Object.prototype);
    expect(({} as JsonObject).polluted).toBeUndefined();
    expect(print(layout ?? null)).toBe('{ "__proto__": { "polluted": true }, "constructor": 1, "toString": null }\n');
  });
});

describe('any text at all', () => {
  const fragments = fc.array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '\n',
        '\\u',
        '/*',
        '//',
        '-',
        '1e',
        '0',
        '.',
        'true',
        'nul',
        '\0',
        '\uD800',
      ),
      fc.constantFrom('"tabs"', '"a":', '"__proto__":', '1.0', '\t', '\uFEFF', 'NaN', '"\\x"', '5.'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 12 },
  );

  it('is read as JSON.parse reads it, or refused with a finding', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fragments.map((parts) => parts.join('')),
          fc.json(),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let expected: { readonly value: Json } | undefined;
          try {
            expected = { value: JSON.parse(text.replace(/^\uFEFF/, '')) as Json };
          } catch {}
          const start = text.startsWith('\uFEFF') ? 1 : 0;
          expect(survey(text, start, undefined).broken === undefined).toBe(expected !== undefined);
          const { layout, findings } = parse(text);
          if (layout !== undefined) expect(JSON.stringify(layout)).toBe(JSON.stringify(expected?.value));
          else expect(findings).toHaveLength(1);
          for (const finding of findings) {
            expect(finding.message).not.toContain('undefined');
            expect(finding.at?.offset ?? 0).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
