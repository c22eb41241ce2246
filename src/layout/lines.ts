import type { TextPosition } from './finding.ts';

/** Where lines begin, so that many offsets can be named without reading the text again. */
export interface Lines {
  position(offset: number, length?: number): TextPosition;
}

const BOM = 0xfeff;
const LF = 10;
const CR = 13;

/** Line feeds, carriage returns and both together end a line, as in every editor. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  // Editors do not show a byte order mark, so it takes no column.
  const hidden = text.charCodeAt(0) === BOM ? 1 : 0;
  return {
    position(offset, length = 0) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const start = starts[low] ?? 0;
      const column = offset - start + 1 - (low === 0 ? Math.min(hidden, offset) : 0);
      return { line: low + 1, column, offset, length };
    },
  };
}
