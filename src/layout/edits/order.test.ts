import { describe, expect, it } from 'vitest';
import { type Layout, spanOf } from '../document.ts';
import type { Edit } from '../edit.ts';
import { cell, dock, done, get, node, order, refused, sea } from './boathouse.fixture.ts';

describe('arranging', () => {
  const rows: Layout = {
    tabs: [
      { grid: { columns: 6, rows: 10 }, children: [node('a', 0, 1), node('b', 2, 3, 1, 2), node('c', 9, 0, 1, 3)] },
    ],
  };

  it('aligns, spreads and equals what stands side by side', () => {
    const cells = (edit: Edit) => ['a', 'b', 'c'].map((id) => cell(done(edit, rows), id));
    expect(cells({ kind: 'align', at: ['a', 'b', 'c'], to: 'left' })).toEqual(['0 0', '2 0', '9 0']);
    expect(cells({ kind: 'align', at: ['a', 'b', 'c'], to: 'right' })).toEqual(['0 4', '2 3', '9 2']);
    expect(cells({ kind: 'distribute', at: ['a', 'b', 'c'], axis: 'rows' })).toEqual(['0 1', '5 3', '9 0']);
    const equal = done({ kind: 'sameSize', at: ['b', 'a', 'c'] }, rows);
    expect(['a', 'b', 'c'].map((id) => spanOf(get(equal, id)))).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it('says why it cannot', () => {
    expect(refused({ kind: 'align', at: ['cpu', 'fan'], to: 'left' })).toBe('There is no room: cpu is in the way.');
    expect(refused({ kind: 'align', at: ['cpu', 'oar'], to: 'left' })).toContain('side by side');
    expect(refused({ kind: 'align', at: ['wind', 'wave'], to: 'top' })).toBe(
      'In a flow grid controls line up by themselves.',
    );
    expect(refused({ kind: 'distribute', at: ['cpu', 'fan'], axis: 'rows' })).toContain('three or more');
    expect(refused({ kind: 'align', at: ['buoy'], to: 'top' })).toContain('buoy is a card');
  });

  it('reorders children, pages and cards among their siblings', () => {
    expect(order(done({ kind: 'reorder', at: 'slides', index: 0 }), [...dock, 'children'])).toEqual([
      'slides',
      'cpu',
      'fan',
      'crew',
    ]);
    expect(order(done({ kind: 'reorder', at: 'page-a', index: 9 }), [...dock, 'children', 3, 'panels'])).toEqual([
      'page-b',
      'page-a',
    ]);
    const two = done({ kind: 'add', into: 'chart', nodes: [{ id: 'top', type: 'label' }] });
    expect(
      order(done({ kind: 'reorder', at: 'buoy', index: 1 }, two), [...sea, 'children', 2, 'canvasConfig', 'items']),
    ).toEqual(['top', 'pin']);
    expect(refused({ kind: 'reorder', at: 'menu', index: 1 })).toBe('menu has no siblings.');
  });
});
