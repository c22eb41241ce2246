import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../layout/apply.ts';
import { findControl, shapedEdit } from './shaping.ts';

const layout = {
  name: 'Rack',
  version: 1,
  tabs: [
    {
      title: 'Main',
      grid: { columns: 4, rows: 8 },
      children: [{ type: 'gauge', id: 'cpu', position: [0, 0], span: [2, 2], label: 'CPU', min: 0, tint: '#ff0000' }],
    },
  ],
};

describe('a control shaped on the phone', () => {
  it('brings its fields back and keeps its place and name', () => {
    const edit = shapedEdit(
      layout,
      'cpu',
      { type: 'gauge', id: 'other', position: [5, 5], label: 'Load', min: 0, max: 90 },
      'iPad',
    );
    const after = edit && applyEdit(layout, edit);
    expect(after && findControl(after, 'cpu')).toEqual({
      type: 'gauge',
      id: 'cpu',
      position: [0, 0],
      span: [2, 2],
      label: 'Load',
      min: 0,
      max: 90,
    });
  });

  it('is no edit when nothing changed', () => {
    expect(
      shapedEdit(layout, 'cpu', { type: 'gauge', id: 'cpu', label: 'CPU', min: 0, tint: '#ff0000' }, 'iPad'),
    ).toBeUndefined();
  });

  it('is no edit when the control is gone', () => {
    expect(shapedEdit(layout, 'fan', { label: 'Fan' }, 'iPad')).toBeUndefined();
  });
});
