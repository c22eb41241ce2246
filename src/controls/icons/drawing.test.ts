import { describe, expect, it } from 'vitest';
import { drawing, type FindGlyph, strokeWidth } from './drawing.ts';
import { findGlyph, glyphState, isCoreGlyph, listenToGlyphs, loadGlyphs } from './glyph-store.ts';
import { GLYPHS } from './glyphs.ts';
import { searchSymbols } from './search.ts';
import { baseSymbols, resolveSymbol } from './symbols.ts';

const find: FindGlyph = (name) => findGlyph(name) ?? GLYPHS[name];
const draw = (name: string) => drawing(resolveSymbol(name), find, 1.75);
const hasGap = (name: string) => draw(name).some(({ fill, stroke }) => fill === 'gap' || stroke === 'gap');

describe('the drawing of a symbol', () => {
  it('has ink for every name that is offered', () => {
    const empty = searchSymbols('').filter(
      ({ name }) => !draw(name).some(({ fill, stroke }) => fill === 'ink' || stroke === 'ink'),
    );
    expect(empty).toEqual([]);
  });

  it('holds nothing but path data', () => {
    const odd = searchSymbols('').flatMap(({ name }) =>
      draw(name)
        .filter(({ d, width, place }) => !/^[Mm][\d\s.,a-zA-Z-]+$/.test(d) || !(width >= 0) || !(place.scale > 0))
        .map(({ d }) => `${name}: ${d}`),
    );
    expect(odd).toEqual([]);
  });

  it('differs between a symbol and its filled, enclosed and crossed out variants', () => {
    const suffixes = { fill: 'fill', circle: 'circle', square: 'square', slash: 'slash' };
    const same = baseSymbols.flatMap(({ name, variants }) =>
      variants
        .map((variant) => `${name}.${suffixes[variant]}`)
        .filter((full) => JSON.stringify(draw(full)) === JSON.stringify(draw(name))),
    );
    expect(same).toEqual([]);
  });

  it('fills the shapes of a filled symbol and leaves its details open', () => {
    expect(draw('heart').every(({ fill }) => fill === undefined)).toBe(true);
    expect(draw('heart.fill').some(({ fill }) => fill === 'ink')).toBe(true);
    expect(hasGap('camera')).toBe(false);
    expect(hasGap('camera.fill')).toBe(true);
  });

  it('knocks the glyph out of a filled disc and no other', () => {
    const [disc, glyph] = draw('xmark.circle.fill');
    expect([disc?.fill, glyph?.stroke]).toEqual(['ink', 'gap']);
    expect(hasGap('xmark.circle')).toBe(false);
  });

  it('keeps a badge and a slash apart from what they lie on', () => {
    expect(hasGap('bell.badge')).toBe(true);
    expect(hasGap('wifi.slash')).toBe(true);
  });

  it('writes numbers and letters into their frames', () => {
    expect(draw('7.circle')).toHaveLength(2);
    expect(draw('42.circle')).toHaveLength(3);
    expect(draw('q.square.fill').at(-1)?.stroke).toBe('gap');
  });

  it('has lines that grow slower than the icon, and stay visible when it is small', () => {
    expect(strokeWidth(24)).toBeCloseTo(1.75);
    const pixels = [10, 16, 24, 48, 100, 200].map((size) => (strokeWidth(size) * size) / 24);
    expect(pixels).toEqual([...pixels].sort((a, b) => a - b));
    expect(pixels[0]).toBeGreaterThan(0.9);
    expect(pixels.at(-1)).toBeLessThan(200 / 12);
    expect(strokeWidth(24, 'bold')).toBeGreaterThan(strokeWidth(24));
  });
});

describe('the glyphs', () => {
  it('come with the first listener, all but those that are always here', async () => {
    expect(glyphState()).toBe('absent');
    expect(isCoreGlyph('chevron-left') && findGlyph('chevron-left') !== undefined).toBe(true);
    expect(findGlyph('refrigerator')).toBeUndefined();
    const states: string[] = [];
    const stop = listenToGlyphs(() => states.push(glyphState()));
    await loadGlyphs();
    stop();
    expect(states).toEqual(['present']);
    expect(findGlyph('refrigerator')).toBeDefined();
  });
});
