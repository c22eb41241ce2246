import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { clock, linesOf, usualLevel } from './lines.ts';

const texts = (value: Parameters<typeof linesOf>[0], most = 10) => linesOf(value, most).map((line) => line.text);

describe('a log', () => {
  it('has texts and objects for lines', () => {
    const log: Json = [{ text: 'hot', level: 'warn', at: 2000 }, 'plain', { text: 'b', level: '' }];
    expect(linesOf(log, 10).map(({ text, level, at }) => [text, level, at])).toEqual([
      ['hot', 'warn', 2000],
      ['plain', undefined, undefined],
      ['b', undefined, undefined],
    ]);
    expect(texts('one line')).toEqual(['one line']);
  });

  it('shows the newest of more lines than it keeps', () => {
    expect(texts(['a', 'b', 'c'], 2)).toEqual(['b', 'c']);
  });

  it('leaves out what is no line', () => {
    expect(texts([null, [], 'a', 7, true])).toEqual(['a', '7', 'true']);
    expect(texts(null)).toEqual([]);
    expect(texts(undefined)).toEqual([]);
  });

  it('prints an object without a text as it came', () => {
    expect(texts([{ code: 4 }, { message: 'from a logger' }])).toEqual(['{"code":4}', 'from a logger']);
  });

  it('draws a line that stays as the same line', () => {
    const stays = { text: 'b', at: 1 };
    const before = linesOf([{ text: 'a', at: 0 }, stays], 2);
    const after = linesOf([stays, { text: 'c', at: 2 }], 2);
    expect(after[0]).toBe(before[1]);
    expect(new Set([...before, ...after].map((line) => line.key)).size).toBe(3);
  });

  it('gives every line a name of its own', () => {
    const same = { text: 'again' };
    expect(new Set(linesOf(['x', 'x', { text: 'x' }, same], 9).map((line) => line.key)).size).toBe(4);
  });

  it('cuts a line that would never end', () => {
    expect(texts('x'.repeat(100_000))[0]?.length).toBe(4000);
  });
});

describe('the level of a line', () => {
  it('goes by several names', () => {
    expect(['WARNING', 'fatal', 'Trace', 'deploy', undefined].map(usualLevel)).toEqual([
      'warn',
      'error',
      'debug',
      'deploy',
      undefined,
    ]);
  });
});

describe('the time of a line', () => {
  it('is the device’s own, to the second', () => {
    expect(clock(new Date(2026, 10, 21, 4, 5, 9).getTime())).toBe('04:05:09');
    expect(clock(Number.MAX_VALUE)).toBe('--:--:--');
  });
});
