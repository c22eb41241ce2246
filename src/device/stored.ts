// Layouts this browser keeps, as printed text: the objects would lose how numbers and keys are written. Loaded when
// something is to be kept or opened (`late-store.ts`).
import { type IDBPDatabase, openDB } from 'idb';
import type { Layout } from '../layout/document.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import { safeFileName } from '../studio/file-name.ts';
import { BAD_NAME, FULL, MOST_LAYOUTS, memoryStore, placeFor } from '../studio/keeping.ts';
import type { Kept } from '../studio/renderer.ts';
import type { DeviceStore } from './late-store.ts';

const NAME = 'carter-device';
const TABLE = 'layouts';

function indexed(database: IDBPDatabase): DeviceStore {
  const list = async (): Promise<readonly Kept[]> => {
    const keys = await database.getAllKeys(TABLE);
    const texts = await database.getAll(TABLE);
    return texts.flatMap((text, index) => {
      const { layout } = parse(String(text));
      return layout === undefined ? [] : [{ file: String(keys[index]), layout }];
    });
  };
  return {
    list,
    read: async (name) => {
      const file = safeFileName(name);
      const text: unknown = file === undefined ? undefined : await database.get(TABLE, file);
      if (text === undefined) return 'missing';
      return parse(String(text)).layout ?? 'unreadable';
    },
    save: async (layout: Layout, asked) => {
      const kept = await list();
      const taken = new Set(kept.map(({ file }) => file));
      const file = placeFor(layout, asked, kept, taken);
      if (file === undefined) return { error: BAD_NAME };
      if (!taken.has(file) && taken.size >= MOST_LAYOUTS) return { error: FULL };
      try {
        await database.put(TABLE, print(layout), file);
        return { file };
      } catch {
        return { error: 'This browser has no room left for the layout.' };
      }
    },
    remove: (file) => database.delete(TABLE, file),
    isLasting: async () => true,
  };
}

/** Private windows may refuse to keep anything: then layouts are kept as long as the page is open. */
export async function openDeviceStore(): Promise<DeviceStore> {
  try {
    return indexed(await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore(TABLE) }));
  } catch {
    const removed = new Set<string>();
    const store = memoryStore();
    return {
      list: async () => (await store.list()).filter(({ file }) => !removed.has(file)),
      read: async (file) => (removed.has(file) ? 'missing' : store.read(file)),
      save: async (layout, file) => {
        const saved = await store.save(layout, file);
        if ('file' in saved) removed.delete(saved.file);
        return saved;
      },
      remove: async (file) => void removed.add(file),
      isLasting: async () => false,
    };
  }
}
