import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { tilesOf } from './tiles.tsx';
import { levelOf, partsOf, treeOf } from './treemap-data.ts';

const tree: Json = {
  items: [
    {
      label: 'North',
      value: 999,
      children: [
        { label: 'Barley', value: 18 },
        { label: 'Oats', value: 7 },
      ],
    },
    { label: 'Orchard', value: '4', color: '#588157' },
    { label: 'Gone', value: -3 },
  ],
};

describe('a tree', () => {
  it('comes as a document, as a list or as text', () => {
    const list: Json = [{ label: 'Flour', value: 5 }];
    for (const value of [list, { items: list }, JSON.stringify(list)] as readonly Json[]) {
      expect(treeOf(value)?.map(({ label, value: weight }) => [label, weight])).toEqual([['Flour', 5]]);
    }
  });

  it('weighs a parent by what is inside, and nothing less than nothing', () => {
    expect(treeOf(tree)?.map(({ value }) => value)).toEqual([25, 4, 0]);
  });

  it('is nothing when nothing weighs anything', () => {
    for (const value of [[], {}, 'x', null, [{ label: 'a' }], [{ value: 'NaN' }]] as readonly Json[]) {
      expect(treeOf(value)).toBeUndefined();
    }
  });

  it('bears any depth', () => {
    let deep: Json = { label: 'leaf', value: 1 };
    for (let level = 0; level < 3000; level += 1) deep = { label: 'x', children: [deep] };
    expect(treeOf([deep])).toBeUndefined();
  });

  it('is opened level by level, as far as there are any', () => {
    const items = treeOf(tree) ?? [];
    expect(levelOf(items, [0])).toMatchObject({ labels: ['North'], items: [{ label: 'Barley' }, { label: 'Oats' }] });
    expect(levelOf(items, [0, 1, 5]).labels).toEqual(['North']);
    expect(levelOf(items, [7]).items).toBe(items);
  });
});

describe('tiles', () => {
  const room = { width: 300, height: 200 };

  it('are the largest first, and one for all that would be too many', () => {
    const items = treeOf(Array.from({ length: 10_000 }, (_, at) => ({ label: `t${at}`, value: at }))) ?? [];
    const parts = partsOf(items, 100);
    expect(parts).toHaveLength(100);
    expect(parts[0]).toMatchObject({ label: 't9999', place: 9999 });
    expect(parts.at(-1)).toMatchObject({ label: '9900 more', place: undefined });
  });

  it('cover the room by their weights', () => {
    const tiles = tilesOf(partsOf(treeOf([{ value: 3 }, { value: 1 }]) ?? [], 10), room, 0);
    expect(tiles.map(({ box }) => Math.round(box.width * box.height))).toEqual([45_000, 15_000]);
  });

  it('have numbers for every place, whatever they weigh', () => {
    const weight = fc.oneof(fc.double(), fc.constant(1e308), fc.constant(5e-324), fc.string());
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: fc.string(), value: weight })),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (items, gap) => {
          for (const { box } of tilesOf(partsOf(treeOf(items as Json) ?? [], 50), room, gap)) {
            expect(
              [box.x, box.y, box.width, box.height].every((number) => Number.isFinite(number) && number >= -0.001),
            ).toBe(true);
          }
        },
      ),
    );
  });
});
