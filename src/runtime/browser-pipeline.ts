// One source of readings in a browser, and whether the person has to be asked for it.
import type { Reading } from './sensors.ts';

export interface Pipeline {
  /** Whether a tap is needed first; absent means never. */
  readonly needsTap?: () => Promise<boolean>;
  /** Called in a tap where one was needed. Rejects with a sentence when there is nothing to read. */
  readonly open: (tell: (reading: Reading) => void) => Promise<() => void> | (() => void);
}

/** Asked before only, so that nothing pops up by itself. */
export async function isGranted(name: string): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state === 'granted';
  } catch {
    return false;
  }
}
