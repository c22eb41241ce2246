// Small things a person chose, read before the first paint. Where the browser keeps nothing they last as long as the page.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isObject, type Json, type JsonObject } from '../layout/json.ts';

/** What survives being written and read. */
export type Kept = Readonly<Record<string, Json>>;

function read(key: string): JsonObject {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function write(key: string, value: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: the choice lasts until the page is left.
  }
}

const sameKind = (a: Json | undefined, b: Json) =>
  a !== undefined && typeof a === typeof b && (a === null) === (b === null);

/** Of what was kept, only what still has the kind its default has is taken over. */
export function openSettings<S extends Kept>(key: string, defaults: S): StoreApi<S> {
  const kept = read(key);
  const known = Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => {
      const fallback = defaults[name];
      return fallback !== undefined && sameKind(value, fallback);
    }),
  );
  const settings = createStore<S>(() => ({ ...defaults, ...known }));
  settings.subscribe((value) => write(key, value));
  return settings;
}
