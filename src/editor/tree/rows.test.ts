import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import { nodesIn } from '../../layout/walk.ts';
import { calledOf, keyOfPath, lengthOfRow, type Row, rowsOf, type View, waysTo } from './rows.ts';

const OPEN: View = { isFolded: () => false };

const LAYOUT: Layout = {
  name: 'House',
  version: 1,
  tabs: [
    {
      title: 'Home',
      children: [
        { type: 'gauge', id: 'cpu', label: 'CPU load' },
        { type: 'group', id: 'lights', children: [{ type: 'toggle', id: 'lamp' }, { type: 'toggle' }] },
        { type: 'carousel', id: 'rooms', panels: [{ label: 'Attic', children: [{ type: 'label', id: 'dust' }] }] },
        {
          type: 'canvas',
          id: 'plan',
          canvasConfig: { items: [{ id: 'card', control: { type: 'button', id: 'bell' } }] },
          longPressGroup: { children: [{ type: 'slider', id: 'dim' }] },
        },
      ],
    },
    { title: 'Logs', children: [] },
  ],
};

const names = (rows: readonly Row[]) => rows.map((row) => `${'  '.repeat(row.depth)}${calledOf(row).name}`);

describe('the rows of the tree', () => {
  it('list tabs, groups, pages, cards and popups with what they hold', () => {
    expect(names(rowsOf(LAYOUT, OPEN))).toEqual([
      'Home',
      '  cpu',
      '  lights',
      '    lamp',
      '    toggle',
      '  rooms',
      '    Attic',
      '      dust',
      '  plan',
      '    bell',
      '    Popup 1',
      '      dim',
      'Logs',
    ]);
  });

  it('leave out what is in a folded one', () => {
    const rows = rowsOf(LAYOUT, { isFolded: ({ path }) => keyOfPath(path) === 'tabs/0' });
    expect(names(rows)).toEqual(['Home', 'Logs']);
    expect(rows[0]).toMatchObject({ open: false, holds: 4, place: 1, siblings: 2 });
  });

  it('keep what was searched for and what leads there, folded or not', () => {
    const rows = rowsOf(LAYOUT, { isFolded: () => true, query: ' DUST ' });
    expect(names(rows)).toEqual(['Home', '  rooms', '    Attic', '      dust']);
    expect(rows.map((row) => row.onTheWay)).toEqual([true, true, true, false]);
  });

  it('are found by id, label and type', () => {
    expect(names(rowsOf(LAYOUT, { ...OPEN, query: 'load' }))).toEqual(['Home', '  cpu']);
    expect(names(rowsOf(LAYOUT, { ...OPEN, query: 'slider' }))).toContain('      dim');
    const labelOfType = (type: string) => (type === 'gauge' ? 'Round meter' : undefined);
    expect(names(rowsOf(LAYOUT, { ...OPEN, query: 'meter', labelOfType }))).toEqual(['Home', '  cpu']);
    expect(rowsOf(LAYOUT, { ...OPEN, query: 'nothing like it' })).toEqual([]);
  });

  it('have labels beside their ids, and other names where ids are missing', () => {
    const row = (entry: Json, kind: Row['kind'] = 'children') => calledOf({ kind, entry, index: 1 });
    expect(row({ id: 'cpu', label: 'CPU' })).toEqual({ name: 'cpu', more: 'CPU', nameless: false });
    expect(row({ id: 'cpu', label: 'cpu' }).more).toBeUndefined();
    expect(row({ type: 'gauge' })).toMatchObject({ name: 'gauge', nameless: true });
    expect(row({}, 'panel').name).toBe('Page 2');
    expect(row('what', 'item').name).toBe('Not a control');
    expect(row({ title: '' }, 'tab').name).toBe('Tab 2');
  });

  it('are one for every node of any document, each once, holders first', () => {
    const entry = (depth: number): fc.Arbitrary<unknown> =>
      depth <= 1
        ? fc.oneof(
            fc.constant(null),
            fc.constant(7),
            fc.constant('x'),
            fc.record({ id: fc.constantFrom('a', 'b', '') }),
          )
        : fc.record(
            {
              id: fc.constantFrom('a', 'b', '', 3),
              type: fc.constantFrom('group', 'gauge', 'strange'),
              label: fc.constantFrom('A', 5, null),
              children: fc.oneof(fc.array(entry(depth - 1), { maxLength: 3 }), fc.constant('none')),
              panels: fc.array(entry(depth - 1), { maxLength: 2 }),
              longPressGroup: entry(depth - 1),
              canvasConfig: fc.constantFrom({ items: [{ control: { id: 'a' } }, 4] }, null, { items: 'x' }),
            },
            { requiredKeys: [] },
          );
    fc.assert(
      fc.property(fc.array(entry(3), { maxLength: 3 }), (tabs) => {
        const layout = { tabs } as unknown as Layout;
        const rows = rowsOf(layout, OPEN);
        const keys = rows.map((row) => row.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { path } of nodesIn(layout)) expect(keys).toContain(keyOfPath(path));
        for (const [at, row] of rows.entries()) {
          expect(calledOf(row).name).not.toBe('');
          expect(lengthOfRow(row.path)).toBe(row.path.length);
          if (row.holder !== undefined) expect(keys.indexOf(row.holder)).toBeLessThan(at);
        }
        // Searching lists some of the rows, in the same order.
        const some = rowsOf(layout, { ...OPEN, query: 'a' }).map((row) => row.key);
        expect(some).toEqual(keys.filter((key) => some.includes(key)));
      }),
      { numRuns: 50 },
    );
  });

  it('are none where there are no tabs', () => {
    for (const tabs of [undefined, null, 5, 'tabs', {}])
      expect(rowsOf({ tabs } as unknown as Layout, OPEN)).toEqual([]);
  });

  it('of ten thousand controls are listed at once', () => {
    const children = Array.from({ length: 10_000 }, (_, index) => ({ type: 'gauge', id: `g-${index}` }));
    expect(rowsOf({ tabs: [{ children }] }, OPEN)).toHaveLength(10_001);
  });

  it('nested without end come to an end', () => {
    let node: Json = { id: 'last' };
    for (let depth = 0; depth < 1000; depth++) node = { children: [node] };
    expect(rowsOf({ tabs: [node] }, OPEN).length).toBeLessThan(300);
  });
});

describe('the way to a place', () => {
  it('names the rows that have to be open for it to be seen', () => {
    const path = ['tabs', 0, 'children', 3, 'canvasConfig', 'items', 0, 'control', 'longPressGroup', 'children', 1];
    expect(waysTo(path).map((way) => way.length)).toEqual([2, 4, 8, 9]);
    expect(waysTo(['tabs', 0])).toEqual([]);
  });

  it('tells the row that a deeper place belongs to', () => {
    expect(lengthOfRow(['tabs', 0, 'children', 2, 'sync', 0, 'event'])).toBe(4);
    expect(lengthOfRow(['tabs', 0, 'grid'])).toBe(2);
    expect(lengthOfRow(['theme'])).toBe(0);
    expect(lengthOfRow(['tabs', 0, 'children', 2, 'canvasConfig', 'items', 0, 'x'])).toBe(4);
  });
});
