// Which of the things in the picture are sent by themselves: those that were there twice in a row, each not again
// before its quiet time is over.
import type { Reading } from './codes.ts';

export interface Watch {
  /** How many looks in a row each reading was seen. */
  readonly seen: ReadonlyMap<string, number>;
  /** When each was last sent, in milliseconds. */
  readonly sentAt: ReadonlyMap<string, number>;
}

export const NOTHING_SEEN: Watch = { seen: new Map(), sentAt: new Map() };

/** A blurred frame can read as another code; it does not do so twice. */
const STEADY = 2;

const keyOf = ({ kind, value }: Reading) => `${kind}\n${value}`;

interface Looked {
  readonly watch: Watch;
  readonly send: readonly Reading[];
}

export function look(watch: Watch, found: readonly Reading[], now: number, quietMs: number): Looked {
  const seen = new Map<string, number>();
  const sentAt = new Map([...watch.sentAt].filter(([, at]) => now - at < quietMs));
  const send: Reading[] = [];
  for (const reading of found) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    const times = (watch.seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times < STEADY || sentAt.has(key)) continue;
    // Without a quiet time a code is still sent once for each time it comes into the picture.
    if (quietMs <= 0 && times > STEADY) continue;
    sentAt.set(key, now);
    send.push(reading);
  }
  return { watch: { seen, sentAt }, send };
}
