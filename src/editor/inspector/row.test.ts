import { describe, expect, test } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { LAYOUT } from '../../layout/blocks/layout.ts';
import { fieldsOf } from '../../layout/control.ts';
import type { Layout, Node } from '../../layout/document.ts';
import { choiceField, numberField, type RecordField } from '../../layout/fields.ts';
import type { Json, JsonObject } from '../../layout/json.ts';
import { createEditor } from '../editor.ts';
import { isUnfinished, nextEntry, seedOf, variantOf } from './fits.ts';
import { askForPick, picking } from './picking.ts';
import { problemsOf } from './problems.ts';
import { common } from './row.ts';
import { commonFields, isRelevant, kindOfNode, otherRows, type RowSpec, sectionsOf, valuesAt } from './rows.ts';
import { nodesSubject, placeSubject } from './subject.ts';
import { summaryOf } from './words.ts';

const editorWith = (...children: Node[]) => {
  const editor = createEditor();
  const layout: Layout = { name: 'Test', version: 1, tabs: [{ grid: { columns: 4, rows: 8 }, children }] };
  editor.open({ layout });
  return editor;
};

const nodeAt = (editor: ReturnType<typeof createEditor>, index: number): Json =>
  valuesAt([editor.layout()], ['tabs', 0, 'children', index])[0] ?? null;

const rowsOf = (node: Node): readonly RowSpec[] => {
  const { fields, definition } = kindOfNode(node, catalog);
  const sections = sectionsOf(fields, definition === undefined ? [] : [definition]);
  return [sections.content, sections.data, sections.style].flat().flatMap((group) => group.rows);
};

describe.each(catalog.list.map((definition) => [definition.type] as const))('%s', (type) => {
  test('has one row for each field that is not in the head', () => {
    const names = rowsOf({ type }).map(({ path }) => path.join('.'));
    expect(new Set(names).size).toBe(names.length);
    const definition = catalog.get(type);
    const expected = Object.entries(definition === undefined ? {} : fieldsOf(definition)).flatMap(([name, field]) => {
      if (['type', 'id', 'position', 'span'].includes(name)) return [];
      return field.kind === 'record' && field.config
        ? Object.keys(field.fields).map((key) => `${name}.${key}`)
        : [name];
    });
    expect([...names].sort()).toEqual([...expected].sort());
  });

  test('is edited and reset by every row, and undone to the same document', () => {
    for (const { field, path } of rowsOf({ type })) {
      // Controls inside have ids and places of their own, and are not written by a row.
      if (field.kind === 'nodes' || field.kind === 'node') continue;
      const editor = editorWith({ type, id: 'a', position: [0, 0] });
      const before = editor.layout();
      const subject = nodesSubject(editor, ['a'], undefined);
      const value = seedOf(field);
      expect(subject.write(path, value)).toBeUndefined();
      expect(valuesAt([nodeAt(editor, 0)], path)).toEqual([value]);
      expect(subject.write(path, undefined)).toBeUndefined();
      expect(valuesAt([nodeAt(editor, 0)], path)).toEqual([undefined]);
      editor.undo();
      editor.undo();
      expect(editor.layout()).toBe(before);
    }
  });
});

describe('several controls', () => {
  test('differ or agree', () => {
    expect(common([1, 1])).toEqual({ mixed: false, value: 1 });
    expect(common([{ a: [1] }, { a: [1] }]).mixed).toBe(false);
    expect(common([undefined, 1])).toEqual({ mixed: true, value: undefined });
    expect(common([undefined, undefined])).toEqual({ mixed: false, value: undefined });
  });

  test('are written by one edit and one step of undo', () => {
    const editor = editorWith(
      { type: 'gauge', id: 'a', position: [0, 0] },
      { type: 'slider', id: 'b', position: [1, 0] },
    );
    const before = editor.layout();
    nodesSubject(editor, ['a', 'b'], undefined).write(['tint'], '#FF0000');
    expect([nodeAt(editor, 0), nodeAt(editor, 1)]).toMatchObject([{ tint: '#FF0000' }, { tint: '#FF0000' }]);
    editor.undo();
    expect(editor.layout()).toBe(before);
  });

  test('share the fields that mean the same in all of them', () => {
    const shared = commonFields([
      { size: numberField({ label: 'Size', help: '', default: 1 }), only: numberField({ label: 'Only', help: '' }) },
      { size: numberField({ label: 'Size', help: '', default: 2 }) },
    ]);
    expect(Object.keys(shared)).toEqual(['size']);
    expect(shared.size).not.toHaveProperty('default');
  });

  test('share the choices all of them know', () => {
    const style = (choices: Record<string, string>) => choiceField({ label: 'Style', help: '', choices });
    const shared = commonFields([{ style: style({ a: '', b: '' }) }, { style: style({ b: '', c: '' }) }]);
    expect(shared.style).toMatchObject({ choices: { b: '' } });
    expect(commonFields([{ style: style({ a: '' }) }, { style: style({ c: '' }) }])).toEqual({});
  });
});

test('typing with one key is one step of undo', () => {
  const editor = editorWith({ type: 'gauge', id: 'a', position: [0, 0] });
  const before = editor.layout();
  const subject = nodesSubject(editor, ['a'], undefined);
  for (const text of ['F', 'Fa', 'Fan']) subject.write(['label'], text, 'label#1');
  expect(nodeAt(editor, 0)).toMatchObject({ label: 'Fan' });
  editor.undo();
  expect(editor.layout()).toBe(before);
});

test('rows about a place write there', () => {
  const editor = editorWith();
  placeSubject(editor, ['theme']).write(['cornerRadius'], 4);
  expect(editor.layout()).toMatchObject({ theme: { cornerRadius: 4 } });
});

test('what cannot be written is answered with the reason', () => {
  const editor = editorWith({ type: 'chart', id: 'a', position: [0, 0], chartConfig: 5 });
  expect(nodesSubject(editor, ['a'], undefined).write(['chartConfig', 'bins'], 4)).toMatch(/not an object/);
});

test('a row is there while the value that decides, or its default, says so', () => {
  const spec: RowSpec = {
    field: numberField({ label: 'Angle', help: '', when: { field: 'style', is: ['arc'] } }),
    path: ['angle'],
    beside: { style: choiceField({ label: 'Style', help: '', choices: { bar: '', arc: '' }, default: 'bar' }) },
  };
  expect(isRelevant(spec, [{}])).toBe(false);
  expect(isRelevant(spec, [{ style: 'arc' }])).toBe(true);
  expect(isRelevant(spec, [{}, { style: 'arc' }])).toBe(true);
  expect(isRelevant(spec, [null])).toBe(false);
});

test('keys that no field names have rows; flat theme keys keep their kind', () => {
  const node = { type: 'gauge', id: 'a', odd: [1], cornerRadius: 4 };
  const { fields, definition } = kindOfNode(node, catalog);
  expect(otherRows([node], fields, definition).map(({ path, field }) => [path[0], field.kind])).toEqual([
    ['odd', 'json'],
    ['cornerRadius', 'number'],
  ]);
});

test('a value is read by the variant it fits best', () => {
  const animation = fieldsOf(catalog.list[0] ?? expect.unreachable()).animation;
  if (animation?.kind !== 'either') return expect.unreachable();
  expect(variantOf(animation.of, 'snappy')).toBe(0);
  expect(variantOf(animation.of, { profile: 'snappy' })).toBe(1);
  expect(variantOf(animation.of, 5)).toBeUndefined();
});

test('another entry has an id of its own and goes on with the numbers', () => {
  const gauge = catalog.get('gauge');
  const zones = gauge?.fields.segments;
  if (zones?.kind !== 'list') return expect.unreachable();
  expect(nextEntry(zones, [{ limit: 60 }, { limit: 80 }])).toMatchObject({ limit: 100 });
  const board = catalog.get('sortboard')?.fields.sortboardConfig;
  const items = board?.kind === 'record' ? board.fields.items : undefined;
  if (items?.kind !== 'list') return expect.unreachable();
  expect(nextEntry(items, [{ id: items.entry }])).toMatchObject({ id: `${items.entry}-2` });
});

test('an entry begins with what is usual, and tells what it still needs', () => {
  const { pollGroups, alerts } = LAYOUT;
  expect(seedOf(pollGroups.of)).toMatchObject({ interval: 5 });
  const alert = nextEntry(alerts, []);
  expect(alert).toMatchObject({ event: 'broadcast', title: '' });
  expect(isUnfinished(alerts.of as RecordField, alert)).toBe(true);
  expect(
    isUnfinished(alerts.of as RecordField, { ...(alert as JsonObject), title: 'Hot', body: 'Open', valuePath: 'a' }),
  ).toBe(false);
  expect(summaryOf(alert)).not.toContain('· ·');
  expect(summaryOf({ columns: 2, rows: 4 })).toBe('columns 2 · rows 4');
});

test('a problem is found by its field, once for each sentence', () => {
  const editor = editorWith({ type: 'gauge', id: 'a', position: [0, 0] }, { type: 'gauge', id: 'b', position: [1, 0] });
  const subject = nodesSubject(editor, ['a', 'b'], undefined);
  const finding = (index: number, ...rest: string[]) =>
    ({ severity: 'warn', rule: 'x', message: 'Too large.', path: ['tabs', 0, 'children', index, ...rest] }) as const;
  const list = [finding(0, 'max'), finding(1, 'max'), finding(0, 'segments', 'limit')];
  expect(problemsOf(list, subject, ['max'], 'here')).toHaveLength(1);
  expect(problemsOf(list, subject, ['segments'], 'here')).toHaveLength(0);
  expect(problemsOf(list, subject, ['segments'], 'below')).toHaveLength(1);
  expect(problemsOf(list, subject, ['min'], 'within')).toHaveLength(0);
});

describe('picking', () => {
  test('takes the next control that is selected, and gives the selection back', () => {
    const editor = editorWith(
      { type: 'gauge', id: 'a', position: [0, 0] },
      { type: 'gauge', id: 'b', position: [1, 0] },
    );
    editor.select(['a']);
    const picked: string[] = [];
    askForPick(editor, { want: 'When', pick: (id) => picked.push(id) });
    editor.select(['b']);
    expect(picked).toEqual(['b']);
    expect(editor.state.getState().selection).toEqual(['a']);
    editor.select(['b']);
    expect(picked).toEqual(['b']);
  });

  test('goes on over the tabs, and comes back to where it was asked', () => {
    const editor = createEditor();
    const tab = (id: string) => ({ children: [{ type: 'gauge', id, position: [0, 0] }] });
    editor.open({ layout: { name: 'Test', version: 1, tabs: [tab('a'), tab('b')] } as Layout });
    editor.select(['a']);
    const picked: string[] = [];
    askForPick(editor, { want: 'When', pick: (id) => picked.push(id) });
    editor.showTab(1);
    expect(picking.getState().request).toBeDefined();
    editor.select(['b']);
    expect(picked).toEqual(['b']);
    expect(editor.state.getState()).toMatchObject({ tab: 0, selection: ['a'] });
  });

  test('gives up when nothing is selected', () => {
    const editor = editorWith({ type: 'gauge', id: 'a', position: [0, 0] });
    editor.select(['a']);
    askForPick(editor, { want: 'When', pick: () => expect.unreachable() });
    editor.select([]);
    expect(picking.getState().request).toBeUndefined();
    expect(editor.state.getState().selection).toEqual(['a']);
  });
});
