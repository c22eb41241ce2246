import { describe, expect, it } from 'vitest';
import { checkLayout } from '../layout/check.ts';
import { createEditor } from './editor.ts';
import { putMeasured, putTextFindings, watchFindings } from './findings.ts';

const at = { line: 3, column: 1, offset: 20, length: 2 };

async function watched() {
  const editor = createEditor();
  let due: (() => void) | undefined;
  const later = (check: () => void) => {
    due = check;
    return () => {
      due = undefined;
    };
  };
  const loaded = Promise.resolve(checkLayout);
  const { store, stop } = watchFindings(editor, later, () => loaded);
  await loaded;
  return { editor, store, stop, paint: () => due?.(), waits: () => due !== undefined };
}

describe('what is wrong with the document', () => {
  it('is found after the paint that shows the change, and once for many changes', async () => {
    const { editor, store, paint } = await watched();
    const seen: unknown[] = [];
    store.subscribe(({ layout }) => seen.push(layout));
    editor.edit({ kind: 'addTab' });
    editor.edit({ kind: 'setTab', tab: 0, fields: { title: 'Main' } });
    expect(seen).toEqual([]);
    paint();
    expect(seen).toEqual([editor.layout()]);
  });

  it('is told together with what only the text shows, errors first', async () => {
    const { editor, store, paint } = await watched();
    editor.edit({ kind: 'addTab', tab: { title: 'Main', grid: { columns: 0, rows: 1 } } });
    paint();
    const before = store.getState().list.length;
    putTextFindings(store, [{ severity: 'warn', rule: 'duplicate_key', path: [], message: 'Twice.', at }]);
    editor.setDraft({ text: '{', message: 'Line 3: a brace is missing.', line: 3, at });
    const { list } = store.getState();
    expect(list).toHaveLength(before + 2);
    expect(list.find(({ rule }) => rule === 'syntax')).toMatchObject({ severity: 'error', at });
    const severities = list.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    editor.setDraft(undefined);
    putTextFindings(store, []);
    expect(store.getState().list).toHaveLength(before);
  });

  it('keeps what was measured while nothing on its tab changes, wherever the tab goes', async () => {
    const { editor, store, paint } = await watched();
    editor.edit({ kind: 'addTab', tab: { title: 'One' } });
    editor.edit({ kind: 'addTab', tab: { title: 'Two' } });
    editor.edit({ kind: 'add', into: ['tabs', 0], nodes: [{ type: 'label', id: 'a' }] });
    paint();
    const clipped = { severity: 'warn', rule: 'fit', path: ['tabs', 0, 'children', 0], message: 'Cut off.' } as const;
    const told = () => store.getState().list.filter(({ rule }) => rule === 'fit');
    putMeasured(store, editor.layout(), 0, [clipped]);
    expect(told()).toEqual([clipped]);
    editor.edit({ kind: 'moveTab', tab: 0, to: 1 });
    paint();
    expect(told()).toMatchObject([{ path: ['tabs', 1, 'children', 0] }]);
    editor.edit({ kind: 'set', at: ['a'], field: ['label'], value: 'A' });
    paint();
    expect(told()).toEqual([]);
  });

  it('forgets what was measured in another look', async () => {
    const { editor, store, paint } = await watched();
    editor.edit({ kind: 'addTab', tab: { title: 'One' } });
    putMeasured(store, editor.layout(), 0, [{ severity: 'warn', rule: 'fit', path: ['tabs', 0], message: 'Cut off.' }]);
    editor.edit({ kind: 'setAt', path: ['accentColor'], value: '#ff0000' });
    paint();
    expect(store.getState().list.filter(({ rule }) => rule === 'fit')).toEqual([]);
  });

  it('is looked for no more once it is stopped', async () => {
    const { editor, stop, waits } = await watched();
    stop();
    expect(waits()).toBe(false);
    editor.edit({ kind: 'addTab' });
    expect(waits()).toBe(false);
  });
});
