import { describe, expect, it } from 'vitest';
import { memoryStore } from '../studio/keeping.ts';
import { type DeviceStore, lateStore } from './late-store.ts';

const kept = (): DeviceStore => ({ ...memoryStore(), remove: async () => {}, isLasting: async () => false });

describe('a store that comes late', () => {
  it('is opened by the first question, and once', async () => {
    let opened = 0;
    const store = lateStore(async () => {
      opened += 1;
      return kept();
    });
    expect(opened).toBe(0);
    await Promise.all([store.save({ name: 'Porch' }, undefined), store.isLasting()]);
    expect(await store.list()).toEqual([{ file: 'Porch.json', layout: { name: 'Porch' } }]);
    expect(opened).toBe(1);
  });

  it('says when it cannot be opened, and is opened by a later question', async () => {
    let isReachable = false;
    const store = lateStore(async () => {
      if (!isReachable) throw new Error('offline');
      return kept();
    });
    await expect(store.list()).rejects.toThrow('offline');
    isReachable = true;
    expect(await store.list()).toEqual([]);
  });
});
