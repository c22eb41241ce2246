import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { named } from './named.ts';
import { dropped, framesOf, pointsOf } from './points.ts';

const markers = [
  { id: 'door', x: 0.5, y: 0.8 },
  { id: 'yard', x: 0.2, y: 0.3 },
  { id: 'loft', x: undefined, y: undefined },
  { id: 'half', x: 0.5, y: undefined },
];
const at = (value: Json | undefined) => Object.fromEntries(pointsOf(markers, value));

describe('markers', () => {
  it('stand where the layout puts them, those without both numbers in the tray', () => {
    expect(at(undefined)).toEqual({ door: { x: 0.5, y: 0.8 }, yard: { x: 0.2, y: 0.3 } });
  });

  it('move to where they are pushed; those left out return to their configured spot', () => {
    const moved = { points: { door: { x: 0.1, y: 0.1 }, loft: { x: 1, y: 0 } } };
    expect(at(moved)).toEqual({ door: { x: 0.1, y: 0.1 }, yard: { x: 0.2, y: 0.3 }, loft: { x: 1, y: 0 } });
    expect(at({ points: {} })).toEqual(at(undefined));
  });

  it('read the arrangement as JSON text as well', () => {
    expect(at('{"points":{"door":{"x":0,"y":0}}}').door).toEqual({ x: 0, y: 0 });
  });

  it('pass over ids that are not on the board, and spots that are none', () => {
    const odd = { points: { ghost: { x: 0, y: 0 }, door: { x: 'left', y: 0 }, yard: 7 } };
    expect(at(odd)).toEqual(at(undefined));
    expect(at('{"points":')).toEqual(at(undefined));
    expect(at([1, 2])).toEqual(at(undefined));
  });

  it('stay on the board', () => {
    expect(at({ points: { door: { x: -3, y: 40 } } }).door).toEqual({ x: 0, y: 1 });
  });

  it('stay in the tray when they were sent back there', () => {
    expect(at({ points: { door: null } })).toEqual({ yard: { x: 0.2, y: 0.3 } });
  });
});

describe('cards', () => {
  const cards = [
    { id: 'a', x: 0, y: 0, w: 0.5, h: 0.25 },
    { id: 'b', x: 0.5, y: 0.5, w: 0.25, h: 0.25 },
  ];

  it('take pushed frames part by part, and stand as configured without one', () => {
    const frames = framesOf(cards, { frames: { a: { x: 0.4, y: 0.2 }, ghost: { x: 0, y: 0 } } });
    expect(Object.fromEntries(frames)).toEqual({
      a: { x: 0.4, y: 0.2, w: 0.5, h: 0.25 },
      b: { x: 0.5, y: 0.5, w: 0.25, h: 0.25 },
    });
  });

  it('have a legal frame whatever is pushed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, document) => {
        for (const value of [document, { frames: a }, { frames: { a, b: { x: a } } }] as Json[]) {
          for (const frame of framesOf(cards, value).values()) {
            for (const part of Object.values(frame)) {
              expect(part).toBeGreaterThanOrEqual(0);
              expect(part).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
    );
  });

  it('land on the snap grid and on the sheet', () => {
    const card = { x: 0, y: 0, w: 0.3, h: 0.3 };
    expect(dropped(card, { x: 0.43, y: 0.26 }, 0.1)).toEqual({ ...card, x: 0.4, y: 0.3 });
    expect(dropped(card, { x: 0.43, y: 0.26 }, 0)).toEqual({ ...card, x: 0.43, y: 0.26 });
    expect(dropped(card, { x: 4, y: -1 }, 0.1)).toEqual({ ...card, x: 0.7, y: 0 });
    expect(dropped({ ...card, w: 1 }, { x: 0.5, y: 0 }, 0)).toEqual({ ...card, w: 1 });
  });
});

it('speaks only of what has an id, and of the first with it', () => {
  const items = [{ id: undefined }, { id: 'a' }, { id: '' }, { id: 'a' }, { id: 'b' }];
  expect(named(items).map(({ id, index }) => [id, index])).toEqual([
    ['a', 1],
    ['b', 4],
  ]);
});
