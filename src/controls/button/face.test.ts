import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast.ts';
import { layoutTheme } from '../theme.ts';
import { paintOf } from './face.ts';

const dark = layoutTheme({}, 'dark');
const light = layoutTheme({}, 'light');
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);

describe('a button', () => {
  it('can be read in every tint, on a light page and on a dark one', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        for (const theme of [dark, light]) {
          const filled = paintOf('filled', accent, true, theme);
          const washed = paintOf('tinted', accent, true, theme);
          const outlined = paintOf('outlined', accent, true, theme);
          expect(contrast(filled.face, filled.ink)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(washed.face, washed.ink)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(theme.pageBackground, outlined.ink)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('takes the accent gradient of the layout unless it has a tint of its own', () => {
    const theme = layoutTheme({ theme: { accentGradient: ['#667EEA', '#764BA2'] } }, 'dark');
    expect(paintOf('filled', '#667EEA', false, theme).face).toContain('linear-gradient');
    expect(paintOf('filled', '#FF453A', true, theme).face).not.toContain('gradient');
  });

  it('can be read along the whole of a gradient', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 2, maxLength: 4 }), (stops) => {
        const { face, ink } = paintOf('filled', '#667EEA', false, { ...dark, accentGradient: stops });
        for (const stop of face.match(/#[\dA-F]{6}/g) ?? []) expect(contrast(stop, ink)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
