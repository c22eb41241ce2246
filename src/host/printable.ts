// Lines for a terminal. Names, reasons and origins in them come from other people's programs.
const ESCAPE = String.fromCharCode(27);
const CONTROLS = new RegExp(`${ESCAPE}\\[[\\d;]*m|\\p{Cc}`, 'gu');

/** Without what could move the cursor, retitle the window or rewrite what was printed. Colours pass: the QR code is made of them. */
export function printable(line: string): string {
  return line.replace(CONTROLS, (found) => (found.length > 1 || found === '\n' || found === '\t' ? found : ''));
}
