// Terminal output as runs of styled text. Only colours and type styles are understood; every other escape sequence is
// taken out, because what it does (moving a cursor, setting a title) has no meaning on a page that only grows.

export interface RunStyle {
  readonly color?: string;
  readonly background?: string;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly struck?: true;
  readonly reverse?: true;
  readonly hidden?: true;
}

export interface Run {
  /** Where it starts in the whole text: no two runs start at the same place. */
  readonly at: number;
  readonly text: string;
  readonly style: RunStyle;
}

export interface TerminalText {
  /** How wide the terminal was: as announced, else its longest line. */
  readonly columns: number;
  readonly lines: number;
  readonly runs: readonly Run[];
}

// A page that scrolls through more than this is of no use to anyone, and would stop a phone.
const MOST_CHARACTERS = 200_000;
const MOST_LINES = 2000;
const MOST_COLUMNS = 1000;
const TAB = 8;

// Chosen to be readable on the dark screen: plain blue and black of the standard palette are not.
const NAMED = [
  '#5C6370',
  '#FF6B68',
  '#5FD38D',
  '#E5C07B',
  '#6CA8FF',
  '#D38AEA',
  '#56C8D8',
  '#D7DAE0',
  '#8A919E',
  '#FF8F8C',
  '#86E8AC',
  '#FFD98F',
  '#93C2FF',
  '#E7ABFA',
  '#84E3F0',
  '#FFFFFF',
] as const;
const CUBE = [0, 95, 135, 175, 215, 255] as const;

const ESC = '\u001b';
const BELL = '\u0007';
const TOKEN = new RegExp(
  [
    // A control sequence: what stands in it, and the letter that says what it does.
    `${ESC}\\[([0-?]*)[ -/]*([@-~])`,
    // Titles and links, which end with a bell or `ESC \`; other strings for the terminal itself; any other escape.
    `${ESC}\\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]?`,
    '\\r\\n',
    '[\\u0000-\\u001f\\u007f]',
  ].join('|'),
  'g',
);
const ANNOUNCED = new RegExp(`^(?:${ESC}\\[[\\d;]*m)*${ESC}\\[8;\\d+;(\\d+)t`);

function hex(...channels: readonly number[]): string | undefined {
  if (channels.some(Number.isNaN)) return undefined;
  const digits = channels.map((channel) => Math.min(255, channel).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`.toUpperCase();
}

/** One of the 256 colours: sixteen names, a cube of 216, 24 greys. */
function indexed(index: number): string | undefined {
  if (Number.isNaN(index) || index > 255) return undefined;
  if (index < 16) return NAMED[index];
  if (index >= 232) return hex(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10);
  const cell = index - 16;
  return hex(CUBE[Math.floor(cell / 36)] ?? 0, CUBE[Math.floor(cell / 6) % 6] ?? 0, CUBE[cell % 6] ?? 0);
}

const STYLES: Readonly<Record<number, RunStyle>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { reverse: true },
  8: { hidden: true },
  9: { struck: true },
};

const ENDS: Readonly<Record<number, readonly (keyof RunStyle)[]>> = {
  21: ['bold'],
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['reverse'],
  28: ['hidden'],
  29: ['struck'],
  39: ['color'],
  49: ['background'],
};

/** The style after one SGR sequence, `codes` being what stands between `ESC [` and `m`. */
function restyled(before: RunStyle, codes: string): RunStyle {
  let style = before;
  // `38:2::r:g:b` is the same as `38;2;r;g;b`; the empty place is a colour space nobody gives.
  const numbers = codes
    .replace(/([34]8):2:\d*:(\d+:\d+:\d+)/g, '$1:2:$2')
    .split(/[;:]/)
    .map(Number);
  for (let at = 0; at < numbers.length; at += 1) {
    const code = numbers[at] ?? 0;
    const ground = code >= 40 && code < 50 ? 'background' : code >= 100 && code < 108 ? 'background' : 'color';
    if (code === 0) style = {};
    else if (STYLES[code] !== undefined) style = { ...style, ...STYLES[code] };
    else if (ENDS[code] !== undefined) style = without(style, ENDS[code]);
    else if ((code >= 30 && code <= 37) || (code >= 40 && code <= 47)) style = colored(style, ground, NAMED[code % 10]);
    else if ((code >= 90 && code <= 97) || (code >= 100 && code <= 107))
      style = colored(style, ground, NAMED[8 + (code % 10)]);
    else if (code === 38 || code === 48) {
      const [mode, red = Number.NaN, green = Number.NaN, blue = Number.NaN] = numbers.slice(at + 1);
      const color = mode === 5 ? indexed(red) : mode === 2 ? hex(red, green, blue) : undefined;
      // What follows a colour that cannot be read is most likely a part of it.
      if (color === undefined) return style;
      style = colored(style, ground, color);
      at += mode === 5 ? 2 : 4;
    }
  }
  return style;
}

const colored = (style: RunStyle, ground: 'color' | 'background', color: string | undefined): RunStyle =>
  color === undefined ? style : { ...style, [ground]: color };

const without = (style: RunStyle, keys: readonly (keyof RunStyle)[]): RunStyle =>
  Object.fromEntries(Object.entries(style).filter(([key]) => !keys.some((each) => each === key)));

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /\p{Mark}|\p{Cf}/u;

/** Columns a text takes: East Asian letters and emoji take two, accents none. */
export function columnsOf(text: string): number {
  // Most output is plain, and then its length is its width.
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const letter of text) columns += NO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return columns;
}

/** What is kept of a text that is too long: its end, from the start of a line. */
function lastPart(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const tail = text.slice(-MOST_CHARACTERS);
  return tail.slice(tail.indexOf('\n') + 1);
}

export function readTerminal(whole: string): TerminalText {
  const announced = Number(ANNOUNCED.exec(whole)?.[1] ?? 0);
  const text = lastPart(whole);
  const lines: { text: string; style: RunStyle }[][] = [[]];
  let style: RunStyle = {};
  let column = 0;
  let longest = 0;
  let returned = false;

  const write = (piece: string) => {
    if (piece === '') return;
    const line = lines.at(-1) ?? [];
    if (returned) {
      // A bare return rewrites the line, as progress bars do.
      line.length = 0;
      column = 0;
      returned = false;
    }
    const last = line.at(-1);
    if (last?.style === style) last.text += piece;
    else line.push({ text: piece, style });
    column += columnsOf(piece);
    longest = Math.max(longest, column);
  };

  let from = 0;
  for (const token of text.matchAll(TOKEN)) {
    write(text.slice(from, token.index));
    from = token.index + token[0].length;
    if (token[2] === 'm' && /^[\d;:]*$/.test(token[1] ?? '')) style = restyled(style, token[1] ?? '');
    else if (token[0] === '\n' || token[0] === '\r\n') {
      lines.push([]);
      column = 0;
      returned = false;
    } else if (token[0] === '\r') returned = true;
    else if (token[0] === '\t') write(' '.repeat(TAB - (returned ? 0 : column % TAB)));
  }
  write(text.slice(from));
  // Output ends with a line break, which is not one more line to look at.
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();

  const kept = lines.slice(-MOST_LINES);
  const runs: Run[] = [];
  let at = 0;
  kept.forEach((line, index) => {
    const ended = index < kept.length - 1 ? [...line, { text: '\n', style: line.at(-1)?.style ?? {} }] : line;
    for (const run of ended) {
      const last = runs.at(-1);
      if (last !== undefined && last.style === run.style)
        runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push({ at, ...run });
      at += run.text.length;
    }
  });
  const columns = announced > 0 ? announced : longest;
  return { columns: Math.min(MOST_COLUMNS, Math.max(1, columns)), lines: kept.length, runs };
}
