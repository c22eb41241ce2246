// Two texts that differ in one stretch, told by that stretch.

export interface Splice {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  let tail = 0;
  while (
    tail < shorter - at &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { at, removed: before.slice(at, before.length - tail), inserted: after.slice(at, after.length - tail) };
}

/** The text afterwards, or undefined where the splice does not belong to it. */
export function applySplice(text: string, { at, removed, inserted }: Splice): string | undefined {
  if (!text.startsWith(removed, at)) return undefined;
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export const reversed = ({ at, removed, inserted }: Splice): Splice => ({ at, removed: inserted, inserted: removed });
