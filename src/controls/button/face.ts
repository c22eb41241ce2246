// What a button is painted with, so that its caption can be read whatever the tint.
import { type Face, faceOf, readableOn, wash } from '../contrast.ts';
import type { Theme } from '../theme.ts';

export type Style = 'filled' | 'outlined' | 'ghost' | 'tinted';

const WASH = 0.2;

/** A gradient has the ink of its lightest stop: every other is darkened for white ink, or carries black as well. */
function gradient(stops: readonly string[], page: string): Face {
  const faces = stops.map((stop) => faceOf(stop, page));
  const dark = faces.some(({ ink }) => ink === '#000000');
  // Black ink needs the stops as light as they are; on a dark stop beside a light one, white would vanish on the light.
  const shown = dark ? stops.map((stop) => readableOn(stop, '#000000')) : faces.map(({ face }) => face);
  return { face: `linear-gradient(90deg, ${shown.join(', ')})`, ink: dark ? '#000000' : '#FFFFFF' };
}

export function paintOf(style: Style, accent: string, tinted: boolean, theme: Theme): Face {
  const page = theme.pageBackground;
  switch (style) {
    case 'filled':
      // The tint is the author’s word on this one button; the gradient is that of all accents.
      return tinted || theme.accentGradient.length < 2 ? faceOf(accent, page) : gradient(theme.accentGradient, page);
    case 'tinted': {
      const face = wash(accent, WASH, page);
      return { face, ink: readableOn(accent, face) };
    }
    case 'outlined':
    case 'ghost':
      return { face: 'transparent', ink: readableOn(accent, page) };
    default:
      return style satisfies never;
  }
}
