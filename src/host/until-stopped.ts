import { once } from 'node:events';
import type { Console } from './command.ts';

/** Resolves when the person has had enough. */
export async function untilStopped({ stop }: Console): Promise<void> {
  if (stop === undefined) await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
  else if (!stop.aborted) await once(stop, 'abort');
}
