import { describe, expect, it } from 'vitest';
import { clock, gatherLines, linesOf, usualLevel } from './lines.ts';

const texts = (value: Parameters<typeof linesOf>[0], most = 10) => linesOf(value, most).map((line) => line.text);

describe('a log', () => {
  it('grows by a text, an object or a list of both, with the time of arrival', () => {
    let log = gatherLines(undefined, 'started', 10, 1000);
    log = gatherLines(log, { text: 'hot', level: 'warn' }, 10, 2000);
    log = gatherLines(log, ['a', { text: 'b', level: 'error' }], 10, 3000);
    expect(log).toEqual([
      { text: 'started', at: 1000 },
      { text: 'hot', level: 'warn', at: 2000 },
      { text: 'a', at: 3000 },
      { text: 'b', level: 'error', at: 3000 },
    ]);
    expect(linesOf(log, 10).map(({ text, level, at }) => ({ text, level, at }))[1]).toEqual({
      text: 'hot',
      level: 'warn',
      at: 2000,
    });
  });

  it('loses its oldest lines beyond the number it keeps', () => {
    const log = gatherLines(['a', 'b', 'c'], ['d', 'e'], 3, 0);
    expect(texts(log)).toEqual(['c', 'd', 'e']);
    expect(texts(log, 1)).toEqual(['e']);
  });

  it('keeps what is no line out', () => {
    expect(
      gatherLines(undefined, [null, [], 'a', 7, true], 10, 0).map((entry) => Object.values(entry as object)[0]),
    ).toEqual(['a', '7', 'true']);
    expect(gatherLines(undefined, null, 10, 0)).toEqual([]);
  });

  it('prints an object without a text as it came', () => {
    expect(texts([{ code: 4 }, { message: 'from a logger' }])).toEqual(['{"code":4}', 'from a logger']);
  });

  it('draws a line that stays as the same line', () => {
    const before = gatherLines(undefined, ['a', 'b'], 2, 0);
    const after = gatherLines(before, 'c', 2, 1);
    expect(linesOf(after, 2)[0]).toBe(linesOf(before, 2)[1]);
    expect(new Set(linesOf(after, 2).map((line) => line.key)).size).toBe(2);
  });

  it('shows what came before anybody noted times', () => {
    expect(linesOf(['a', { text: 'b' }], 5).map((line) => line.at)).toEqual([undefined, undefined]);
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
