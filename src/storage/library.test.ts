import { describe, expect, it } from 'vitest';
import { record, redo, undo, undoName } from '../layout/history.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import { sayLastWords } from './last-words.ts';
import type { Library } from './library.ts';
import { faultyShelf, freshName, handTimer, libraryOn, shelfOn } from './shelf.fixture.ts';
import { spliceBetween } from './splice.ts';
import { SAVED } from './versions.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const named = (name: string) => ({ name, version: 1, tabs: [] });

/** Opens it, changes its name and saves. */
async function rename(library: Library, id: string, name: string): Promise<void> {
  const opened = await library.open(id);
  if (opened === undefined) throw new Error('It is not there.');
  const history = record(opened.history, { ...opened.history.present, name }, { name: `Rename to ${name}` });
  await library.save(id, {
    layout: history.present,
    advance: opened.trail.advance(history),
    revision: opened.revision + 1,
  });
}

const names = async (library: Library) => (await library.list()).map(({ name }) => name);

describe('the library', () => {
  it('gives back the text to the letter: order of keys, spelling of numbers and all', async () => {
    const name = freshName();
    const text = print(parse('{"name":"A","version":1.0,"tabs":[],"own":{"10":1e3,"2":-0.50}}').layout ?? {});
    const { library } = libraryOn(shelfOn(name));
    const id = await library.add(parse(text).layout ?? {});
    await library.close();
    const again = libraryOn(shelfOn(name)).library;
    expect(await again.text(id)).toBe(text);
    expect(print((await again.open(id))?.history.present ?? {})).toBe(text);
  });

  it('lists what was opened last first, under the name it has now', async () => {
    const { library, clock } = libraryOn(shelfOn(freshName()));
    const a = await library.add(named('A'));
    clock.time += MINUTE;
    await library.add(named('B'));
    clock.time += MINUTE;
    await library.touch(a);
    await rename(library, a, 'A2');
    expect(await names(library)).toEqual(['A2', 'B']);
  });

  it('brings the history back, to be undone and done again', async () => {
    const name = freshName();
    const { library } = libraryOn(shelfOn(name));
    const id = await library.add(named('A'));
    await rename(library, id, 'B');
    await rename(library, id, 'C');
    await library.close();
    const opened = await libraryOn(shelfOn(name)).library.open(id);
    if (opened === undefined) throw new Error('It is not there.');
    expect(undoName(opened.history)).toBe('Undo rename to C');
    expect(undo(undo(opened.history)).present.name).toBe('A');
  });

  it('copies with a name of its own and no history', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const copy = await library.duplicate(id);
    const opened = await library.open(copy ?? '');
    expect(opened?.history.present.name).toBe('A copy');
    expect(opened?.history.past).toEqual([]);
  });

  it('renames what nobody has open, undoably', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    await library.rename(id, 'B');
    const opened = await library.open(id);
    expect(opened?.history.present.name).toBe('B');
    expect(opened && undo(opened.history).present.name).toBe('A');
  });

  it('keeps the trash for a month, and then nothing of it', async () => {
    const shelf = shelfOn(freshName());
    const { library, clock } = libraryOn(shelf);
    const id = await library.add(named('A'));
    await rename(library, id, 'B');
    await library.throwAway(id);
    expect(await names(library)).toEqual([]);
    clock.time += 29 * DAY;
    await library.sweep();
    expect((await library.trash()).map(({ name }) => name)).toEqual(['B']);
    await library.restore(id);
    expect(await names(library)).toEqual(['B']);
    await library.throwAway(id);
    clock.time += 31 * DAY;
    await library.sweep();
    expect(await library.trash()).toEqual([]);
    for (const table of ['texts', 'steps', 'versions', 'versionTexts'] as const) {
      expect(await shelf.list(table)).toEqual([]);
    }
  });

  it('tells whoever listens what has changed', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const heard: unknown[] = [];
    library.subscribe((news, from) => heard.push([news, from]));
    const id = await library.add(named('A'));
    await library.blocks.add('Row', [{ id: 'a', type: 'label' }]);
    expect(heard).toEqual([
      [{ kind: 'layouts', id }, 'here'],
      [{ kind: 'blocks' }, 'here'],
    ]);
  });

  it('does not open what is not there or cannot be read', async () => {
    const shelf = shelfOn(freshName());
    const { library } = libraryOn(shelf);
    expect(await library.open('nowhere')).toBeUndefined();
    const id = await library.add(named('A'));
    await shelf.write([{ table: 'texts', key: id, value: { text: '{"name":', revision: 1, cursor: 1 } }]);
    expect(await library.open(id)).toBeUndefined();
  });

  it('works while the browser keeps nothing', async () => {
    const { library } = libraryOn(faultyShelf(freshName(), { opening: 'SecurityError' }, handTimer().later));
    const id = await library.add(named('A'));
    await rename(library, id, 'B');
    expect(library.state.getState().trouble).toBe('blocked');
    const opened = await library.open(id);
    expect(opened && undo(opened.history).present.name).toBe('A');
  });
});

describe('versions', () => {
  it('are made of how it was before a spell of changes, every ten minutes at most', async () => {
    const { library, clock } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    for (const name of ['B', 'C', 'D']) {
      clock.time += MINUTE;
      await rename(library, id, name);
    }
    expect(await library.versions(id)).toHaveLength(1);
    clock.time += 10 * MINUTE;
    await rename(library, id, 'E');
    const texts = await Promise.all(
      (await library.versions(id)).map(
        async (version) => parse((await library.versionText(id, version.id)) ?? '').layout?.name,
      ),
    );
    expect(texts).toEqual(['D', 'A']);
  });

  it('are made before most of a layout goes', async () => {
    const { library, clock } = libraryOn(shelfOn(freshName()));
    const id = await library.add({ ...named('Large'), note: 'x'.repeat(5000) });
    await rename(library, id, 'Larger');
    clock.time += MINUTE;
    const opened = await library.open(id);
    if (opened === undefined) throw new Error('It is not there.');
    const history = record(opened.history, named('Small'), { name: 'Edit JSON' });
    await library.save(id, { layout: history.present, advance: opened.trail.advance(history), revision: 3 });
    const [latest] = await library.versions(id);
    expect(latest?.reason).toBe('Before a large change');
    expect(await library.versionText(id, latest?.id ?? '')).toContain('Larger');
  });

  it('can be named, renamed and erased; the same text is not kept twice', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const text = (await library.text(id)) ?? '';
    const version = await library.keepVersion(id, text, { name: 'First' });
    expect(await library.keepVersion(id, text, { reason: 'Before import' })).toBeUndefined();
    await library.renameVersion(id, version ?? '', 'Start');
    expect((await library.versions(id)).map(({ name }) => name)).toEqual(['Start']);
    await library.eraseVersion(id, version ?? '');
    expect(await library.versions(id)).toEqual([]);
  });
});

describe('versions saved by hand', () => {
  it('keep the name they were given when the same is saved again', async () => {
    const { library, clock } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const text = (await library.text(id)) ?? '';
    const names = async () => (await library.versions(id)).map(({ name }) => name);
    await library.keepVersion(id, text, { name: SAVED });
    clock.time += 1;
    await library.keepVersion(id, text, { name: 'Before the move' });
    expect(await names()).toEqual(['Before the move', SAVED]);
    expect(await library.keepVersion(id, text, { name: SAVED })).toBeUndefined();
    expect(await library.keepVersion(id, text, { name: 'Before the move' })).toBeUndefined();
    expect(await names()).toEqual(['Before the move', SAVED]);
  });

  it('take the place of one that was made by itself of the same text', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const text = (await library.text(id)) ?? '';
    await library.keepVersion(id, text, { reason: 'Before import' });
    await library.keepVersion(id, text, { name: SAVED });
    expect((await library.versions(id)).map(({ name }) => name)).toEqual([SAVED]);
  });
});

describe('last words', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it('bring back what was not saved when the page was closed, as a step that can be undone', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const kept = await library.text(id);
    const local = store();
    Object.assign(globalThis, { localStorage: local });
    const session = { tab: 2, selection: ['cpu'] };
    sayLastWords(id, { differences: [{ revision: 1, ...spliceBetween(kept ?? '', print(named('B'))) }], session });
    const opened = await library.open(id);
    expect(opened?.history.present.name).toBe('B');
    expect(opened?.session).toEqual(session);
    expect(opened && undo(opened.history).present.name).toBe('A');
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('bring back what was undone as undone, so that it can be done again', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    await rename(library, id, 'B');
    const local = store();
    Object.assign(globalThis, { localStorage: local });
    const splice = spliceBetween((await library.text(id)) ?? '', print(named('A')));
    sayLastWords(id, { differences: [{ revision: 2, ...splice }] });
    const history = (await library.open(id))?.history;
    expect(history?.present.name).toBe('A');
    expect(history?.past).toEqual([]);
    expect(history && redo(history).present.name).toBe('B');
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('are not heard once the layout has been saved', async () => {
    const { library } = libraryOn(shelfOn(freshName()));
    const id = await library.add(named('A'));
    const local = store();
    Object.assign(globalThis, { localStorage: local });
    const kept = await library.text(id);
    sayLastWords(id, { differences: [{ revision: 1, ...spliceBetween(kept ?? '', print(named('B'))) }] });
    await rename(library, id, 'C');
    expect((await library.open(id))?.history.present.name).toBe('C');
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
});

describe('blocks', () => {
  it('are kept to the letter, renamed, removed and brought back', async () => {
    const name = freshName();
    const { library } = libraryOn(shelfOn(name));
    const nodes = parse('{"n":[{"id":"a","type":"gauge","max":1.0}]}').layout?.n as never;
    const { id } = await library.blocks.add('Dial', nodes);
    await library.blocks.rename(id, 'Gauge');
    await library.close();
    const { blocks } = libraryOn(shelfOn(name)).library;
    const [block] = await blocks.list();
    expect(block?.name).toBe('Gauge');
    expect(print((block?.nodes[0] ?? {}) as never)).toContain('"max": 1.0');
    await blocks.remove(id);
    expect(await blocks.list()).toEqual([]);
    await blocks.restore(id);
    expect(await blocks.list()).toHaveLength(1);
  });
});
