import { describe, expect, it } from 'vitest';
import { type Layout, tabsOf } from '../document.ts';
import type { Edit } from '../edit.ts';
import { at } from '../json.ts';
import { cell, dock, done, get, layout, made, node, refused, sea } from './boathouse.fixture.ts';

const titles = (from: Layout) => tabsOf(from).map((tab) => tab.title);

describe('tabs', () => {
  it('are added with a title, an icon and a grid', () => {
    const next = done({ kind: 'addTab' });
    expect(tabsOf(next)[2]).toEqual({
      title: 'Tab 3',
      icon: 'square.grid.2x2',
      grid: { columns: 4, rows: 8 },
      children: [],
    });
    expect(titles(done({ kind: 'addTab', tab: { title: 'Sky' }, index: 0 }))).toEqual(['Sky', 'Dock', 'Sea']);
    expect(titles(done({ kind: 'addTab' }, { name: 'empty' }))).toEqual(['Tab 1']);
    expect(refused({ kind: 'addTab' }, { tabs: 'none' })).toContain('not a list');
  });

  it('change title, icon and grid, and keep everything else', () => {
    const next = done({ kind: 'setTab', tab: 0, fields: { title: 'Pier', icon: 'star', grid: { rows: 20 } } });
    expect(tabsOf(next)[0]).toMatchObject({ title: 'Pier', icon: 'star', grid: { columns: 4, rows: 20 } });
    expect(at(next, [...dock, 'children'])).toBe(at(layout, [...dock, 'children']));
    const bare = done({ kind: 'setTab', tab: 0, fields: { icon: undefined } }, next);
    expect(tabsOf(bare)[0]).not.toHaveProperty('icon');
    expect(refused({ kind: 'setTab', tab: 0, fields: { title: 'X', grid: { columns: 2 } } })).toContain(
      'fan and slides are',
    );
    expect(refused({ kind: 'setTab', tab: 7, fields: {} })).toBe('There is no tab 8.');
  });

  it('change places and go, but never the last one', () => {
    expect(titles(done({ kind: 'moveTab', tab: 0, to: 1 }))).toEqual(['Sea', 'Dock']);
    const one = done({ kind: 'removeTab', tab: 0 });
    expect(titles(one)).toEqual(['Sea']);
    expect(refused({ kind: 'removeTab', tab: 0 }, one)).toContain('the only tab');
    expect(refused({ kind: 'removeTab', tab: 1 }, { tabs: [7, { title: 'A' }] })).toContain('the only tab');
    expect(done({ kind: 'removeTab', tab: 0 }, { tabs: [7, { title: 'A' }] })).toEqual({ tabs: [{ title: 'A' }] });
    for (const kind of ['moveTab', 'removeTab', 'duplicateTab'] as const) {
      expect(refused({ kind, tab: -1, to: 0 } as Edit)).toBe('There is no tab 0.');
    }
  });

  it('are copied with new ids, and references among the copies', () => {
    const next = done({ kind: 'duplicateTab', tab: 0 });
    expect(titles(next)).toEqual(['Dock', 'Dock copy', 'Sea']);
    expect(get(next, 'fan-2')?.visible).toMatchObject({ when: 'cpu-2' });
    expect(get(next, 'rope-2')).toBeDefined();
    expect(made({ kind: 'duplicateTab', tab: 0 })).toEqual(['cpu-2', 'fan-2', 'crew-2', 'slides-2']);
    expect(tabsOf(next)[0]).toBe(tabsOf(layout)[0]);
  });
});

describe('the grid of a holder', () => {
  it('changes in tabs, groups, panels and popups', () => {
    expect(at(done({ kind: 'setGrid', of: dock, grid: { rowHeight: 70 } }), [...dock, 'grid'])).toEqual({
      columns: 4,
      rows: 8,
      rowHeight: 70,
    });
    for (const of of ['crew', 'page-a', 'menu']) {
      expect(get(done({ kind: 'setGrid', of, grid: { columns: 5, more: true } }), of)?.grid).toMatchObject({
        columns: 5,
        more: true,
      });
    }
    expect(refused({ kind: 'setGrid', of: 'chart', grid: { columns: 5 } })).toBe('chart has no grid.');
  });

  it('is refused when children would no longer fit', () => {
    expect(refused({ kind: 'setGrid', of: dock, grid: { rows: 3 } })).toBe(
      'crew and slides are in the part that would go. Move them first.',
    );
    expect(refused({ kind: 'setGrid', of: dock, grid: { columns: 3 } })).toBe(
      'slides is in the part that would go. Move it first.',
    );
    expect(refused({ kind: 'setGrid', of: 'crew', grid: { rows: 1 } })).toContain('cox');
  });

  it('is refused when it would be none', () => {
    expect(refused({ kind: 'setGrid', of: dock, grid: { columns: 0 } })).toBe(
      'Columns is a whole number from 1 to 64.',
    );
    expect(refused({ kind: 'setGrid', of: dock, grid: { rows: 2.5 } })).toBe('Rows is a whole number from 1 to 1000.');
    expect(refused({ kind: 'setGrid', of: dock, grid: { mode: 'spiral' } })).toBe('Mode is one of grid, flow.');
  });

  it('loses a key by null', () => {
    const next = done({ kind: 'setGrid', of: sea, grid: { rowHeight: 9 } });
    expect(done({ kind: 'setGrid', of: sea, grid: { rowHeight: null } }, next)).toEqual(layout);
  });

  it('lets children of a flow grid slide apart when it becomes a grid of cells', () => {
    const flow: Layout = {
      tabs: [
        {
          grid: { columns: 2, rows: 1, mode: 'flow' },
          children: [node('a', 0, 0, 2, 1), node('b', 0, 1, 1, 9), node('c', 1, 0, 1, 2)],
        },
      ],
    };
    const next = done({ kind: 'setGrid', of: dock, grid: { mode: 'grid' } }, flow);
    expect(['a', 'b', 'c'].map((id) => cell(next, id))).toEqual(['0 0', '2 0', '3 0']);
    expect(at(next, [...dock, 'grid'])).toEqual({ columns: 2, rows: 4, mode: 'grid' });
    const back = done({ kind: 'setGrid', of: dock, grid: { mode: 'flow' } }, next);
    expect(['a', 'b', 'c'].map((id) => cell(back, id))).toEqual(['0 0', '2 0', '3 0']);
  });
});
