import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  colorField,
  configField,
  numberField,
  type Token,
  textField,
} from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import {
  cycleColors,
  encoded,
  encodedShape,
  firstColor,
  hiddenByDefault,
  numberFormat,
  shownByDefault,
  startingData,
} from '../chart-fields.ts';

const week: Json = {
  categories: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  series: [
    { name: 'Solar', values: [6.2, 8.1, 9.6, 4.3, 7.7, 10.4, 9.1] },
    { name: 'Grid', values: [5.1, 3.4, 2.2, 7.8, 4.1, 1.6, 2.9] },
  ],
};

const temperatures: Json = {
  categories: ['10:00', '10:05', '10:10', '10:15', '10:20', '10:25', '10:30', '10:35'],
  series: [
    { name: 'Inlet', type: 'area', values: [21.4, 21.6, 22.1, 23.4, 24.2, 23.8, 22.9, 22.3] },
    { name: 'Exhaust', type: 'line', values: [31.2, 31.9, 33.4, 36.1, 37.8, 36.9, 34.6, 33.1] },
  ],
};

const battery: Json = {
  categories: ['Start', 'Drive', 'Arm', 'Lights', 'Dock', 'Now'],
  series: [{ name: 'Charge', type: 'waterfall', values: [92, -31, -14, -5, 26, 0], totals: [0, 5] }],
};

const picked: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'What was tapped: series, category, index, x and y. A histogram bar gives binStart, binEnd and count; a waterfall column gives delta or total, and level.',
    sample: { series: 'Solar', category: 'Wed', index: 2, x: 2, y: 9.6 },
  },
};

export const chart = defineControl({
  type: 'chart',
  label: 'Chart',
  category: 'chart',
  icon: 'chart.bar.xaxis',
  summary: 'Bars, lines, areas and points',
  help: 'Draws one or more series against two axes: bars, lines, areas, points, a histogram or a waterfall. Send whole datasets, or append one reading at a time for a live trend.',
  keywords: ['graph', 'plot', 'bar', 'line', 'area', 'scatter', 'histogram', 'waterfall', 'trend', 'history'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Title above the plot; the reading that is selected stands beside it.' }),
    tint: firstColor('Colour of the first series. The other series get colours that go with it.'),
    formatValue: numberFormat('How numbers are written on the axis, over bars and in the reading.'),
    defaultValue: startingData('Categories and series.', week),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a bar or a point is tapped, unless the options name a command of their own.',
      fires: 'when a bar or a point is tapped',
      tokens: picked,
    }),
    chartConfig: configField(
      {
        showXAxis: shownByDefault('Category axis', 'Category names under the plot; at the side when bars lie down.'),
        showYAxis: shownByDefault('Value axis', 'Numbers of the scale beside the plot.'),
        showGrid: shownByDefault('Grid lines', 'Thin lines across the plot at the numbers of the scale.'),
        showLegend: hiddenByDefault('Legend', 'Names and colours of the series below the plot.'),
        showValues: hiddenByDefault('Numbers', 'Writes the number over each bar and beside each point.'),
        yMin: numberField({
          label: 'Scale from',
          help: 'Pins the low end of the scale. Bars start at zero unless this is set.',
          auto: 'from the data',
        }),
        yMax: numberField({ label: 'Scale to', help: 'Pins the high end of the scale.', auto: 'from the data' }),
        stacked: boolField({
          label: 'Stacked',
          help: 'Piles bars or areas on top of each other, so that their height shows the sum.',
          default: false,
          section: 'style',
        }),
        horizontal: boolField({
          label: 'Sideways',
          help: 'Bars grow from the side, one row per category. Good for long names.',
          default: false,
          section: 'style',
        }),
        smooth: boolField({
          label: 'Smooth',
          help: 'Draws lines and areas as soft curves instead of straight pieces.',
          default: false,
          section: 'style',
        }),
        barCornerRadius: numberField({
          label: 'Bar rounding',
          help: 'How round the corners of bars are.',
          default: 3,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        lineWidth: numberField({
          label: 'Line width',
          help: 'Thickness of lines and of the upper edge of areas.',
          default: 2,
          min: 0,
          step: 0.5,
          unit: 'pt',
          section: 'style',
        }),
        pointSize: numberField({
          label: 'Point size',
          help: 'Diameter of points. Sizes in the data multiply it.',
          default: 6,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        colors: cycleColors('Colours of the series in order; one written in the data wins.'),
        maxPoints: numberField({
          label: 'History',
          help: 'How many readings are kept when data is appended; the oldest ones drop out.',
          default: 100,
          min: 1,
          step: 10,
          integer: true,
          section: 'data',
        }),
        bins: numberField({
          label: 'Buckets',
          help: 'How many bars a histogram sorts its samples into.',
          auto: 'by the number of samples, 5 to 20',
          min: 1,
          step: 1,
          integer: true,
        }),
        positiveColor: colorField({
          label: 'Upward step',
          help: 'Colour of waterfall steps that go up.',
          auto: 'green',
        }),
        negativeColor: colorField({
          label: 'Downward step',
          help: 'Colour of waterfall steps that go down.',
          auto: 'red',
        }),
        totalColor: colorField({
          label: 'Total column',
          help: 'Colour of waterfall columns that stand for a sum.',
          auto: 'the colour of the series',
        }),
        datumAction: actionField({
          label: 'Tap sends',
          help: 'The command sent when a bar or a point is tapped, instead of the control’s own.',
          fires: 'when a bar or a point is tapped',
          tokens: picked,
          fallback: 'action',
        }),
        scrub: boolField({
          label: 'Read by dragging',
          help: 'A finger moved across the plot pulls a dashed line along and reads the values under it. Tapping then selects nothing.',
          default: false,
        }),
      },
      { label: 'Chart', help: 'Axes, marks, colours and what a tap does.' },
    ),
  },
  theme: ['cornerRadius', 'controlPadding', 'surfacePrimary', 'secondaryColor', 'labelFontSize'],
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Category names and series. A series has a name, a type (bar, line, area, scatter, histogram, waterfall) and values, or points as pairs of x and y.',
        sample: week,
      },
      {
        kind: 'object',
        help: 'One more reading: a number per series name, a list in the order of the series, or a single number for the first.',
        sample: { append: { Solar: 7.4, Grid: 3.2 }, category: 'Mon' },
      },
      { kind: 'list', help: 'Bare numbers, drawn as one series without a name.', sample: [12, 18, 9, 24, 31, 27, 22] },
      { kind: 'object', help: 'The numbers of one series without a name.', sample: { values: [12, 18, 9, 24, 31] } },
      encodedShape({ categories: ['Mon', 'Tue'], series: [{ name: 'Solar', values: [6.2, 8.1] }] }),
    ],
    sample: week,
  },
  presets: [
    {
      name: 'Bars',
      help: 'Two series side by side for each category.',
      node: {
        label: 'Energy',
        tint: '#FF9F0A',
        formatValue: 'suffix: kWh',
        chartConfig: { showLegend: true, colors: ['#FF9F0A', '#5E5CE6'] },
        defaultValue: encoded(week),
      },
    },
    {
      name: 'Live trend',
      help: 'Smooth lines that grow as readings are appended, to be read by dragging.',
      node: {
        label: 'Rack air',
        tint: '#64D2FF',
        formatValue: 'suffix: °C',
        chartConfig: {
          smooth: true,
          showLegend: true,
          scrub: true,
          maxPoints: 240,
          yMin: 15,
          colors: ['#64D2FF', '#FF6961'],
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'rack_air' }, valuePath: 'plot' }],
        defaultValue: encoded(temperatures),
      },
      sample: temperatures,
    },
    {
      name: 'Waterfall',
      help: 'What adds to a level and what takes from it, with the totals at both ends.',
      node: {
        label: 'Robot battery',
        formatValue: 'percent',
        chartConfig: { showValues: true, positiveColor: '#30D158', negativeColor: '#FF453A', totalColor: '#0A84FF' },
        defaultValue: encoded(battery),
      },
      sample: battery,
    },
  ],
});

export type ChartProps = Props<typeof chart>;
