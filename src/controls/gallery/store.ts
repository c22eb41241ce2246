import { isArray, type Json } from '../../layout/json.ts';
import type { ControlEvent } from '../control-event.ts';

/** Values that controls in the gallery change themselves, so that they can be tried. */
export function createGalleryStore() {
  const values = new Map<string, Json>();
  const listeners = new Map<string, Set<() => void>>();
  const put = (id: string, value: Json | undefined) => {
    if (value === undefined) return;
    values.set(id, value);
    for (const changed of listeners.get(id) ?? []) changed();
  };
  return {
    put,
    valueOf: (id: string) => values.get(id),
    isVisible: () => true,
    pulsesOf: () => 0,
    subscribe: (id: string, changed: () => void) => {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(changed));
      return () => void set.delete(changed);
    },
    emit: (id: string, event: ControlEvent) => {
      if (event.kind === 'value') put(id, event.value);
      const before = values.get(id);
      if (event.kind === 'heard') put(id, [...(isArray(before) ? before : []), event.entry]);
    },
  };
}
