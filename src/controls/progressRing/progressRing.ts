import { FORMATS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, colorField, iconField, numberField, textField } from '../../layout/fields.ts';

export const progressRing = defineControl({
  type: 'progressRing',
  label: 'Progress ring',
  category: 'display',
  icon: 'circle.dashed',
  summary: 'How much of something is done',
  help: 'Shows how far something has come, as a ring with the percentage in the middle or as a slim bar.',
  keywords: ['progress', 'percent', 'bar', 'completion', 'download', 'backup', 'battery', 'countdown', 'goal'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption in the middle of the ring, or above the bar.' }),
    min: numberField({ label: 'From', help: 'The number that means nothing is done.', default: 0 }),
    max: numberField({
      label: 'To',
      help: 'The number that means all is done. Set it to 1 for data that runs from 0 to 1.',
      default: 100,
    }),
    progressStyle: choiceField({
      label: 'Style',
      help: 'The shape of the progress.',
      choices: {
        ring: 'A ring; looks square in about three rows',
        bar: 'A slim bar under its caption; one row is enough',
      },
      default: 'ring',
    }),
    icon: iconField({
      label: 'Icon',
      help: 'An SF Symbol in the middle of the ring.',
      when: { field: 'progressStyle', is: ['ring'] },
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of the part that is done.', default: '#667eea' }),
    hideValue: boolField({
      label: 'Hide reading',
      help: 'Leaves the number out. Without its card too, only the bare ring is left.',
      default: false,
      section: 'style',
    }),
    formatValue: choiceField({
      label: 'Format',
      help: 'How the number is written.',
      choices: FORMATS,
      open: true,
      auto: 'the percentage done',
    }),
    defaultValue: numberField({
      label: 'Starts at',
      help: 'The number before the first data arrives.',
      auto: 'no reading yet',
      section: 'data',
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'accentColor',
    'foregroundColor',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  family: 'progressBar',
  value: {
    stores: 'number',
    accepts: [{ kind: 'number', help: 'How far it has come, on the scale of the two ends.', sample: 72 }],
    range: { min: 'min', max: 'max' },
    sample: 72,
  },
  presets: [
    {
      name: 'Ring',
      help: 'A percentage with a symbol.',
      span: [3, 2],
      node: {
        label: 'Backup',
        icon: 'externaldrive.fill',
        sync: [{ event: 'broadcast', filter: { msg_type: 'backup' }, valuePath: 'percent' }],
      },
    },
    {
      name: 'Bar',
      help: 'A slim bar for a job that runs.',
      span: [1, 4],
      node: {
        label: 'Print',
        progressStyle: 'bar',
        tint: '#FF9F0A',
        max: 240,
        theme: { trackHeight: 6 },
        sync: [{ event: 'broadcast', filter: { msg_type: 'printer' }, valuePath: 'layer' }],
      },
      sample: 151,
    },
    {
      name: 'Bare ring',
      help: 'A ring around a symbol, without number and card.',
      node: { icon: 'bolt.fill', tint: '#34C759', hideValue: true, hideBackground: true },
      sample: 86,
    },
  ],
});

export type ProgressRingProps = Props<typeof progressRing>;
