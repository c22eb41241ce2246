// Keeps layouts as files in one folder that nothing reaches out of.
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../../layout/document.ts';
import { MAX_BYTES } from '../../layout/limits.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import { safeFileName } from '../../studio/file-name.ts';
import { BAD_NAME, FULL, MOST_LAYOUTS, placeFor } from '../../studio/keeping.ts';
import type { Kept, LayoutStore } from '../../studio/renderer.ts';

export function folderStore(folder: string): LayoutStore {
  let saving: Promise<unknown> = Promise.resolve();

  async function read(name: string): Promise<Layout | 'missing' | 'unreadable'> {
    const file = safeFileName(name);
    if (file === undefined) return 'missing';
    const path = join(folder, file);
    const facts = await lstat(path).catch(() => undefined);
    if (facts === undefined) return 'missing';
    // A link in the folder may lead out of it.
    if (!facts.isFile() || facts.size > MAX_BYTES) return 'unreadable';
    const content = await readFile(path, 'utf8').catch(() => undefined);
    return (content === undefined ? undefined : parse(content).layout) ?? 'unreadable';
  }

  async function files(): Promise<readonly string[]> {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => safeFileName(name) === name).sort();
  }

  async function list(): Promise<readonly Kept[]> {
    const entries = await Promise.all((await files()).map(async (file) => ({ file, layout: await read(file) })));
    return entries.flatMap(({ file, layout }) => (typeof layout === 'string' ? [] : [{ file, layout }]));
  }

  async function save(layout: Layout, asked: string | undefined) {
    const taken = new Set(await files());
    const file = placeFor(layout, asked, asked === undefined ? await list() : [], taken);
    if (file === undefined) return { error: BAD_NAME };
    if (!taken.has(file) && taken.size >= MOST_LAYOUTS) return { error: FULL };
    const draft = join(folder, `.${randomUUID()}.tmp`);
    try {
      await mkdir(folder, { recursive: true });
      // Layouts can hold tokens. Renaming replaces a link instead of writing through it.
      await writeFile(draft, print(layout), { mode: 0o600, flag: 'wx' });
      await rename(draft, join(folder, file));
      return { file };
    } catch {
      await rm(draft, { force: true }).catch(() => {});
      return { error: 'The layout could not be written to the device’s folder.' };
    }
  }

  return {
    list,
    read,
    save: (layout, file) => {
      // One after the other: two layouts must not pick the same free name.
      const saved = saving.then(() => save(layout, file));
      saving = saved;
      return saved;
    },
  };
}
