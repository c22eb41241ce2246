import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import { openDeviceStore } from './stored.ts';

const TEXT = print(parse('{"name":"Porch","version":1.0,"tabs":[],"map":{"10":1,"2":2}}').layout ?? {});

describe('layouts a browser keeps', () => {
  it('come back to the letter, under one name, and can be removed', async () => {
    const store = await openDeviceStore();
    expect(await store.isLasting()).toBe(true);
    const layout = parse(TEXT).layout ?? {};
    expect(await store.save(layout, undefined)).toEqual({ file: 'Porch.json' });
    expect(await store.save(layout, undefined)).toEqual({ file: 'Porch.json' });
    expect(await store.list()).toHaveLength(1);
    const read = await store.read('Porch');
    expect(print(read as never)).toBe(TEXT);
    await store.remove('Porch.json');
    expect(await store.read('Porch')).toBe('missing');
  });

  it('take no name that reaches elsewhere', async () => {
    const store = await openDeviceStore();
    expect(await store.save({ name: 'x' }, '../evil')).toHaveProperty('error');
    expect(await store.read('../evil')).toBe('missing');
  });
});
