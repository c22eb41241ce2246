import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE, lettering } from './lettering.ts';

describe('the lettering of a label', () => {
  it('is as wanted where there is room, on as many lines as fit', () => {
    expect(lettering('Warm', 16, { width: 200, height: 60 })).toEqual({ fontSize: 16, lines: 3 });
  });

  it('shrinks rather than breaks a word', () => {
    const { fontSize, lines } = lettering('Thermometer', 20, { width: 100, height: 60 });
    expect(fontSize).toBeLessThan(20);
    expect(fontSize).toBeGreaterThan(12);
    expect(lines).toBeGreaterThan(1);
  });

  it('stays on one line when a word could not be read any smaller', () => {
    expect(lettering('Thermometer', 20, { width: 40, height: 60 })).toEqual({ fontSize: 10, lines: 1 });
  });

  it('never grows, never vanishes and never stands taller than its room', () => {
    const side = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10, max: 60 }), side, side, (words, wanted, width, height) => {
        const { fontSize, lines } = lettering(words, wanted, { width, height });
        expect(fontSize).toBeGreaterThanOrEqual(4);
        expect(fontSize).toBeLessThanOrEqual(wanted);
        if (height >= 10) expect(lines * fontSize * LINE).toBeLessThanOrEqual(height + 0.001);
      }),
    );
  });
});
