// Who wants to know when something about a control changes, told at most once per frame of the display.

/** Calls back before the next frame; returns what calls it off. */
export type Frame = (run: () => void) => () => void;

export interface Notices {
  readonly subscribe: (id: string, changed: () => void) => () => void;
  /** Tells with the next frame. */
  readonly mark: (id: string) => void;
  /** Tells all that is marked at once. */
  readonly flush: () => void;
  readonly stop: () => void;
}

/** `affected` names what else changes with a control. */
export function createNotices(frame: Frame, affected: (id: string) => readonly string[]): Notices {
  const listeners = new Map<string, Set<() => void>>();
  let marked = new Set<string>();
  let cancel: (() => void) | undefined;

  const flush = () => {
    cancel?.();
    cancel = undefined;
    const ids = new Set<string>();
    for (const id of marked) {
      ids.add(id);
      for (const other of affected(id)) ids.add(other);
    }
    marked = new Set();
    for (const id of ids) for (const changed of [...(listeners.get(id) ?? [])]) changed();
  };

  return {
    subscribe: (id, changed) => {
      const entry = () => changed();
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(entry));
      return () => {
        set.delete(entry);
        if (set.size === 0 && listeners.get(id) === set) listeners.delete(id);
      };
    },
    mark: (id) => {
      // Nobody looks: whoever comes later reads the values as they are then.
      if (listeners.size === 0) return;
      marked.add(id);
      cancel ??= frame(flush);
    },
    flush,
    stop: () => {
      cancel?.();
      cancel = undefined;
      marked = new Set();
    },
  };
}
