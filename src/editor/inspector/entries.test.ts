import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeKey, indexAt, moved, renamedKey } from './entries.ts';

test('a moved entry is where it was put, and the others keep their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      const after = moved(list, from, to);
      expect(after[to]).toBe(list[from]);
      expect(after.filter((one) => one !== list[from])).toEqual(list.filter((one) => one !== list[from]));
    }),
  );
});

test('moving past an end stops there; moving nothing is the identical list', () => {
  const list = ['a', 'b', 'c'];
  expect(moved(list, 0, 9)).toEqual(['b', 'c', 'a']);
  expect(moved(list, 1, 1)).toBe(list);
  expect(moved(list, 7, 0)).toBe(list);
});

test('a renamed key keeps its place', () => {
  expect(Object.keys(renamedKey({ a: 1, b: 2, c: 3 }, 'b', 'x') ?? {})).toEqual(['a', 'x', 'c']);
});

test('a key that is taken is not given again', () => {
  expect(renamedKey({ a: 1, b: 2 }, 'a', 'b')).toBeUndefined();
  expect(freeKey({ value: 1, 'value 2': 2 }, 'value')).toBe('value 3');
});

test('the gap under the pointer is counted by the middles above it', () => {
  expect(indexAt(5, [10, 30, 50])).toBe(0);
  expect(indexAt(31, [10, 30, 50])).toBe(2);
});
