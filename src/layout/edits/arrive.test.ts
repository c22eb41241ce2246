import { describe, expect, it } from 'vitest';
import { type Node, rectOf } from '../document.ts';
import { at, type Json } from '../json.ts';
import { cell, dock, done, get, inner, layout, made, node, order, refused, sea, when } from './boathouse.fixture.ts';

describe('adding', () => {
  it('takes the first free slot, or the cell it is given', () => {
    const gauge = { type: 'gauge', span: [1, 2] };
    expect(cell(done({ kind: 'add', into: dock, nodes: [gauge] }), 'gauge')).toBe('1 2');
    expect(cell(done({ kind: 'add', into: dock, nodes: [gauge], position: [6, 1] }), 'gauge')).toBe('6 1');
  });

  it('writes type, id and position first, where people look for them', () => {
    const next = done({ kind: 'add', into: dock, nodes: [{ label: 'L', type: 'progressRing' }] });
    expect(Object.keys(get(next, 'progress-ring') ?? {})).toEqual(['type', 'id', 'position', 'label']);
  });

  it('says who is in the way, or makes room when asked', () => {
    const edit = { kind: 'add', into: dock, nodes: [node('new', 0, 0, 1, 3)], position: [0, 0] } as const;
    expect(refused(edit)).toBe('There is no room: cpu and fan are in the way.');
    const next = done({ ...edit, push: true });
    expect(['new', 'cpu', 'fan', 'crew', 'slides'].map((id) => cell(next, id))).toEqual([
      '0 0',
      '1 0',
      '1 2',
      '3 0',
      '2 2',
    ]);
    expect(at(next, [...dock, 'grid'])).toBe(at(layout, [...dock, 'grid']));
  });

  it('grows the grid by the rows it needs', () => {
    const next = done({ kind: 'add', into: dock, nodes: [node('tall', 0, 0, 9, 4)] });
    expect(cell(next, 'tall')).toBe('4 0');
    expect(at(next, [...dock, 'grid'])).toEqual({ columns: 4, rows: 13 });
    expect(refused({ kind: 'add', into: dock, nodes: [node('tall', 0, 0, 9999, 4)] })).toBe(
      'There is no room: a grid has at most 1000 rows.',
    );
  });

  it('narrows what is wider than the grid it goes into', () => {
    const next = done({ kind: 'add', into: 'crew', nodes: [node('wide', 0, 0, 1, 4)] });
    expect(rectOf(get(next, 'wide'))).toEqual({ row: 2, col: 0, rows: 1, cols: 2 });
  });

  it('keeps the arrangement of several, and places them one by one where that cannot be', () => {
    const nodes = [node('x', 4, 1), node('y', 5, 2)];
    const next = done({ kind: 'paste', into: dock, nodes, position: [6, 0] });
    expect([cell(next, 'x'), cell(next, 'y')]).toEqual(['6 0', '7 1']);
    const piled = done({ kind: 'paste', into: dock, nodes: [node('x', 0, 0), node('y', 0, 0)], position: [6, 0] });
    expect([cell(piled, 'x'), cell(piled, 'y')]).toEqual(['6 0', '0 3']);
  });

  it('refuses cells outside the columns, and cells that are none', () => {
    const edit = (position: [number, number]) =>
      ({ kind: 'add', into: dock, nodes: [node('n', 0, 0, 1, 2)], position }) as const;
    expect(refused(edit([5, 3]))).toBe('There is no room: the grid ends there, it is 4 columns wide.');
    expect(refused(edit([-1, 0]))).toBe('There is nothing above the first row or left of the first column.');
    expect(refused(edit([0.5, 0]))).toBe('Cells are counted in whole numbers.');
  });

  it('opens a band below the others in a flow grid, joins the band it is given, or opens one there', () => {
    const last = done({ kind: 'add', into: sea, nodes: [node('new', 0, 0)] });
    expect(cell(last, 'new')).toBe('3 0');
    const joined = done({ kind: 'add', into: sea, nodes: [node('new', 0, 0)], position: [0, 1] });
    expect(['wind', 'new', 'wave', 'chart'].map((id) => cell(joined, id))).toEqual(['0 0', '0 1', '0 2', '1 0']);
    const opened = done({ kind: 'add', into: sea, nodes: [node('new', 0, 0)], position: [1, 0], push: true });
    expect(['wave', 'new', 'chart', 'horn'].map((id) => cell(opened, id))).toEqual(['0 1', '1 0', '2 0', '3 0']);
  });

  it('makes a card of what goes onto a canvas', () => {
    const next = done({ kind: 'add', into: 'chart', nodes: [node('radio', 3, 3, 1, 2)], point: [0.3, 1.7] });
    const items = at(next, [...sea, 'children', 2, 'canvasConfig', 'items']) as Json[];
    expect(items[1]).toEqual({
      id: 'radio',
      x: 0.3,
      y: 1,
      w: 0.25,
      h: 0.25,
      control: { type: 'gauge', id: 'radio', span: [1, 2] },
    });
    const free = done({ kind: 'add', into: 'chart', nodes: [{ type: 'a' }, { type: 'b' }] });
    const corners = (at(free, [...sea, 'children', 2, 'canvasConfig', 'items']) as Node[]).map(
      ({ x, y }) => `${x} ${y}`,
    );
    expect(corners).toEqual(['0.1 0.2', '0.5 0', '0.75 0']);
  });

  it('makes a page of a group that goes beside panels, also where there is no list yet', () => {
    const page = { type: 'group', id: 'page-c', position: [5, 5], ...inner([]) };
    expect(order(done({ kind: 'add', into: 'slides', nodes: [page] }), [...dock, 'children', 3, 'panels'])).toEqual([
      'page-a',
      'page-b',
      'page-c',
    ]);
    const bare = done({ kind: 'add', into: [...dock, 'children', 0, 'panels'], nodes: [page] });
    expect(cell(bare, 'page-c')).toBe('0 0');
    expect(refused({ kind: 'add', into: 'slides', nodes: [node('x', 0, 0)] })).toBe(
      'x goes on one of the pages of slides; only groups become pages.',
    );
  });

  it('works in panels, groups and popups', () => {
    for (const into of ['page-b', 'crew', 'menu']) {
      expect(get(done({ kind: 'add', into, nodes: [{ type: 'dial' }] }), 'dial')).toBeDefined();
    }
  });

  it('names what has no name, renames what is taken, and tells what came in', () => {
    const nodes = [
      node('fan', 0, 0, 1, 1, when('cpu')),
      { type: 'group', id: 'cpu', ...inner([node('oar', 0, 0)]) },
      {},
    ];
    const edit = { kind: 'paste', into: dock, nodes } as const;
    expect(made(edit)).toEqual(['fan-2', 'cpu-2', 'control']);
    const next = done(edit);
    expect(get(next, 'fan-2')?.visible).toEqual(when('cpu-2').visible);
    expect(get(next, 'oar-2')).toBeDefined();
    expect(refused({ kind: 'paste', into: dock, nodes: [] })).toBe('There is nothing to add.');
  });
});

describe('duplicating', () => {
  it('puts copies on the next free cells, renamed together with what refers to them', () => {
    const edit = { kind: 'duplicate', at: ['cpu', 'fan'] } as const;
    const next = done(edit);
    expect([cell(next, 'cpu-2'), cell(next, 'fan-2')]).toEqual(['4 0', '4 2']);
    expect(get(next, 'fan-2')?.visible).toEqual(when('cpu-2').visible);
    expect(get(next, 'fan')).toBe(get(layout, 'fan'));
    expect(order(next, [...dock, 'children'])).toEqual(['cpu', 'fan', 'cpu-2', 'fan-2', 'crew', 'slides']);
    expect(made(edit)).toEqual(['cpu-2', 'fan-2']);
  });

  it('puts copies as far away as asked, and refuses where there is no room', () => {
    expect(cell(done({ kind: 'duplicate', at: ['cpu'], by: [5, 1] }), 'cpu-2')).toBe('5 1');
    expect(refused({ kind: 'duplicate', at: ['cpu'], by: [1, 0] })).toBe(
      'There is no room: cpu and crew are in the way.',
    );
    expect(cell(done({ kind: 'duplicate', at: ['cpu'], by: [2, 0], push: true }), 'crew')).toBe('4 0');
  });

  it('copies in several holders at once, all that is inside included', () => {
    const next = done({ kind: 'duplicate', at: ['oar', 'slides', 'rope'] });
    expect([cell(next, 'oar-2'), cell(next, 'slides-2')]).toEqual(['0 1', '4 0']);
    expect(['page-a-2', 'page-b-2', 'rope-2'].every((id) => get(next, id) !== undefined)).toBe(true);
  });

  it('opens a band below the originals in a flow grid', () => {
    const next = done({ kind: 'duplicate', at: ['wind', 'wave'] });
    expect(['wind-2', 'wave-2', 'chart', 'horn'].map((id) => cell(next, id))).toEqual(['1 0', '1 1', '2 0', '3 0']);
  });

  it('copies cards beside themselves, and pages behind themselves; a popup there is only one of', () => {
    const next = done({ kind: 'duplicate', at: ['buoy', 'page-a'] });
    expect(at(next, [...sea, 'children', 2, 'canvasConfig', 'items', 1])).toEqual({
      id: 'pin-2',
      x: 0.15,
      y: 0.25,
      w: 0.5,
      control: { type: 'label', id: 'buoy-2' },
    });
    expect(order(next, [...dock, 'children', 3, 'panels'])).toEqual(['page-a', 'page-a-2', 'page-b']);
    expect(refused({ kind: 'duplicate', at: ['menu'] })).toBe('menu is a popup, and a control has only one.');
  });
});
