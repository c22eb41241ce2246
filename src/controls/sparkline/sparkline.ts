import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, colorField, numberField, textField } from '../../layout/fields.ts';

export const sparkline = defineControl({
  type: 'sparkline',
  label: 'Sparkline',
  category: 'display',
  icon: 'waveform.path.ecg',
  summary: 'A small line of recent numbers',
  help: 'Remembers the latest numbers and draws them as one small line, with the newest beside the caption. The line always fills its height.',
  keywords: ['trend', 'history', 'mini chart', 'line', 'ticker', 'graph', 'recent'],
  span: [1, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the line, with the newest number beside it.' }),
    sparklinePoints: numberField({
      label: 'Remembers',
      help: 'How many numbers are kept; the oldest ones drop out.',
      default: 50,
      min: 2,
      step: 10,
      integer: true,
      section: 'data',
    }),
    sparklineFill: boolField({
      label: 'Filled',
      help: 'Shades the area under the line.',
      default: false,
      section: 'style',
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of the line and the shade.', default: '#667eea' }),
    hideLabel: boolField({
      label: 'Hide header',
      help: 'Leaves out caption and number, so that the line has all the room.',
      default: false,
      section: 'style',
    }),
    defaultValue: numberField({
      label: 'Starts with',
      help: 'A first number before data arrives. A line shows from the second number on.',
      auto: 'no numbers yet',
      section: 'data',
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
    stores: 'number',
    accepts: [
      { kind: 'number', help: 'One more number at the end of the line.', sample: 612 },
      {
        kind: 'list',
        help: 'A whole series that replaces the line. Empty places (null) are skipped and only the newest are kept.',
        sample: [604, null, 612, 618],
      },
    ],
    sample: [421, 428, 440, 436, 458, 491, 530, 561, 548, 572, 604, 640, 655, 631, 590, 552, 541, 560, 588, 612],
  },
  presets: [
    {
      name: 'Live trend',
      help: 'One more number with each reading.',
      node: {
        label: 'CO₂ ppm',
        sparklineFill: true,
        tint: '#64D2FF',
        sync: [{ event: 'broadcast', filter: { msg_type: 'air' }, valuePath: 'co2' }],
      },
    },
    {
      name: 'Day at a glance',
      help: 'A whole series at once, such as prices by the hour.',
      span: [2, 4],
      node: {
        label: 'Spot price ct',
        sparklinePoints: 24,
        tint: '#34C759',
        sync: [{ event: 'broadcast', filter: { msg_type: 'day_ahead' }, valuePath: 'prices' }],
      },
      sample: [9, 8, 8, 7, 8, 12, 19, 24, 22, 17, 12, 8, 6, 5, 6, 9, 15, 23, 28, 26, 21, 16, 12, 10],
    },
    {
      name: 'Bare line',
      help: 'Only the line, to stand beside other readings.',
      node: { label: 'Network', hideLabel: true, hideBackground: true, tint: '#FF9F0A' },
      sample: [2, 3, 2, 8, 14, 9, 4, 3, 3, 5, 18, 24, 16, 7, 4, 2, 3, 6, 4, 3],
    },
  ],
});

export type SparklineProps = Props<typeof sparkline>;
