import { describe, expect, it } from 'vitest';
import { type Layout, rectOf } from '../document.ts';
import { at } from '../json.ts';
import { cell, dock, done, get, inner, layout, made, node, order, refused, sea } from './boathouse.fixture.ts';

describe('grouping', () => {
  it('wraps controls in a group as large as they are, each where it was', () => {
    const edit = { kind: 'group', at: ['fan', 'cpu'], label: 'Cooling' } as const;
    const next = done(edit);
    expect(get(next, 'group')).toMatchObject({
      type: 'group',
      label: 'Cooling',
      position: [0, 0],
      span: [2, 3],
      grid: { columns: 3, rows: 2 },
    });
    expect(order(next, [...dock, 'children'])).toEqual(['group', 'crew', 'slides']);
    expect([cell(next, 'cpu'), cell(next, 'fan')]).toEqual(['0 0', '0 2']);
    expect(made(edit)).toEqual(['group']);
    expect(made({ ...edit, id: 'crew' })).toEqual(['crew-2']);
  });

  it('is undone by ungrouping', () => {
    const lower = done({ kind: 'move', at: ['cpu', 'fan'], by: [4, 1] });
    const grouped = done({ kind: 'group', at: ['cpu', 'fan'] }, lower);
    expect([cell(grouped, 'cpu'), cell(grouped, 'fan')]).toEqual(['0 0', '0 2']);
    expect(done({ kind: 'ungroup', at: 'group' }, grouped)).toEqual(lower);
  });

  it('keeps the mode and row height of what it is in', () => {
    const tall = done({ kind: 'setGrid', of: sea, grid: { rowHeight: 80 } });
    const next = done({ kind: 'group', at: ['wind', 'wave'] }, tall);
    expect(get(next, 'group')?.grid).toEqual({ columns: 2, rows: 1, mode: 'flow', rowHeight: 80 });
  });

  it('says who stands between', () => {
    expect(refused({ kind: 'group', at: ['cpu', 'slides'] })).toBe('There is no room: fan and crew are in the way.');
    expect(refused({ kind: 'group', at: ['cpu', 'oar'] })).toContain('side by side');
    expect(refused({ kind: 'group', at: ['buoy'] })).toContain('buoy is a card');
  });
});

describe('ungrouping', () => {
  it('puts children where they were drawn', () => {
    const next = done({ kind: 'ungroup', at: 'crew' });
    expect([cell(next, 'oar'), cell(next, 'cox')]).toEqual(['2 0', '3 1']);
    expect(order(next, [...dock, 'children'])).toEqual(['cpu', 'fan', 'oar', 'cox', 'slides']);
  });

  it('is refused when they do not fit there', () => {
    const wide = done({ kind: 'setGrid', of: 'crew', grid: { columns: 4 } });
    const crowded = done({ kind: 'move', at: ['cox'], to: [0, 3] }, wide);
    expect(refused({ kind: 'ungroup', at: 'crew' }, crowded)).toBe('There is no room: slides is in the way.');
    expect(refused({ kind: 'ungroup', at: 'cpu' })).toContain('is not a group');
    expect(refused({ kind: 'ungroup', at: 'page-a' })).toContain('is not a group among controls');
    expect(refused({ kind: 'ungroup', at: 'g' }, { tabs: [{ children: [{ id: 'g', children: [] }] }] })).toBe(
      'g is empty; it can simply be removed.',
    );
  });

  it('loses nothing that is no control, and needs no position', () => {
    const odd: Layout = { tabs: [{ children: [{ id: 'g', children: [5, node('a', 1, 1), { id: 'b', type: 'x' }] }] }] };
    expect(done({ kind: 'ungroup', at: 'g' }, odd)).toEqual({
      tabs: [{ children: [5, node('a', 1, 1), { id: 'b', type: 'x' }] }],
    });
  });

  it('does not pile the bands of a flow group onto cells', () => {
    const flow = { ...inner([node('a', 0, 0, 3, 1), node('b', 1, 0)]), grid: { columns: 1, rows: 2, mode: 'flow' } };
    const mixed: Layout = { tabs: [{ children: [{ type: 'group', id: 'g', position: [0, 0], ...flow }] }] };
    expect(refused({ kind: 'ungroup', at: 'g' }, mixed)).toBe('a and b would stand on the same cells.');
    expect(rectOf(at(layout, [...dock, 'children', 2]))).toEqual({ row: 2, col: 0, rows: 2, cols: 2 });
  });
});
