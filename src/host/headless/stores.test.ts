import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileNameFor, safeFileName } from '../../studio/file-name.ts';
import { MOST_LAYOUTS, memoryStore } from '../../studio/keeping.ts';
import { folderStore } from './stores.ts';

const layout = (name: string, more = {}) => ({ version: '1.0', name, tabs: [], ...more });

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'carter-store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a file name', () => {
  it('is one name in one folder, whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', '../a', 'a/b', 'a\\b', 'nul', '.x')),
        (asked) => {
          const file = safeFileName(asked);
          if (file === undefined) return;
          expect(basename(file)).toBe(file);
          expect(join(root, file).startsWith(`${root}/`)).toBe(true);
          expect(file).toMatch(/^[^./\\][^/\\]*\.json$/);
        },
      ),
    );
  });

  it('refuses paths, hidden files, device names and control characters', () => {
    for (const bad of [
      '../x',
      '/etc/passwd',
      'a/b.json',
      'a\\b',
      '.hidden',
      '',
      'con',
      'NUL.json',
      'a\0b',
      'a..json',
      '-rf',
    ]) {
      expect([bad, safeFileName(bad)]).toEqual([bad, undefined]);
    }
    expect(safeFileName('Küche 2.json')).toBe('Küche 2.json');
    expect(safeFileName('deck')).toBe('deck.json');
  });

  it('made from a layout’s name is always usable and free', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const file = fileNameFor(name, (taken) => !/-3\.json$/.test(taken));
        expect(safeFileName(file)).toBe(file);
        expect(file).toMatch(/-3\.json$/);
      }),
    );
  });
});

for (const [kind, open] of [
  ['in memory', memoryStore],
  ['in a folder', () => folderStore(join(root, 'kept'))],
] as const) {
  describe(`layouts kept ${kind}`, () => {
    it('are found again, and one of the same name is saved over', async () => {
      const store = open();
      expect(await store.list()).toEqual([]);
      expect(await store.save(layout('Pier 9'), undefined)).toEqual({ file: 'Pier-9.json' });
      expect(await store.save(layout('Pier-9', { a: 1 }), undefined)).toEqual({ file: 'Pier-9-2.json' });
      expect(await store.save(layout('Pier 9', { b: 2 }), undefined)).toEqual({ file: 'Pier-9.json' });
      expect(await store.read('Pier-9')).toEqual(layout('Pier 9', { b: 2 }));
      expect((await store.list()).map(({ file }) => file).sort()).toEqual(['Pier-9-2.json', 'Pier-9.json']);
      expect(await store.read('other')).toBe('missing');
      expect(await store.read('../Pier-9')).toBe('missing');
      expect(await store.save(layout('x'), '../x')).toMatchObject({ error: expect.stringContaining('not a name') });
    });

    it('are no more than so many, and each can still be saved over', async () => {
      const store = open();
      const names = Array.from({ length: MOST_LAYOUTS + 5 }, (_, index) => `l${index}`);
      const saved = await Promise.all(names.map((name) => store.save(layout(name), name)));
      expect(saved.filter((one) => 'file' in one)).toHaveLength(MOST_LAYOUTS);
      expect(await store.save(layout('l0', { again: true }), 'l0')).toEqual({ file: 'l0.json' });
    });
  });
}

describe('a folder of layouts', () => {
  it('is made when it is needed, for its owner alone, and holds nothing else', async () => {
    const store = folderStore(join(root, 'deep', 'kept'));
    expect(await readdir(root)).toEqual([]);
    await Promise.all(['a', 'b', 'a'].map((name) => store.save(layout(name), undefined)));
    const folder = join(root, 'deep', 'kept');
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
    expect((await stat(join(folder, 'a.json'))).mode & 0o077).toBe(0);
  });

  it('does not lead out of itself through a link, neither reading nor writing', async () => {
    const secret = join(root, 'secret.json');
    await writeFile(secret, JSON.stringify(layout('secret')));
    const folder = await mkdtemp(join(root, 'kept-'));
    await symlink(secret, join(folder, 'link.json'));
    const store = folderStore(folder);
    expect(await store.read('link')).toBe('unreadable');
    expect(await store.list()).toEqual([]);
    await store.save(layout('mine'), 'link');
    expect(await store.read('link')).toEqual(layout('mine'));
    expect(await folderStore(root).read('secret')).toEqual(layout('secret'));
  });

  it('tells a broken file from a missing one, and says when it cannot be written', async () => {
    await writeFile(join(root, 'bad.json'), '{ not json');
    await writeFile(join(root, 'note.txt'), 'not a layout');
    const store = folderStore(root);
    expect([await store.read('bad'), await store.read('gone')]).toEqual(['unreadable', 'missing']);
    expect(await store.list()).toEqual([]);
    const blocked = folderStore(join(root, 'note.txt'));
    expect(await blocked.save(layout('x'), undefined)).toMatchObject({ error: expect.stringContaining('written') });
  });
});
