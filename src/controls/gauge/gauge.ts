import { FORMATS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  choiceField,
  colorField,
  iconField,
  listField,
  numberField,
  recordField,
  textField,
} from '../../layout/fields.ts';

const zone = recordField(
  {
    limit: numberField({
      label: 'Up to',
      help: 'Where the zone ends. It starts where the one before ended.',
      required: true,
    }),
    color: colorField({ label: 'Colour', help: 'Colour of the arc while the value is in this zone.', required: true }),
  },
  { label: 'Zone', help: 'A stretch of the range with a colour of its own.' },
);

export const gauge = defineControl({
  type: 'gauge',
  label: 'Gauge',
  category: 'display',
  icon: 'gauge.with.needle',
  summary: 'One number on an arc',
  help: 'Shows where a number stands between a low and a high end. Zones colour the arc by value: green, amber, red.',
  keywords: ['dial', 'meter', 'speedometer', 'arc', 'level', 'cpu', 'temperature'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption under the dial.' }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol in the middle of the dial.' }),
    min: numberField({ label: 'From', help: 'Where the scale starts.', required: true, default: 0 }),
    max: numberField({ label: 'To', help: 'Where the scale ends.', required: true, default: 100 }),
    step: numberField({
      label: 'Step',
      help: 'How fine the reading is: 1 shows whole numbers, 0.1 one decimal.',
      default: 1,
      min: 0,
    }),
    gaugeStyle: choiceField({
      label: 'Style',
      help: 'The shape of the arc. A sweep of your own wins over it.',
      choices: { half: 'A half circle, twice as wide as tall', full: 'A full circle; wants a square cell' },
      default: 'half',
    }),
    segments: listField(zone, {
      label: 'Zones',
      help: 'Colour zones from low to high. The zone that holds the value colours the arc.',
      entry: 'zone',
      section: 'style',
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of the arc while there are no zones.', default: '#667eea' }),
    formatValue: choiceField({
      label: 'Format',
      help: 'How the number in the middle is written.',
      choices: FORMATS,
      open: true,
      auto: 'decimals by the step',
    }),
    hideValue: boolField({
      label: 'Hide reading',
      help: 'Leaves the number out. Without its card too, only the bare arc and the icon are left.',
      default: false,
      section: 'style',
    }),
    defaultValue: numberField({
      label: 'Starts at',
      help: 'The reading before the first data arrives.',
      auto: 'no reading yet',
      section: 'data',
    }),
    arcAngle: numberField({
      label: 'Sweep',
      help: 'How far the arc reaches. Wins over the style.',
      auto: '180 for half, 360 for full',
      min: 1,
      max: 360,
      unit: '°',
      section: 'style',
    }),
    arcRotation: numberField({
      label: 'Rotation',
      help: 'Turns the whole arc clockwise.',
      default: 0,
      step: 15,
      unit: '°',
      section: 'style',
    }),
    arcThickness: numberField({
      label: 'Thickness',
      help: 'Width of the arc’s stroke.',
      auto: 'by the size of the dial',
      min: 0,
      unit: 'pt',
      section: 'style',
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
  value: {
    stores: 'number',
    accepts: [{ kind: 'number', help: 'The reading.', sample: 64 }],
    range: { min: 'min', max: 'max' },
    sample: 64,
  },
  presets: [
    {
      name: 'Half gauge',
      help: 'A percentage on a half circle.',
      node: { label: 'CPU load', min: 0, max: 100, formatValue: 'percent' },
    },
    {
      name: 'Zones',
      help: 'Green, amber and red by value.',
      node: {
        label: 'Temperature',
        min: 20,
        max: 100,
        formatValue: 'suffix: °C',
        segments: [
          { limit: 60, color: '#34C759' },
          { limit: 80, color: '#FF9F0A' },
          { limit: 100, color: '#FF453A' },
        ],
      },
      sample: 72,
    },
    {
      name: 'Three-quarter dial',
      help: 'A wide sweep with an icon in the middle.',
      span: [3, 2],
      node: {
        label: 'Pressure',
        icon: 'barometer',
        min: 0,
        max: 10,
        step: 0.1,
        arcAngle: 270,
        formatValue: 'suffix: bar',
      },
      sample: 4.2,
    },
  ],
});

export type GaugeProps = Props<typeof gauge>;
