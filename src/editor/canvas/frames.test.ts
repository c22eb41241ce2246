import { expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { boxesIn, boxOf, isSeen } from './frames.ts';
import { control, stageOf } from './stage.fixture.ts';

const layout = {
  tabs: [{ grid: { columns: 4, rows: 8 }, children: [control('b', [4, 0], [1, 1]), control('a', [0, 0], [1, 1])] }],
};
const { frames } = stageOf(layout);

it('a box is found by the index of its control, and only there', () => {
  const [frame] = frames;
  if (frame === undefined) throw new Error('The tab has no frame.');
  const found = [0, 1, 2].map((index) => boxOf(layout, frame, catalog, index));
  expect(found.map((box) => box?.node.id)).toEqual(['b', 'a', undefined]);
  expect(found[0]).toBe(boxesIn(layout, frame, catalog).find(({ index }) => index === 0));
});

it('what touches the visible stretch of the page in the least is seen', () => {
  const seen = { top: 100, bottom: 200 };
  expect([0, 41, 150, 199, 200].map((y) => isSeen({ y, height: 60 }, seen))).toEqual([false, true, true, true, false]);
});
