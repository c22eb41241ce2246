import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, type Json, type JsonObject, sameJson } from './json.ts';
import { merged } from './merge.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { replaceAt, withoutKey, writeAt } from './tree.ts';

const note = Symbol('note');
const noted = <T extends object>(value: T): T => Object.assign(value, { [note]: 'stays' });
const noteOf = (value: unknown) => (value as { [note]?: string })[note];

describe('writing into a document', () => {
  const root: JsonObject = { a: { b: [1, { c: 2 }] }, other: { kept: true } };

  it('makes new objects on the way and keeps the rest', () => {
    const next = replaceAt(root, ['a', 'b', 1, 'c'], 3);
    expect(next).toEqual({ a: { b: [1, { c: 3 }] }, other: { kept: true } });
    expect(next.other).toBe(root.other);
    expect(root.a).toEqual({ b: [1, { c: 2 }] });
    expect(replaceAt(root, ['a', 'b', 1, 'c'], 2)).toBe(root);
    expect(replaceAt(root, ['a', 'x', 1], 2)).toBe(root);
  });

  it('keeps symbols and the place of a key', () => {
    const object = noted({ x: 1, y: 2, z: 3 });
    const next = replaceAt(object, ['y'], 5);
    expect(Object.keys(next)).toEqual(['x', 'y', 'z']);
    expect(noteOf(next)).toBe('stays');
    expect(noteOf(withoutKey(object, 'y'))).toBe('stays');
    expect(withoutKey(object, 'nothing')).toBe(object);
  });

  it('makes objects and lists that are missing on the way', () => {
    expect(writeAt({}, ['a', 'b', 0, 'c'], 1)).toEqual({ done: { a: { b: [{ c: 1 }] } } });
    expect(writeAt({ a: null }, ['a', 'b'], 1)).toEqual({ done: { a: { b: 1 } } });
    expect(writeAt([1], [1], 2)).toEqual({ done: [1, 2] });
  });

  it('removes keys and entries, and leaves the emptied object', () => {
    expect(writeAt(root, ['a', 'b', 0], undefined)).toEqual({ done: { a: { b: [{ c: 2 }] }, other: { kept: true } } });
    expect(writeAt({ a: { b: 1 } }, ['a', 'b'], undefined)).toEqual({ done: { a: {} } });
    expect(writeAt(root, ['a', 'none', 'x'], undefined)).toEqual({ done: root });
    expect(writeAt(root, ['other', 'kept', 'x'], undefined)).toEqual({ done: root });
  });

  it('says what stands in the way', () => {
    expect(writeAt({ a: 5 }, ['a', 'b'], 1)).toEqual({ refused: 'a is not an object, so it cannot hold b.' });
    expect(writeAt({ a: {} }, ['a', 0], 1)).toEqual({ refused: 'a is not a list, so it cannot hold 0.' });
    expect(writeAt({ a: [] }, ['a', 3], 1)).toEqual({ refused: 'a is a list and has no place for 3.' });
  });

  it('takes __proto__ for a key like any other', () => {
    const outcome = writeAt({}, ['__proto__', 'polluted'], 1);
    const written = 'done' in outcome ? outcome.done : undefined;
    expect(JSON.stringify(written)).toBe('{"__proto__":{"polluted":1}}');
    expect('polluted' in {}).toBe(false);
  });
});

describe('two documents merged', () => {
  it('are the first one when they are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = () => JSON.parse(JSON.stringify(value)) as Json;
        const before = copy();
        expect(merged(before, copy())).toBe(before);
      }),
    );
  });

  it('are the second one by value, whatever the first one is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const result = merged(before as Json, after as Json);
        expect(sameJson(result, after)).toBe(true);
        expect(JSON.stringify(result)).toBe(JSON.stringify(after));
      }),
    );
  });

  it('share what did not change, nodes also when they moved within their list', () => {
    const before: Json = { theme: { a: 1 }, children: [{ id: 'x', v: 1 }, { id: 'y', v: 1 }, { z: 1 }], gone: 1 };
    const after: Json = { theme: { a: 1 }, children: [{ id: 'new' }, { id: 'y', v: 1 }, { id: 'x', v: 2 }, { z: 1 }] };
    const result = merged(before, after);
    expect(result).toEqual(after);
    for (const [now, then] of [
      [['theme'], ['theme']],
      [
        ['children', 1],
        ['children', 1],
      ],
      [
        ['children', 3],
        ['children', 2],
      ],
    ] as const) {
      expect(at(result, now)).toBe(at(before, then));
    }
  });

  it('share what stands before and behind what was put in or taken out, though ids are missing or doubled', () => {
    const entry = fc.record({ id: fc.constantFrom(undefined, 'x', 'y'), span: fc.constant([1, 1]), v: fc.nat(9) });
    const list = fc.array(entry, { maxLength: 6 });
    fc.assert(
      fc.property(list, fc.nat(6), list, fc.boolean(), (entries, place, others, isTaken) => {
        const text = JSON.stringify(entries.toSpliced(place, 0, ...others));
        const [few, many] = [JSON.parse(JSON.stringify(entries)), JSON.parse(text)] as [JsonObject[], JsonObject[]];
        const [before, after] = isTaken ? [many, few] : [few, many];
        const result = merged(before, after) as JsonObject[];
        const kept = result.filter((one) => before.includes(one));
        expect(kept.length).toBeGreaterThanOrEqual(entries.length);
        expect(result).toEqual(after);
      }),
    );
  });

  it('are told apart at once however deep the twins are nested', () => {
    const nested = (depth: number, end: number): JsonObject =>
      depth === 0 ? { end } : { children: [{ id: 'a', ...nested(depth - 1, end) }, { id: 'a' }, { id: 'b' }] };
    const [before, after] = [nested(200, 1), nested(200, 2)];
    expect(merged(before, after)).toEqual(after);
  });

  it('differ when only the order of keys does', () => {
    const before = { a: 1, b: 2 };
    const after = { b: 2, a: 1 };
    expect(merged(before, after)).toBe(after);
  });

  it('differ when only the spelling of a number does', () => {
    const read = (text: string) => parse(text).layout as JsonObject;
    const before = read('{"name":"n","version":1.0,"tabs":[],"theme":{"borderWidth":2}}');
    const after = read('{"name":"n","version":1,"tabs":[],"theme":{"borderWidth":2}}');
    const result = merged(before, after) as JsonObject;
    expect(print(result)).toBe(print(after));
    expect(print(result)).not.toBe(print(before));
    expect(result.theme).toBe(before.theme);
    expect(merged(before, read('{"name":"n","version":1.0,"tabs":[],"theme":{"borderWidth":2}}'))).toBe(before);
  });
});
