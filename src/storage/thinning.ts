// Which of the versions made as time went by are let go. Those a person named stay.
import type { VersionRecord } from './records.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** While changes go on, one is made this often at most. */
export const VERSION_EVERY = 10 * MINUTE;

/** Up to an age, one in each stretch of time is kept. */
const KEPT: readonly (readonly [age: number, stretch: number])[] = [
  [2 * HOUR, MINUTE],
  [DAY, HOUR],
  [30 * DAY, DAY],
  [Number.POSITIVE_INFINITY, 7 * DAY],
];
const MOST = 60;

/** Ids of those to let go. Of a stretch the latest stays. */
export function thinned(versions: readonly VersionRecord[], now: number): readonly string[] {
  const automatic = versions.filter(({ name }) => name === undefined).sort((a, b) => b.at - a.at);
  const seen = new Set<string>();
  let count = 0;
  return automatic.flatMap(({ id, at }) => {
    const [, stretch] = KEPT.find(([age]) => now - at < age) ?? KEPT[0] ?? [0, MINUTE];
    const slot = `${stretch} ${Math.floor(at / stretch)}`;
    const kept = !seen.has(slot) && count < MOST;
    seen.add(slot);
    if (kept) count++;
    return kept ? [] : [id];
  });
}
