import { describe, expect, it } from 'vitest';
import type { Box } from '../../controls/boxes.ts';
import { boxesIn } from './frames.ts';
import { control, page, stageOf } from './stage.fixture.ts';
import { nearest, nextInOrder } from './walking.ts';

const layout = page([
  control('log', [2, 0], [2, 4]),
  control('cpu', [0, 0], [2, 2]),
  control('fan', [0, 2], [1, 2]),
  control('net', [1, 2], [1, 2]),
]);
const stage = stageOf(layout);
const boxes = boxesIn(layout, stage.frames[0] as never, stage.catalog);
const called = (box: Box | undefined) => box?.node.id;
const indexOf = (id: string) => boxes.find(({ node }) => node.id === id)?.index;

describe('Tab', () => {
  it('walks as the page is read, whatever the order in the document', () => {
    const seen = [called(nextInOrder(boxes, undefined, 1))];
    while (seen.length < 5) seen.push(called(nextInOrder(boxes, indexOf(String(seen.at(-1))), 1)));
    expect(seen).toEqual(['cpu', 'fan', 'net', 'log', undefined]);
  });

  it('walks back, and from nowhere begins at the end', () => {
    expect(called(nextInOrder(boxes, undefined, -1))).toBe('log');
    expect(called(nextInOrder(boxes, indexOf('fan'), -1))).toBe('cpu');
    expect(nextInOrder(boxes, indexOf('cpu'), -1)).toBeUndefined();
  });
});

describe('arrows', () => {
  it('go to what is nearest on that side', () => {
    expect(called(nearest(boxes, indexOf('cpu'), 'right'))).toBe('fan');
    expect(called(nearest(boxes, indexOf('fan'), 'down'))).toBe('net');
    expect(called(nearest(boxes, indexOf('net'), 'left'))).toBe('cpu');
    expect(called(nearest(boxes, indexOf('cpu'), 'down'))).toBe('log');
    expect(nearest(boxes, indexOf('log'), 'down')).toBeUndefined();
  });

  it('go to the one more in line, of two that are as near', () => {
    const row = page([
      control('left', [0, 0], [1, 1]),
      control('middle', [0, 1], [1, 2]),
      control('wide', [1, 0], [1, 4]),
    ]);
    const three = stageOf(row);
    const cells = boxesIn(row, three.frames[0] as never, three.catalog);
    expect(called(nearest(cells, cells.find(({ node }) => node.id === 'wide')?.index, 'up'))).toBe('middle');
  });

  it('begin at the first control', () => {
    expect(called(nearest(boxes, undefined, 'down'))).toBe('cpu');
  });
});
