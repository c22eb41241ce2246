import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isColor } from '../../../layout/color.ts';
import { hexOf, oklchOf } from './oklch.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

describe('a colour', () => {
  it('comes back from its lightness, chroma and hue as it was', () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(hexOf(oklchOf(color))).toBe(color);
      }),
      { numRuns: 500 },
    );
  });

  it('has the lightness, chroma and hue that are published for it', () => {
    expect(oklchOf('#FFFFFF').lightness).toBeCloseTo(1, 4);
    expect(oklchOf('#000000').lightness).toBeCloseTo(0, 4);
    const { lightness, chroma, hue } = oklchOf('#FF0000');
    expect(lightness).toBeCloseTo(0.628, 3);
    expect(chroma).toBeCloseTo(0.2577, 3);
    expect(hue).toBeCloseTo(29.23, 1);
  });

  it('becomes paler where no screen can show it, and keeps its lightness and hue', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.25, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 359, noNaN: true }),
        (lightness, chroma, hue) => {
          const written = hexOf({ lightness, chroma, hue });
          expect(isColor(written)).toBe(true);
          const read = oklchOf(written);
          expect(Math.abs(read.lightness - lightness)).toBeLessThan(0.02);
          expect(read.chroma).toBeLessThan(chroma + 0.02);
          if (read.chroma < 0.04) return;
          const turn = Math.abs(((read.hue - hue + 540) % 360) - 180);
          expect(turn).toBeLessThan(6);
        },
      ),
    );
  });
});
