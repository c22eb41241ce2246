import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast.ts';
import { widthOf } from '../fit.ts';
import { layoutTheme } from '../theme.ts';
import { compact, cut, everyNth, frameLayout } from './frame.ts';
import { blend, motionOf, weightOf } from './motion.ts';
import { reading } from './numbers.ts';
import { apart, colorsOf, groundOf, inked, inkOn, paletteFrom } from './palette.ts';
import { valueScale } from './scale.tsx';

const themes = [layoutTheme({}, 'dark'), layoutTheme({}, 'light')] as const;
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

describe('the palette', () => {
  it('starts with the tint and keeps its colours apart, for people who see fewer of them too', () => {
    for (const theme of themes) {
      const palette = paletteFrom('#667EEA', groundOf(theme));
      expect(palette).toHaveLength(8);
      expect(palette[0]).toBe('#667EEA');
      const [first, second, third] = [palette[0] ?? '', palette[1] ?? '', palette[2] ?? ''];
      expect(Math.min(apart(first, second), apart(second, third), apart(first, third))).toBeGreaterThan(0.15);
    }
  });

  it('can be seen on dark and on light cards, whatever the tint', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(...themes), (tint, theme) => {
        const ground = groundOf(theme);
        for (const color of paletteFrom(tint, ground).slice(1))
          expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 40 },
    );
  });

  it('gives way to the colour of an item and to the author’s cycle', () => {
    const colorOf = colorsOf({ accent: '#0A84FF', colors: ['#111111', undefined, '#222222'], theme: themes[0] });
    expect([colorOf(0), colorOf(1), colorOf(2), colorOf(1, '#abc'), colorOf(0, 'no colour')]).toEqual([
      '#111111',
      '#222222',
      '#111111',
      '#AABBCC',
      '#111111',
    ]);
  });

  it('has an ink that can be read on every colour', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(...themes), (color, theme) => {
        const { face, ink } = inked(color, groundOf(theme));
        expect(contrast(face, ink)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(color, inkOn(color, groundOf(theme)))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('a scale', () => {
  it('moves out to round numbers, but not from an end the author pinned', () => {
    expect(valueScale({ low: 0.3, high: 9.6, count: 5, isRounded: true })).toMatchObject({ from: 0, to: 10 });
    expect(valueScale({ low: 0, high: 9.6, pinnedLow: 3, count: 5, isRounded: true })).toMatchObject({
      from: 3,
      to: 10,
    });
  });

  it('always has two ends, marks between them and a place for every number', () => {
    const number = fc.double({ noNaN: true, min: -1e100, max: 1e100 });
    fc.assert(
      fc.property(number, number, fc.option(number), fc.option(number), fc.boolean(), (a, b, low, high, isRounded) => {
        const scale = valueScale({
          low: reading(Math.min(a, b)) ?? 0,
          high: reading(Math.max(a, b)) ?? 0,
          pinnedLow: low === null ? undefined : reading(low),
          pinnedHigh: high === null ? undefined : reading(high),
          count: 5,
          isRounded,
        });
        expect(scale.from).toBeLessThan(scale.to);
        expect(scale.ticks.length).toBeLessThan(40);
        for (const tick of scale.ticks) expect(scale.at(tick)).toBeGreaterThanOrEqual(-1e-9);
        expect(Number.isFinite(scale.at(a))).toBe(true);
      }),
    );
  });
});

describe('moving from one dataset to the next', () => {
  it('moves numbers, keeps the shape of the new one, and takes everything else at once', () => {
    const from = { a: [0, 10], name: 'x', gone: 1 };
    expect(blend(from, { a: [10, 20, 7], name: 'y', set: new Set([1]) }, 0.5)).toEqual({
      a: [5, 15, 7],
      name: 'y',
      set: new Set([1]),
    });
    expect(blend(undefined, [1], 0.5)).toEqual([1]);
    const same = { a: 1 };
    expect(blend(same, same, 0.3)).toBe(same);
  });

  it('is called off where there is too much to move', () => {
    expect(weightOf([1, [2, 3], { a: 4 }], 100)).toBe(8);
    expect(
      weightOf(
        Array.from({ length: 1e6 }, () => 1),
        1000,
      ),
    ).toBeLessThan(1100);
  });

  it('takes as long as the profile says, or as the author does', () => {
    expect([undefined, 'instant', 'bouncy', 'nonsense'].map((each) => motionOf(each).ms)).toEqual([350, 0, 500, 350]);
    expect(motionOf({ profile: 'snappy', duration: 2 }).ms).toBe(2000);
    expect(motionOf({ profile: 'instant', duration: 2 }).ms).toBe(0);
    for (const profile of ['snappy', 'smooth', 'bouncy', 'gentle']) {
      const { ease } = motionOf(profile);
      expect(ease(0)).toBeCloseTo(0, 6);
      expect(ease(1)).toBeCloseTo(1, 6);
    }
  });
});

describe('texts in a chart', () => {
  it('are cut to their room, or left out', () => {
    expect(cut('Kitchen', 500, 10)).toBe('Kitchen');
    expect(cut('Kitchen', 30, 10)).toMatch(/^K.+…$/);
    expect(cut('Kitchen', 6, 10)).toBe('');
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 200 }), (text, width) => {
        expect(widthOf(cut(text, width, 10)) * 10 * 0.94).toBeLessThanOrEqual(width + 9);
      }),
    );
  });

  it('skip names that would touch', () => {
    expect(everyNth(['Mon', 'Tue'], 60, 10)).toBe(1);
    expect(
      everyNth(
        Array.from({ length: 100 }, () => 'Category'),
        5,
        10,
      ),
    ).toBeGreaterThan(8);
    expect(everyNth([], 0, 10)).toBe(1);
  });

  it('write large numbers short', () => {
    expect([0, 12, 0.30000000000000004, 9999, 12_500, -3.4e6, 1e100].map(compact)).toEqual([
      '0',
      '12',
      '0.3',
      '9999',
      '12.5k',
      '-3.4M',
      '1e+100',
    ]);
  });
});

describe('the frame', () => {
  const theme = themes[0];
  const wish = { theme, textScale: 1, title: 'above', legend: ['a', 'b'] } as const;

  it('gives a small cell wholly to the picture', () => {
    expect(frameLayout({ ...wish, size: { width: 70, height: 40 } })).toMatchObject({
      title: 0,
      legend: 0,
      room: { width: 70, height: 40 },
    });
  });

  it('never takes more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 600 }),
        fc.double({ min: 0.8, max: 2, noNaN: true }),
        (width, height, textScale) => {
          const { title, legend, room } = frameLayout({ ...wish, textScale, size: { width, height } });
          expect(title + legend + room.height).toBeLessThanOrEqual(Math.max(8, height) + 0.001);
        },
      ),
    );
  });
});
