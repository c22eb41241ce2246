// Which page of a carousel, flip card or accordion is on show. Not in the canvas’s store: each control listens for its own.
import type { Path } from '../../layout/json.ts';

export interface Pages {
  readonly of: (key: string) => number | undefined;
  readonly show: (key: string, page: number) => void;
  readonly subscribe: (key: string, changed: () => void) => () => void;
}

/** `turned` is called when another page is to be seen. */
export function createPages(turned: () => void): Pages {
  const pages = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  return {
    of: (key) => pages.get(key),
    show: (key, page) => {
      if (pages.get(key) === page) return;
      pages.set(key, page);
      for (const changed of listeners.get(key) ?? []) changed();
      turned();
    },
    subscribe: (key, changed) => {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(changed));
      return () => {
        own.delete(changed);
        if (own.size === 0) listeners.delete(key);
      };
    },
  };
}

/** The pages a path leads through, each with the control it is of. */
export function pagesOn(path: Path): readonly { readonly owner: Path; readonly page: number }[] {
  return path.flatMap((key, depth) => {
    const page = path[depth + 1];
    return key === 'panels' && typeof page === 'number' ? [{ owner: path.slice(0, depth), page }] : [];
  });
}
