import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openDatabase, TABLES, UPGRADES, upgrade } from './database.ts';
import { type Faults, faultyShelf, freshName, handTimer, shelfOn } from './shelf.fixture.ts';

const put = (key: string, value: unknown) => [{ table: 'texts' as const, key, value }];

describe('a shelf', () => {
  it('keeps what was written for those who open it later', async () => {
    const name = freshName();
    const shelf = shelfOn(name);
    await shelf.write(put('a', { text: '1' }));
    await shelf.close();
    expect(await shelfOn(name).read('texts', 'a')).toEqual({ text: '1' });
  });

  it('lists what belongs to one owner, in the order of numbers and not of letters', async () => {
    const shelf = shelfOn(freshName());
    const step = (owner: string, number: number) => ({
      table: 'steps' as const,
      key: [owner, number] as const,
      value: `${owner}${number}`,
    });
    await shelf.write([step('a', 10), step('a', 9), step('ab', 1), step('b', 2)]);
    expect(await shelf.list('steps', 'a')).toEqual(['a9', 'a10']);
  });

  it('goes on in memory while the browser keeps nothing, and keeps it all once it does', async () => {
    const name = freshName();
    const faults: Faults = { opening: 'SecurityError' };
    const { later, ring } = handTimer();
    const shelf = faultyShelf(name, faults, later);
    await shelf.write(put('a', 1));
    expect(shelf.state.getState().trouble).toBe('blocked');
    expect(await shelf.read('texts', 'a')).toBe(1);
    expect(await shelf.list('texts')).toEqual([1]);

    faults.opening = undefined;
    const kept = new Promise<void>((done) => {
      shelf.state.subscribe(({ trouble }) => trouble === undefined && done());
    });
    ring();
    await kept;
    await shelf.close();
    expect(await shelfOn(name).read('texts', 'a')).toBe(1);
  });

  it('tells a full disk from a blocked one, and shows the new over the old meanwhile', async () => {
    const faults: Faults = {};
    const shelf = faultyShelf(freshName(), faults, handTimer().later);
    await shelf.write([...put('a', 'old'), ...put('b', 'stays')]);
    faults.writing = 'QuotaExceededError';
    await shelf.write([...put('a', 'new'), { table: 'texts', key: 'b', value: undefined }]);
    expect(shelf.state.getState().trouble).toBe('full');
    expect(await shelf.list('texts')).toEqual(['new']);

    faults.writing = undefined;
    await shelf.retry();
    expect(shelf.state.getState().trouble).toBeUndefined();
    expect(await shelf.list('texts')).toEqual(['new']);
  });

  it('says when a newer editor has changed the database', async () => {
    const faults: Faults = { opening: 'VersionError' };
    const shelf = faultyShelf(freshName(), faults, handTimer().later);
    await shelf.write(put('a', 1));
    expect(shelf.state.getState().trouble).toBe('newer');
  });

  it('works on when the connection was dropped', async () => {
    const name = freshName();
    const shelf = shelfOn(name);
    await shelf.write(put('a', 1));
    // Another program asks for the database alone: the shelf lets go of it, and opens it anew.
    await deleteDB(name);
    await shelf.write(put('b', 2));
    expect(await shelf.list('texts')).toEqual([2]);
  });
});

describe('the database', () => {
  it.each(UPGRADES.map((_, from) => from))('is brought up to date from version %i with what is in it', async (from) => {
    const name = freshName();
    if (from > 0) {
      const old = await openDB(name, from, { upgrade: (made, was) => upgrade(made, was, from) });
      for (const store of old.objectStoreNames) await old.put(store, 'kept', 'key');
      old.close();
    }
    const database = await openDatabase({ name, onClosed: () => undefined });
    expect([...database.objectStoreNames].sort()).toEqual([...TABLES].sort());
    for (const store of from > 0 ? ['layouts', 'texts'] : []) expect(await database.get(store, 'key')).toBe('kept');
    database.close();
  });
});
