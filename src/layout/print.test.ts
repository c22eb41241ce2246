import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, type JsonObject, sameJson } from './json.ts';
import { parse } from './parse.ts';
import { minify, print } from './print.ts';

function read(text: string): JsonObject {
  const { layout } = parse(text);
  if (layout === undefined) throw new Error(`not a layout: ${text}`);
  return layout;
}

// JSON text with everything in it that a JavaScript object would lose.
const key = fc.oneof(
  fc.constantFrom('10', '2', '0', '007', '-1', '__proto__', 'constructor', 'tabs', 'type', 'id', 'children', ''),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const numberText = fc.oneof(
  fc.constantFrom(
    '1.0',
    '1e3',
    '0.10',
    '-0',
    '-0.0',
    '12345678901234567890',
    '1E+2',
    '1e400',
    '0.1',
    '-5',
    '0',
    '1e-7',
  ),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
);
const leafText = fc.oneof(
  numberText,
  fc.constantFrom('true', 'false', 'null'),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
);
const { tree: anyText } = fc.letrec<{ tree: string; object: string }>((tie) => ({
  object: fc
    .uniqueArray(fc.tuple(key, tie('tree')), { maxLength: 6, selector: ([name]) => name })
    .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  tree: fc.oneof(
    { maxDepth: 5 },
    leafText,
    fc.array(tie('tree'), { maxLength: 6 }).map((items) => `[${items.join(',')}]`),
    tie('object'),
    fc.array(numberText, { maxLength: 60 }).map((items) => `[${items.join(',')}]`),
  ),
}));
// With keys that JavaScript moves, and without: the second takes the short way through the parser.
const rootText = fc.oneof(
  fc.tuple(anyText, anyText).map(([first, second]) => `{"x":${first},"9":${second},"1":0}`),
  anyText.map((value) => `{"x":${value}}`),
);

describe('what is printed', () => {
  it('says exactly what was read: keys, their order, the spelling of numbers', () => {
    fc.assert(
      fc.property(rootText, (text) => {
        // The generators escape as JSON.stringify does, so the minified text must be the very same.
        expect(minify(read(text))).toBe(text);
        const layout = read(text);
        expect(sameJson(read(print(layout)), layout)).toBe(true);
        expect(minify(read(print(layout)))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('does not change when it is read and printed again', () => {
    fc.assert(
      fc.property(rootText, (text) => {
        const once = print(read(text));
        expect(print(read(once))).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('is JSON even for what no file can say', () => {
    const odd = { a: Number.NaN, b: undefined, c: '\uD800', d: [Number.POSITIVE_INFINITY], e: -0 } as unknown as Json;
    expect(print(odd)).toBe('{ "a": null, "c": "\\ud800", "d": [null], "e": -0 }\n');
    expect(minify(odd)).toBe('{"a":null,"c":"\\ud800","d":[null],"e":-0}');
  });

  it('puts controls on lines of their own and small values on one', () => {
    const layout = {
      name: 'Shed',
      tabs: [
        {
          title: 'Main',
          grid: { columns: 4, rows: 8 },
          children: [
            {
              type: 'gauge',
              id: 'load',
              position: [0, 0],
              sync: [{ event: 'broadcast', filter: { msg_type: 'load' }, valuePath: 'v' }],
              segments: [
                { limit: 60, color: '#34C759' },
                { limit: 80, color: '#FF9F0A' },
                { limit: 100, color: '#FF453A' },
              ],
              children: [],
              empty: {},
            },
          ],
        },
      ],
    };
    expect(print(layout)).toBe(`{
  "name": "Shed",
  "tabs": [
    {
      "title": "Main",
      "grid": { "columns": 4, "rows": 8 },
      "children": [
        {
          "type": "gauge",
          "id": "load",
          "position": [0, 0],
          "sync": [{ "event": "broadcast", "filter": { "msg_type": "load" }, "valuePath": "v" }],
          "segments": [
            { "limit": 60, "color": "#34C759" },
            { "limit": 80, "color": "#FF9F0A" },
            { "limit": 100, "color": "#FF453A" }
          ],
          "children": [],
          "empty": {}
        }
      ]
    }
  ]
}
`);
  });

  it('folds nothing into more than 100 columns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 70, max: 110 }), (length) => {
        const text = print({ a: ['x'.repeat(length)], b: 1 });
        // Two of indent, "a": [" before and "], after.
        expect(text.includes('"a": ["')).toBe(2 + 7 + length + 3 <= 100);
      }),
    );
    const series = print({ series: Array.from({ length: 300 }, (_, index) => index / 4) });
    expect(Math.max(...series.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(series.split('\n').length).toBeLessThan(30);
  });
});

describe('spelling', () => {
  const text = '{"version":1.0,"map":{"10":"ten","2":2.50},"points":[1.0,2,[3.0]]}';

  it('survives an edit that spreads the object', () => {
    const layout = read(text);
    expect(minify({ ...layout, name: 'new' })).toBe(`${text.slice(0, -1)},"name":"new"}`);
    expect(minify({ ...layout, points: [1, 5, [3], 4] })).toContain('"points":[1.0,5,[3.0],4]');
  });

  it('is forgotten where the value has changed', () => {
    const layout = read(text);
    expect(minify({ ...layout, version: 2, points: 7 })).toBe('{"version":2,"map":{"10":"ten","2":2.50},"points":7}');
  });

  it('puts keys added since last, and leaves out those removed', () => {
    const map = read('{"10":"ten","2":2,"x":0}');
    const { '10': _, ...rest }: JsonObject = { ...map, 1: 'one' };
    expect(minify(rest)).toBe('{"2":2,"x":0,"1":"one"}');
  });

  it('is invisible to everything but print', () => {
    const layout = read(text);
    expect(JSON.stringify(layout)).toBe('{"version":1,"map":{"2":2.5,"10":"ten"},"points":[1,2,[3]]}');
    expect(structuredClone(layout)).toEqual(JSON.parse(text));
    expect(sameJson(layout, JSON.parse(text))).toBe(true);
    expect(Object.getOwnPropertySymbols(read('{"a":1,"b":[0.5,-3]}'))).toEqual([]);
  });
});
