// How large a label’s words can be, and on how many lines, without a word being broken.
import { widthOf } from '../fit.ts';

export interface Lettering {
  readonly fontSize: number;
  readonly lines: number;
}

export const LINE = 1.25;
/** Words that do not fit shrink this far before they are cut. */
const SHRINKS = 0.5;
const LEAST = 8;

export function lettering(words: string, wanted: number, room: { width: number; height: number }): Lettering {
  const size = Math.min(wanted, Math.max(LEAST, room.height / LINE));
  const linesAt = (fontSize: number) => Math.max(1, Math.floor(room.height / (fontSize * LINE)));
  const longest = Math.max(0.1, ...words.split(/\s+/).map(widthOf));
  const least = size * SHRINKS;
  const wordFits = room.width / longest;
  if (linesAt(size) > 1 && wordFits >= least) {
    const fontSize = Math.min(size, wordFits);
    return { fontSize, lines: linesAt(fontSize) };
  }
  // One line, whole if it may shrink that far, else cut at its end.
  const whole = room.width / Math.max(0.1, widthOf(words));
  return { fontSize: Math.max(least, Math.min(size, whole)), lines: 1 };
}
