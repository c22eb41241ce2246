import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  choiceField,
  listField,
  numberField,
  type Token,
  textField,
} from '../../layout/fields.ts';

const still: Readonly<Record<'image' | 'width' | 'height', Token>> = {
  image: { type: 'text', help: 'The picture as base64 JPEG, without a data: prefix.', sample: '/9j/4AAQSkZJRg==' },
  width: { type: 'number', help: 'Width of the picture in pixels.', sample: 1280 },
  height: { type: 'number', help: 'Height of the picture in pixels.', sample: 960 },
};

export const camera = defineControl({
  type: 'camera',
  label: 'Camera',
  category: 'input',
  icon: 'barcode.viewfinder',
  summary: 'Reads codes and text, takes pictures',
  help: 'Reads barcodes and printed text with the phone’s camera, and can send a still. It starts only when tapped, never from afar, and stops once out of sight. A Pro feature of the app.',
  keywords: ['scanner', 'barcode', 'qr', 'ocr', 'text recognition', 'photo', 'snapshot', 'ticket', 'inventory'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the viewfinder.' }),
    scan: listField(
      choiceField({
        label: 'Reads',
        help: 'One thing to look for.',
        choices: { barcode: 'Barcodes and QR codes', text: 'Printed text' },
      }),
      { label: 'Looks for', help: 'What the camera reads.', entry: 'detector', default: ['barcode'] },
    ),
    symbologies: listField(
      choiceField({
        label: 'Code',
        help: 'One kind of code.',
        choices: {
          qr: 'The usual square code',
          microQR: 'A small QR code with one corner mark',
          aztec: 'Square with a bull’s-eye, on train tickets',
          dataMatrix: 'Small squares on parts and medicine',
          ean13: 'Goods in shops, 13 digits',
          ean8: 'Small goods in shops, 8 digits',
          upce: 'Small goods in US shops',
          code128: 'Parcels and warehouses',
          code39: 'Industry, letters and digits',
          code93: 'A denser code39',
          pdf417: 'Stacked lines, on boarding passes and licences',
          microPDF417: 'A small pdf417',
          itf14: 'Outer boxes, 14 digits',
          i2of5: 'Pairs of digits, on cartons',
          codabar: 'Libraries and blood banks',
          gs1DataBar: 'Fresh food and coupons',
          gs1DataBarExpanded: 'A DataBar with weight or date',
          gs1DataBarLimited: 'A DataBar for very small goods',
        },
      }),
      {
        label: 'Codes',
        help: 'The kinds of code that count. Fewer kinds mean fewer wrong reads.',
        entry: 'code',
        auto: 'every kind',
      },
    ),
    sendMode: choiceField({
      label: 'Sends',
      help: 'What makes a reading go out.',
      choices: {
        auto: 'Each reading, as soon as it is steady',
        tap: 'Only what somebody taps in the picture',
      },
      default: 'auto',
      section: 'data',
    }),
    debounce: numberField({
      label: 'Same again after',
      help: 'How long the same reading is held back before it is sent once more. Another reading is sent at once.',
      default: 3,
      min: 0,
      step: 0.5,
      unit: 's',
      section: 'data',
    }),
    torch: boolField({ label: 'Torch button', help: 'Offers the phone’s light in the viewfinder.', default: true }),
    snapshot: boolField({
      label: 'Shutter button',
      help: 'Offers a button that sends a still. A command for stills brings the button too.',
      default: false,
    }),
    snapshotAction: actionField({
      label: 'Still sends',
      help: 'The command that carries a still. Without one the usual command is sent with the still’s tokens.',
      fires: 'when the shutter is pressed',
      tokens: still,
      fallback: 'action',
    }),
    snapshotQuality: numberField({
      label: 'JPEG quality',
      help: 'From small to good. It is lowered by itself until the picture fits into about 500 KB.',
      default: 0.6,
      min: 0,
      max: 1,
      step: 0.05,
      section: 'data',
    }),
    snapshotMaxDimension: numberField({
      label: 'Longest side',
      help: 'Stills that are larger are scaled down to this.',
      default: 1280,
      min: 1,
      integer: true,
      unit: 'px',
      section: 'data',
    }),
    hideLabel: boolField({
      label: 'Hide label',
      help: 'Leaves out the caption; the LIVE mark moves into the picture.',
      default: false,
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries what was read.',
      fires: 'for each reading that counts',
      tokens: {
        value: { type: 'text', help: 'What the code or the text says.', sample: '4006381333931' },
        kind: { type: 'text', help: 'The kind of code, such as ean13, or text.', sample: 'ean13' },
        ...still,
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
  ],
  value: {
    stores: 'text',
    accepts: [
      {
        kind: 'text',
        help: 'Stands in for the last reading, for conditions that look at it. It never starts the camera.',
        sample: '4006381333931',
      },
    ],
  },
  presets: [
    {
      name: 'Code scanner',
      help: 'Reads any code and sends it at once.',
      span: [4, 3],
      node: {
        label: 'Scan an item',
        action: { event: 'broadcast_request', payload: { msg_type: 'scanned', code: '{{value}}', kind: '{{kind}}' } },
      },
    },
    {
      name: 'Asset tags',
      help: 'Codes and printed serial numbers; somebody taps the right one.',
      span: [4, 3],
      node: {
        label: 'Rack inventory',
        scan: ['barcode', 'text'],
        symbologies: ['qr', 'dataMatrix', 'code128'],
        sendMode: 'tap',
        action: { event: 'broadcast_request', payload: { msg_type: 'asset', tag: '{{value}}', kind: '{{kind}}' } },
      },
    },
    {
      name: 'Still',
      help: 'A shutter that sends a picture to a server.',
      span: [4, 3],
      node: {
        label: 'Workbench',
        snapshotMaxDimension: 900,
        snapshotAction: {
          event: 'broadcast_request',
          payload: { msg_type: 'still', jpeg: '{{image}}', width: '{{width}}', height: '{{height}}' },
        },
      },
    },
  ],
});

export type CameraProps = Props<typeof camera>;
