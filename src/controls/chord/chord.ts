import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, configField, numberField, type Token, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import {
  CHART_THEME,
  cycleColors,
  encoded,
  encodedShape,
  firstColor,
  numberFormat,
  shownByDefault,
  startingData,
} from '../chart-fields.ts';

const services: Json = {
  labels: ['Gateway', 'Users', 'Orders', 'Stock', 'Mail'],
  matrix: [
    [0, 320, 410, 150, 0],
    [180, 0, 90, 0, 70],
    [260, 60, 0, 240, 130],
    [110, 0, 190, 0, 20],
    [0, 40, 30, 10, 0],
  ],
};

const fleet: Json = {
  labels: ['Dock', 'Shelves', 'Packing', 'Charging'],
  colors: ['#0A84FF', '#30D158', '#FF9F0A', '#BF5AF2'],
  matrix: [
    [0, 46, 12, 18],
    [22, 0, 61, 9],
    [38, 25, 0, 14],
    [16, 15, 10, 0],
  ],
};

const picked: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The tapped group: its label and its total.',
    sample: { label: 'Orders', total: 690 },
  },
};

export const chord = defineControl({
  type: 'chord',
  label: 'Chord',
  category: 'chart',
  icon: 'circle.hexagonpath',
  summary: 'Who exchanges how much with whom',
  help: 'Puts groups on a ring and joins them by ribbons: the wider an end, the more that group sends. Three to eight groups read well.',
  keywords: ['flow', 'matrix', 'ring', 'ribbon', 'exchange', 'traffic', 'relations', 'dependencies', 'trips'],
  span: [3, 3],
  fields: {
    label: textField({ label: 'Label', help: 'Title above the ring; the selected group’s total stands beside it.' }),
    tint: firstColor('Colour of the first group. The other groups get colours that go with it.'),
    formatValue: numberFormat('How totals are written in the reading.'),
    defaultValue: startingData('Group names, and a table of who sends how much to whom.', services),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a group is tapped, unless the options name a command of their own.',
      fires: 'when a group’s arc is tapped',
      tokens: picked,
    }),
    chordConfig: configField(
      {
        showLabels: shownByDefault('Names', 'Names of the groups around the ring.'),
        pad: numberField({
          label: 'Gap',
          help: 'Angle left free between neighbouring groups.',
          default: 2.5,
          min: 0,
          step: 0.5,
          unit: '°',
          section: 'style',
        }),
        ribbonOpacity: numberField({
          label: 'Ribbon strength',
          help: 'How strongly ribbons are coloured at rest. Those of a selected group stand out more.',
          default: 0.4,
          min: 0,
          max: 1,
          step: 0.05,
          section: 'style',
        }),
        colors: cycleColors('Colours of the groups in order; those in the data win.'),
        arcAction: actionField({
          label: 'Group sends',
          help: 'The command sent when a group is tapped, instead of the control’s own.',
          fires: 'when a group’s arc is tapped',
          tokens: picked,
          fallback: 'action',
        }),
        scrub: boolField({
          label: 'Read by circling',
          help: 'A finger moved around the ring lights up one group after another, like a dial. Only a tap sends something.',
          default: false,
        }),
      },
      { label: 'Chord', help: 'Ring, ribbons, texts and what a tap does.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Names of the groups and a square table: row by row what each group sends to every other. Colours may come along.',
        sample: services,
      },
      encodedShape({
        labels: ['Red', 'Blue'],
        matrix: [
          [0, 4],
          [9, 0],
        ],
      }),
    ],
    sample: services,
  },
  presets: [
    {
      name: 'Service calls',
      help: 'Which service calls which, and how often.',
      node: { label: 'Calls per minute', formatValue: 'number', defaultValue: encoded(services) },
    },
    {
      name: 'Trips',
      help: 'Trips between places in the groups’ own colours; a tap picks a place.',
      node: {
        label: 'Robot trips',
        formatValue: 'decimal:0',
        chordConfig: {
          pad: 4,
          ribbonOpacity: 0.5,
          scrub: true,
          arcAction: { event: 'broadcast_request', payload: { msg_type: 'show_station', station: '{{value}}' } },
        },
        defaultValue: encoded(fleet),
      },
      sample: fleet,
    },
  ],
});

export type ChordProps = Props<typeof chord>;
