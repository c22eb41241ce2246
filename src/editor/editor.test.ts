import { beforeEach, describe, expect, it } from 'vitest';
import type { Layout } from '../layout/document.ts';
import { createEditor, type Editor, READ_ONLY } from './editor.ts';

const control = (id: string, row: number) => ({ type: 'button', id, position: [row, 0], span: [1, 1] });
const layout: Layout = {
  name: 'Boat',
  version: 1,
  tabs: [
    { title: 'Bow', grid: { columns: 4, rows: 8 }, children: [control('horn', 0), control('lamp', 1)] },
    { title: 'Stern', grid: { columns: 4, rows: 8 }, children: [control('pump', 0)] },
  ],
};

let editor: Editor;
const now = () => editor.state.getState();
const remove = (...at: string[]) => editor.edit({ kind: 'remove', at });

beforeEach(() => {
  editor = createEditor();
  editor.open({ id: 'one', layout });
});

describe('an edit', () => {
  it('is one step, which undo takes back to the very same document', () => {
    expect(remove('horn')).toEqual({ done: [] });
    expect(now().history.past).toHaveLength(1);
    editor.undo();
    expect(editor.layout()).toBe(layout);
  });

  it('that changes nothing records nothing', () => {
    editor.edit({ kind: 'setAt', path: ['name'], value: 'Boat' });
    expect(now().history.past).toEqual([]);
  });

  it('is refused with a sentence where another tab writes', () => {
    editor.setReadOnly(true);
    expect(remove('horn')).toEqual({ refused: READ_ONLY });
    editor.undo();
    expect(editor.layout()).toBe(layout);
  });

  it('selects what it brought in when asked to', () => {
    editor.select(['lamp']);
    editor.edit({ kind: 'duplicate', at: ['horn'] }, { select: 'made' });
    expect(now().selection).toEqual(['horn-2']);
  });

  it('keeps a renamed control selected', () => {
    editor.select(['horn']);
    editor.edit({ kind: 'renameId', at: 'horn', id: 'siren' });
    expect(now().selection).toEqual(['siren']);
  });
});

describe('undo and redo', () => {
  it('give back what was selected', () => {
    editor.select(['horn', 'lamp']);
    remove('horn', 'lamp');
    expect(now().selection).toEqual([]);
    editor.undo();
    expect(now().selection).toEqual(['horn', 'lamp']);
    editor.redo();
    expect(now().selection).toEqual([]);
  });

  it('show the tab they change, and select nothing that is on another', () => {
    editor.showTab(1);
    editor.select(['pump']);
    remove('pump');
    editor.showTab(0);
    editor.select(['horn']);
    editor.undo();
    expect([now().tab, now().selection]).toEqual([1, ['pump']]);
    editor.showTab(0);
    editor.select(['horn']);
    editor.redo();
    expect([now().tab, now().selection]).toEqual([1, []]);
  });
});

describe('unfinished text', () => {
  const draft = { text: '{', message: 'The text ends too soon.' };
  beforeEach(() => {
    editor.edit({ kind: 'setAt', path: ['name'], value: 'Ship' });
    editor.undo();
    editor.setDraft(draft);
  });

  it('makes an edit from elsewhere wait for an answer', () => {
    expect(remove('horn')).toHaveProperty('refused');
    editor.answer(false);
    expect(now().draft).toBe(draft);
    remove('horn');
    editor.answer(true);
    expect([now().draft, now().history.past.length]).toEqual([undefined, 1]);
  });

  it('is the first thing undo takes away, and is never lost to redo', () => {
    editor.redo();
    expect(now().draft).toBe(draft);
    editor.undo();
    expect([now().draft, editor.layout()]).toEqual([undefined, layout]);
  });
});

describe('what is looked at', () => {
  it('stays within the document', () => {
    editor.showTab(1);
    editor.edit({ kind: 'removeTab', tab: 1 });
    expect(now().tab).toBe(0);
    editor.open({ id: 'two', layout, tab: 7, selection: ['horn', 'nobody'] });
    expect([now().tab, now().selection]).toEqual([1, ['horn']]);
  });

  it('stays the same tab where others are moved, added or removed', () => {
    editor.showTab(1);
    editor.select(['pump']);
    editor.edit({ kind: 'moveTab', tab: 1, to: 0 });
    expect([now().tab, now().selection]).toEqual([0, ['pump']]);
    editor.edit({ kind: 'addTab', index: 0 });
    expect([now().tab, now().selection]).toEqual([1, ['pump']]);
    editor.edit({ kind: 'removeTab', tab: 0 });
    expect([now().tab, now().selection]).toEqual([0, ['pump']]);
  });

  it('is no longer inside a group that something else has taken the place of', () => {
    const group = (id: string, row: number) => ({ ...control(id, row), type: 'group', children: [] });
    editor.open({ layout: { tabs: [{ children: [group('port', 0), group('board', 1)] }] } });
    editor.enter(['tabs', 0, 'children', 1]);
    editor.edit({ kind: 'setAt', path: ['name'], value: 'Ferry' });
    expect(now().inside).toEqual(['tabs', 0, 'children', 1]);
    editor.edit({ kind: 'reorder', at: 'port', index: 1 });
    expect(now().inside).toBeUndefined();
  });

  it('is the control that is revealed, by its path where its id is not its own', () => {
    const twins: Layout = { tabs: [{ children: [control('twin', 0)] }, { children: [control('twin', 0)] }] };
    editor.open({ layout: twins });
    editor.reveal(['tabs', 1, 'children', 0]);
    expect([now().tab, now().selection]).toEqual([1, [['tabs', 1, 'children', 0]]]);
  });
});
