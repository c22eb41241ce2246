import { useMemo, useSyncExternalStore } from 'react';
import type { Json, JsonObject } from '../../../layout/json.ts';
import { useApp } from '../../useApp.tsx';

/** Payloads seen on the wire for this entry, the fitting and the latest first. */
export function useSeen(entry: JsonObject): readonly Json[] {
  const { seen } = useApp();
  const count = useSyncExternalStore(seen.subscribe, seen.count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that there is something new
  return useMemo(() => seen.framesFor(entry), [seen, entry, count]);
}
