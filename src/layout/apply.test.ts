import { describe, expect, it } from 'vitest';
import { applyEdit, planEdit } from './apply.ts';
import { childrenOf, type Layout, rectOf, tabsOf } from './document.ts';
import type { Edit } from './edit.ts';
import { cell, dock, done, get, layout, refused } from './edits/boathouse.fixture.ts';
import { meetings } from './grid.ts';
import { at, type Json } from './json.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { idsOf } from './walk.ts';

describe('an edit', () => {
  it('that changes nothing gives the identical layout', () => {
    const idle: readonly Edit[] = [
      { kind: 'move', at: ['cpu'], by: [0, 0] },
      { kind: 'move', at: ['cpu'], to: [0, 0], push: true },
      { kind: 'move', at: ['cpu'], into: dock },
      { kind: 'resize', at: 'cpu', span: [2, 2], push: true },
      { kind: 'set', at: ['cpu'], field: ['unknown'], value: 'kept' },
      { kind: 'set', at: ['fan'], field: ['visible'], value: { when: 'cpu', operator: 'eq', value: true } },
      { kind: 'unset', at: ['cpu', 'fan'], field: ['chartConfig', 'bins'] },
      { kind: 'reorder', at: 'cpu', index: -5 },
      { kind: 'setTab', tab: 0, fields: { title: 'Dock' } },
      { kind: 'moveTab', tab: 1, to: 9 },
      { kind: 'setGrid', of: dock, grid: { columns: 4 } },
      { kind: 'setAt', path: ['custom', 'kept', 1], value: 2 },
      { kind: 'setAt', path: ['nothing', 'here'], value: undefined },
      { kind: 'renameId', at: 'cpu', id: 'cpu' },
      { kind: 'replace', layout: structuredClone(layout) },
      { kind: 'setCard', at: 'buoy', card: { x: 0.1 } },
      { kind: 'batch', name: 'Nothing', edits: [] },
    ];
    for (const edit of idle) expect({ edit, same: done(edit) === layout }).toEqual({ edit, same: true });
  });

  it('leaves what it does not touch the identical objects', () => {
    const next = done({ kind: 'move', at: ['cpu'], by: [0, 2], push: true });
    expect(tabsOf(next)[1]).toBe(tabsOf(layout)[1]);
    expect(next.custom).toBe(layout.custom);
    for (const id of ['crew', 'oar']) expect(get(next, id)).toBe(get(layout, id));
    expect(at(next, [...dock, 'grid'])).toBe(at(layout, [...dock, 'grid']));
  });

  it('keeps unknown keys, their order and the spelling of numbers', () => {
    const text =
      '{"tabs":[{"children":[{"x-my":1e3,"type":"a","id":"a","span":[1,1],"position":[0,0]}]}],"version":1.0}';
    const read = parse(text).layout as Layout;
    const moved = done({ kind: 'move', at: ['a'], by: [1, 1] }, read);
    const printed = print(done({ kind: 'unset', at: ['a'], field: ['span'] }, moved)).replace(/\s/g, '');
    expect(printed).toBe('{"tabs":[{"children":[{"x-my":1e3,"type":"a","id":"a","position":[1,1]}]}],"version":1.0}');
  });

  it('says what it was meant for when that is gone', () => {
    expect(refused({ kind: 'move', at: ['gone'], by: [1, 0] })).toBe('There is no control called gone.');
    expect(refused({ kind: 'remove', at: [] })).toBe('Nothing is selected.');
    expect(refused({ kind: 'add', into: 'gone', nodes: [{}] })).toBe('There is nothing called gone.');
    expect(refused({ kind: 'add', into: 'cpu', nodes: [{}] })).toBe('cpu cannot hold other controls.');
  });
});

describe('a replacement', () => {
  it('keeps the identity of what is the same', () => {
    const other = structuredClone(layout) as { name: string } & Layout;
    const next = done({ kind: 'replace', layout: { ...other, name: 'Other' } });
    expect(next.name).toBe('Other');
    expect(next.tabs).toBe(layout.tabs);
  });
});

describe('a batch', () => {
  it('does one after the other, each seeing what the one before made', () => {
    const next = done({
      kind: 'batch',
      name: 'Swap',
      edits: [
        { kind: 'move', at: ['cpu'], by: [4, 0] },
        { kind: 'move', at: ['fan'], to: [0, 0] },
        { kind: 'renameId', at: 'fan', id: 'vent' },
      ],
    });
    expect([cell(next, 'cpu'), cell(next, 'vent')]).toEqual(['4 0', '0 0']);
  });

  it('does nothing when one of them cannot be done', () => {
    const edits: readonly Edit[] = [
      { kind: 'remove', at: ['fan'] },
      { kind: 'add', into: 'gone', nodes: [{ type: 'gauge' }] },
    ];
    expect(refused({ kind: 'batch', name: 'Cut and paste', edits })).toBe('There is nothing called gone.');
    expect(edits.reduce<Layout>((next, edit) => applyEdit(next, edit), layout)).not.toBe(layout);
  });

  it('tells what came in and is still there', () => {
    const plan = planEdit(layout, {
      kind: 'batch',
      name: 'Two',
      edits: [
        { kind: 'add', into: dock, nodes: [{ type: 'dial' }, { type: 'lamp' }] },
        { kind: 'remove', at: ['dial'] },
      ],
    });
    expect('made' in plan && plan.made).toEqual(['lamp']);
  });
});

describe('a pile of thousands on one spot', () => {
  const page = (children: readonly Json[], mode = 'grid'): Layout => ({
    tabs: [{ grid: { columns: 4, rows: 1000, mode }, children }, { children: [] }],
  });
  const pile = (count: number, id: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => ({ type: 'toggle', id: id(index), position: [0, 0] }));

  it('is taken apart where it is pasted', () => {
    const edit: Edit = { kind: 'paste', into: dock, nodes: pile(3900, () => 'a') };
    const next = applyEdit(page([]), edit);
    const cells = new Set(childrenOf(at(next, dock)).map((node) => String(node.position)));
    expect([cells.size, idsOf(next).size]).toEqual([3900, 3900]);
  });

  it('is taken apart where bands become cells', () => {
    const next = applyEdit(
      page(
        pile(900, (index) => `t${index}`),
        'flow',
      ),
      { kind: 'setGrid', of: dock, grid: { mode: 'grid' } },
    );
    expect([...meetings(childrenOf(at(next, dock)).flatMap((node) => rectOf(node) ?? []))]).toEqual([]);
  });

  it('can be edited as it is', () => {
    const piled = page(pile(9000, (index) => `t${index}`));
    const next = applyEdit(piled, { kind: 'set', at: ['t5'], field: ['position'], value: [5, 0] });
    expect(at(next, [...dock, 'children', 5, 'position'])).toEqual([5, 0]);
  });
});
