// Tables that always answer. What the database has not taken yet is held in memory, laid over what it has, and tried
// again: storage that is blocked or full costs lasting, never working.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Database, type Key, openDatabase, TABLES, type Table } from './database.ts';

/** blocked: the browser keeps nothing here. full: there is no room. newer: a newer editor has changed the database. */
export type Trouble = 'blocked' | 'full' | 'newer';

export interface Change {
  readonly table: Table;
  readonly key: Key;
  /** Undefined removes the record. */
  readonly value: unknown;
}

export interface Shelf {
  readonly state: StoreApi<{ readonly trouble: Trouble | undefined }>;
  read(table: Table, key: Key): Promise<unknown>;
  /** All records in the order of their keys, or those of one owner. */
  list(table: Table, owner?: string): Promise<readonly unknown[]>;
  /** All of them or none. Ends when they are kept, or held in memory with the trouble told. */
  write(changes: readonly Change[]): Promise<void>;
  /** Tries anew to keep what is held in memory. */
  retry(): Promise<void>;
  close(): Promise<void>;
}

export interface ShelfOptions {
  readonly open?: (onClosed: () => void) => Promise<Database>;
  /** Runs it after that many milliseconds; returns its cancel. */
  readonly later?: (run: () => void, ms: number) => () => void;
}

/** Room may be made, or permission given, while the page is open. */
const RETRY_AFTER = 15_000;
/** Some browsers never answer when asked for a database they will not give. */
const OPENS_WITHIN = 5_000;

interface Held {
  readonly table: Table;
  readonly key: Key;
  readonly value: unknown;
}

const wait = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

function troubleOf(error: unknown): Trouble {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'blocked';
}

const ownerOf = (key: Key) => (typeof key === 'string' ? key : key[0]);
const rangeOf = (owner: string) => IDBKeyRange.bound([owner], [owner, []]);

/** Numbers before text, as the database has it. */
function before(a: Key, b: Key): number {
  const [left, right] = [typeof a === 'string' ? [a] : a, typeof b === 'string' ? [b] : b];
  for (const [place, one] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (one === other) continue;
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

export function openShelf({ open, later = wait }: ShelfOptions = {}): Shelf {
  const state = createStore<{ trouble: Trouble | undefined }>(() => ({ trouble: undefined }));
  const held = new Map<string, Held>();
  let connection: Promise<Database> | undefined;
  let cancelRetry: (() => void) | undefined;
  let closed = false;
  let flushing: Promise<void> | undefined;

  const forget = () => {
    connection = undefined;
  };
  const connect = (): Promise<Database> => {
    const asked = (open ?? ((onClosed) => openDatabase({ onClosed })))(forget);
    connection ??= new Promise((resolve, reject) => {
      const stop = later(() => reject(new Error('The database does not answer.')), OPENS_WITHIN);
      asked.then(resolve, reject).finally(stop);
    });
    connection.catch(forget);
    return connection;
  };
  const database = (): Promise<Database> => connection ?? connect();

  const fail = (error: unknown) => {
    if (closed) return;
    state.setState({ trouble: troubleOf(error) });
    cancelRetry?.();
    cancelRetry = later(() => void flush(), RETRY_AFTER);
  };

  const commit = async (batch: readonly Held[]): Promise<void> => {
    const tables = [...new Set(batch.map(({ table }) => table))];
    const transaction = (await database()).transaction(tables, 'readwrite');
    for (const { table, key, value } of batch) {
      const store = transaction.objectStore(table);
      // A request that fails fails the transaction, whose end is awaited below.
      const request = value === undefined ? store.delete(key as IDBValidKey) : store.put(value, key as IDBValidKey);
      request.catch(() => undefined);
    }
    // A page that is being left may not live to see the requests answered.
    transaction.commit();
    await transaction.done;
    for (const one of batch) {
      const name = heldAs(one);
      if (held.get(name) === one) held.delete(name);
    }
  };

  const keepHeld = async (): Promise<void> => {
    cancelRetry?.();
    try {
      while (held.size > 0) await commit([...held.values()]);
      // Reading may be what failed.
      if (state.getState().trouble !== undefined) await database();
      state.setState({ trouble: undefined });
    } catch (error) {
      if (nameOf(error) === 'QuotaExceededError') await makeRoom();
      fail(error);
    }
  };

  /** What was erased goes first, by itself. Steps stay: without the text they lead to, they would lead astray. */
  const makeRoom = async (): Promise<void> => {
    const erased = [...held.values()].filter(({ table, value }) => value === undefined && table !== 'steps');
    if (erased.length === 0) return;
    try {
      await commit(erased);
      await commit([...held.values()]);
    } catch {
      // The trouble is told by what failed before.
    }
  };

  const flush = (): Promise<void> => {
    flushing ??= keepHeld().finally(() => {
      flushing = undefined;
    });
    return flushing;
  };

  const reading = async <T>(read: (database: Database) => Promise<T>): Promise<T | undefined> => {
    try {
      return await read(await database());
    } catch (error) {
      fail(error);
      return undefined;
    }
  };

  return {
    state,
    read: async (table, key) => {
      const kept = held.get(heldAs({ table, key }));
      if (kept !== undefined) return kept.value;
      return reading((connected) => connected.get(table, key as IDBValidKey));
    },
    list: async (table, owner) => {
      const found = await reading(async (connected) => {
        const range = owner === undefined ? null : rangeOf(owner);
        const store = connected.transaction(table).store;
        return Promise.all([store.getAllKeys(range), store.getAll(range)]);
      });
      const [keys, values] = found ?? [[], []];
      const records = new Map<string, Held>();
      for (const [place, key] of keys.entries()) {
        const record = { table, key: key as Key, value: values[place] as unknown };
        records.set(heldAs(record), record);
      }
      for (const [name, one] of held) {
        if (one.table === table && (owner === undefined || ownerOf(one.key) === owner)) records.set(name, one);
      }
      return [...records.values()]
        .filter(({ value }) => value !== undefined)
        .sort((a, b) => before(a.key, b.key))
        .map(({ value }) => value);
    },
    write: async (changes) => {
      for (const change of changes) held.set(heldAs(change), { ...change });
      await flush();
      // What came while others were being written.
      if (held.size > 0 && state.getState().trouble === undefined) await flush();
    },
    retry: flush,
    close: async () => {
      closed = true;
      cancelRetry?.();
      const open = await connection?.catch(() => undefined);
      open?.close();
      forget();
    },
  };
}

const heldAs = ({ table, key }: Pick<Held, 'table' | 'key'>) => `${TABLES.indexOf(table)} ${JSON.stringify(key)}`;
