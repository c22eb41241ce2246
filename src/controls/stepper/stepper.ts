import { FORMATS, PLAIN_HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, choiceField, iconField, numberField, textField } from '../../layout/fields.ts';

export const stepper = defineControl({
  type: 'stepper',
  label: 'Stepper',
  category: 'input',
  icon: 'plus.forwardslash.minus',
  summary: 'Counts up and down by fixed steps',
  help: 'Moves a number by a fixed amount with a minus and a plus button, and sends it after each tap. It stops at both ends.',
  keywords: ['plus', 'minus', 'increment', 'decrement', 'counter', 'quantity', 'amount', 'setpoint'],
  span: [1, 2],
  fields: {
    min: numberField({ label: 'From', help: 'The minus button stops here.', default: 0 }),
    max: numberField({ label: 'To', help: 'The plus button stops here.', default: 100 }),
    step: numberField({
      label: 'Step',
      help: 'How much one tap adds or takes away. It also sets how many decimals show.',
      default: 1,
      min: 0,
    }),
    label: textField({ label: 'Label', help: 'The caption before the number.' }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol in front of the number.' }),
    formatValue: choiceField({
      label: 'Format',
      help: 'How the number is written.',
      choices: {
        ...FORMATS,
        decimal: 'A number with as many decimals as the step; decimal:2 always shows two',
        percent: 'A number and a percent sign; a range up to 1 reads as 0 to 100',
      },
      default: 'decimal',
      open: true,
    }),
    defaultValue: numberField({
      label: 'Starts at',
      help: 'The number before the first data arrives.',
      auto: 'no number yet',
      section: 'data',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels on each tap.',
      choices: PLAIN_HAPTICS,
      default: 'light',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the new number. A tap at the end of the range sends nothing.',
      fires: 'each time a tap changes the number',
      tokens: { value: { type: 'number', help: 'The new number.', sample: 21 } },
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'accentColor',
    'borderColor',
    'labelFontSize',
    'valueFontSize',
  ],
  family: 'stepper',
  value: {
    stores: 'number',
    accepts: [{ kind: 'number', help: 'The number; it rolls to the new one.', sample: 21 }],
    range: { min: 'min', max: 'max' },
    sample: 21,
  },
  presets: [
    {
      name: 'Temperature',
      help: 'A target temperature in half degrees.',
      node: {
        label: 'Target',
        icon: 'thermometer.medium',
        min: 16,
        max: 26,
        step: 0.5,
        defaultValue: 21,
        formatValue: 'suffix: °C',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_target', celsius: '{{value}}' } },
      },
    },
    {
      name: 'Counter',
      help: 'A whole number, such as how many workers to run.',
      node: {
        label: 'Workers',
        icon: 'server.rack',
        min: 1,
        max: 16,
        defaultValue: 4,
        action: { event: 'broadcast_request', payload: { msg_type: 'scale_workers', count: '{{value}}' } },
      },
      sample: 4,
    },
    {
      name: 'Timer',
      help: 'Minutes and seconds, a quarter of a minute per tap.',
      node: {
        label: 'Exposure',
        icon: 'timer',
        min: 15,
        max: 600,
        step: 15,
        defaultValue: 90,
        formatValue: 'time',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_exposure', seconds: '{{value}}' } },
      },
      sample: 90,
    },
  ],
});

export type StepperProps = Props<typeof stepper>;
