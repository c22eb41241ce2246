// Which page of a carousel, flip card or accordion is on show. Not in the canvas’s store: each control listens for its own.

export interface Pages {
  readonly of: (key: string) => number | undefined;
  readonly show: (key: string, page: number) => void;
  readonly subscribe: (key: string, changed: () => void) => () => void;
}

export function createPages(): Pages {
  const pages = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  return {
    of: (key) => pages.get(key),
    show: (key, page) => {
      if (pages.get(key) === page) return;
      pages.set(key, page);
      for (const changed of listeners.get(key) ?? []) changed();
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
