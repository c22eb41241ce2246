// A database of its own for each test, and one that fails the way browsers do.
import 'fake-indexeddb/auto';
import { type Database, openDatabase } from './database.ts';
import { openLibrary } from './library.ts';
import type { NewsChannel } from './news.ts';
import { openShelf, type Shelf } from './shelf.ts';

let count = 0;
export const freshName = () => `test-${count++}`;

/** Timers that run when they are told to. */
export function handTimer() {
  const waiting = new Set<() => void>();
  return {
    later: (run: () => void) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    /** Runs what waits now. */
    ring: () => {
      for (const run of [...waiting]) {
        waiting.delete(run);
        run();
      }
    },
  };
}

export const shelfOn = (name: string, later?: (run: () => void) => () => void): Shelf =>
  openShelf({ open: (onClosed) => openDatabase({ name, onClosed }), ...(later && { later }) });

export interface Faults {
  /** The name of the error every transaction ends with, such as `QuotaExceededError`. */
  writing?: string | undefined;
  opening?: string | undefined;
}

/** The real database, whose writing and opening fail while `faults` says so. */
export function faultyShelf(name: string, faults: Faults, later?: (run: () => void) => () => void): Shelf {
  const open = async (onClosed: () => void): Promise<Database> => {
    if (faults.opening !== undefined) throw new DOMException('Not here.', faults.opening);
    const database = await openDatabase({ name, onClosed });
    return new Proxy(database, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (key !== 'transaction') return typeof found === 'function' ? found.bind(target) : found;
        return (tables: string[], mode?: IDBTransactionMode) => {
          if (mode === 'readwrite' && faults.writing !== undefined) throw new DOMException('No.', faults.writing);
          return target.transaction(tables, mode);
        };
      },
    });
  };
  return openShelf({ open, ...(later && { later }) });
}

/** Heard in this tab only: what a test does must not reach another. */
function quietNews(): NewsChannel {
  const listeners = new Set<Parameters<NewsChannel['listen']>[0]>();
  return {
    tell: (news) => {
      for (const heard of listeners) heard(news, 'here');
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => listeners.clear(),
  };
}

export function libraryOn(shelf: Shelf, start = 1_700_000_000_000) {
  const clock = { time: start, ids: 0 };
  const library = openLibrary({
    shelf,
    news: quietNews(),
    now: () => clock.time,
    newId: () => `id${clock.ids++}`,
  });
  return { library, clock };
}
