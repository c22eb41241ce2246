// The keys of a theme in the order a person thinks of them.
import { BASE_THEME, FAMILIES, type Family, MODE_KEYS, THEME, type ThemeKey } from '../../../layout/blocks/theme.ts';
import { type Fields, humanise } from '../../../layout/fields.ts';
import { member, type Path } from '../../../layout/json.ts';

export interface ThemeGroup {
  readonly title: string;
  readonly fields: Fields;
  /** From the theme to the object that holds the fields. */
  readonly path: Path;
}

/** Where keys are written: for both modes, or over that for one. */
export type ThemeScope = 'base' | 'light' | 'dark';

const KEY_GROUPS: readonly { readonly title: string; readonly keys: readonly ThemeKey[] }[] = [
  { title: 'Accent', keys: ['accentColor', 'accentGradient'] },
  { title: 'Text', keys: ['foregroundColor', 'secondaryColor', 'tertiaryColor'] },
  { title: 'Page', keys: ['pageBackground', 'pageBackgroundGradient'] },
  { title: 'Cards', keys: ['surfacePrimary', 'surfaceSecondary', 'surfaceTertiary', 'borderColor'] },
  {
    title: 'Header and tab bar',
    keys: ['headerBackground', 'headerBackgroundGradient', 'tabBarBackground', 'tabBarTint'],
  },
  { title: 'Shape', keys: ['cornerRadius', 'borderWidth', 'controlPadding', 'cardPadding', 'blurEnabled'] },
  { title: 'Lettering', keys: ['fontDesign', 'fontFamily', 'labelFontSize', 'valueFontSize', 'valueFontWeight'] },
];

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const field = fields[key];
      return field === undefined ? [] : [[key, field]];
    }),
  );

function modeFields(scope: 'light' | 'dark'): Fields {
  const field = THEME[scope];
  return field?.kind === 'record' ? field.fields : {};
}

/** What a control’s own theme can hold: no modes, and its family’s keys beside the others. */
export function overrideGroups(main: readonly string[], family: Family | undefined): readonly ThemeGroup[] {
  const own: Fields = family === undefined ? {} : FAMILIES[family];
  const inMain = new Set(main);
  const first: Fields = { ...own, ...pick(BASE_THEME, main) };
  const rest = Object.keys(BASE_THEME).filter((key) => !inMain.has(key));
  return [
    { title: 'Changes its look', fields: first, path: [] },
    { title: 'Other keys', fields: pick(BASE_THEME, rest), path: [] },
  ].filter(({ fields }) => Object.keys(fields).length > 0);
}

/** The layout’s theme in one scope; the families have one look for both modes. */
export function themeGroups(scope: ThemeScope): readonly ThemeGroup[] {
  const modal = new Set<string>(MODE_KEYS);
  const fields: Fields = scope === 'base' ? BASE_THEME : modeFields(scope);
  const path: Path = scope === 'base' ? [] : [scope];
  const groups = KEY_GROUPS.map(({ title, keys }) => ({
    title,
    fields: pick(fields, scope === 'base' ? keys : keys.filter((key) => modal.has(key))),
    path,
  }));
  const families = Object.keys(FAMILIES).flatMap((family): readonly ThemeGroup[] => {
    const field = THEME[family];
    return field?.kind === 'record' ? [{ title: field.label, fields: field.fields, path: [family] }] : [];
  });
  return [...groups, ...(scope === 'base' ? families : [])].filter((group) => Object.keys(group.fields).length > 0);
}

const MODES = ['light', 'dark'] as const;

/** Which modes have a key of their own, so that what is written for both has no say there. */
export function modesWith(theme: unknown, key: string): string | undefined {
  const own = MODES.filter((mode) => member(member(theme, mode), key) !== undefined);
  if (own.length === 0) return undefined;
  return own.length === 2 ? 'Light and dark mode each have their own.' : `${humanise(own.join())} mode has its own.`;
}
