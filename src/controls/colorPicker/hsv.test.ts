import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf, hsvFrom, hsvOf } from './hsv.ts';

describe('a colour', () => {
  it('is the same in hex and in hue, saturation and brightness', () => {
    expect(hexOf({ hue: 0, saturation: 100, brightness: 100 })).toBe('#FF0000');
    expect(hexOf({ hue: 120, saturation: 100, brightness: 50 })).toBe('#008000');
    expect(hexOf({ hue: 360, saturation: 100, brightness: 100 })).toBe('#FF0000');
    expect(hexOf({ hue: 200, saturation: 0, brightness: 100 })).toBe('#FFFFFF');
    expect(hsvOf('#0000FF')).toEqual({ hue: 240, saturation: 100, brightness: 100 });
  });

  it('survives the way there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const hex = `#${number.toString(16).padStart(6, '0').toUpperCase()}`;
        const hsv = hsvOf(hex);
        expect(hsv && hexOf(hsv)).toBe(hex);
      }),
    );
  });

  it('is read in every spelling, with its opacity left aside', () => {
    expect(hsvOf('0f0')).toEqual(hsvOf('#00FF00'));
    expect(hsvOf('#00FF0080')).toEqual(hsvOf('#00FF00'));
  });

  it('is none when the text is none', () => {
    expect(hsvOf('teal')).toBeUndefined();
    expect(hsvOf(undefined)).toBeUndefined();
    expect(hsvFrom('#12', { hue: 1, saturation: 2, brightness: 3 })).toBeUndefined();
  });
});

describe('a colour without a hue', () => {
  const before = { hue: 210, saturation: 80, brightness: 60 };

  it('keeps the hue it had', () => {
    expect(hsvFrom('#808080', before)).toMatchObject({ hue: 210, saturation: 0 });
  });

  it('keeps its saturation too while it is black', () => {
    expect(hsvFrom('#000000', before)).toEqual({ hue: 210, saturation: 80, brightness: 0 });
  });
});
