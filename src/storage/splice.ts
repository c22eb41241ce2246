// Two texts that differ in one stretch, told by that stretch.

export interface Splice {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Texts of megabytes are compared stretch by stretch first, which the engine does much faster than letter by letter. */
const STRETCH = 1024;

export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at + STRETCH <= shorter && before.startsWith(after.slice(at, at + STRETCH), at)) at += STRETCH;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  const [end, endAfter] = [before.length, after.length];
  let tail = 0;
  while (tail + STRETCH <= shorter - at) {
    const stretch = after.slice(endAfter - tail - STRETCH, endAfter - tail);
    if (!before.startsWith(stretch, end - tail - STRETCH)) break;
    tail += STRETCH;
  }
  while (tail < shorter - at && before.charCodeAt(end - 1 - tail) === after.charCodeAt(endAfter - 1 - tail)) tail++;
  return { at, removed: before.slice(at, end - tail), inserted: after.slice(at, endAfter - tail) };
}

/** The text afterwards, or undefined where the splice does not belong to it. */
export function applySplice(text: string, { at, removed, inserted }: Splice): string | undefined {
  if (!text.startsWith(removed, at)) return undefined;
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export const reversed = ({ at, removed, inserted }: Splice): Splice => ({ at, removed: inserted, inserted: removed });
