// What a control is drawn with: the layout’s theme, its variant for the mode, the control’s own keys — every key
// filled, every colour in one spelling.
import { BASE_THEME, controlTheme, FAMILIES, type Family, MODE_KEYS } from '../layout/blocks/theme.ts';
import { normaliseColor } from '../layout/color.ts';
import type { Layout } from '../layout/document.ts';
import type { Fields } from '../layout/fields.ts';
import { isArray, type Json, type JsonObject, member } from '../layout/json.ts';
import { readTheme } from '../layout/props.ts';

export type Scheme = 'light' | 'dark';

export interface Theme {
  readonly scheme: Scheme;
  readonly accentColor: string;
  /** Two stops or more; empty without a gradient. */
  readonly accentGradient: readonly string[];
  readonly foregroundColor: string;
  readonly secondaryColor: string;
  readonly tertiaryColor: string;
  readonly surfacePrimary: string;
  readonly surfaceSecondary: string;
  readonly surfaceTertiary: string;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly cornerRadius: number;
  readonly controlPadding: number;
  readonly cardPadding: number;
  readonly blurEnabled: boolean;
  readonly fontFamily: string | undefined;
  readonly fontDesign: 'default' | 'serif' | 'rounded' | 'monospaced';
  readonly labelFontSize: number;
  readonly valueFontSize: number;
  readonly valueFontWeight: string;
  readonly pageBackground: string;
  readonly pageBackgroundGradient: readonly string[];
  readonly headerBackground: string | undefined;
  readonly headerBackgroundGradient: readonly string[];
  readonly tabBarTint: string;
  readonly tabBarBackground: string | undefined;
  /** The layout’s sub-theme of each family. */
  readonly families: Readonly<Record<Family, JsonObject>>;
}

const BY_SCHEME = {
  dark: {
    foregroundColor: '#FFFFFF',
    secondaryColor: '#FFFFFF99',
    tertiaryColor: '#FFFFFF4D',
    surfacePrimary: '#FFFFFF0F',
    surfaceSecondary: '#FFFFFF1A',
    surfaceTertiary: '#FFFFFF26',
    borderColor: '#FFFFFF1A',
    pageBackground: '#000000',
  },
  light: {
    foregroundColor: '#000000',
    secondaryColor: '#00000099',
    tertiaryColor: '#0000004D',
    surfacePrimary: '#FFFFFFCC',
    surfaceSecondary: '#0000000D',
    surfaceTertiary: '#0000001A',
    borderColor: '#0000001A',
    pageBackground: '#F2F2F7',
  },
} as const;

const DEFAULT_ACCENT = '#667EEA';

const base: Fields = BASE_THEME;
const modeFields: Fields = Object.fromEntries(MODE_KEYS.map((key) => [key, BASE_THEME[key]]));
const defaults: JsonObject = readTheme(
  base,
  Object.fromEntries(
    Object.entries(base).flatMap(([key, field]) =>
      'default' in field && field.default !== undefined ? [[key, field.default as Json]] : [],
    ),
  ),
);

const stops = (value: Json | undefined): readonly string[] =>
  isArray(value) && value.length > 1 ? (value as readonly string[]) : [];

function filled(keys: JsonObject, scheme: Scheme, families: Theme['families']): Theme {
  const all: JsonObject = { ...defaults, ...BY_SCHEME[scheme], ...keys };
  return {
    // Every key was read by its field, which gives it the kind the type says.
    ...(all as unknown as Theme),
    scheme,
    accentGradient: stops(all.accentGradient),
    pageBackgroundGradient: stops(all.pageBackgroundGradient),
    headerBackgroundGradient: stops(all.headerBackgroundGradient),
    tabBarTint: (all.tabBarTint ?? all.accentColor) as string,
    families,
  };
}

/** The theme of a whole layout. The document’s `accentColor` counts where the theme gives none. */
export function layoutTheme(layout: Layout, scheme: Scheme): Theme {
  const written = member(layout, 'theme');
  const accent = normaliseColor(member(layout, 'accentColor')) ?? DEFAULT_ACCENT;
  const keys = { accentColor: accent, ...readTheme(base, written), ...readTheme(modeFields, member(written, scheme)) };
  const families = Object.fromEntries(
    (Object.keys(FAMILIES) as Family[]).map((family) => [family, readTheme(FAMILIES[family], member(written, family))]),
  ) as Theme['families'];
  return filled(keys, scheme, families);
}

/** One control’s theme: its own keys over the layout’s. */
export function themeWith(theme: Theme, own: JsonObject | undefined): Theme {
  if (own === undefined) return theme;
  const keys = readTheme(base, own);
  return Object.keys(keys).length === 0
    ? theme
    : filled({ ...(theme as unknown as JsonObject), ...keys }, theme.scheme, theme.families);
}

const familyDefaults = new Map<Family, JsonObject>();

function defaultsOf(family: Family): JsonObject {
  let found = familyDefaults.get(family);
  if (found === undefined) {
    const fields: Fields = FAMILIES[family];
    found = Object.fromEntries(
      Object.entries(fields).flatMap(([key, field]) =>
        'default' in field && field.default !== undefined ? [[key, field.default as Json]] : [],
      ),
    );
    familyDefaults.set(family, found);
  }
  return found;
}

// In these families one key is “the colour while on”; a tint outranks the layout’s sub-theme there, and the
// control’s own key outranks the tint.
const ON_KEY: Readonly<Record<Family, string | undefined>> = {
  toggle: 'trackActiveColor',
  slider: 'trackActiveColor',
  progressBar: 'trackActiveColor',
  stepper: 'buttonColor',
  segmented: undefined,
};

// Published for dark pages; a light page needs its own, or tracks and texts vanish.
const LIGHT_FAMILY: Readonly<Partial<Record<Family, JsonObject>>> = {
  toggle: { trackColor: '#E9E9EA' },
  slider: { trackColor: '#E4E4E6' },
  segmented: {
    trackColor: '#7676801F',
    selectedColor: '#FFFFFF',
    textColor: '#000000CC',
    selectedTextColor: '#000000',
  },
};

/** The family’s keys as they hold for one control. `tint` is the one written on the control, if any. */
export function familyTheme(
  family: Family,
  theme: Theme,
  own: JsonObject | undefined,
  tint: string | undefined,
): Readonly<Record<string, Json | undefined>> {
  const published = { ...defaultsOf(family), ...(theme.scheme === 'light' ? LIGHT_FAMILY[family] : {}) };
  const mine = readTheme(controlTheme(family), own);
  const onKey = ON_KEY[family];
  const shared = theme.families[family];
  const on = onKey === undefined ? {} : { [onKey]: mine[onKey] ?? tint ?? shared[onKey] ?? theme.accentColor };
  return { ...published, ...shared, ...mine, ...on };
}
