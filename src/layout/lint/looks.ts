// The appearance and the theme of the whole layout.
import { APPEARANCE } from '../blocks/layout.ts';
import { BASE_THEME, THEME } from '../blocks/theme.ts';
import type { Fields } from '../fields.ts';
import { blockCheck } from './block.ts';
import { compile, THEME_CODES } from './compile.ts';
import { onlyTypos, type Unknown } from './record.ts';
import { type Check, dropping, moving, putting, report, trailOf } from './report.ts';
import { CODES, type Codes } from './values.ts';
import { spoken } from './words.ts';

const APPEARANCE_CODES: Codes = { ...CODES, choice: 'bad_appearance', color: 'bad_appearance' };

const pictureCheck = compile(APPEARANCE.backgroundImage, { codes: APPEARANCE_CODES });

export const appearanceCheck = blockCheck(APPEARANCE, 'The appearance', {
  codes: APPEARANCE_CODES,
  instead: {
    backgroundImage: (image, notes, beside) => {
      if (typeof image !== 'string') {
        pictureCheck?.(image, notes, beside);
      } else if (image !== '') {
        report(
          notes,
          'warn',
          'legacy_shape',
          'The background picture is written as an address alone. The phone reads it, but an object is the form that lasts.',
          { fix: putting('Write it as { "url": … }', trailOf(notes), { url: image }) },
        );
      }
    },
  },
});

const BASE: Fields = BASE_THEME;

/** Metrics and fonts do not change with the mode. */
const modeUnknown: Unknown = (key, value, notes, beside, known) => {
  if (!Object.hasOwn(BASE_THEME, key)) return onlyTypos(key, value, notes, beside, known);
  const mode = String(notes.trail.at(-1));
  const theme = notes.around.at(-2);
  const there = theme !== undefined && Object.hasOwn(theme, key);
  report(
    notes,
    'warn',
    'bad_theme',
    `${spoken(key, BASE[key])} is the same in both modes, and the phone passes it over in ${spoken(mode, THEME[mode])}. ${there ? 'Remove it here.' : 'Move it up into the theme itself.'}`,
    {
      tail: [key],
      fix: there
        ? dropping('Remove it here', trailOf(notes, key))
        : moving('Move it up', trailOf(notes, key), [...notes.trail.slice(0, -1), key], value),
    },
  );
  return undefined;
};

function modeCheck(mode: 'light' | 'dark'): Check | undefined {
  const field = THEME[mode];
  if (field?.kind !== 'record') return undefined;
  return blockCheck(field.fields, field.label, { codes: THEME_CODES, unknown: modeUnknown });
}

export const themeCheck = blockCheck(THEME, 'The theme', {
  codes: THEME_CODES,
  instead: { light: modeCheck('light'), dark: modeCheck('dark') },
});
