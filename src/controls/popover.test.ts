import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBy } from './popover.ts';

const screen = { width: 400, height: 800 };
const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('what opens from a control', () => {
  it('hangs below it, centred', () => {
    expect(placeBy(box(100, 100), { width: 200, height: 300 }, screen)).toMatchObject({
      left: 50,
      top: 146,
      above: false,
    });
  });

  it('stands above it where there is no room below', () => {
    expect(placeBy(box(100, 700), { width: 200, height: 300 }, screen)).toMatchObject({ top: 394, above: true });
  });

  it('covers it rather than leave the screen', () => {
    const place = placeBy(box(100, 380), { width: 200, height: 700 }, screen);
    expect(place.top).toBeGreaterThanOrEqual(8);
    expect(place.top + 700).toBeLessThanOrEqual(792);
  });

  it('stays on the screen wherever the control is', () => {
    const at = fc.integer({ min: -500, max: 1500 });
    const side = fc.integer({ min: 1, max: 384 });
    fc.assert(
      fc.property(at, at, side, side, (left, top, width, height) => {
        const place = placeBy(box(left, top), { width, height }, screen);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + width).toBeLessThanOrEqual(392);
        expect(Math.min(height, place.maxHeight)).toBeLessThanOrEqual(784);
      }),
    );
  });
});
