// Fields every control understands. A definition that gives one of them its own default or meaning lists it again.
import {
  actionField,
  boolField,
  choiceField,
  colorField,
  conditionField,
  eitherField,
  type Fields,
  iconField,
  jsonField,
  mapField,
  nodesField,
  numberField,
  pairField,
  recordField,
  syncField,
  textField,
  themeField,
} from '../fields.ts';
import { GRID } from './grid.ts';

export const HAPTICS = {
  light: 'A faint tap',
  medium: 'A normal tap',
  heavy: 'A thud',
  rigid: 'A hard, short tap',
  success: 'The pattern for done',
  warning: 'The pattern for take care',
  error: 'The pattern for failed',
  selection: 'The faintest tick',
} as const;

/** The haptics most controls list; only toggle names `rigid` too. */
const { rigid: _, ...haptics } = HAPTICS;
export const PLAIN_HAPTICS = haptics;

export const PROFILES = {
  snappy: 'Quick, settles at once',
  smooth: 'Even, about a third of a second',
  bouncy: 'Overshoots a little and comes back',
  gentle: 'Eases in and out, a quarter of a second',
  instant: 'No motion at all',
} as const;

/** Readings take one of these, or a name and an argument: `decimal:2`, `suffix: °C`. */
export const FORMATS = {
  decimal: 'A number with up to one decimal; decimal:2 always shows two',
  percent: 'A number and a percent sign',
  bytes: 'Bytes as KB, MB, GB',
  bytesKB: 'Kilobytes as MB, GB',
  bps: 'Bits per second as Kbps, Mbps',
  duration: 'Seconds as 2h 30m',
  time: 'Seconds as 12:34',
  number: 'A number with thousands grouped',
  suffix: 'The text after the colon follows the reading: suffix: °C',
  prefix: 'The text after the colon comes first: prefix:€',
  none: 'No reading',
} as const;

export const PULSE = {
  event: textField({
    label: 'On frame',
    help: 'The frame type that makes it flash.',
    suggest: ['broadcast'],
    required: true,
  }),
  filter: mapField(jsonField({ label: 'Is', help: 'The value it must be equal to.' }), {
    label: 'Only when',
    help: 'Frames that do not have all of these values are passed over.',
    key: 'key',
    suggestKeys: ['msg_type'],
  }),
  color: colorField({
    label: 'Ring colour',
    help: 'What the flash is drawn in; green tells of something good, red of trouble.',
    default: '#34C759',
  }),
  direction: choiceField({
    label: 'Direction',
    help: 'Which way the ring moves.',
    choices: { outward: 'Grows away from the control', inward: 'Closes in on it' },
    default: 'outward',
    section: 'style',
  }),
  spread: numberField({
    label: 'Travel',
    help: 'How far the ring moves, as a part of the control’s size.',
    default: 0.1,
    min: 0,
    max: 2,
    step: 0.05,
    section: 'style',
  }),
  duration: numberField({
    label: 'Length',
    help: 'How long one flash takes.',
    default: 0.9,
    min: 0.05,
    max: 10,
    step: 0.1,
    unit: 's',
    section: 'style',
  }),
  curve: choiceField({
    label: 'Motion',
    help: 'How the ring moves.',
    choices: PROFILES,
    default: 'gentle',
    section: 'style',
  }),
} as const satisfies Fields;

export const ANIMATION = {
  profile: choiceField({ label: 'Profile', help: 'How changes move.', choices: PROFILES }),
  duration: numberField({
    label: 'Length',
    help: 'Replaces the profile’s own length.',
    min: 0,
    max: 60,
    step: 0.05,
    unit: 's',
  }),
} as const satisfies Fields;

export const POPUP = {
  id: textField({ label: 'Id', help: 'Names the popup; unique in the layout.', required: true }),
  label: textField({ label: 'Title', help: 'Shown above its controls.' }),
  grid: recordField(GRID, { label: 'Grid', help: 'How the popup is divided.' }),
  children: nodesField({ label: 'Controls', help: 'What the popup holds.', holds: 'any' }),
} as const satisfies Fields;

export const pulseField = recordField(PULSE, {
  label: 'Pulse',
  help: 'Flashes a ring around it each time a frame arrives.',
  section: 'style',
});

export const animationField = eitherField(
  [
    choiceField({ label: 'Profile', help: 'How changes move.', choices: PROFILES }),
    recordField(ANIMATION, { label: 'Animation', help: 'A profile with a length of its own.' }),
  ],
  { label: 'Animation', help: 'How the control moves to a new value.', section: 'style', auto: 'by the control' },
);

export const visibleField = conditionField({
  label: 'Visible',
  help: 'Shows it only while another control has a certain value. Its place stays empty meanwhile: nothing moves.',
  section: 'style',
});

export const themeOverrides = themeField({
  label: 'Theme',
  help: 'Theme keys for this one alone, over the layout’s theme.',
  section: 'style',
});

export const SHARED = {
  type: textField({ label: 'Type', help: 'What kind of control this is.', required: true }),
  id: textField({
    label: 'Id',
    help: 'Its name in bindings, conditions and on the wire. Unique in the layout; changing it on a live layout starts the value afresh.',
    required: true,
  }),
  position: pairField({
    label: 'Position',
    help: 'The cell of its top left corner, as [row, column], counted from zero.',
    required: true,
    min: 0,
  }),
  span: pairField({ label: 'Size', help: 'How many cells it covers, as [rows, columns].', default: [1, 1], min: 1 }),
  controlHeight: numberField({
    label: 'Height',
    help: 'Exact height in points instead of the height the grid gives. Boards need it in flow grids.',
    min: 1,
    max: 4000,
    unit: 'pt',
    auto: 'by the grid',
    section: 'style',
  }),
  label: textField({ label: 'Label', help: 'The caption.' }),
  defaultValue: jsonField({
    label: 'Starting value',
    help: 'What it shows until the first data arrives.',
    section: 'data',
  }),
  action: actionField({
    label: 'Sends',
    help: 'The command sent when somebody uses the control.',
    fires: 'when it is used',
    tokens: {},
  }),
  sync: syncField({
    label: 'Shows',
    help: 'Where its value comes from. With several entries the latest delivery wins.',
  }),
  visible: visibleField,
  haptic: choiceField({
    label: 'Haptic',
    help: 'What the finger feels. Phones without haptics ignore it.',
    choices: HAPTICS,
    section: 'style',
    auto: 'by the control',
  }),
  animation: animationField,
  longPressAction: actionField({
    label: 'Long press sends',
    help: 'A second command, sent when the control is held.',
    fires: 'when it is held',
    tokens: {},
  }),
  longPressGroup: recordField(POPUP, {
    label: 'Long press popup',
    help: 'A small panel of controls that opens when the control is held.',
    section: 'data',
  }),
  theme: themeOverrides,
  icon: iconField({ label: 'Icon', help: 'An SF Symbol.' }),
  tint: colorField({ label: 'Tint', help: 'The control’s own accent.', default: '#667eea' }),
  hideLabel: boolField({ label: 'Hide label', help: 'Leaves the caption out.', default: false, section: 'style' }),
  hideValue: boolField({
    label: 'Hide reading',
    help: 'Leaves the number out and keeps the picture.',
    default: false,
    section: 'style',
  }),
  hideBackground: boolField({
    label: 'Hide card',
    help: 'Draws it without its glass card, filling the cell.',
    default: false,
    section: 'style',
  }),
  formatValue: choiceField({
    label: 'Format',
    help: 'How the reading is written.',
    choices: FORMATS,
    open: true,
  }),
  min: numberField({ label: 'From', help: 'Low end of the range.' }),
  max: numberField({ label: 'To', help: 'High end of the range.' }),
  step: numberField({ label: 'Step', help: 'The smallest change.', min: 0 }),
  config: jsonField({ label: 'Options', help: 'A general holder of options.', accepts: ['object'] }),
  pulse: pulseField,
} as const satisfies Fields;
