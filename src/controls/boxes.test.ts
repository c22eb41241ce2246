import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../layout/json.ts';
import { type Box, boxesOf, GAP, GROUP_HEADER, groupInset, headingOf, naturalHeight } from './boxes.ts';
import { catalog } from './catalog.ts';
import { layoutTheme } from './theme.ts';

const theme = layoutTheme({}, 'dark');
const control = (id: string, position: readonly number[], more: JsonObject = {}): JsonObject => ({
  type: 'button',
  id,
  position,
  ...more,
});
const holder = (children: readonly JsonObject[], grid: JsonObject = { columns: 4, rows: 8 }): JsonObject => ({
  grid,
  children,
});
const draw = (held: unknown, width = 400, height?: number) => boxesOf(held, width, height, catalog, theme);
const place = ({ x, y, width, height }: Box) => [x, y, width, height];
const byId = (held: unknown, id: string, width = 400, height?: number) => {
  const box = draw(held, width, height).boxes.find(({ node }) => node.id === id);
  if (box === undefined) throw new Error(`${id} is not drawn`);
  return box;
};

describe('boxes of a grid', () => {
  it('give a control its share of the width and its rows of the height, with half a gap around', () => {
    const box = byId(holder([control('a', [1, 2], { span: [2, 2] })]), 'a');
    expect(place(box)).toEqual([200 + GAP / 2, 56 + GAP / 2, 200 - GAP, 112 - GAP]);
  });

  it('are numbers that can be drawn, whatever is written', () => {
    const wild = [control('a', [1e308, 0], { span: [1e308, 1] }), control('b', [0, 1], { controlHeight: 1e308 })];
    const grids: readonly JsonObject[] = [
      { columns: 4, rows: 8, rowHeight: 1e308 },
      { columns: 4, rows: 8, mode: 'flow' },
    ];
    for (const grid of grids) {
      const { boxes, height } = draw(holder(wild, grid));
      expect([height, ...boxes.flatMap(place)].every(Number.isFinite)).toBe(true);
    }
  });

  it('follow the row height the grid says', () => {
    const box = byId(holder([control('a', [1, 0])], { columns: 4, rows: 8, rowHeight: 70 }), 'a');
    expect(place(box)).toEqual([GAP / 2, 70 + GAP / 2, 100 - GAP, 70 - GAP]);
  });

  it('share a fixed height among the rows, unless the grid says how tall a row is', () => {
    const children = [control('a', [1, 0])];
    expect(byId(holder(children, { columns: 1, rows: 2 }), 'a', 100, 200).y).toBe(100 + GAP / 2);
    expect(byId(holder(children, { columns: 1, rows: 2, rowHeight: 40 }), 'a', 100, 200).y).toBe(40 + GAP / 2);
    expect(byId(holder(children, { columns: 1, rows: 2, rowHeight: 0 }), 'a', 100, 200).y).toBe(100 + GAP / 2);
  });

  it('draw a control as tall as it says without moving its neighbours', () => {
    const held = holder([control('a', [0, 0], { controlHeight: 200 }), control('b', [1, 0])]);
    expect(byId(held, 'a').height).toBe(200);
    expect(byId(held, 'b').y).toBe(56 + GAP / 2);
    expect(draw(held).height).toBe(200 + GAP);
  });

  it.each(['canvas', 'pinboard', 'sortboard'])('let the rows decide how tall a %s is', (type) => {
    const held = holder([{ type, id: 'a', position: [0, 0], span: [3, 4], controlHeight: 900 }]);
    expect(byId(held, 'a').height).toBe(3 * 56 - GAP);
  });

  it('draw a compass as tall as it says', () => {
    const held = holder([{ type: 'compass', id: 'a', position: [0, 0], span: [7, 4], controlHeight: 300 }]);
    expect(byId(held, 'a').height).toBe(300);
  });

  it('come in reading order, whatever order the document has', () => {
    const held = holder([control('c', [2, 0]), control('b', [0, 3]), control('a', [0, 0])]);
    expect(draw(held).boxes.map(({ node, index }) => [node.id, index])).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('leave out what has no place, and keep the indices of the others', () => {
    const held = { grid: { columns: 1, rows: 1 }, children: ['x', { type: 'button', id: 'a' }, control('b', [0, 0])] };
    expect(draw(held).boxes.map(({ index }) => index)).toEqual([2]);
  });

  it('know a control by its id: those after a deleted one stay the same elements', () => {
    const rest = [control('b', [1, 0]), control('c', [2, 0])];
    const before = draw(holder([control('a', [0, 0]), ...rest])).boxes.slice(1);
    expect(draw(holder(rest)).boxes.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });
});

describe('boxes of a flow', () => {
  const flow = { columns: 4, rows: 8, mode: 'flow' };

  it('share the width of a band by column spans', () => {
    const held = holder([control('a', [0, 0], { span: [1, 3] }), control('b', [0, 3])], flow);
    expect(place(byId(held, 'a'))).toEqual([GAP / 2, GAP / 2, 300 - GAP, 56]);
    expect(byId(held, 'b').x).toBe(300 + GAP / 2);
  });

  it('stack bands by the tallest of each, and take no notice of row spans', () => {
    const held = holder([control('a', [0, 0], { controlHeight: 90, span: [5, 1] }), control('b', [4, 0])], flow);
    expect(byId(held, 'b').y).toBe(90 + GAP + GAP / 2);
  });

  it('make a group exactly as tall as what it holds, so that nothing in it scrolls', () => {
    const group: JsonObject = {
      type: 'group',
      id: 'g',
      label: 'Lamps',
      position: [0, 0],
      grid: { columns: 2, rows: 3 },
      children: [control('a', [2, 0])],
    };
    const inset = groupInset(group, theme);
    expect(inset).toBe(theme.cardPadding + theme.borderWidth);
    const height = naturalHeight(group, 300, catalog, theme);
    expect(height - 2 * inset - GROUP_HEADER).toBe(draw(group, 300 - 2 * inset).height);
  });

  it('count no card around a bare group, and the padding a group asks for itself', () => {
    const group: JsonObject = {
      type: 'group',
      id: 'g',
      grid: { columns: 1, rows: 1 },
      children: [control('a', [0, 0])],
    };
    const tall = (more: JsonObject) => naturalHeight({ ...group, ...more }, 300, catalog, theme);
    expect(tall({ hideBackground: true })).toBe(56);
    expect(tall({ theme: { cardPadding: 30 } })).toBe(56 + 2 * (30 + theme.borderWidth));
  });

  it('give sheets and boards the height they are made for', () => {
    expect(naturalHeight({ type: 'sortboard', id: 'a' }, 300, catalog, theme)).toBe(560);
    expect(naturalHeight({ type: 'compass', id: 'a' }, 300, catalog, theme)).toBe(420);
  });
});

it('has no heading for an empty label', () => {
  expect([headingOf({ label: '' }), headingOf({ label: null }), headingOf({ label: 'Lamps' })]).toEqual([
    undefined,
    undefined,
    'Lamps',
  ]);
});

it('draws every child somewhere with a size, whatever the document says', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom<unknown>(null, 'x', 1.5, 1e9, Number.NaN));
  const child = fc.record({
    type: fc.constantFrom('button', 'group', 'canvas', 'chart', 'nonsense'),
    id: fc.constantFrom('a', 'b', ''),
    position: fc.oneof(fc.tuple(fc.nat(9), fc.nat(5)), fc.constant('there')),
    span: fc.tuple(number, number),
    controlHeight: number,
  });
  const grid = fc.record({
    columns: number,
    rows: number,
    rowHeight: number,
    mode: fc.constantFrom('grid', 'flow', 7),
  });
  fc.assert(
    fc.property(fc.array(child), grid, fc.constantFrom(undefined, 0, 300), (children, grid, height) => {
      const { boxes } = draw({ grid, children }, 320, height);
      for (const box of boxes) {
        for (const size of place(box)) expect(Number.isFinite(size)).toBe(true);
        expect(box.width).toBeGreaterThan(0);
        expect(box.height).toBeGreaterThan(0);
      }
      expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
    }),
  );
});
