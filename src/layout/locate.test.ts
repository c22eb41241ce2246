import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json, type Path } from './json.ts';
import { indexText, locate, pathAt } from './locate.ts';
import { print } from './print.ts';

function pathsOf(value: Json, path: Path = []): readonly Path[] {
  if (isArray(value)) return [path, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((found, key) => (found as Record<string | number, Json>)[key] ?? null, value);
}

const textAt = (text: string, position: { offset: number; length: number } | undefined) =>
  position && text.slice(position.offset, position.offset + position.length);

/** The document with the cursor in it, and where the cursor is. */
function cursor(marked: string): readonly [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('a place in the text', () => {
  it('is found for every path of a document, and the path for the place', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = print(value as Json);
        const index = indexText(text);
        for (const path of pathsOf(value as Json)) {
          const position = index.locate(path);
          expect(JSON.parse(textAt(text, position) ?? '')).toEqual(valueAt(JSON.parse(text), path));
          expect(index.pathAt(position?.offset ?? -1)).toEqual(path);
          const key = index.locateKey(path);
          if (typeof path.at(-1) === 'string') {
            expect(JSON.parse(textAt(text, key) ?? '')).toBe(path.at(-1));
            expect(index.pathAt((key?.offset ?? 0) + 1)).toEqual(path);
          } else expect(key).toBeUndefined();
        }
      }),
    );
  });

  it('is told by line and column too', () => {
    expect(locate('{\n  "tabs": [\n    {},\n    { "title": "A" }\n  ]\n}', ['tabs', 1, 'title'])).toEqual({
      line: 4,
      column: 16,
      offset: 37,
      length: 3,
    });
  });

  it('is unknown for a path that is not there', () => {
    const index = indexText('{ "tabs": [1], "a": { "b": 2 } }');
    for (const path of [['tabs', 1], ['tabs', '0'], ['x'], ['a', 0], ['a', 'b', 'c'], ['constructor']]) {
      expect(index.locate(path)).toBeUndefined();
    }
  });

  it('is the last one where a key is written twice', () => {
    expect(locate('{ "a": 1, "a": 22 }', ['a'])?.length).toBe(2);
  });
});

describe('broken text', () => {
  it.each([
    ['{ "tabs": [{ "title": "A|', ['tabs', 0, 'title']],
    ['{ "tabs": [{ "title": | }] }', ['tabs', 0, 'title']],
    ['{ "tabs": [{ "ti|', ['tabs', 0, 'ti']],
    ['{ "a": 1 "b": { "c|": 2 } }', ['b', 'c']],
    ['{ "a": [1 2 3|] }', ['a', 2]],
    ['{ "a": { "b": [1 }, "c|": 2 }', ['c']],
    ['{ "a": 1 ] , "b|": 2 }', ['b']],
    ['{ // comment\n "a": 1, "b|": 2 }', ['b']],
    ['{ a: 1, b|: 2 }', ['b']],
    ['{ "a": 1,   |   "b": 2 }', []],
    ['|{ "a": 1 }', []],
    ['|', []],
  ] as const)('still knows what the cursor stands in: %s', (marked, path) => {
    const [text, offset] = cursor(marked);
    expect(pathAt(text, offset)).toEqual(path);
  });

  it('still finds what is left of it', () => {
    const text = '{ "tabs": [{ "title": "A", "children": [{ "id": "x" }, { "id": ';
    expect(textAt(text, locate(text, ['tabs', 0, 'children', 0, 'id']))).toBe('"x"');
    expect(locate(text, ['tabs', 0, 'children', 1, 'id'])).toBeUndefined();
    expect(textAt(text, indexText(text).locateKey(['tabs', 0, 'children', 1, 'id']))).toBe('"id"');
  });

  it('never throws, whatever it is', () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '\n',
      '//',
      '/*',
      '\\',
      'x',
      '\uFEFF',
      '\0',
    );
    const broken = fc.oneof(
      fc.array(parts, { maxLength: 20 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(broken, fc.nat(30), (text, offset) => {
        const path = pathAt(text, offset);
        const position = locate(text, path);
        if (position !== undefined) expect(position.offset + position.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
    expect(pathAt('['.repeat(200_000), 2)).toEqual([0, 0]);
    expect(pathAt(`${'{"a":['.repeat(50_000)}${'}'.repeat(50_000)}`, 0)).toEqual([]);
  });
});
