import { PLAIN_HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, choiceField, colorField, dateField, textField } from '../../layout/fields.ts';

export const datePicker = defineControl({
  type: 'datePicker',
  label: 'Date picker',
  category: 'input',
  icon: 'calendar',
  summary: 'Picks a date, a time or both',
  help: 'Picks a moment and sends it as ISO 8601 text such as 2027-03-04T21:45:00Z, also when only the date or only the time is asked for.',
  keywords: ['calendar', 'time', 'clock', 'schedule', 'alarm', 'deadline', 'day', 'timer', 'when'],
  span: [1, 2],
  fields: {
    datePickerStyle: choiceField({
      label: 'Style',
      help: 'How the moment is picked.',
      choices: {
        compact: 'A short field; a tap opens the rest. Fits in one row',
        wheel: 'Spinning wheels; give it three rows or more',
        graphical: 'A month calendar; wants the full width and five rows or more',
      },
      default: 'compact',
    }),
    datePickerMode: choiceField({
      label: 'Asks for',
      help: 'What can be picked. The text that is sent is always a full date and time.',
      choices: {
        date: 'The day; sent as midnight of that day',
        time: 'The time of day; sent with today’s date',
        dateAndTime: 'The day and the time',
      },
      default: 'dateAndTime',
    }),
    dateMin: dateField({ label: 'Not before', help: 'The earliest moment that can be picked.', auto: 'no limit' }),
    dateMax: dateField({ label: 'Not after', help: 'The latest moment that can be picked.', auto: 'no limit' }),
    label: textField({ label: 'Label', help: 'The caption beside the date.' }),
    tint: colorField({ label: 'Tint', help: 'Colour of what is picked.', default: '#667eea' }),
    defaultValue: dateField({
      label: 'Starts at',
      help: 'The moment that shows before the first data arrives.',
      auto: 'nothing picked yet',
      section: 'data',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels when the moment changes.',
      choices: PLAIN_HAPTICS,
      default: 'selection',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the picked moment as ISO 8601 text.',
      fires: 'when another moment is picked',
      tokens: {
        value: { type: 'text', help: 'The picked moment, as ISO 8601 text in UTC.', sample: '2027-03-04T21:45:00Z' },
      },
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'accentColor',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'text',
    accepts: [
      { kind: 'text', help: 'ISO 8601 text with a time zone, Z or an offset.', sample: '2027-03-04T21:45:00Z' },
    ],
    sample: '2027-03-04T21:45:00Z',
  },
  presets: [
    {
      name: 'Date and time',
      help: 'A short field in one row.',
      span: [1, 4],
      node: {
        label: 'Next backup',
        action: { event: 'broadcast_request', payload: { msg_type: 'schedule_backup', at: '{{value}}' } },
      },
    },
    {
      name: 'Wake-up time',
      help: 'Wheels for the time of day.',
      span: [3, 3],
      node: {
        label: 'Blinds up',
        datePickerStyle: 'wheel',
        datePickerMode: 'time',
        tint: '#FF9F0A',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_blinds_up', at: '{{value}}' } },
      },
      sample: '2027-03-04T06:30:00Z',
    },
    {
      name: 'Calendar',
      help: 'A month to pick a day from.',
      span: [6, 4],
      node: {
        label: 'Recording day',
        datePickerStyle: 'graphical',
        datePickerMode: 'date',
        action: { event: 'broadcast_request', payload: { msg_type: 'book_studio', day: '{{value}}' } },
      },
    },
  ],
});

export type DatePickerProps = Props<typeof datePicker>;
