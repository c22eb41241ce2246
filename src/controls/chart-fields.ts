// What the nine chart types have in common: they hold a document, take their colours from a cycle that starts with the
// tint, and show on a plain card.
import { FORMATS } from '../layout/blocks/shared.ts';
import type { ThemeKey } from '../layout/blocks/theme.ts';
import type { Shape } from '../layout/control.ts';
import { boolField, choiceField, colorField, jsonField, listField } from '../layout/fields.ts';
import type { Json } from '../layout/json.ts';

export const CHART_THEME = ['cornerRadius', 'surfacePrimary', 'secondaryColor'] as const satisfies readonly ThemeKey[];

/** A dataset as `defaultValue` takes it: the phone documents only the text form there. */
export const encoded = (dataset: Json): string => JSON.stringify(dataset);

/** Every chart reads its dataset as JSON text too. */
export const encodedShape = (dataset: Json): Shape => ({
  kind: 'text',
  help: 'The same, written as JSON text.',
  sample: encoded(dataset),
});

export const startingData = (help: string, dataset: Json) =>
  jsonField({
    label: 'Starting data',
    help: `${help} Shown until the first data arrives; written as JSON text.`,
    section: 'data',
    accepts: ['text', 'object', 'list'],
    sample: encoded(dataset),
  });

export const firstColor = (help: string) => colorField({ label: 'Tint', help, default: '#667eea' });

export const cycleColors = (help: string) =>
  listField(colorField({ label: 'Colour', help: 'One colour of the cycle.' }), {
    label: 'Colours',
    help: `${help} They repeat when there are too few.`,
    entry: 'colour',
    auto: 'a set that starts with the tint',
    section: 'style',
  });

export const numberFormat = (help: string) => choiceField({ label: 'Format', help, choices: FORMATS, open: true });

/** A part of the picture that can be left out. */
export const shownByDefault = (label: string, help: string) =>
  boolField({ label, help, default: true, section: 'style' });

/** A part of the picture that can be added. */
export const hiddenByDefault = (label: string, help: string) =>
  boolField({ label, help, default: false, section: 'style' });
