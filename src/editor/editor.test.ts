import { beforeEach, describe, expect, it } from 'vitest';
import { type Layout, tabsOf } from '../layout/document.ts';
import { createEditor, type Editor, READ_ONLY } from './editor.ts';
import { nodeOf } from './selection.ts';

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

  it('is the same group wherever it goes, and no group once it is gone', () => {
    const group = (id: string, row: number) => ({ ...control(id, row), type: 'group', children: [] });
    editor.open({ layout: { tabs: [{ children: [group('port', 0), group('board', 1)] }, { children: [] }] } });
    editor.enter(['tabs', 0, 'children', 1]);
    const { inside } = now();
    editor.edit({ kind: 'setAt', path: ['name'], value: 'Ferry' });
    expect(now().inside).toBe(inside);
    editor.edit({ kind: 'reorder', at: 'port', index: 1 });
    expect(now().inside).toEqual(['tabs', 0, 'children', 0]);
    editor.edit({ kind: 'moveTab', tab: 0, to: 1 });
    expect([now().tab, now().inside]).toEqual([1, ['tabs', 1, 'children', 0]]);
    editor.edit({ kind: 'remove', at: ['board'] });
    expect(now().inside).toBeUndefined();
  });

  it('is the control that is revealed, by its path where its id is not its own', () => {
    const twins: Layout = { tabs: [{ children: [control('twin', 0)] }, { children: [control('twin', 0)] }] };
    editor.open({ layout: twins });
    editor.reveal(['tabs', 1, 'children', 0]);
    expect([now().tab, now().selection]).toEqual([1, [['tabs', 1, 'children', 0]]]);
  });
});

describe('a control whose id is not its own', () => {
  const text = ({ label, row }: { readonly label: string; readonly row: number }) => ({
    ...control('twin', row),
    label,
  });
  const twins = (...labels: string[]): Layout => ({
    tabs: [{ grid: { columns: 4, rows: 8 }, children: labels.map((label, row) => text({ label, row })) }],
  });
  const child = (index: number) => ['tabs', 0, 'children', index];
  const labels = () =>
    now().selection.map((target) => (nodeOf(editor.layout(), target) as { label?: string } | undefined)?.label);

  beforeEach(() => {
    editor.open({ layout: twins('one', 'two', 'three', 'four') });
    editor.select([child(2)]);
  });

  it('stays selected when those beside it are removed, moved or joined by others', () => {
    editor.edit({ kind: 'remove', at: [child(0)] });
    expect([now().selection, labels()]).toEqual([[child(1)], ['three']]);
    editor.edit({ kind: 'reorder', at: child(2), index: 0 });
    expect([now().selection, labels()]).toEqual([[child(2)], ['three']]);
    editor.edit({ kind: 'set', at: [child(2)], field: ['label'], value: 'third' });
    expect(labels()).toEqual(['third']);
    editor.edit({ kind: 'remove', at: [child(0), child(1)] });
    // Alone, it can be spoken of by its id.
    expect([now().selection, labels()]).toEqual([['twin'], ['third']]);
  });

  it('stays selected when the text changes before it', () => {
    const typed = (change: (children: unknown[]) => unknown) => {
      const { children } = tabsOf(editor.layout())[0] as { children: unknown[] };
      const text = JSON.stringify({ tabs: [{ grid: { columns: 4, rows: 8 }, children: change(children) }] });
      editor.edit({ kind: 'replace', layout: JSON.parse(text) }, { from: 'json' });
    };
    typed((children) => children.slice(1));
    expect([now().selection, labels()]).toEqual([[child(1)], ['three']]);
    typed((children) => [...children.slice(0, 1), text({ label: 'new', row: 7 }), ...children.slice(1)]);
    expect([now().selection, labels()]).toEqual([[child(2)], ['three']]);
  });

  it('is selected again by undo and redo, and followed where nothing is remembered', () => {
    editor.edit({ kind: 'remove', at: [child(0)] });
    editor.undo();
    expect(labels()).toEqual(['three']);
    editor.redo();
    expect(labels()).toEqual(['three']);
    const { history } = now();
    editor = createEditor();
    editor.open({ layout: history.present, history });
    editor.select([child(0)]);
    editor.undo();
    expect(labels()).toEqual(['two']);
  });

  it('is not taken for its twin when it is removed', () => {
    editor.select(['twin']);
    expect(labels()).toEqual(['one']);
    editor.edit({ kind: 'remove', at: [child(0)] });
    expect(now().selection).toEqual([]);
  });
});
