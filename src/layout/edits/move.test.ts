import { describe, expect, it } from 'vitest';
import { applyEdit } from '../apply.ts';
import { type Layout, rectOf, spanOf } from '../document.ts';
import { at } from '../json.ts';
import { cell, dock, done, get, node, order, refused, sea } from './boathouse.fixture.ts';

describe('moving', () => {
  it('shifts all targets, or puts the first on a cell and the others along', () => {
    const by = done({ kind: 'move', at: ['cpu', 'fan'], by: [4, 1] });
    expect([cell(by, 'cpu'), cell(by, 'fan')]).toEqual(['4 1', '4 3']);
    const to = done({ kind: 'move', at: ['fan', 'cpu'], to: [5, 3] });
    expect([cell(to, 'cpu'), cell(to, 'fan')]).toEqual(['5 1', '5 3']);
  });

  it('changes nothing at all unless every target can move', () => {
    expect(refused({ kind: 'move', at: ['fan', 'oar'], by: [0, 2] })).toContain('There is no room');
  });

  it('moves in several holders at once', () => {
    const next = done({ kind: 'move', at: ['oar', 'fan'], by: [0, 1] });
    expect([cell(next, 'oar'), cell(next, 'fan')]).toEqual(['0 1', '0 3']);
  });

  it('pushes neighbours down', () => {
    const next = done({ kind: 'move', at: ['fan'], to: [1, 1], push: true });
    expect(['fan', 'cpu', 'crew', 'slides'].map((id) => cell(next, id))).toEqual(['1 1', '2 0', '4 0', '2 2']);
  });

  it('takes controls into other holders and out again, with everything about them', () => {
    const into = done({ kind: 'move', at: ['cpu', 'fan'], into: 'page-b', to: [0, 0] });
    expect(order(into, [...dock, 'children'])).toEqual(['crew', 'slides']);
    expect(order(into, [...dock, 'children', 1, 'panels', 1, 'children'])).toEqual(['cpu', 'fan']);
    expect(get(into, 'cpu')?.unknown).toBe('kept');
    const out = done({ kind: 'move', at: ['rope'], into: dock, to: [7, 0] });
    expect(cell(out, 'rope')).toBe('7 0');
    const card = done({ kind: 'move', at: ['buoy'], into: sea });
    expect([cell(card, 'buoy'), spanOf(get(card, 'buoy'))]).toEqual(['3 0', [1, 1]]);
    expect(at(card, [...sea, 'children', 2, 'canvasConfig', 'items'])).toEqual([]);
  });

  it('does not put a group into itself', () => {
    expect(refused({ kind: 'move', at: ['slides'], into: 'page-a' })).toBe('slides cannot go into itself.');
    expect(refused({ kind: 'move', at: ['crew'], into: 'crew' })).toBe('crew cannot go into itself.');
  });

  it('finds its way when taking something out shifts the holder it goes to', () => {
    const next = done({ kind: 'move', at: ['cpu', 'oar'], into: 'page-b' });
    expect(order(next, [...dock, 'children', 2, 'panels', 1, 'children'])).toEqual(['cpu', 'oar']);
  });

  it('makes a group of a panel or popup that moves among controls', () => {
    const next = done({ kind: 'move', at: ['menu'], into: dock, to: [6, 0] });
    expect(get(next, 'menu')).toMatchObject({ type: 'group', position: [6, 0] });
    expect('longPressGroup' in (get(next, 'horn') ?? {})).toBe(false);
  });

  it('moves cards by points, and says why not by cells', () => {
    const next = done({ kind: 'move', at: ['buoy'], into: 'chart', point: [0.4, 0.9] });
    expect(at(next, [...sea, 'children', 2, 'canvasConfig', 'items', 0])).toMatchObject({
      id: 'pin',
      x: 0.4,
      y: 0.9,
      w: 0.5,
    });
    expect(refused({ kind: 'move', at: ['buoy'], by: [1, 0] })).toContain('buoy is a card');
    expect(refused({ kind: 'move', at: ['page-a'], by: [1, 0] })).toContain('page-a is a page');
  });

  it('lets what lies wrong be moved, as long as it gets no worse', () => {
    const broken: Layout = {
      tabs: [
        { grid: { columns: 2, rows: 9 }, children: [node('a', 0, 0, 3, 1), node('b', 1, 0, 3, 1), node('c', 0, 5)] },
      ],
    };
    expect(cell(done({ kind: 'move', at: ['b'], by: [1, 0] }, broken), 'b')).toBe('2 0');
    expect(cell(done({ kind: 'move', at: ['c'], by: [0, -2] }, broken), 'c')).toBe('0 3');
    expect(refused({ kind: 'move', at: ['c'], by: [0, 1] }, broken)).toContain('There is no room');
    expect(cell(done({ kind: 'move', at: ['a'], to: [0, 0], push: true }, broken), 'b')).toBe('1 0');
  });

  it('gives a place to what has none', () => {
    const broken: Layout = { tabs: [{ children: [{ type: 'gauge', id: 'a' }] }] };
    expect(cell(done({ kind: 'move', at: ['a'], to: [2, 1] }, broken), 'a')).toBe('2 1');
    expect(applyEdit(broken, { kind: 'move', at: ['a'], by: [2, 1] })).toBe(broken);
  });
});

describe('resizing', () => {
  it('changes the span, and the corner when a handle on that side is pulled', () => {
    const next = done({ kind: 'resize', at: 'fan', span: [2, 2] });
    expect(rectOf(get(next, 'fan'))).toEqual({ row: 0, col: 2, rows: 2, cols: 2 });
    const left = done({ kind: 'resize', at: 'slides', span: [3, 1], position: [2, 3] });
    expect(rectOf(get(left, 'slides'))).toEqual({ row: 2, col: 3, rows: 3, cols: 1 });
  });

  it('never goes below one cell', () => {
    expect(spanOf(get(done({ kind: 'resize', at: 'cpu', span: [0, -3] }), 'cpu'))).toEqual([1, 1]);
  });

  it('says who is in the way, pushes when asked, and grows the grid', () => {
    expect(refused({ kind: 'resize', at: 'cpu', span: [3, 2] })).toBe('There is no room: crew is in the way.');
    expect(cell(done({ kind: 'resize', at: 'cpu', span: [3, 2], push: true }), 'crew')).toBe('3 0');
    expect(at(done({ kind: 'resize', at: 'crew', span: [20, 2] }), [...dock, 'grid', 'rows'])).toBe(22);
    expect(refused({ kind: 'resize', at: 'fan', span: [1, 5] })).toBe('fan does not fit: the grid is 4 columns wide.');
  });

  it('moves followers of its band aside in a flow grid', () => {
    const next = done({ kind: 'resize', at: 'wind', span: [1, 3] });
    expect([cell(next, 'wind'), cell(next, 'wave')]).toEqual(['0 0', '0 3']);
  });

  it('is not for cards, which have a size of their own', () => {
    expect(refused({ kind: 'resize', at: 'buoy', span: [2, 2] })).toContain('buoy is a card');
    const next = done({ kind: 'setCard', at: 'buoy', card: { w: 0.123456, h: 3, locked: true } });
    expect(at(next, [...sea, 'children', 2, 'canvasConfig', 'items', 0])).toEqual({
      id: 'pin',
      x: 0.1,
      y: 0.2,
      w: 0.1235,
      control: { type: 'label', id: 'buoy' },
      h: 1,
      locked: true,
    });
    expect(refused({ kind: 'setCard', at: 'cpu', card: { x: 1 } })).toBe('cpu is not a card on a canvas.');
  });
});
