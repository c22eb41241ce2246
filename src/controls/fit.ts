// Type that grows and shrinks with its cell. Widths are estimated: measuring would need a layout pass per reading.

/** Parts of the type size, for a bold face with figures of equal width. */
const NARROW = /[\s.,:;'’!|iljI1tfr()°]/;
const WIDE = /[mwMW%@—]/;

/** The width of a text at type size 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /\d/.test(letter) ? 0.63 : WIDE.test(letter) ? 0.9 : NARROW.test(letter) ? 0.36 : 0.62;
  return width;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The largest type size, within two bounds, at which one line of the text stays in the room. */
export function fittingSize(text: string, room: Room, least: number, most: number): number {
  const fits = Math.min(room.height / 1.15, room.width / Math.max(0.6, widthOf(text)));
  return Math.max(least, Math.min(most, fits));
}
