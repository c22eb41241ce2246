// What holds controls: groups (panels are groups too) and tabs.
import {
  boolField,
  colorField,
  type Fields,
  iconField,
  nodesField,
  recordField,
  refField,
  textField,
} from '../fields.ts';
import { GRID } from './grid.ts';
import { pulseField, SHARED, themeOverrides, visibleField } from './shared.ts';

export const GROUP = {
  type: textField({ label: 'Type', help: 'Always group.', required: true }),
  id: SHARED.id,
  label: textField({ label: 'Label', help: 'The heading of its card; without one there is no heading.' }),
  position: SHARED.position,
  span: SHARED.span,
  grid: recordField(GRID, { label: 'Grid', help: 'How the inside is divided.' }),
  children: nodesField({ label: 'Controls', help: 'What it holds: controls, and groups of any depth.', holds: 'any' }),
  dynamic: refField({
    label: 'Filled by',
    help: 'A command name. When a broadcast with this msg_type brings children, they replace what is in the group; ids that stay keep their values.',
    to: 'event',
    section: 'data',
  }),
  visible: visibleField,
  hideBackground: boolField({
    label: 'Hide card',
    help: 'Draws only what is in it.',
    default: false,
    section: 'style',
  }),
  pulse: pulseField,
  theme: themeOverrides,
  icon: iconField({ label: 'Icon', help: 'An SF Symbol beside the heading.' }),
  tint: colorField({ label: 'Tint', help: 'Accent of the group.' }),
  controlHeight: SHARED.controlHeight,
} as const satisfies Fields;

/** Theme keys that change how a group's card looks. */
export const GROUP_THEME = ['surfacePrimary', 'cornerRadius', 'borderColor', 'borderWidth', 'cardPadding'] as const;

export const TAB = {
  title: textField({ label: 'Title', help: 'Its name in the tab bar.' }),
  icon: iconField({ label: 'Icon', help: 'The SF Symbol in the tab bar.', default: 'square.grid.2x2' }),
  grid: recordField(GRID, { label: 'Grid', help: 'How the tab is divided.', required: true }),
  children: nodesField({ label: 'Controls', help: 'What is on the tab.', holds: 'any', required: true }),
} as const satisfies Fields;
