import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, configField, numberField, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import {
  CHART_THEME,
  cycleColors,
  encoded,
  encodedShape,
  firstColor,
  hiddenByDefault,
  numberFormat,
  shownByDefault,
  startingData,
} from '../chart-fields.ts';

const load: Json = {
  axes: ['CPU', 'Memory', 'Disk', 'Network', 'Power', 'Heat'],
  max: 100,
  series: [
    { name: 'Now', values: [72, 58, 41, 83, 64, 55] },
    { name: 'Last week', values: [48, 62, 44, 51, 57, 46] },
  ],
};

const tuning: Json = {
  axes: ['Roll', 'Pitch', 'Yaw', 'Throttle', 'Expo'],
  max: 100,
  series: [
    { name: 'Mine', values: [65, 60, 45, 80, 35] },
    { name: 'Factory', values: [50, 50, 50, 60, 30] },
  ],
};

export const radar = defineControl({
  type: 'radar',
  label: 'Radar',
  category: 'chart',
  icon: 'pentagon',
  summary: 'Several readings as one shape',
  help: 'Puts three or more readings on axes around a centre and joins them, so that a profile shows at a glance. Made editable, the points can be dragged to tune many settings together.',
  keywords: ['spider', 'web', 'star', 'polar', 'profile', 'compare', 'tuner', 'equaliser', 'skills'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption under the figure.' }),
    tint: firstColor('Colour of the first shape. The other shapes get colours that go with it.'),
    formatValue: numberFormat('How the numbers at the corners are written.'),
    defaultValue: startingData('Axis names and one or more series.', load),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a dragged point is let go, with all readings of the first shape.',
      fires: 'when a dragged point is let go',
      tokens: {
        value: {
          type: 'object',
          help: 'The axis names and the new readings in the same order.',
          sample: { axes: ['Roll', 'Pitch', 'Yaw'], values: [65, 60, 45] },
        },
      },
    }),
    radarConfig: configField(
      {
        rings: numberField({
          label: 'Rings',
          help: 'How many guide lines run around the centre.',
          default: 4,
          min: 1,
          step: 1,
          integer: true,
          section: 'style',
        }),
        maxValue: numberField({
          label: 'Outer edge',
          help: 'The number at the end of every axis. A max in the data wins over it.',
          auto: 'the highest reading',
          min: 0,
        }),
        fillOpacity: numberField({
          label: 'Fill',
          help: 'How strongly shapes are filled: 0 leaves only the outline.',
          default: 0.25,
          min: 0,
          max: 1,
          step: 0.05,
          section: 'style',
        }),
        curved: boolField({
          label: 'Curved',
          help: 'Joins the points by soft curves instead of straight lines.',
          default: false,
          section: 'style',
        }),
        showPoints: shownByDefault('Points', 'A dot at each reading. Always there while points can be dragged.'),
        showAxisLabels: shownByDefault('Axis names', 'Names around the edge; short ones fit best.'),
        showValues: hiddenByDefault(
          'Numbers',
          'Writes the number beside each point. The one being dragged always shows it.',
        ),
        showLegend: hiddenByDefault('Legend', 'Names and colours of the shapes below.'),
        colors: cycleColors('Colours of the shapes in order; one written in the data wins.'),
        editable: boolField({
          label: 'Can be dragged',
          help: 'The points of the first shape move along their axes under a finger.',
          default: false,
        }),
        step: numberField({
          label: 'Step',
          help: 'Dragged points jump in steps of this size.',
          auto: 'moves freely',
          min: 0,
          when: { field: 'editable', is: [true] },
        }),
      },
      { label: 'Radar', help: 'Guides, shapes, texts and whether points can be dragged.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'At least three axes, series with one number per axis, and the number at the outer edge if it is fixed.',
        sample: load,
      },
      {
        kind: 'object',
        help: 'Axes and numbers of a single shape.',
        sample: { axes: ['Body', 'Acid', 'Sweet', 'Bitter'], values: [7, 4, 6, 3] },
      },
      encodedShape({ axes: ['Body', 'Acid', 'Sweet'], values: [7, 4, 6] }),
    ],
    sample: load,
  },
  presets: [
    {
      name: 'Profile',
      help: 'Two shapes to compare, with a legend.',
      span: [3, 2],
      node: {
        label: 'Server load',
        tint: '#64D2FF',
        radarConfig: { showLegend: true, colors: ['#64D2FF', '#FF9F0A'] },
        defaultValue: encoded(load),
      },
    },
    {
      name: 'Tuner',
      help: 'Drag the corners to set several values together.',
      span: [3, 3],
      node: {
        label: 'Drone rates',
        tint: '#30D158',
        radarConfig: {
          editable: true,
          step: 5,
          rings: 5,
          fillOpacity: 0.35,
          showLegend: true,
          colors: ['#30D158', '#8E8E93'],
        },
        action: { event: 'broadcast_request', payload: { msg_type: 'set_rates', rates: '{{value}}' } },
        defaultValue: encoded(tuning),
      },
      sample: tuning,
    },
  ],
});

export type RadarProps = Props<typeof radar>;
