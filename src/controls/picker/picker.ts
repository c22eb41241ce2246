import { PLAIN_HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, choiceField, colorField, listField, textField } from '../../layout/fields.ts';

export const picker = defineControl({
  type: 'picker',
  label: 'Picker',
  category: 'input',
  icon: 'filemenu.and.selection',
  summary: 'One choice of a longer list',
  help: 'Picks one text of a list, from a menu, a turning wheel or an open list. For five options or fewer a segmented control is quicker.',
  keywords: ['dropdown', 'select', 'menu', 'choice', 'options', 'wheel', 'combo', 'preset', 'input source'],
  span: [1, 2],
  fields: {
    options: listField(textField({ label: 'Option', help: 'What it reads, and what is sent when it is chosen.' }), {
      label: 'Options',
      help: 'What there is to choose from, in this order.',
      entry: 'option',
      required: true,
    }),
    pickerStyle: choiceField({
      label: 'Style',
      help: 'How the options are shown.',
      choices: {
        menu: 'A button that opens a menu; one row is enough',
        wheel: 'A turning wheel; give it two rows or more',
        inline: 'An open list that scrolls in the cell',
      },
      default: 'menu',
    }),
    label: textField({ label: 'Label', help: 'The caption beside the choice.' }),
    tint: colorField({ label: 'Tint', help: 'Colour of the chosen option.', default: '#667eea' }),
    defaultValue: textField({
      label: 'Starts with',
      help: 'The option that is chosen before the first data arrives.',
      auto: 'none chosen',
      section: 'data',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels when the choice changes.',
      choices: PLAIN_HAPTICS,
      default: 'selection',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the chosen option.',
      fires: 'when another option is chosen',
      tokens: { value: { type: 'text', help: 'The chosen option.', sample: 'HDMI 1' } },
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
    accepts: [{ kind: 'text', help: 'The option to choose, written exactly as in the list.', sample: 'HDMI 1' }],
    oneOf: ['options'],
    sample: 'HDMI 1',
  },
  presets: [
    {
      name: 'Menu',
      help: 'A dropdown in one row.',
      node: {
        label: 'Input',
        options: ['HDMI 1', 'HDMI 2', 'AirPlay', 'Bluetooth', 'Phono', 'Radio'],
        defaultValue: 'HDMI 1',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_input', input: '{{value}}' } },
      },
    },
    {
      name: 'Wheel',
      help: 'A drum to spin, good with the thumb.',
      span: [3, 2],
      node: {
        label: 'Filter',
        pickerStyle: 'wheel',
        options: ['Luminance', 'Red', 'Green', 'Blue', 'H-alpha', 'O-III', 'S-II'],
        defaultValue: 'Green',
        tint: '#34C759',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_filter', filter: '{{value}}' } },
      },
      sample: 'Green',
    },
    {
      name: 'Open list',
      help: 'Every option in view; the list scrolls.',
      span: [4, 2],
      node: {
        label: 'Deploy to',
        pickerStyle: 'inline',
        options: ['Preview', 'Staging', 'Canary', 'Production EU', 'Production US'],
        defaultValue: 'Staging',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_target', environment: '{{value}}' } },
      },
      sample: 'Staging',
    },
  ],
});

export type PickerProps = Props<typeof picker>;
