import type { JsonObject } from '../../layout/json.ts';

export interface Named<T> {
  readonly id: string;
  readonly item: T;
  /** In the list as resolved: actions are found by it. */
  readonly index: number;
}

/** Those that can be spoken of: with an id, and the first of each. */
export function named<T extends { readonly id: string | undefined }>(
  items: readonly T[] | undefined,
): readonly Named<T>[] {
  const seen = new Set<string>();
  return (items ?? []).flatMap((item, index) => {
    const { id } = item;
    if (id === undefined || id === '' || seen.has(id)) return [];
    seen.add(id);
    return [{ id, item, index }];
  });
}

/** As `fromEntries`, from ids that a layout made up: even `__proto__` becomes a key like any other. */
export function byId<T extends JsonObject[string]>(
  entries: Iterable<readonly [string, T]>,
): { readonly [id: string]: T } {
  return Object.fromEntries(entries);
}
