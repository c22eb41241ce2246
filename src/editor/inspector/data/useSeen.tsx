import { useMemo, useSyncExternalStore } from 'react';
import type { Json, JsonObject } from '../../../layout/json.ts';
import { useApp } from '../../useApp.tsx';
import type { Noted } from './seen.ts';
import { framesFor, notedFor } from './seen-for.ts';

/** Payloads seen on the wire for this entry, the fitting and the latest first. */
export function useSeen(entry: JsonObject): readonly Json[] {
  const { seen } = useApp();
  const count = useSyncExternalStore(seen.subscribe, seen.count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that there is something new
  return useMemo(() => framesFor(seen, entry), [seen, entry, count]);
}

/** The same as they came, with the time, filters aside. */
export function useNoted(entry: JsonObject): readonly Noted[] {
  const { seen } = useApp();
  const count = useSyncExternalStore(seen.subscribe, seen.count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => notedFor(seen, entry), [seen, entry, count]);
}
