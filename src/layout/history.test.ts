import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import type { Layout } from './document.ts';
import type { Edit } from './edit.ts';
import { nameOf } from './edit-name.ts';
import { DEPTH, type History, record, redo, redoName, startHistory, undo, undoName } from './history.ts';

const version = (name: string): Layout => ({ name });
const [a, b, c, d] = [version('a'), version('b'), version('c'), version('d')];

describe('history', () => {
  it('goes back and forth between the very same documents', () => {
    let history = record(record(startHistory(a), b, { name: 'Move cpu' }), c, { name: 'Resize cpu' });
    history = undo(history);
    expect(history.present).toBe(b);
    history = undo(history);
    expect(history.present).toBe(a);
    history = redo(redo(history));
    expect(history.present).toBe(c);
    expect(history.past.map(({ name }) => name)).toEqual(['Move cpu', 'Resize cpu']);
  });

  it('stays the same object where there is nothing to do', () => {
    const history = startHistory(a);
    expect(record(history, a, { name: 'Nothing' })).toBe(history);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('forgets what was undone once something else is done', () => {
    const history = record(undo(record(startHistory(a), b, { name: 'One' })), c, { name: 'Two' });
    expect(history.future).toEqual([]);
    expect(undo(history).present).toBe(a);
  });

  it('takes a burst as one step, until something else is done', () => {
    const typing = { name: 'Change label of cpu', burst: 'label cpu' };
    let history = record(record(startHistory(a), b, typing), c, typing);
    expect(history.past).toHaveLength(1);
    expect(undo(history).present).toBe(a);
    history = record(record(history, d, { name: 'Move cpu' }), a, typing);
    expect(history.past).toHaveLength(3);
  });

  it('starts a new step after an undo or a redo, whatever the burst', () => {
    const typing = { name: 'Type', burst: 'x' };
    const typed = record(record(startHistory(a), b, { name: 'One' }), c, typing);
    const redone = redo(undo(typed));
    expect(record(redone, d, typing).past).toHaveLength(3);
    const undone = undo(record(record(startHistory(a), b, typing), c, { name: 'Other' }));
    expect(undo(record(undone, d, typing)).present).toBe(b);
  });

  it('remembers the last two hundred steps', () => {
    let history: History = startHistory(version('0'));
    for (let index = 1; index <= DEPTH + 50; index += 1)
      history = record(history, version(`${index}`), { name: 'Step' });
    let steps = 0;
    while (history.past.length > 0) {
      history = undo(history);
      steps += 1;
    }
    expect(steps).toBe(200);
    expect(history.present).toEqual({ name: '50' });
  });

  it('says what undo and redo would do', () => {
    const history = record(record(startHistory(a), b, { name: 'Move cpu' }), c, { name: 'JSON' });
    expect(undoName(history)).toBe('Undo JSON');
    expect(undoName(undo(history))).toBe('Undo move cpu');
    expect(redoName(undo(history))).toBe('Redo JSON');
    expect(undoName(startHistory(a))).toBeUndefined();
    expect(redoName(history)).toBeUndefined();
  });
});

describe('the name of an edit', () => {
  const layout: Layout = {
    tabs: [
      {
        title: 'Dock',
        children: [
          { type: 'gauge', id: 'cpu' },
          { type: 'gauge', label: 'No id' },
          { id: 'crew', children: [] },
          { type: 'chart', id: 'load' },
        ],
      },
      {},
    ],
  };
  const named: readonly (readonly [Edit, string])[] = [
    [{ kind: 'add', into: ['tabs', 0], nodes: [{ type: 'gauge' }] }, 'Add gauge'],
    [{ kind: 'paste', into: ['tabs', 0], nodes: [{}, {}, {}] }, 'Paste 3 controls'],
    [{ kind: 'remove', at: ['cpu'] }, 'Delete cpu'],
    [{ kind: 'move', at: ['cpu'], by: [0, 1] }, 'Move cpu'],
    [{ kind: 'move', at: [['tabs', 0, 'children', 1]], by: [0, 1] }, 'Move No id'],
    [{ kind: 'sameSize', at: ['a', 'b', 'c'] }, 'Resize 3 controls'],
    [{ kind: 'resize', at: 'gone', span: [1, 1] }, 'Resize gone'],
    [{ kind: 'setCard', at: 'cpu', card: { x: 0 } }, 'Move card cpu'],
    [{ kind: 'setCard', at: 'cpu', card: { w: 1 } }, 'Change card cpu'],
    [{ kind: 'align', at: ['cpu', 'fan'], to: 'top' }, 'Align 2 controls to the top'],
    [{ kind: 'distribute', at: ['a', 'b', 'c'], axis: 'rows' }, 'Distribute 3 controls'],
    [{ kind: 'set', at: ['load'], field: ['chartConfig', 'maxPoints'], value: 1 }, 'Change “History” of load'],
    [{ kind: 'set', at: ['cpu'], field: ['segments', 0, 'color'], value: '' }, 'Change “Colour” of cpu'],
    [{ kind: 'set', at: ['cpu'], field: ['sync', 0, 'event'], value: '' }, 'Change “Shows” of cpu'],
    [{ kind: 'set', at: ['cpu'], field: ['theme', 'cornerRadius'], value: 1 }, 'Change “Corner radius” of cpu'],
    [{ kind: 'set', at: ['cpu'], field: ['ownKey'], value: 1 }, 'Change “ownKey” of cpu'],
    [{ kind: 'set', at: ['crew'], field: ['hideBackground'], value: true }, 'Change “Hide card” of crew'],
    [{ kind: 'unset', at: ['cpu', 'fan'], field: ['label'] }, 'Reset “Label” of 2 controls'],
    [{ kind: 'duplicate', at: ['cpu'] }, 'Duplicate cpu'],
    [{ kind: 'group', at: ['cpu', 'fan'] }, 'Group 2 controls'],
    [{ kind: 'ungroup', at: 'crew' }, 'Ungroup crew'],
    [{ kind: 'reorder', at: 'cpu', index: 0 }, 'Reorder cpu'],
    [{ kind: 'addTab' }, 'Add tab'],
    [{ kind: 'addTab', tab: { title: 'Sea' } }, 'Add tab Sea'],
    [{ kind: 'setTab', tab: 0, fields: { title: 'Pier' } }, 'Rename tab Dock to Pier'],
    [{ kind: 'setTab', tab: 1, fields: { icon: 'star' } }, 'Change tab 2'],
    [{ kind: 'moveTab', tab: 0, to: 1 }, 'Move tab Dock'],
    [{ kind: 'removeTab', tab: 0 }, 'Delete tab Dock'],
    [{ kind: 'duplicateTab', tab: 0 }, 'Duplicate tab Dock'],
    [{ kind: 'setGrid', of: ['tabs', 0], grid: {} }, 'Change grid of Dock'],
    [{ kind: 'setGrid', of: 'crew', grid: {} }, 'Change grid of crew'],
    [{ kind: 'setAt', path: ['theme', 'cornerRadius'], value: 1 }, 'Change “Corner radius” of theme'],
    [{ kind: 'setAt', path: ['alerts', 0, 'title'], value: '' }, 'Change “Title” of alert'],
    [{ kind: 'setAt', path: ['alerts', 0], value: undefined }, 'Remove alert'],
    [{ kind: 'setAt', path: ['pollGroups', 'load'], value: {} }, 'Add poll group'],
    [{ kind: 'setAt', path: ['name'], value: '' }, 'Change “Name”'],
    [{ kind: 'setAt', path: ['ownKey', 'x'], value: '' }, 'Change “x”'],
    [{ kind: 'setAt', path: ['tabs', 0, 'icon'], value: '' }, 'Change “Icon” of Dock'],
    [{ kind: 'setAt', path: ['tabs', 0, 'children', 0, 'min'], value: 1 }, 'Change “From” of cpu'],
    [{ kind: 'renameId', at: 'fan', id: 'fan-2' }, 'Rename fan to fan-2'],
    [{ kind: 'replace', layout: {} }, 'Edit JSON'],
    [{ kind: 'replace', layout: {}, name: 'Take the device’s version' }, 'Take the device’s version'],
    [{ kind: 'batch', name: 'Fix all', edits: [] }, 'Fix all'],
  ];

  it.each(named.map(([edit, name]) => [name, edit] as const))('says “%s”', (name, edit) => {
    expect(nameOf(edit, layout, catalog)).toBe(name);
  });
});
