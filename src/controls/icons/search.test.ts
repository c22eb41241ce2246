import { describe, expect, it } from 'vitest';
import { searchSymbols } from './search.ts';
import { resolveSymbol } from './symbols.ts';

const first = (query: string, count = 1) =>
  searchSymbols(query)
    .slice(0, count)
    .map(({ name }) => name);

describe('searching symbols', () => {
  it('lists each name once when nothing is typed, and knows them all', () => {
    const names = searchSymbols('').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(2000);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !resolveSymbol(name).known)).toEqual([]);
  });

  it('finds a name typed in full first', () => {
    for (const name of ['mic.slash.circle.fill', 'bell.badge.fill', 'x.circle', 'square', '12.circle'])
      expect(first(name)).toEqual([name]);
  });

  it.each([
    ['home', 'house'],
    ['bulb', 'lightbulb'],
    ['coffee', 'mug'],
    ['delete', 'delete.left'],
    ['wifi off', 'wifi.slash'],
    ['microphone mute', 'mic.slash'],
    ['lamp filled', 'lamp.desk.fill'],
    ['CAMERA circle', 'camera.circle'],
    ['temperature', 'thermometer'],
  ])('finds “%s”', (query, name) => {
    expect(first(query, 3)).toContain(name);
  });

  it('puts the plain symbol before its variants', () => {
    expect(first('trash', 2)).toEqual(['trash', 'trash.fill']);
  });

  it('wants every word to fit', () => {
    expect(searchSymbols('lightbulb zebra')).toEqual([]);
  });

  it('says what a variant looks like', () => {
    expect(searchSymbols('mic.slash.circle.fill')[0]?.label).toBe('Mic, crossed out, in a filled circle');
    expect(searchSymbols('bell.badge')[0]?.label).toBe('Bell, with a badge');
  });
});
