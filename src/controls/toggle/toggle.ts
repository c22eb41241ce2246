import { HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, choiceField, colorField, iconField, textField } from '../../layout/fields.ts';

export const toggle = defineControl({
  type: 'toggle',
  label: 'Toggle',
  category: 'input',
  icon: 'switch.2',
  summary: 'Switches something on or off',
  help: 'Keeps one of two states and sends a command each time it flips. Other controls can show or hide by it.',
  keywords: ['switch', 'on', 'off', 'checkbox', 'light', 'boolean', 'relay'],
  span: [1, 1],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the switch.' }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol beside the switch.' }),
    style: choiceField({
      label: 'Style',
      help: 'A switch takes little room, a button is easy to hit, a symbol says what it switches.',
      choices: {
        switch: 'A sliding switch',
        button: 'The whole card is the switch and glows while on',
        'icon-toggle': 'One symbol that changes with the state',
      },
      default: 'switch',
    }),
    defaultValue: boolField({
      label: 'Starts',
      help: 'The state before the first data arrives.',
      default: false,
      section: 'data',
    }),
    onIcon: iconField({
      label: 'Icon while on',
      help: 'An SF Symbol shown while it is on.',
      auto: 'the icon',
      when: { field: 'style', is: ['icon-toggle'] },
    }),
    offIcon: iconField({
      label: 'Icon while off',
      help: 'An SF Symbol shown while it is off.',
      auto: 'the icon',
      when: { field: 'style', is: ['icon-toggle'] },
    }),
    tint: colorField({ label: 'Tint', help: 'Its colour while on.', default: '#667eea' }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Draws the switch straight on the page, without its glass card.',
      default: false,
      section: 'style',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels on each flip.',
      choices: HAPTICS,
      default: 'rigid',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command sent on each flip.',
      fires: 'each time it flips',
      tokens: { value: { type: 'bool', help: 'The new state.', sample: true } },
    }),
  },
  theme: ['cornerRadius', 'controlPadding', 'surfacePrimary', 'accentColor', 'borderColor', 'labelFontSize'],
  family: 'toggle',
  value: {
    stores: 'bool',
    accepts: [{ kind: 'bool', help: 'The state. 1 and 0, on and off, yes and no are understood too.', sample: true }],
    sample: true,
  },
  presets: [
    {
      name: 'Switch',
      help: 'A switch that announces its state to everybody.',
      node: {
        label: 'Lamp',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_lamp', on: '{{value}}' } },
      },
    },
    {
      name: 'Glowing button',
      help: 'A large card to press.',
      span: [2, 2],
      node: { label: 'Heater', icon: 'flame.fill', style: 'button', tint: '#FF9F0A' },
    },
    {
      name: 'Lock',
      help: 'A symbol that changes with the state.',
      node: { label: 'Door', style: 'icon-toggle', onIcon: 'lock.fill', offIcon: 'lock.open.fill', tint: '#34C759' },
      sample: false,
    },
  ],
});

export type ToggleProps = Props<typeof toggle>;
