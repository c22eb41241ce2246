// Names of files that come over the wire, or are made from a layout's name.

/** Letters, digits and a little punctuation: nothing that any system reads as a path, an option or a hidden file. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,95}\.json$/u;
// On Windows these are devices, whatever their ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** The name as it may be used in a folder, or undefined when it is none. */
export function safeFileName(name: string): string | undefined {
  const file = name.toLowerCase().endsWith('.json') ? name : `${name}.json`;
  return SAFE.test(file) && !file.includes('..') && !RESERVED.test(file) ? file : undefined;
}

/** A file name for a layout that comes without one, unlike those taken. */
export function fileNameFor(layoutName: string, isTaken: (file: string) => boolean): string {
  const words = layoutName
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = safeFileName(words) === undefined ? 'layout' : words;
  for (let count = 1; ; count += 1) {
    const file = count === 1 ? `${base}.json` : `${base}-${count}.json`;
    if (!isTaken(file)) return file;
  }
}
