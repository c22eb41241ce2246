import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  choiceField,
  configField,
  numberField,
  type Token,
  textField,
} from '../../layout/fields.ts';
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

const latencies: Json = {
  categories: ['Login', 'Search', 'Upload', 'Export'],
  samples: [
    [38, 41, 44, 45, 47, 49, 52, 55, 58, 96],
    [61, 70, 74, 79, 83, 88, 92, 101, 112, 124],
    [95, 108, 118, 126, 131, 140, 152, 167, 181, 240],
    [72, 78, 81, 85, 90, 94, 99, 104, 111, 119],
  ],
};

const rooms: Json = {
  categories: ['Studio', 'Bedroom', 'Cellar'],
  samples: [
    [20.1, 20.8, 21.2, 21.5, 21.6, 21.9, 22.3, 22.8, 23.4, 24.1],
    [17.6, 18.0, 18.2, 18.5, 18.6, 18.8, 19.1, 19.2, 19.7, 20.3],
    [13.2, 13.4, 13.5, 13.6, 13.6, 13.7, 13.8, 13.9, 14.1, 14.4],
  ],
};

const cycles: Json = {
  categories: ['Arm A', 'Arm B', 'Arm C'],
  stats: [
    { min: 6.1, q1: 6.8, median: 7.1, q3: 7.5, max: 8.2, outliers: [9.4] },
    { min: 5.7, q1: 6.2, median: 6.6, q3: 7.2, max: 8.4 },
    { min: 6.9, q1: 7.8, median: 8.3, q3: 8.9, max: 9.9, outliers: [5.2, 11.3] },
  ],
};

const picked: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The summary of the tapped category: min, q1, median, q3 and max.',
    sample: { min: 38, q1: 44.25, median: 48, q3: 54.25, max: 58, outliers: [96] },
  },
};

export const boxPlot = defineControl({
  type: 'boxPlot',
  label: 'Box plot',
  category: 'chart',
  icon: 'align.vertical.center.fill',
  summary: 'How readings are spread, by category',
  help: 'Shows for each category where most readings lie, how far they reach and which ones stand out. Send raw samples and the phone works out the rest, or send finished summaries.',
  keywords: ['statistics', 'distribution', 'spread', 'quartile', 'median', 'outlier', 'whisker', 'violin'],
  span: [3, 4],
  fields: {
    label: textField({
      label: 'Label',
      help: 'Title above the plot; the selected category’s median stands beside it.',
    }),
    boxStyle: choiceField({
      label: 'Style',
      help: 'How a category is drawn.',
      choices: {
        box: 'A box around the middle half, with whiskers',
        violin: 'A shape that is wide where readings are frequent; wants raw samples',
      },
      default: 'box',
    }),
    tint: firstColor('Colour of the first category. The others get colours that go with it.'),
    formatValue: numberFormat('How numbers are written on the axis and in the reading.'),
    defaultValue: startingData('Category names and their samples.', latencies),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a category is tapped, unless the options name a command of their own.',
      fires: 'when a category is tapped',
      tokens: picked,
    }),
    boxPlotConfig: configField(
      {
        showXAxis: shownByDefault('Category names', 'Names of the categories under the plot.'),
        showYAxis: shownByDefault('Value axis', 'Numbers of the scale beside the plot.'),
        showGrid: shownByDefault('Grid lines', 'Thin lines across the plot at the numbers of the scale.'),
        yMin: numberField({ label: 'Scale from', help: 'Pins the low end of the scale.', auto: 'from the data' }),
        yMax: numberField({ label: 'Scale to', help: 'Pins the high end of the scale.', auto: 'from the data' }),
        whiskers: choiceField({
          label: 'Whiskers',
          help: 'How far the thin lines above and below a box reach.',
          choices: {
            tukey: 'To the last reading within 1.5 box heights; what lies beyond is an outlier',
            minmax: 'To the lowest and the highest reading',
          },
          default: 'tukey',
        }),
        showOutliers: boolField({
          label: 'Outliers',
          help: 'Dots for readings that lie beyond the whiskers.',
          default: true,
          section: 'style',
          when: { field: 'whiskers', is: ['tukey'] },
        }),
        showMean: hiddenByDefault('Mean', 'An open dot at the average, beside the line at the median.'),
        boxWidth: numberField({
          label: 'Width',
          help: 'How much of its place a box fills: at 1 neighbours touch.',
          default: 0.55,
          min: 0,
          max: 1,
          step: 0.05,
          section: 'style',
        }),
        colors: cycleColors('Colours of the categories in order.'),
        boxAction: actionField({
          label: 'Tap sends',
          help: 'The command sent when a category is tapped, instead of the control’s own.',
          fires: 'when a category is tapped',
          tokens: picked,
          fallback: 'action',
        }),
        scrub: boolField({
          label: 'Read by dragging',
          help: 'A finger moved across the plot selects one category after another. Only a tap sends something.',
          default: false,
        }),
      },
      { label: 'Box plot', help: 'Axes, whiskers, colours and what a tap does.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      { kind: 'object', help: 'Category names, and a list of raw readings for each.', sample: latencies },
      {
        kind: 'object',
        help: 'Category names, and a finished summary for each. Summaries win over samples.',
        sample: cycles,
      },
      {
        kind: 'list',
        help: 'Lists of raw readings; the categories are numbered.',
        sample: [
          [21, 24, 22, 40, 25],
          [30, 33, 29, 31, 28],
        ],
      },
      encodedShape([
        [21, 24, 22, 40, 25],
        [30, 33, 29, 31, 28],
      ]),
    ],
    sample: latencies,
  },
  presets: [
    {
      name: 'Boxes',
      help: 'Response times of four services.',
      node: { label: 'Response times', formatValue: 'suffix: ms', defaultValue: encoded(latencies) },
    },
    {
      name: 'Violins',
      help: 'Shapes that show where readings gather, with the average marked.',
      node: {
        label: 'Temperatures today',
        formatValue: 'suffix: °C',
        boxStyle: 'violin',
        tint: '#FF9F0A',
        boxPlotConfig: { showMean: true, boxWidth: 0.7, scrub: true },
        defaultValue: encoded(rooms),
      },
      sample: rooms,
    },
    {
      name: 'Finished summaries',
      help: 'The server does the statistics; a tap asks it for details.',
      node: {
        label: 'Cycle time',
        formatValue: 'suffix: s',
        tint: '#30D158',
        boxPlotConfig: {
          boxAction: { event: 'broadcast_request', payload: { msg_type: 'show_cycles', summary: '{{value}}' } },
        },
        defaultValue: encoded(cycles),
      },
      sample: cycles,
    },
  ],
});

export type BoxPlotProps = Props<typeof boxPlot>;
