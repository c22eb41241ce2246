import { describe, expect, it } from 'vitest';
import type { Node } from '../../layout/document.ts';
import { doorOf, outOf, popupIn, trailOf } from './holders.ts';
import { pagesOn } from './pages.ts';
import { page } from './stage.fixture.ts';

const lamp: Node = { type: 'toggle', id: 'lamp', position: [0, 0] };
const room: Node = { type: 'group', id: 'room', label: 'Living room', grid: { columns: 2, rows: 2 }, children: [lamp] };
const deck: Node = {
  type: 'carousel',
  id: 'deck',
  position: [0, 0],
  panels: [room, { label: 'Kitchen', children: [] }],
};
const go: Node = { type: 'button', id: 'go', position: [1, 0], longPressGroup: { label: 'More', children: [room] } };
const layout = page([deck, go]);
const panel = ['tabs', 0, 'children', 0, 'panels', 1];

describe('a double click', () => {
  it('opens the page that is shown, a group, or a canvas; a control that holds nothing stays shut', () => {
    expect(doorOf(deck, ['tabs', 0, 'children', 0], 1)).toEqual(panel);
    expect(doorOf(room, ['x'], 0)).toEqual(['x']);
    expect(doorOf({ type: 'canvas', canvasConfig: {} }, ['x'], 0)).toEqual(['x']);
    expect(doorOf(lamp, ['x'], 0)).toBeUndefined();
    expect(doorOf({ type: 'carousel', panels: [7] }, ['x'], 0)).toBeUndefined();
  });
});

describe('the trail', () => {
  it('leads from the tab to what is open', () => {
    expect(trailOf(layout, panel).map(({ label }) => label)).toEqual(['One', 'deck', 'Kitchen']);
    const popup = ['tabs', 0, 'children', 1, 'longPressGroup', 'children', 0];
    expect(trailOf(layout, popup).map(({ label }) => label)).toEqual(['One', 'go', 'More', 'Living room']);
    expect(trailOf(layout, undefined)).toEqual([]);
  });

  it('is left one holder at a time', () => {
    expect(outOf(layout, panel)).toBeUndefined();
    const popup = ['tabs', 0, 'children', 1, 'longPressGroup'];
    expect(outOf(layout, [...popup, 'children', 0])).toEqual(popup);
    expect(outOf(layout, popup)).toBeUndefined();
  });

  it('knows the popup it is in', () => {
    expect(popupIn(['tabs', 0, 'children', 1, 'longPressGroup', 'children', 0])).toEqual([
      'tabs',
      0,
      'children',
      1,
      'longPressGroup',
    ]);
    expect(popupIn(panel)).toBeUndefined();
  });
});

it('the pages a path leads through are turned to', () => {
  expect(pagesOn([...panel, 'children', 0])).toEqual([{ owner: ['tabs', 0, 'children', 0], page: 1 }]);
});
