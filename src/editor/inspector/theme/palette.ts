// Whole palettes from one accent: page, cards, three texts, outlines and tab bar for both modes. Every text is as far
// from what it lies on as WCAG AA asks, whatever the accent.
import { contrast, over, readableOn } from '../../../controls/contrast.ts';
import type { Scheme } from '../../../controls/theme.ts';
import { normaliseColor } from '../../../layout/color.ts';
import type { JsonObject } from '../../../layout/json.ts';
import { hexOf, type Oklch, oklchOf } from './oklch.ts';

/** What a palette is made from. */
export interface Recipe {
  readonly accent: string;
  /** What greys lean to; the accent’s own hue where nothing is said. */
  readonly neutral?: { readonly hue: number; readonly chroma: number };
  /** Degrees from the accent to the other end of its gradient. */
  readonly turn?: number;
  /** The page fades to this lightness, in dark mode, instead of being flat. */
  readonly fade?: number;
  /** Lightness of the dark page and of the light one. */
  readonly page?: Readonly<Record<Scheme, number>>;
}

const PAGE: Readonly<Record<Scheme, number>> = { dark: 0.17, light: 0.972 };
const TURN = 40;
const READABLE = 4.5;
/** What WCAG asks of what is no text: dials, switches, lines. */
const VISIBLE = 3;
const STEPS = 50;

/** The colour, moved no further from its lightness than it must be to stand out from all of these. */
function standingOut(color: Oklch, grounds: readonly string[], least: number, towards: 0 | 1): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const lightness = color.lightness + ((towards - color.lightness) * step) / STEPS;
    const shade = hexOf({ ...color, lightness });
    if (grounds.every((ground) => contrast(shade, ground) >= least)) return shade;
  }
  return towards === 1 ? '#FFFFFF' : '#000000';
}

interface Tones {
  readonly text: number;
  readonly second: number;
  readonly third: number;
  /** How much of the text colour lies on the page as a card, and as a card on a card. */
  readonly veils: readonly [string, string, string];
  readonly outline: string;
  readonly towards: 0 | 1;
}

const TONES: Readonly<Record<Scheme, Tones>> = {
  dark: { text: 0.97, second: 0.78, third: 0.68, veils: ['12', '1F', '2B'], outline: '24', towards: 1 },
  light: { text: 0.2, second: 0.44, third: 0.52, veils: ['', '0F', '1A'], outline: '1F', towards: 0 },
};

function variant(recipe: Recipe, accent: Oklch, scheme: Scheme): JsonObject {
  const tones = TONES[scheme];
  const { hue, chroma } = recipe.neutral ?? { hue: accent.hue, chroma: Math.min(0.022, accent.chroma * 0.14) };
  const grey = (lightness: number, part = 1) => hexOf({ lightness, chroma: chroma * part, hue });
  const lightness = (recipe.page ?? PAGE)[scheme];
  // A page that is nearly white has room for a hint of colour only.
  const page = scheme === 'dark' ? grey(lightness) : grey(lightness, 0.5);
  const far = scheme === 'dark' && recipe.fade !== undefined ? grey(recipe.fade, 1.8) : undefined;
  const ink = grey(tones.text, 0.5);
  const card = scheme === 'light' ? '#FFFFFF' : `${ink}${tones.veils[0]}`;
  const inner = `${ink}${tones.veils[1]}`;
  const deepest = `${ink}${tones.veils[2]}`;
  const pages = far === undefined ? [page] : [page, far];
  const cards = pages.flatMap((below) => {
    const onPage = over(card, below);
    const onCard = over(inner, onPage);
    return [below, onPage, onCard, over(deepest, onCard)];
  });
  const text = (level: number, part: number) =>
    standingOut({ lightness: level, chroma: chroma * part, hue }, cards, READABLE, tones.towards);
  const shown = standingOut(accent, cards, VISIBLE, tones.towards);
  const other = oklchOf(shown);
  const turned = { ...other, hue: (other.hue + (recipe.turn ?? TURN) + 360) % 360 };
  const bar = scheme === 'dark' ? grey(Math.max(0, lightness - 0.03)) : '#FFFFFF';
  return {
    accentColor: shown,
    accentGradient: [shown, standingOut(turned, cards, VISIBLE, tones.towards)],
    foregroundColor: text(tones.text, 0.5),
    secondaryColor: text(tones.second, 1),
    tertiaryColor: text(tones.third, 1),
    surfacePrimary: card,
    surfaceSecondary: inner,
    surfaceTertiary: deepest,
    borderColor: `${ink}${tones.outline}`,
    pageBackground: page,
    ...(far === undefined ? {} : { pageBackgroundGradient: [page, far] }),
    tabBarBackground: bar,
    tabBarTint: readableOn(shown, bar),
  };
}

/** Colours for both modes; metrics and fonts are left as they are. */
export function paletteOf(recipe: Recipe): JsonObject {
  const accent = normaliseColor(recipe.accent)?.slice(0, 7) ?? '#667EEA';
  const seen = oklchOf(accent);
  return { accentColor: accent, light: variant(recipe, seen, 'light'), dark: variant(recipe, seen, 'dark') };
}
