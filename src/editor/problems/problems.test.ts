import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { checkLayout } from '../../layout/check.ts';
import type { Layout } from '../../layout/document.ts';
import type { Finding } from '../../layout/finding.ts';
import { countsOf, filtered, rowsOf, subjectsOf } from './problems.ts';

const layout: Layout = {
  name: 'Porch',
  version: 1,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0], label: 'Lamp' },
        { type: 'group', position: [1, 0], children: [{ type: 'button', id: 'bell', position: [0, 0] }] },
        7,
      ],
    },
  ],
};
const finding = (severity: Finding['severity'], path: Finding['path'], message: string): Finding => ({
  severity,
  rule: 'test',
  path,
  message,
});
const inGroup = ['tabs', 0, 'children', 1, 'children', 0];
const findings = [
  finding('error', [...inGroup, 'action', 'event'], 'No such event.'),
  finding('error', ['tabs', 0, 'children', 2], 'A number is no control.'),
  finding('warn', ['tabs', 0, 'children', 0, 'lable'], 'Unknown field.'),
  finding('warn', ['tabs', 0, 'children', 1, 'span'], 'Too wide.'),
  finding('warn', [...inGroup, 'icon'], 'Unknown icon.'),
  finding('warn', ['tabs', 0, 'grid', 'rows'], 'Too few rows.'),
  finding('warn', ['theme', 'accent'], 'Unknown colour.'),
];
const subjects = subjectsOf(layout, findings);

describe('problems', () => {
  it('stand under the innermost control, the tab, or the layout they are about', () => {
    expect(subjects.map(({ name, type, findings: own }) => [name, type, own.length])).toEqual([
      ['bell', 'button', 2],
      ['Tab Main', undefined, 2],
      ['lamp', 'toggle', 1],
      ['group', 'group', 1],
      ['Porch', undefined, 1],
    ]);
  });

  it('are counted by how bad they are', () => {
    expect(countsOf(findings)).toEqual({ error: 2, warn: 5 });
  });

  it('are filtered by how bad they are', () => {
    const errors = filtered(subjects, { severity: 'error', words: '' });
    expect(errors.map(({ name, findings: own }) => [name, own.length])).toEqual([
      ['bell', 1],
      ['Tab Main', 1],
    ]);
  });

  it('are found by what they say, and all of a control by its name', () => {
    const named = (words: string) => filtered(subjects, { severity: 'all', words }).map(({ name }) => name);
    expect(named('UNKNOWN')).toEqual(['bell', 'lamp', 'Porch']);
    expect(named('bell')).toEqual(['bell']);
    expect(filtered(subjects, { severity: 'all', words: 'bell' })[0]?.findings).toHaveLength(2);
    expect(named('nothing like it')).toEqual([]);
  });

  it('of a hostile document each have a row', () => {
    const hostile: Layout = { tabs: [null, { children: [{ id: 3, children: [[], { type: 'toggle' }] }] }], name: 4 };
    const all = checkLayout(hostile, catalog);
    const rows = rowsOf(subjectsOf(hostile, all));
    expect(rows.filter(({ kind }) => kind === 'finding')).toHaveLength(all.length);
    expect(rows.every(({ subject }) => subject.name !== '')).toBe(true);
  });
});
