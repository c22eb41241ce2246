import { once } from 'node:events';
import type { Console } from './command.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Resolves when the person has had enough. A second Ctrl+C is not waited for: it ends the program as it always does. */
export async function untilStopped({ stop }: Console): Promise<void> {
  if (stop !== undefined) {
    if (!stop.aborted) await once(stop, 'abort');
    return;
  }
  const heard = new AbortController();
  await Promise.race(SIGNALS.map((signal) => once(process, signal, { signal: heard.signal }).catch(() => {})));
  heard.abort();
}
