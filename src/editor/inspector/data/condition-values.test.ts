import { expect, it } from 'vitest';
import type { Layout } from '../../../layout/document.ts';
import { newCondition, valueFor } from './condition-values.ts';

const LAYOUT = {
  name: 'House',
  version: 1,
  tabs: [
    {
      children: [
        { type: 'divider', id: 'line' },
        { type: 'toggle', id: 'lamp' },
        { type: 'slider', id: 'dim', min: 0, max: 10 },
        { type: 'picker', id: 'mode', options: ['Day', 'Night'] },
        { type: 'chart', id: 'power' },
      ],
    },
  ],
} as unknown as Layout;

it('a condition begins with a control that has a value, and one of its values', () => {
  expect(newCondition(LAYOUT, [])).toEqual({ when: 'lamp', operator: 'eq', value: true });
  expect(newCondition(LAYOUT, ['lamp'])).toMatchObject({ when: 'dim', value: 6.4 });
});

it('a condition that looks at another control compares with what that one can be', () => {
  expect(valueFor(LAYOUT, 'dim', true)).toBe(6.4);
  expect(valueFor(LAYOUT, 'mode', 'Dusk')).toBe('Day');
  expect(valueFor(LAYOUT, 'lamp', 'Day')).toBe(true);
});

it('a value that can be stays, and so does one nobody can judge', () => {
  expect(valueFor(LAYOUT, 'dim', 3)).toBeUndefined();
  expect(valueFor(LAYOUT, 'mode', 'Night')).toBeUndefined();
  expect(valueFor(LAYOUT, 'power', 3)).toBeUndefined();
  expect(valueFor(LAYOUT, 'nobody', 3)).toBeUndefined();
});
