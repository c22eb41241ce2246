import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, over } from '../../../controls/contrast.ts';
import { layoutTheme } from '../../../controls/theme.ts';
import { BASE_THEME, FAMILIES, MODE_KEYS, THEME } from '../../../layout/blocks/theme.ts';
import type { Fields } from '../../../layout/fields.ts';
import { at, isObject, type JsonObject } from '../../../layout/json.ts';
import { readTheme } from '../../../layout/props.ts';
import { withPalette, withPreset } from './laying.ts';
import { paletteOf } from './palette.ts';
import { PRESETS } from './presets.ts';
import { modesWith, overrideGroups, themeGroups } from './theme-groups.ts';
import { contrastWarnings } from './warnings.ts';

const layoutWith = (theme: JsonObject): JsonObject => ({ name: 'Test', version: 1, tabs: [], theme });
const SCHEMES = ['light', 'dark'] as const;
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

describe('a palette from one accent', () => {
  it('can be read in both modes on the page and on every depth of card, whatever the accent', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const layout = layoutWith(paletteOf({ accent }));
        for (const scheme of SCHEMES) {
          expect(contrastWarnings(layout, scheme)).toEqual([]);
          const theme = layoutTheme(layout, scheme);
          const card = over(theme.surfacePrimary, theme.pageBackground);
          const deepest = over(theme.surfaceTertiary, over(theme.surfaceSecondary, card));
          for (const ink of [theme.foregroundColor, theme.secondaryColor, theme.tertiaryColor]) {
            for (const ground of [theme.pageBackground, card, deepest])
              expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
          }
          for (const stop of theme.accentGradient) expect(contrast(stop, card)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the accent itself where it can be seen', () => {
    const palette = paletteOf({ accent: '#4F5FF5' });
    expect(at(palette, ['light', 'accentColor'])).toBe('#4F5FF5');
    expect(at(palette, ['accentColor'])).toBe('#4F5FF5');
  });

  it('answers for a colour that is none', () => {
    expect(paletteOf({ accent: 'red-ish' }).accentColor).toBe('#667EEA');
  });
});

describe('the presets', () => {
  it('are six, with names of their own', () => {
    expect(new Set(PRESETS.map(({ name }) => name)).size).toBe(6);
  });

  it.each(PRESETS)('$name can be read in both modes and is read by the phone as it is written', ({ theme }) => {
    for (const scheme of SCHEMES) expect(contrastWarnings(layoutWith(theme), scheme)).toEqual([]);
    expect(readTheme(THEME, theme)).toMatchObject(
      Object.fromEntries(Object.entries(theme).filter(([, value]) => !isObject(value))),
    );
    expect(Object.keys(theme).every((key) => Object.hasOwn(THEME, key))).toBe(true);
  });
});

describe('a warning', () => {
  it('names the key, the mode and the ratio, and a shade that would do', () => {
    const layout = layoutWith({ light: { pageBackground: '#FFFFFF', secondaryColor: '#BBBBBB' } });
    const [warning, ...others] = contrastWarnings(layout, 'light').filter(({ key }) => key === 'secondaryColor');
    expect(others).toEqual([]);
    expect(warning?.sentence).toBe('Second text on cards is hard to read in light mode: 1.9 to 1, and 4.5 is needed.');
    const fixed = layoutWith({ light: { pageBackground: '#FFFFFF', secondaryColor: warning?.instead ?? '' } });
    expect(contrastWarnings(fixed, 'light').some(({ key }) => key === 'secondaryColor')).toBe(false);
  });

  it('looks at every stop of a gradient', () => {
    const layout = layoutWith({ foregroundColor: '#FFFFFF', pageBackgroundGradient: ['#000000', '#FFFFFF'] });
    expect(contrastWarnings(layout, 'dark').map(({ key }) => key)).toContain('foregroundColor');
  });

  it('is given for any theme at all without failing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(THEME)), fc.jsonValue()), (theme) => {
        const layout = layoutWith(theme as JsonObject);
        for (const scheme of SCHEMES) expect(Array.isArray(contrastWarnings(layout, scheme))).toBe(true);
      }),
    );
  });
});

const keysIn = (groups: readonly { readonly fields: Fields; readonly path: readonly (string | number)[] }[]) =>
  groups.flatMap(({ fields, path }) => Object.keys(fields).map((key) => [...path, key].join('.')));

describe('the groups of keys', () => {
  it('hold every key of the theme exactly once', () => {
    const families = Object.entries(FAMILIES).flatMap(([name, fields]) =>
      Object.keys(fields).map((key) => `${name}.${key}`),
    );
    const modes = ['light', 'dark'].flatMap((mode) => MODE_KEYS.map((key) => `${mode}.${key}`));
    const shown = [...keysIn(themeGroups('base')), ...keysIn(themeGroups('light')), ...keysIn(themeGroups('dark'))];
    expect(shown.toSorted()).toEqual([...Object.keys(BASE_THEME), ...families, ...modes].toSorted());
  });

  it('say where a mode has its own', () => {
    expect(modesWith({ light: { accentColor: '#000' } }, 'accentColor')).toBe('Light mode has its own.');
    expect(modesWith({ light: { a: 1 }, dark: { a: 1 } }, 'a')).toBe('Light and dark mode each have their own.');
    expect(modesWith('nonsense', 'a')).toBeUndefined();
  });

  it('hold every key that one control may override exactly once', () => {
    const keys = keysIn(overrideGroups(['accentColor', 'cornerRadius'], 'toggle'));
    expect(keys.toSorted()).toEqual([...Object.keys(FAMILIES.toggle), ...Object.keys(BASE_THEME)].toSorted());
    expect(keysIn(overrideGroups([], undefined)).toSorted()).toEqual(Object.keys(BASE_THEME).toSorted());
  });
});

describe('a look laid over a theme', () => {
  const theme = { cornerRadius: 30, accentColor: '#FF0000', toggle: { knobSize: 20 }, light: {}, mine: 1 };

  it('as a preset takes the place of all but what the format does not name', () => {
    expect(withPreset(theme, { fontDesign: 'serif' })).toEqual({ fontDesign: 'serif', mine: 1 });
  });

  it('as a palette leaves shape, lettering and the families as they are', () => {
    expect(withPalette(theme, { accentColor: '#00FF00', dark: {} })).toEqual({
      accentColor: '#00FF00',
      dark: {},
      cornerRadius: 30,
      toggle: { knobSize: 20 },
      mine: 1,
    });
    expect(withPalette('nonsense', {})).toEqual({});
  });
});
