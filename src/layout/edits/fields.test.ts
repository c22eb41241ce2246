import { describe, expect, it } from 'vitest';
import type { Layout } from '../document.ts';
import { at } from '../json.ts';
import { cell, dock, done, get, inner, layout, node, refused } from './boathouse.fixture.ts';

describe('setting fields', () => {
  it('writes one field of every target', () => {
    const next = done({ kind: 'set', at: ['cpu', 'oar', 'buoy', 'gone'], field: ['label'], value: 'Same' });
    expect(['cpu', 'oar', 'buoy', 'fan'].map((id) => get(next, id)?.label)).toEqual([
      'Same',
      'Same',
      'Same',
      undefined,
    ]);
  });

  it('makes objects that are missing on the way, and leaves them when their last field goes', () => {
    const set = done({ kind: 'set', at: ['cpu'], field: ['chartConfig', 'bins'], value: 4 });
    expect(get(set, 'cpu')?.chartConfig).toEqual({ bins: 4 });
    const unset = done({ kind: 'unset', at: ['cpu'], field: ['chartConfig', 'bins'] }, set);
    expect(get(unset, 'cpu')?.chartConfig).toEqual({});
    expect(done({ kind: 'unset', at: ['cpu'], field: ['chartConfig'] }, unset)).toEqual(layout);
  });

  it('reaches into lists', () => {
    const sync = [{ topic: 'a' }, { topic: 'b' }];
    const set = done({ kind: 'set', at: ['cpu'], field: ['sync'], value: sync });
    const next = done({ kind: 'set', at: ['cpu'], field: ['sync', 1, 'topic'], value: 'c' }, set);
    expect(get(next, 'cpu')?.sync).toEqual([{ topic: 'a' }, { topic: 'c' }]);
    expect(at(get(next, 'cpu'), ['sync', 0])).toBe(at(get(set, 'cpu'), ['sync', 0]));
    const shorter = done({ kind: 'unset', at: ['cpu'], field: ['sync', 0] }, next);
    expect(get(shorter, 'cpu')?.sync).toEqual([{ topic: 'c' }]);
  });

  it('throws nothing away that stands in the way', () => {
    expect(refused({ kind: 'set', at: ['cpu'], field: ['unknown', 'x'], value: 1 })).toBe(
      'unknown is not an object, so it cannot hold x.',
    );
    expect(refused({ kind: 'set', at: ['cpu'], field: [], value: 1 })).toBe('No field is named.');
  });

  it('breaks neither ids nor cells', () => {
    expect(refused({ kind: 'set', at: ['cpu'], field: ['id'], value: 'oar' })).toBe(
      'Another control is already called oar.',
    );
    expect(refused({ kind: 'set', at: ['cpu'], field: ['position'], value: [1, 0] })).toBe(
      'cpu and crew would stand on the same cells.',
    );
    expect(refused({ kind: 'set', at: ['cpu'], field: ['span', 1], value: 5 })).toBe(
      'cpu would stand outside the grid.',
    );
    expect(refused({ kind: 'set', at: ['crew'], field: ['children'], value: [node('fan', 0, 0)] })).toBe(
      'Another control is already called fan.',
    );
    const popup = { id: 'cpu-menu', ...inner([node('fan', 0, 0)]) };
    expect(refused({ kind: 'set', at: ['cpu'], field: ['longPressGroup'], value: popup })).toContain('fan');
    expect(cell(done({ kind: 'set', at: ['cpu'], field: ['position'], value: [5, 0] }), 'cpu')).toBe('5 0');
  });

  it('mends a broken document step by step', () => {
    const broken: Layout = {
      tabs: [{ children: [{ type: 'a', position: [0, 0] }, node('b', 0, 0), node('b', 0, 9)] }],
    };
    const named = done({ kind: 'set', at: [['tabs', 0, 'children', 0]], field: ['id'], value: 'a' }, broken);
    const moved = done({ kind: 'set', at: ['a'], field: ['position'], value: [1, 0] }, named);
    const apart = done({ kind: 'set', at: [['tabs', 0, 'children', 2]], field: ['id'], value: 'c' }, moved);
    expect(cell(done({ kind: 'set', at: ['c'], field: ['position'], value: [2, 0] }, apart), 'c')).toBe('2 0');
    expect(refused({ kind: 'set', at: ['a'], field: ['position'], value: [0, 0] }, moved)).toContain('would stand');
  });
});

describe('setting anything else', () => {
  it('writes and removes by path', () => {
    const next = done({ kind: 'setAt', path: ['theme', 'cornerRadius'], value: 4 });
    expect(next.theme).toEqual({ cornerRadius: 4 });
    expect(next.tabs).toBe(layout.tabs);
    expect(done({ kind: 'setAt', path: ['custom'], value: undefined })).not.toHaveProperty('custom');
    const alerts = done({ kind: 'setAt', path: ['alerts', 0, 'title'], value: 'Water' });
    expect(alerts.alerts).toEqual([{ title: 'Water' }]);
    expect(done({ kind: 'setAt', path: ['alerts', 0], value: undefined }, alerts).alerts).toEqual([]);
  });

  it('works below tabs under the same laws', () => {
    expect(at(done({ kind: 'setAt', path: [...dock, 'title'], value: 'Pier' }), [...dock, 'title'])).toBe('Pier');
    expect(refused({ kind: 'setAt', path: [...dock, 'grid', 'columns'], value: 3 })).toBe(
      'slides would stand outside the grid.',
    );
    expect(refused({ kind: 'setAt', path: ['tabs'], value: [] })).toBe('A layout needs at least one tab.');
    expect(refused({ kind: 'setAt', path: ['tabs'], value: undefined })).toBe('A layout needs at least one tab.');
    expect(refused({ kind: 'setAt', path: [], value: {} })).toBe('The whole document is replaced, not set.');
  });

  it('mends tabs that are none', () => {
    const page = { title: 'Main', grid: { columns: 4, rows: 8 }, children: [] };
    expect(done({ kind: 'setAt', path: ['tabs'], value: [page] }, { name: 'n' })).toEqual({ name: 'n', tabs: [page] });
    expect(done({ kind: 'setAt', path: ['tabs'], value: [page] }, { tabs: [page, 7] })).toEqual({ tabs: [page] });
  });
});
