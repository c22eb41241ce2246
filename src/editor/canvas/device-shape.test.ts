import { describe, expect, it } from 'vitest';
import { customSlug, heldDevice, shapeOf } from './device-shape.ts';

describe('a device', () => {
  it('turned on its side swaps its edges; a phone loses its clock and keeps clear of its ends', () => {
    const upright = heldDevice('iphone-15', false);
    const lying = heldDevice('iphone-15', true);
    expect([lying.width, lying.height]).toEqual([upright.height, upright.width]);
    expect(lying).toMatchObject({ clock: false, top: 0 });
    expect(lying.sides).toBeGreaterThan(0);
    expect(heldDevice('ipad-11', true)).toMatchObject({ clock: true, sides: 0 });
  });

  it('may have a size of one’s own, within reason', () => {
    expect(shapeOf(customSlug({ width: 500, height: 700 }))).toMatchObject({ width: 500, height: 700 });
    expect(shapeOf(customSlug({ width: 1, height: 99_999 }))).toMatchObject({ width: 240, height: 2048 });
  });

  it('that nobody knows is a usual phone', () => {
    expect(shapeOf('custom:-1x2').slug).toBe('iphone-15');
    expect(shapeOf('').slug).toBe('iphone-15');
  });
});
