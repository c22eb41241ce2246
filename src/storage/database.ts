// The tables in IndexedDB, and how databases of older editors become them.
import { type IDBPDatabase, openDB } from 'idb';

export const TABLES = ['layouts', 'texts', 'sessions', 'steps', 'versions', 'versionTexts', 'blocks'] as const;
export type Table = (typeof TABLES)[number];

/** What belongs to a layout is kept under the layout’s id first, so that one range finds all of it. */
export type Key = string | readonly [owner: string, own: string | number];

export type Database = IDBPDatabase;

type Upgrade = (database: Database) => void;

/** Each leads from the version that is its place in the list to the next one. Never change one that was released. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    for (const table of ['layouts', 'texts', 'sessions', 'steps', 'versions', 'versionTexts']) {
      database.createObjectStore(table);
    }
  },
  (database) => void database.createObjectStore('blocks'),
];

export function upgrade(database: Database, from: number, to = UPGRADES.length): void {
  for (const step of UPGRADES.slice(from, to)) step(database);
}

const DATABASE_NAME = 'carter-library';

interface Opening {
  readonly name?: string;
  /** The browser dropped the connection, or a newer editor in another tab asked for it to be closed. */
  readonly onClosed: () => void;
}

export async function openDatabase({ name = DATABASE_NAME, onClosed }: Opening): Promise<Database> {
  const database: Database = await openDB(name, UPGRADES.length, {
    upgrade: (made, from) => upgrade(made, from),
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return database;
}
