import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, dotsOf, fitted, panned, whole, zoomed } from './sheet.ts';

const room = { width: 400, height: 300 };
const size = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });
const aspect = fc.double({ min: 0.05, max: 20, noNaN: true });
const spot = fc.record({ x: fc.integer({ min: -50, max: 900 }), y: fc.integer({ min: -50, max: 900 }) });

describe('a sheet', () => {
  it('is as large as the room takes at its shape, in its middle', () => {
    expect(fitted(room, 1)).toEqual({ width: 300, height: 300 });
    expect(fitted(room, 2)).toEqual({ width: 400, height: 200 });
    expect(whole(fitted(room, 2), room)).toEqual({ zoom: 1, x: 0, y: 50 });
  });

  it('keeps what is under the fingers under them', () => {
    const sheet = fitted(room, 4 / 3);
    const before = zoomed(whole(sheet, room), 2, { x: 200, y: 150 }, 5, sheet, room);
    expect(before).toEqual({ zoom: 2, x: -200, y: -150 });
    const after = zoomed(before, 1.5, { x: 100, y: 60 }, 5, sheet, room);
    expect((100 - after.x) / after.zoom).toBeCloseTo((100 - before.x) / before.zoom);
    expect((60 - after.y) / after.zoom).toBeCloseTo((60 - before.y) / before.zoom);
  });

  it('is never zoomed beyond its limits, and never leaves a gap it could fill', () => {
    fc.assert(
      fc.property(
        size,
        aspect,
        fc.array(fc.tuple(spot, fc.double({ min: 0.01, max: 20, noNaN: true }), fc.integer({ min: -2000, max: 2000 }))),
        (box, shape, moves) => {
          const sheet = fitted(box, shape);
          let view = whole(sheet, box);
          for (const [at, factor, by] of moves) {
            view = panned(zoomed(view, factor, at, 3, sheet, box), by, -by, sheet, box);
            expect(view.zoom).toBeGreaterThanOrEqual(1);
            expect(view.zoom).toBeLessThanOrEqual(3);
            const right = view.x + sheet.width * view.zoom;
            if (sheet.width * view.zoom >= box.width) {
              expect(view.x).toBeLessThanOrEqual(0.001);
              expect(right).toBeGreaterThanOrEqual(box.width - 0.001);
            } else expect(view.x + right).toBeCloseTo(box.width, 3);
          }
        },
      ),
    );
  });

  it('stays as it is where zooming is off', () => {
    const sheet = fitted(room, 1);
    const view = whole(sheet, room);
    expect(zoomed(view, 3, { x: 10, y: 10 }, 1, sheet, room)).toEqual(view);
  });
});

it('draws dots at the snap distance, farther apart where they would run together', () => {
  expect(dotsOf(0.1, { width: 300, height: 200 })).toEqual({ width: 30, height: 20 });
  expect(dotsOf(0, { width: 400, height: 400 })).toEqual({ width: 20, height: 20 });
  expect(dotsOf(0.01, { width: 300, height: 300 })).toEqual({ width: 9, height: 9 });
});

it('draws no dots under its cards', () => {
  const path = around([{ x: 10, y: 20, width: 30, height: 40 }], { width: 400, height: 300 });
  expect(path).toBe('path(evenodd, "M0 0H400V300H0zM10 20h30v40h-30z")');
});
