import { expect, test } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import { placeInWords } from './place-words.ts';

const layout: Layout = {
  name: 'Test',
  version: 1,
  tabs: [
    {
      children: [
        { type: 'gauge', id: 'cpu', position: [0, 1], span: [3, 2] },
        { type: 'gauge', id: 'lost', position: 'here' },
        {
          type: 'flipCard',
          id: 'card',
          position: [4, 0],
          panels: [{ type: 'group', id: 'front', label: 'Front' }, {}],
        },
        {
          type: 'canvas',
          id: 'plan',
          position: [6, 0],
          canvasConfig: { items: [{ x: 0.125, y: 0.5, control: { type: 'toggle', id: 'lamp' } }] },
          longPressGroup: { id: 'more', children: [] },
        },
      ],
    },
  ],
};

test('rows and columns are counted from one', () =>
  expect(placeInWords(layout, 'cpu')).toEqual({
    words: 'Row 1, column 2 · 3 × 2',
    row: 0,
    column: 1,
    rows: 3,
    columns: 2,
  }));

test('without cells it has no row to step', () => {
  const place = placeInWords(layout, 'lost');
  expect(place?.words).toMatch(/no cell/);
  expect(place).not.toHaveProperty('row');
});

test('a page is told by its order and title', () =>
  expect(placeInWords(layout, 'front')).toEqual({ words: 'Page 1 of 2, Front' }));

test('a card is told in percent of its canvas', () =>
  expect(placeInWords(layout, 'lamp')).toEqual({ words: 'Card at 12.5 %, 50 %', x: 12.5, y: 50 }));

test('a popup has no place of its own', () => expect(placeInWords(layout, 'more')?.words).toMatch(/held/));

test('what is gone has no place', () => expect(placeInWords(layout, 'nobody')).toBeUndefined());
