import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../layout/apply.ts';
import type { Layout } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { changesBetween } from './changes.ts';

const porch: Layout = {
  name: 'Porch',
  version: 1,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0], label: 'Lamp' },
        { type: 'gauge', id: 'heat', position: [1, 0], span: [2, 2], label: 'Heat' },
      ],
    },
    { title: 'More', children: [] },
  ],
};
const changesAfter = (...edits: readonly Edit[]) => changesBetween(porch, edits.reduce(applyEdit, porch));

describe('what changed', () => {
  it('is nothing between a layout and itself', () => {
    expect(changesAfter()).toEqual([]);
  });

  it('says what came and what went', () => {
    const bell = { type: 'button', id: 'bell', label: 'Bell' };
    const changes = changesAfter({ kind: 'add', into: ['tabs', 0], nodes: [bell] }, { kind: 'remove', at: ['lamp'] });
    expect(changes).toEqual([
      { kind: 'added', name: 'bell', type: 'button', details: [] },
      { kind: 'removed', name: 'lamp', type: 'toggle', details: [] },
    ]);
  });

  it('says a field by its label, with what it was and what it is', () => {
    const changes = changesAfter(
      { kind: 'set', at: ['lamp'], field: ['label'], value: 'Porch lamp' },
      { kind: 'set', at: ['lamp'], field: ['action'], value: { event: 'x' } },
      { kind: 'unset', at: ['heat'], field: ['label'] },
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        name: 'lamp',
        details: ['Label: “Lamp” → “Porch lamp”', expect.stringMatching(/changed|now/)],
      },
      { kind: 'changed', name: 'heat', details: ['Label: taken away'] },
    ]);
  });

  it('says places and sizes the way people count', () => {
    const changes = changesAfter(
      { kind: 'move', at: ['lamp'], to: [0, 3] },
      { kind: 'resize', at: 'heat', span: [3, 2] },
    );
    expect(changes).toEqual([
      { kind: 'moved', name: 'lamp', type: 'toggle', details: ['Place: row 1, column 1 → row 1, column 4'] },
      { kind: 'moved', name: 'heat', type: 'gauge', details: ['Size: 2 × 2 → 3 × 2'] },
    ]);
    expect(changesAfter({ kind: 'move', at: ['lamp'], into: ['tabs', 1], to: [0, 0] })[0]?.details).toEqual([
      'Tab: Main → More',
    ]);
  });

  it('says what changed outside of the controls', () => {
    const changes = changesAfter(
      { kind: 'setAt', path: ['name'], value: 'Veranda' },
      { kind: 'setTab', tab: 1, fields: { title: 'Rest' } },
      { kind: 'setAt', path: ['theme'], value: { cornerRadius: 4 } },
    );
    expect(changes.map(({ name, details }) => [name, ...details])).toEqual([
      ['Name', 'Name: “Porch” → “Veranda”'],
      ['Theme', 'Theme changed'],
      ['Tab Rest', 'Title: “More” → “Rest”'],
    ]);
    expect(changesAfter({ kind: 'addTab' })).toMatchObject([{ name: 'Tabs', details: ['2 before, 3 now'] }]);
  });
});
