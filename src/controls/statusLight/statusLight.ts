import { pulseField } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, colorField, eitherField, mapField, textField } from '../../layout/fields.ts';

export const statusLight = defineControl({
  type: 'statusLight',
  label: 'Status light',
  category: 'display',
  icon: 'smallcircle.filled.circle',
  summary: 'A lamp coloured by a state',
  help: 'A small lamp, or a pill with the state in words, whose colour follows the state that arrives.',
  keywords: ['led', 'lamp', 'indicator', 'state', 'online', 'health', 'badge', 'traffic light', 'alarm'],
  span: [1, 1],
  fields: {
    label: textField({ label: 'Label', help: 'Caption beside the lamp.', auto: 'the id' }),
    style: choiceField({
      label: 'Style',
      help: 'How the state shows.',
      choices: { dot: 'A round lamp', badge: 'A coloured pill that spells the state' },
      default: 'dot',
    }),
    size: choiceField({
      label: 'Size',
      help: 'How large the lamp is.',
      choices: { small: '8 points across', default: '12 points across', large: '18 points across' },
      default: 'default',
      section: 'style',
    }),
    statusColors: mapField(colorField({ label: 'Colour', help: 'The colour for this state.' }), {
      label: 'Colour by state',
      help: 'A colour for each state that can arrive. The entry “default” stands for all other states.',
      key: 'state',
      suggestKeys: ['on', 'off', 'true', 'false', 'default'],
      section: 'data',
    }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour for states that have none of their own.',
      default: '#34C759',
    }),
    pulse: eitherField(
      [
        boolField({
          label: 'Throb',
          help: 'The lamp throbs while its state has a colour of its own that is not grey.',
        }),
        pulseField,
      ],
      {
        label: 'Pulse',
        help: 'Lets the lamp throb while its state is active. As an object it flashes a ring on a frame, as on other controls.',
        default: false,
        section: 'style',
      },
    ),
    defaultValue: textField({
      label: 'Starting state',
      help: 'The state before the first data arrives.',
      section: 'data',
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'foregroundColor',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'text',
    accepts: [
      {
        kind: 'text',
        help: 'The state, as it stands in the colours; upper and lower case may differ.',
        sample: 'online',
      },
      { kind: 'bool', help: 'A state; true also finds the entries yes, on and 1.', sample: true },
    ],
    oneOf: ['statusColors'],
    sample: 'online',
  },
  presets: [
    {
      name: 'Lamp',
      help: 'Green while online, red while not.',
      node: {
        label: 'VPN',
        statusColors: { online: '#34C759', offline: '#FF453A' },
        defaultValue: 'offline',
        sync: [{ event: 'broadcast', filter: { msg_type: 'vpn' }, valuePath: 'state' }],
      },
    },
    {
      name: 'Badge',
      help: 'A pill that names the state and throbs while it lasts.',
      span: [1, 2],
      node: {
        label: 'Kiln',
        style: 'badge',
        pulse: true,
        statusColors: { cold: '#8E8E93', heating: '#FF9F0A', hot: '#FF453A', cooling: '#64D2FF' },
        defaultValue: 'cold',
        sync: [{ event: 'broadcast', filter: { msg_type: 'kiln' }, valuePath: 'phase' }],
      },
      sample: 'heating',
    },
    {
      name: 'On air',
      help: 'A large red lamp for a studio.',
      span: [1, 2],
      node: {
        label: 'On air',
        size: 'large',
        pulse: true,
        statusColors: { true: '#FF453A', false: '#8E8E93' },
        sync: [{ event: 'broadcast', filter: { msg_type: 'studio' }, valuePath: 'live' }],
      },
      sample: 'true',
    },
  ],
});

export type StatusLightProps = Props<typeof statusLight>;
