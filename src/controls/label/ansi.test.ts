import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, readTerminal } from './ansi.ts';

const ESC = '\u001b';
const plain = (text: string) =>
  readTerminal(text)
    .runs.map((run) => run.text)
    .join('');
const styles = (text: string) => readTerminal(text).runs.map((run) => [run.text, run.style]);

describe('terminal output', () => {
  it('is drawn plainly when it has no escapes', () => {
    expect(styles('one\ntwo\n')).toEqual([['one\ntwo', {}]]);
  });

  it('knows the styles, and what ends each', () => {
    expect(styles(`${ESC}[1mb${ESC}[22m.${ESC}[2md${ESC}[0m.${ESC}[3;4;7mx${ESC}[23;24;27my`)).toEqual([
      ['b', { bold: true }],
      ['.', {}],
      ['d', { dim: true }],
      ['.', {}],
      ['x', { italic: true, underline: true, reverse: true }],
      ['y', {}],
    ]);
  });

  it('ends everything at an empty sequence', () => {
    expect(styles(`${ESC}[1;31mred${ESC}[mplain`)[1]).toEqual(['plain', {}]);
  });

  it.each([
    ['31', { color: '#FF6B68' }],
    ['91', { color: '#FF8F8C' }],
    ['44', { background: '#6CA8FF' }],
    ['104', { background: '#93C2FF' }],
    ['38;5;196', { color: '#FF0000' }],
    ['48;5;232', { background: '#080808' }],
    ['38;5;9', { color: '#FF8F8C' }],
    ['38;2;1;20;255', { color: '#0114FF' }],
    ['48;2;1;20;999', { background: '#0114FF' }],
    ['38:2::1:20:255', { color: '#0114FF' }],
    ['38:5:196', { color: '#FF0000' }],
    ['38;5;300', {}],
    ['38;2;1', {}],
    ['1;38;5;196;4', { bold: true, color: '#FF0000', underline: true }],
  ])('reads the colours of %s', (codes, style) => {
    expect(styles(`${ESC}[${codes}mx`)).toEqual([['x', style]]);
  });

  it('returns to the default colours one at a time', () => {
    expect(styles(`${ESC}[31;42ma${ESC}[39mb${ESC}[49mc`)).toEqual([
      ['a', { color: '#FF6B68', background: '#5FD38D' }],
      ['b', { background: '#5FD38D' }],
      ['c', {}],
    ]);
  });

  it('takes out what it does not understand', () => {
    expect(plain(`${ESC}[2J${ESC}[H${ESC}]0;title\u0007a${ESC}[?25lb${ESC}(Bc\u0008${ESC}P1$r${ESC}\\d${ESC}`)).toBe(
      'abcd',
    );
  });

  it('lets a bare return rewrite the line, and a return before a line break be', () => {
    expect(plain('10 %\r55 %\rdone\r\nnext')).toBe('done\nnext');
  });

  it('sets tabs every eight columns', () => {
    expect(plain('ab\tc')).toBe('ab      c');
  });

  it('is as wide as announced at its start, else as its longest line', () => {
    expect(readTerminal(`${ESC}[8;24;80thello`).columns).toBe(80);
    expect(readTerminal(`${ESC}[31mfour${ESC}[0m\nsixsix`).columns).toBe(6);
    expect(readTerminal('').columns).toBe(1);
  });

  it('counts two columns for wide letters and none for accents', () => {
    expect(columnsOf('漢字')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('✓ ok')).toBe(4);
  });

  it('keeps the end of endless output', () => {
    const endless = Array.from({ length: 60_000 }, (_, index) => `line ${index}`).join('\n');
    const screen = readTerminal(endless);
    expect(screen.lines).toBe(2000);
    expect(screen.runs.at(-1)?.text.endsWith('line 59999')).toBe(true);
  });

  it('never shows an escape character, whatever arrives', () => {
    const noise = fc.array(
      fc.oneof(fc.constantFrom(ESC, `${ESC}[`, 'm', ';', '38', '5', '\r', '\n', '\t', ']', '7'), fc.string()),
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const { runs, columns } = readTerminal(parts.join(''));
        expect(runs.every((run) => !run.text.includes(ESC))).toBe(true);
        expect(new Set(runs.map((run) => run.at)).size).toBe(runs.length);
        expect(columns).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps every letter of plain text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,40}$/), (text) => {
        expect(plain(text)).toBe(text);
      }),
    );
  });
});
