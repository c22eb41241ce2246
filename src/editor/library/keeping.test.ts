import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshName, libraryOn, shelfOn } from '../../storage/shelf.fixture.ts';
import { createEditor } from '../editor.ts';
import { createNotices } from '../notices.ts';
import { createKeeping } from './keeping.ts';

/** A page that is neither hidden nor left. */
beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

async function opened() {
  const { library } = libraryOn(shelfOn(freshName()));
  const editor = createEditor();
  const saved: string[] = [];
  let hold: Promise<void> | undefined;
  const slow: typeof library = {
    ...library,
    save: async (id, what) => {
      await hold;
      await library.save(id, what);
      saved.push(String(what.layout.name));
    },
  };
  let ids = 0;
  const keeping = createKeeping({
    editor,
    library: slow,
    notices: createNotices(),
    now: () => Date.now(),
    newId: () => `tab${ids++}`,
  });
  const id = await keeping.create({ name: 'A', version: 1, tabs: [{ title: 'One', children: [] }] });
  const rename = (value: string) => void editor.edit({ kind: 'setAt', path: ['name'], value });
  const holdSaves = () => {
    let go = () => {};
    hold = new Promise((resolve) => {
      go = resolve;
    });
    return go;
  };
  const kept = async () => (await library.open(id))?.history.present.name;
  return { keeping, rename, saved, holdSaves, kept };
}

it('what changes after a slow save is saved by itself, like everything before', async () => {
  const { keeping, rename, saved, holdSaves } = await opened();
  const go = holdSaves();
  rename('B');
  await new Promise((done) => setTimeout(done, 150));
  // The timer of this one rings while the first save is still under way.
  rename('C');
  await new Promise((done) => setTimeout(done, 350));
  go();
  await vi.waitFor(() => expect(saved).toEqual(['B', 'C']));
  rename('D');
  await vi.waitFor(() => expect(saved).toEqual(['B', 'C', 'D']));
  expect(keeping.state.getState().unsaved).toBe(false);
  keeping.stop();
});

it('what the database has not taken yet is not lost with the page', async () => {
  const said = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => said.get(key) ?? null,
    setItem: (key: string, value: string) => void said.set(key, value),
    removeItem: (key: string) => void said.delete(key),
  });
  const { keeping, rename, saved, holdSaves, kept } = await opened();
  const go = holdSaves();
  rename('B');
  await vi.waitFor(() => expect(said.size).toBe(1));
  expect(saved).toEqual([]);
  expect(await kept()).toBe('B');
  go();
  await vi.waitFor(() => expect(saved).toEqual(['B']));
  expect(said.size).toBe(0);
  keeping.stop();
});
