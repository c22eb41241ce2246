import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, colorField, textField } from '../../layout/fields.ts';

export const colorPicker = defineControl({
  type: 'colorPicker',
  label: 'Colour picker',
  category: 'input',
  icon: 'paintpalette',
  summary: 'Picks a colour',
  help: 'Shows the current colour and opens the phone’s colour sheet when tapped. The colour is sent as text such as #19A974.',
  keywords: ['color', 'colour', 'hex', 'rgb', 'led', 'light', 'swatch', 'hue', 'palette'],
  span: [1, 1],
  fields: {
    label: textField({ label: 'Label', help: 'The caption beside the swatch.' }),
    defaultValue: colorField({
      label: 'Starts with',
      help: 'The colour before the first data arrives.',
      auto: 'an empty swatch',
      section: 'data',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the colour.',
      fires: 'while a colour is chosen, at most five times a second, and when the colour sheet closes',
      tokens: { value: { type: 'text', help: 'The colour as #RRGGBB.', sample: '#19A974' } },
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
    accepts: [{ kind: 'text', help: 'A colour as #RRGGBB.', sample: '#19A974' }],
    sample: '#19A974',
  },
  presets: [
    {
      name: 'Light colour',
      help: 'The colour of a lamp or an LED strip.',
      span: [1, 2],
      node: {
        label: 'Shelf lights',
        defaultValue: '#19A974',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_color', color: '{{value}}' } },
      },
    },
    {
      name: 'Accent',
      help: 'One cell, for a row of colours.',
      node: {
        label: 'Key light',
        defaultValue: '#FFB454',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_gel', color: '{{value}}' } },
      },
      sample: '#FFB454',
    },
  ],
});

export type ColorPickerProps = Props<typeof colorPicker>;
