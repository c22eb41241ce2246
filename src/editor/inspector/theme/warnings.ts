// Where a theme makes text hard to read, for each mode, with a colour that would do.
import { contrast, over, readableOn } from '../../../controls/contrast.ts';
import { layoutTheme, type Scheme, type Theme } from '../../../controls/theme.ts';
import { BASE_THEME, type ThemeKey } from '../../../layout/blocks/theme.ts';
import type { Layout } from '../../../layout/document.ts';

export interface ContrastWarning {
  readonly scheme: Scheme;
  /** The key that is too close to what lies under it. */
  readonly key: ThemeKey;
  readonly ratio: number;
  readonly least: number;
  readonly sentence: string;
  /** The nearest shade that can be read. */
  readonly instead: string;
}

const TEXT = 4.5;
const SHAPE = 3;

interface Pair {
  readonly key: ThemeKey;
  readonly color: string;
  readonly on: string;
  readonly ground: string;
  readonly least: number;
}

function pairsOf(theme: Theme): readonly Pair[] {
  // A page that lets something through has black under it, as on the phone.
  const stops = theme.pageBackgroundGradient.length > 1 ? theme.pageBackgroundGradient : [theme.pageBackground];
  return stops.flatMap((stop): readonly Pair[] => {
    const page = over(stop, '#000000');
    const card = over(theme.surfacePrimary, page);
    const bar = over(theme.tabBarBackground ?? '#00000000', page);
    return [
      { key: 'foregroundColor', color: theme.foregroundColor, on: 'the page', ground: page, least: TEXT },
      { key: 'foregroundColor', color: theme.foregroundColor, on: 'cards', ground: card, least: TEXT },
      { key: 'secondaryColor', color: theme.secondaryColor, on: 'cards', ground: card, least: TEXT },
      { key: 'accentColor', color: theme.accentColor, on: 'cards', ground: card, least: SHAPE },
      { key: 'tabBarTint', color: theme.tabBarTint, on: 'the tab bar', ground: bar, least: SHAPE },
    ];
  });
}

const oneDecimal = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** One for each key and mode, the worst. */
export function contrastWarnings(layout: Layout, scheme: Scheme): readonly ContrastWarning[] {
  const worst = new Map<ThemeKey, ContrastWarning>();
  for (const { key, color, on, ground, least } of pairsOf(layoutTheme(layout, scheme))) {
    const ratio = contrast(over(color, ground), ground);
    const known = worst.get(key);
    if (ratio >= least || (known !== undefined && known.ratio <= ratio)) continue;
    const what = least === TEXT ? 'hard to read' : 'hard to see';
    worst.set(key, {
      scheme,
      key,
      ratio,
      least,
      sentence: `${BASE_THEME[key].label} on ${on} is ${what} in ${scheme} mode: ${oneDecimal(ratio)} to 1, and ${least} is needed.`,
      instead: readableOn(color, ground, least),
    });
  }
  return [...worst.values()];
}
