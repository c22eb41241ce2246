// Theme keys: the base set, the two mode variants and the five families. The same keys work on the whole layout and
// in one control's own `theme`.
import {
  boolField,
  choiceField,
  colorField,
  type Fields,
  listField,
  numberField,
  recordField,
  textField,
} from '../fields.ts';

const stop = colorField({ label: 'Colour', help: 'One stop of the gradient.' });

const gradient = (label: string, help: string) =>
  listField(stop, { label, help: `${help} Give two colours or more.`, entry: 'colour', section: 'style' });

export const BASE_THEME = {
  accentColor: colorField({
    label: 'Accent',
    help: 'The colour of highlights: gauges, switches that are on, selected choices.',
    default: '#667eea',
  }),
  accentGradient: gradient('Accent gradient', 'Runs across accents instead of one flat colour.'),
  foregroundColor: colorField({
    label: 'Text',
    help: 'Main text and readings.',
    auto: 'white in dark mode, black in light mode',
  }),
  secondaryColor: colorField({
    label: 'Second text',
    help: 'Captions and axis text, a step quieter than the main text.',
    auto: 'the text colour at 60 %',
  }),
  tertiaryColor: colorField({
    label: 'Third text',
    help: 'The quietest text: hints and placeholders.',
    auto: 'the text colour at 30 %',
  }),
  surfacePrimary: colorField({
    label: 'Card',
    help: 'What cards and controls are filled with.',
    auto: 'a faint veil over the page',
  }),
  surfaceSecondary: colorField({
    label: 'Inner card',
    help: 'Fill of something that lies on a card.',
    auto: 'one step stronger than the card',
  }),
  surfaceTertiary: colorField({
    label: 'Deepest card',
    help: 'Fill of something that lies on an inner card.',
    auto: 'one step stronger than the inner card',
  }),
  borderColor: colorField({ label: 'Outline', help: 'The thin line around cards.', auto: 'a faint line' }),
  borderWidth: numberField({
    label: 'Outline width',
    help: 'How thick the line around cards is; 0 takes it away.',
    default: 1,
    min: 0,
    max: 20,
    unit: 'pt',
    section: 'style',
  }),
  cornerRadius: numberField({
    label: 'Corner radius',
    help: 'How round the corners of cards and controls are.',
    default: 12,
    min: 0,
    max: 80,
    unit: 'pt',
    section: 'style',
  }),
  controlPadding: numberField({
    label: 'Control padding',
    help: 'Room between the edge of a control and what it shows.',
    default: 8,
    min: 0,
    max: 60,
    unit: 'pt',
    section: 'style',
  }),
  cardPadding: numberField({
    label: 'Group padding',
    help: 'Room between the edge of a group and the controls in it.',
    default: 12,
    min: 0,
    max: 60,
    unit: 'pt',
    section: 'style',
  }),
  blurEnabled: boolField({
    label: 'Glass blur',
    help: 'Cards blur what lies behind them, like frosted glass.',
    default: true,
    section: 'style',
  }),
  fontFamily: textField({
    label: 'Font',
    help: 'Name of a font on the phone; a name it does not have falls back to the system font.',
    placeholder: 'Avenir Next',
    section: 'style',
  }),
  fontDesign: choiceField({
    label: 'Font design',
    help: 'The flavour of the system font.',
    choices: {
      default: 'The plain system font',
      serif: 'With serifs, like a book',
      rounded: 'With soft, round ends',
      monospaced: 'Every letter equally wide',
    },
    default: 'default',
    section: 'style',
  }),
  labelFontSize: numberField({
    label: 'Caption size',
    help: 'Text size of captions.',
    default: 12,
    min: 4,
    max: 60,
    unit: 'pt',
    section: 'style',
  }),
  valueFontSize: numberField({
    label: 'Reading size',
    help: 'Text size of readings.',
    default: 14,
    min: 4,
    max: 120,
    unit: 'pt',
    section: 'style',
  }),
  valueFontWeight: choiceField({
    label: 'Reading weight',
    help: 'How bold readings are.',
    choices: {
      ultraLight: 'The thinnest',
      thin: 'Very thin',
      light: 'Thin',
      regular: 'Normal text',
      medium: 'A touch stronger',
      semibold: 'Half bold',
      bold: 'Bold',
      heavy: 'Heavier than bold',
      black: 'The heaviest',
    },
    default: 'semibold',
    section: 'style',
  }),
  pageBackground: colorField({
    label: 'Page',
    help: 'The flat colour behind everything.',
    auto: 'black or white by mode',
  }),
  pageBackgroundGradient: gradient(
    'Page gradient',
    'Fades across the page from the top leading corner to the bottom trailing one.',
  ),
  headerBackground: colorField({
    label: 'Header fill',
    help: 'Fill of the header bar. A header set under Appearance wins over this.',
  }),
  headerBackgroundGradient: gradient(
    'Header gradient',
    'Fades across the header bar. A header set under Appearance wins over this.',
  ),
  tabBarTint: colorField({ label: 'Tab icons', help: 'Colour of the icons in the tab bar.', auto: 'the accent' }),
  tabBarBackground: colorField({ label: 'Tab bar', help: 'Fill behind the tabs.', auto: 'frosted glass' }),
} as const;

export type ThemeKey = keyof typeof BASE_THEME;

export const FAMILIES = {
  toggle: {
    trackColor: colorField({ label: 'Track, off', help: 'The switch’s track while it is off.', default: '#39393D' }),
    trackActiveColor: colorField({
      label: 'Track, on',
      help: 'The switch’s track while it is on.',
      default: '#667eea',
    }),
    trackRadius: numberField({
      label: 'Track radius',
      help: 'How round the track is.',
      default: 15.5,
      min: 0,
      unit: 'pt',
    }),
    trackHeight: numberField({
      label: 'Track height',
      help: 'How tall the track is.',
      default: 31,
      min: 4,
      unit: 'pt',
    }),
    trackWidth: numberField({ label: 'Track width', help: 'How wide the track is.', default: 51, min: 8, unit: 'pt' }),
    knobColor: colorField({ label: 'Knob', help: 'Colour of the moving knob.', default: '#FFFFFF' }),
    knobRadius: numberField({
      label: 'Knob radius',
      help: 'How round the knob is.',
      default: 13.5,
      min: 0,
      unit: 'pt',
    }),
    knobSize: numberField({
      label: 'Knob size',
      help: 'Width and height of the knob.',
      default: 27,
      min: 2,
      unit: 'pt',
    }),
    knobShadow: boolField({ label: 'Knob shadow', help: 'A soft shadow under the knob.', default: true }),
  },
  slider: {
    trackColor: colorField({ label: 'Track', help: 'The part of the track not reached yet.', default: '#39393D' }),
    trackActiveColor: colorField({ label: 'Track, filled', help: 'The part already reached.', auto: 'the tint' }),
    trackHeight: numberField({
      label: 'Track height',
      help: 'Height of the touch area around the track.',
      default: 31,
      min: 2,
      unit: 'pt',
    }),
    thumbColor: colorField({ label: 'Thumb', help: 'Colour of the thumb.', default: '#FFFFFF' }),
    thumbRadius: numberField({
      label: 'Thumb radius',
      help: 'How round the thumb is.',
      default: 14,
      min: 0,
      unit: 'pt',
    }),
    thumbSize: numberField({
      label: 'Thumb size',
      help: 'Width and height of the thumb.',
      default: 28,
      min: 4,
      unit: 'pt',
    }),
    thumbShadow: boolField({ label: 'Thumb shadow', help: 'A soft shadow under the thumb.', default: true }),
    thumbBorderColor: colorField({ label: 'Thumb outline', help: 'A line around the thumb.', auto: 'none' }),
  },
  stepper: {
    buttonColor: colorField({ label: 'Buttons', help: 'Fill of the minus and plus buttons.', default: '#667eea' }),
    buttonRadius: numberField({
      label: 'Button radius',
      help: 'How round the buttons are.',
      default: 8,
      min: 0,
      unit: 'pt',
    }),
    buttonSize: numberField({
      label: 'Button size',
      help: 'Width and height of the buttons.',
      default: 32,
      min: 8,
      unit: 'pt',
    }),
    iconColor: colorField({ label: 'Plus and minus', help: 'Colour of the signs on the buttons.', default: '#FFFFFF' }),
    style: textField({ label: 'Style', help: 'Named by the format, without published values; it is kept as written.' }),
  },
  segmented: {
    trackColor: colorField({ label: 'Track', help: 'The bar behind the segments.', default: '#39393D' }),
    selectedColor: colorField({
      label: 'Selected',
      help: 'The raised piece under the chosen segment.',
      default: '#636366',
    }),
    selectedRadius: numberField({
      label: 'Selected radius',
      help: 'How round the raised piece is.',
      default: 6,
      min: 0,
      unit: 'pt',
    }),
    selectedShadow: boolField({
      label: 'Selected shadow',
      help: 'A soft shadow under the raised piece.',
      default: true,
    }),
    textColor: colorField({ label: 'Text', help: 'Captions of segments that are not chosen.', default: '#FFFFFF99' }),
    selectedTextColor: colorField({
      label: 'Selected text',
      help: 'Caption of the chosen segment.',
      default: '#FFFFFF',
    }),
  },
  progressBar: {
    trackColor: colorField({ label: 'Track', help: 'The part not reached yet.', auto: 'a faint veil' }),
    trackActiveColor: colorField({ label: 'Track, filled', help: 'The part already reached.', auto: 'the tint' }),
    trackHeight: numberField({
      label: 'Track height',
      help: 'Thickness of the bar.',
      auto: 'by the cell',
      min: 1,
      unit: 'pt',
    }),
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type Family = keyof typeof FAMILIES;

const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  toggle: 'Toggles',
  slider: 'Sliders',
  stepper: 'Steppers',
  segmented: 'Segmented controls',
  progressBar: 'Progress bars',
};

/** The keys a mode variant may override; metrics and fonts belong in the base. */
export const MODE_KEYS = [
  'pageBackground',
  'pageBackgroundGradient',
  'headerBackground',
  'headerBackgroundGradient',
  'tabBarBackground',
  'tabBarTint',
  'surfacePrimary',
  'surfaceSecondary',
  'surfaceTertiary',
  'foregroundColor',
  'secondaryColor',
  'tertiaryColor',
  'borderColor',
  'accentColor',
  'accentGradient',
] as const satisfies readonly ThemeKey[];

const MODE_FIELDS: Fields = Object.fromEntries(
  MODE_KEYS.map((key) => {
    // A mode variant has no defaults of its own: what it leaves out comes from the base.
    const { default: _, ...field } = { default: undefined, ...BASE_THEME[key] };
    return [key, field];
  }),
) as Fields;

/** The layout's `theme` block. */
export const THEME: Fields = {
  ...BASE_THEME,
  light: recordField(MODE_FIELDS, {
    label: 'Light mode',
    help: 'Laid over the theme while the phone is in light mode.',
  }),
  dark: recordField(MODE_FIELDS, { label: 'Dark mode', help: 'Laid over the theme while the phone is in dark mode.' }),
  ...Object.fromEntries(
    (Object.keys(FAMILIES) as Family[]).map((family) => [
      family,
      recordField(FAMILIES[family], {
        label: FAMILY_LABELS[family],
        help: `The look of all ${FAMILY_LABELS[family].toLowerCase()} in the layout.`,
        section: 'style',
      }),
    ]),
  ),
};

/** What one control's own `theme` may hold: every base key and its family's, flat. */
export function controlTheme(family: Family | undefined): Fields {
  return family === undefined ? BASE_THEME : { ...BASE_THEME, ...FAMILIES[family] };
}
