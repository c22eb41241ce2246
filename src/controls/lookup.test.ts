import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../layout/json.ts';
import { lookUp, ownEntry } from './lookup.ts';

describe('looking a value up in a map', () => {
  it.each<[Json, Record<string, string>, string | undefined]>([
    ['rain', { rain: 'hit' }, 'hit'],
    [0, { '0': 'hit' }, 'hit'],
    ['0', { '0': 'hit' }, 'hit'],
    [true, { true: 'hit' }, 'hit'],
    ['RAIN', { rain: 'hit' }, 'hit'],
    [61, { '61.00': 'hit' }, 'hit'],
    ['61.0', { '61': 'hit' }, 'hit'],
    [true, { yes: 'hit' }, 'hit'],
    [true, { ON: 'hit' }, 'hit'],
    [true, { '1': 'hit' }, 'hit'],
    ['off', { false: 'hit' }, 'hit'],
    ['1.0', { on: 'hit' }, 'hit'],
    [0, { no: 'hit' }, 'hit'],
    [2, { true: 'miss' }, undefined],
    ['snow', { rain: 'miss' }, undefined],
    ['', { '0': 'miss', false: 'miss' }, undefined],
  ])('finds for %j in %j: %s', (value, map, found) => {
    expect(ownEntry(map, value)).toBe(found);
  });

  it('prefers the same text, then other capitals, then another word for the same', () => {
    const map = { true: 'word', ON: 'capitals', On: 'text' };
    expect(ownEntry(map, 'On')).toBe('text');
    expect(ownEntry(map, 'on')).toBe('capitals');
    expect(ownEntry(map, 'yes')).toBe('word');
  });

  it('falls back on the default entry for values without one', () => {
    expect(lookUp({ rain: 'a', default: 'b' }, 'snow')).toBe('b');
    expect(lookUp({ rain: 'a' }, 'snow')).toBeUndefined();
  });

  it('looks nothing up before a value has arrived, nor for lists and objects', () => {
    for (const value of [undefined, null, [], {}] as (Json | undefined)[]) {
      expect(lookUp({ default: 'miss', null: 'miss', '': 'miss' }, value)).toBeUndefined();
    }
  });

  it('never finds what the map only inherits', () => {
    for (const key of ['constructor', '__proto__', 'toString']) expect(lookUp({}, key)).toBeUndefined();
  });

  it('finds every key of a map by itself', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer(), { minKeys: 1 }), (map) => {
        for (const key of Object.keys(map)) expect(ownEntry(map, key)).toBe(map[key]);
      }),
    );
  });
});
