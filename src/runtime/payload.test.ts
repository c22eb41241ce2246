import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../layout/json.ts';
import { indexFilters, passes, valueAt } from './payload.ts';
import { isTopic, isTopicFilter, topicMatches, typedMessage } from './topics.ts';

describe('a value path', () => {
  it('leads through keys and indices, and is the whole payload when empty', () => {
    const payload = { a: [{ b: 1 }], 'c.d': 2, '0': 3 };
    expect(valueAt(payload, 'a.0.b')).toBe(1);
    expect(valueAt(payload, 'c.d')).toBe(2);
    expect(valueAt(payload, '0')).toBe(3);
    expect(valueAt(payload, '')).toBe(payload);
    expect(valueAt(payload, 'a.5.b')).toBeUndefined();
    expect(valueAt(payload, '__proto__.x')).toBeUndefined();
    expect(valueAt(payload, 'a.length')).toBeUndefined();
  });
});

describe('the index of filters', () => {
  const key = fc.constantFrom('msg_type', 'unit', 'room');
  const plain = fc.constantFrom<Json>('a', 'b', 1, true, null, '1');
  const filter = fc.option(fc.dictionary(key, fc.oneof(plain, fc.constant<Json>({}))), { nil: undefined });

  it('finds exactly those whose filter passes', () => {
    fc.assert(
      fc.property(fc.array(filter), fc.oneof(fc.dictionary(key, plain), fc.constant(7)), (filters, payload) => {
        const match = indexFilters(filters.map((one, item) => ({ filter: one as JsonObject | undefined, item })));
        const expected = [...filters.keys()].filter((item) => passes(filters[item] as JsonObject | undefined, payload));
        expect([...match(payload)].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});

describe('topics', () => {
  it('match their filters as MQTT says', () => {
    const matching = (filter: string, ...topics: string[]) => topics.filter((topic) => topicMatches(filter, topic));
    expect(matching('home/+/temp', 'home/a/temp', 'home/temp', 'home/a/b/temp', 'home//temp')).toEqual([
      'home/a/temp',
      'home//temp',
    ]);
    expect(matching('home/#', 'home', 'home/a', 'home/a/b', 'homes/a')).toEqual(['home', 'home/a', 'home/a/b']);
    expect(matching('#', 'a', 'a/b', '$SYS/x')).toEqual(['a', 'a/b']);
    expect(matching('+', 'a', 'a/b', '/a')).toEqual(['a']);
    expect(matching('/+', '/a', 'a')).toEqual(['/a']);
    expect(matching('$SYS/#', '$SYS/x')).toEqual(['$SYS/x']);
  });

  it('are told from filters, and from what is neither', () => {
    expect(['a/b', 'a/+/b', '#', 'a/#'].every(isTopicFilter)).toBe(true);
    expect(['', 'a/#/b', 'a+', 'a/b#', 'a\0'].some(isTopicFilter)).toBe(false);
    expect(isTopic('a/b')).toBe(true);
    expect(isTopic('a/+')).toBe(false);
  });

  it('carry bare words and numbers as well as JSON', () => {
    expect(['23.5', 'true', 'ON', '{"a":[1]}', '"x"', '', '007'].map(typedMessage)).toEqual([
      23.5,
      true,
      'ON',
      { a: [1] },
      'x',
      '',
      '007',
    ]);
  });
});
