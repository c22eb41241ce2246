// Under which names a device keeps layouts, and the store that forgets them when the program ends.
import { type Layout, text } from '../layout/document.ts';
import { member } from '../layout/json.ts';
import { fileNameFor, safeFileName } from './file-name.ts';
import type { Kept, LayoutStore } from './renderer.ts';

/** Whoever may broadcast may save; this many layouts, and no more, can fill a disk. */
export const MOST_LAYOUTS = 200;

export const BAD_NAME = 'This is not a name for a file. Use letters, digits, spaces, dots and dashes.';
export const FULL = `This device keeps ${MOST_LAYOUTS} layouts at most. Remove one first.`;

const nameOf = (layout: Layout) => text(member(layout, 'name')) ?? '';

/** Where it goes: under the name asked for, over the layout of the same name, or beside all others. */
export function placeFor(layout: Layout, file: string | undefined, kept: readonly Kept[], taken: ReadonlySet<string>) {
  if (file !== undefined) return safeFileName(file);
  const same = kept.find((one) => nameOf(one.layout) === nameOf(layout));
  return same?.file ?? fileNameFor(nameOf(layout), (name) => taken.has(name));
}

export function memoryStore(): LayoutStore {
  const layouts = new Map<string, Layout>();
  const list = () => [...layouts].map(([file, layout]) => ({ file, layout }));
  return {
    list: async () => list(),
    read: async (file) => layouts.get(safeFileName(file) ?? '') ?? 'missing',
    save: async (layout, asked) => {
      const file = placeFor(layout, asked, list(), new Set(layouts.keys()));
      if (file === undefined) return { error: BAD_NAME };
      if (!layouts.has(file) && layouts.size >= MOST_LAYOUTS) return { error: FULL };
      layouts.set(file, layout);
      return { file };
    },
  };
}
