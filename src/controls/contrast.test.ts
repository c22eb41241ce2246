import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, faceOf, over, readableOn, wash } from './contrast.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);

describe('contrast', () => {
  it('runs from 1 to 21 and does not care about the order', () => {
    expect(contrast('#000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#667eea', '#667EEA')).toBe(1);
    expect(contrast('#667EEA', '#FFFFFF')).toBeCloseTo(contrast('#FFFFFF', '#667EEA'));
  });
});

describe('a colour over another', () => {
  it('lets what is below show through', () => {
    expect(over('#FFFFFF80', '#000000')).toBe('#808080');
    expect(wash('#FF0000', 0.5, '#000000')).toBe('#800000');
  });
});

describe('a shade that can be read', () => {
  it('is the colour itself where that is enough', () => {
    expect(readableOn('#667EEA', '#000000')).toBe('#667EEA');
  });

  it('reaches AA on every ground', () => {
    fc.assert(
      fc.property(colour, colour, (color, ground) => {
        expect(contrast(readableOn(color, ground), ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('a filled face', () => {
  it('keeps light colours and takes black ink on them', () => {
    expect(faceOf('#FF9F0A', '#000000')).toEqual({ face: '#FF9F0A', ink: '#000000' });
  });

  it('carries its ink with AA contrast, whatever the colour', () => {
    fc.assert(
      fc.property(colour, (color) => {
        const { face, ink } = faceOf(color, '#000000');
        expect(contrast(face, ink)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('counts the page into a colour that lets it through', () => {
    expect(faceOf('#00000000', '#FFFFFF').ink).toBe('#000000');
  });
});
