import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, colorField, textField } from '../../layout/fields.ts';

export const qrCode = defineControl({
  type: 'qrCode',
  label: 'QR code',
  category: 'display',
  icon: 'qrcode',
  summary: 'A code for other phones to scan',
  help: 'Draws any text as a QR code for others to scan: a web address, a Wi-Fi login, a ticket. To read codes, use a camera.',
  keywords: ['barcode', 'scan', 'link', 'wifi', 'ticket', 'share', 'pass'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption under the code.', auto: 'the id' }),
    text: textField({
      label: 'Content',
      help: 'What a scan reads. A received text takes its place.',
      multiline: true,
      placeholder: 'https://…',
    }),
    style: choiceField({
      label: 'Style',
      help: 'The shape of the small squares.',
      choices: { default: 'Sharp squares', rounded: 'Soft, round squares' },
      default: 'default',
      section: 'style',
    }),
    correctionLevel: choiceField({
      label: 'Error correction',
      help: 'How much of the code may be dirty or covered. More makes the code denser.',
      choices: { L: 'About 7 %', M: 'About 15 %', Q: 'About 25 %', H: 'About 30 %' },
      default: 'M',
    }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour of the small squares. Left at white, the code is black on white, which every scanner reads.',
      default: '#FFFFFF',
    }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Draws the code straight on the page, without its glass card.',
      default: false,
      section: 'style',
    }),
    defaultValue: textField({
      label: 'Starting value',
      help: 'Counts as received until data arrives, and so wins over the content.',
      section: 'data',
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'text',
    accepts: [{ kind: 'text', help: 'The text to encode.', sample: 'https://cafe.example/menu' }],
  },
  presets: [
    {
      name: 'Link',
      help: 'A web address to open on another phone.',
      span: [3, 2],
      node: { label: 'Menu', text: 'https://cafe.example/menu' },
    },
    {
      name: 'Guest Wi-Fi',
      help: 'Joins a phone to the network at a scan.',
      span: [3, 2],
      node: { label: 'Guest Wi-Fi', text: 'WIFI:T:WPA;S:Guests;P:change-me;;', style: 'rounded', correctionLevel: 'Q' },
    },
    {
      name: 'Live pass',
      help: 'A code that a server renews.',
      span: [3, 2],
      node: {
        label: 'Gate pass',
        text: 'pending',
        correctionLevel: 'Q',
        sync: [{ event: 'broadcast', filter: { msg_type: 'gate' }, valuePath: 'pass' }],
      },
      sample: 'GATE-7F3K-2291-QX',
    },
  ],
});

export type QrCodeProps = Props<typeof qrCode>;
