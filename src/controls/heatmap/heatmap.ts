import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  choiceField,
  colorField,
  configField,
  listField,
  numberField,
  type Token,
  textField,
} from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import {
  CHART_THEME,
  encoded,
  encodedShape,
  firstColor,
  hiddenByDefault,
  numberFormat,
  shownByDefault,
  startingData,
} from '../chart-fields.ts';

const requests: Json = {
  rows: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  cols: ['0', '2', '4', '6', '8', '10', '12', '14', '16', '18', '20', '22'],
  values: [
    [12, 8, 5, 14, 48, 76, 82, 79, 71, 55, 38, 21],
    [11, 7, 6, 16, 52, 81, 88, 84, 73, 57, 41, 22],
    [13, 9, 5, 15, 55, 84, 95, 90, 77, 60, 44, 25],
    [12, 8, 6, 17, 51, 80, 90, 86, 75, 58, 42, 24],
    [14, 9, 6, 13, 46, 72, 79, 74, 62, 49, 46, 33],
    [22, 15, 9, 8, 14, 23, 31, 34, 36, 41, 48, 39],
    [24, 16, 10, 7, 11, 19, 28, 30, 33, 39, 43, 28],
  ],
};

const heating: Json = {
  rows: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  cols: ['5', '7', '9', '12', '15', '17', '20', '22'],
  values: [
    [1, 2, 1, 1, 1, 2, 2, 0],
    [1, 2, 1, 1, 1, 2, 2, 0],
    [1, 2, 1, 2, 1, 2, 2, 0],
    [1, 2, 1, 1, 1, 2, 2, 0],
    [1, 2, 1, 1, 1, 2, 2, 1],
    [0, 1, 2, 2, 2, 2, 2, 1],
    [0, 1, 2, 2, 2, 2, 2, 0],
  ],
};

const beat: Json = {
  rows: ['Kick', 'Snare', 'Hat', 'Clap'],
  values: [
    [1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0],
    [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1],
    [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0],
  ],
};

const changed: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The changed cell with row, col and its new value; or the whole table, when that is what is sent.',
    sample: { row: 0, col: 2, value: 1 },
  },
};

const whileEditable = { field: 'editable', is: [true] } as const;
const onGradient = { field: 'discrete', is: [false] } as const;

export const heatmap = defineControl({
  type: 'heatmap',
  label: 'Heatmap',
  category: 'chart',
  icon: 'square.grid.3x3.fill',
  summary: 'A table of colours, to read or paint',
  help: 'Colours each cell of a table by its number, along a gradient or from a fixed set of colours. Made editable, it becomes a weekly timer, a step sequencer or a panel of lights.',
  keywords: ['matrix', 'grid', 'calendar', 'timer', 'schedule', 'sequencer', 'pixel', 'led', 'density', 'paint'],
  span: [2, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Title above the cells.' }),
    tint: firstColor('The high end of the gradient while no colours are chosen.'),
    formatValue: numberFormat('How numbers are written in cells and under the gradient key.'),
    defaultValue: startingData('Rows of numbers, with names if you like.', requests),
    action: actionField({
      label: 'Sends',
      help: 'Sent when cells are changed, unless the options name a command of their own.',
      fires: 'when a cell is changed',
      tokens: changed,
    }),
    heatmapConfig: configField(
      {
        colors: listField(
          colorField({ label: 'Colour', help: 'A stop of the gradient, or the colour for one number.' }),
          {
            label: 'Colours',
            help: 'Two colours or more from low to high. For whole numbers from zero, one colour for each number.',
            entry: 'colour',
            auto: 'a gradient up to the tint',
            section: 'style',
          },
        ),
        discrete: boolField({
          label: 'One colour per number',
          help: 'Reads each number as a place in the list of colours, counted from zero, instead of along a gradient.',
          default: false,
        }),
        vMin: numberField({
          label: 'Gradient from',
          help: 'The number that gets the first colour.',
          auto: 'the lowest number there is',
          when: onGradient,
        }),
        vMax: numberField({
          label: 'Gradient to',
          help: 'The number that gets the last colour, and that a tap sets while cells can be changed.',
          auto: 'the highest number there is',
          when: onGradient,
        }),
        cellCorner: numberField({
          label: 'Cell rounding',
          help: 'How round the corners of cells are.',
          default: 3,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
          when: { field: 'cellShape', is: ['square'] },
        }),
        cellGap: numberField({
          label: 'Cell gap',
          help: 'Room between neighbouring cells.',
          default: 2,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        cellShape: choiceField({
          label: 'Cell shape',
          help: 'What a cell looks like.',
          choices: { square: 'Tiles with rounded corners', circle: 'Round dots, like a panel of lamps' },
          default: 'square',
          section: 'style',
        }),
        showRowLabels: shownByDefault('Row names', 'Names at the side, where the data has them.'),
        showColLabels: shownByDefault(
          'Column names',
          'Names on top, where the data has them; some are skipped when it is tight.',
        ),
        showScale: boolField({
          label: 'Gradient key',
          help: 'A strip below that shows which number has which colour.',
          default: false,
          section: 'style',
          when: onGradient,
        }),
        showValues: hiddenByDefault('Numbers', 'Writes the number into each cell that is large enough.'),
        editable: boolField({
          label: 'Can be changed',
          help: 'A tap steps a cell to its next colour, or on a gradient between zero and the high end.',
          default: false,
        }),
        drag: boolField({
          label: 'Paint by dragging',
          help: 'A finger moved across cells gives all of them what the first one became.',
          default: true,
          when: whileEditable,
        }),
        cellAction: actionField({
          label: 'Change sends',
          help: 'The command sent when cells are changed, instead of the control’s own.',
          fires: 'when a cell is changed',
          tokens: changed,
          fallback: 'action',
        }),
        sendMode: choiceField({
          label: 'What is sent',
          help: 'Whether a command carries one cell or everything.',
          choices: {
            cell: 'Each changed cell by itself, at once',
            matrix: 'The whole table, after a short pause in painting',
          },
          default: 'cell',
          section: 'data',
          when: whileEditable,
        }),
      },
      { label: 'Heatmap', help: 'Colours, cells and whether they can be painted.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      { kind: 'object', help: 'A list of rows, with names for rows and columns if there are any.', sample: requests },
      {
        kind: 'list',
        help: 'The rows alone. Short rows are filled up with zeros.',
        sample: [
          [0, 2, 5],
          [1, 4, 3],
        ],
      },
      encodedShape([
        [0, 2, 5],
        [1, 4, 3],
      ]),
    ],
    sample: requests,
  },
  presets: [
    {
      name: 'Busy hours',
      help: 'Numbers by weekday and hour along a gradient.',
      span: [3, 4],
      node: {
        label: 'Requests per second',
        heatmapConfig: { colors: ['#12203A', '#1F6FEB', '#64D2FF', '#FFE66D'], showScale: true },
        defaultValue: encoded(requests),
      },
    },
    {
      name: 'Weekly timer',
      help: 'Off, eco or warm for each part of the week, painted with a finger.',
      span: [3, 4],
      node: {
        label: 'Heating plan',
        heatmapConfig: {
          discrete: true,
          colors: ['#2C2C2E', '#0A84FF', '#FF9F0A'],
          editable: true,
          sendMode: 'matrix',
          cellAction: { event: 'broadcast_request', payload: { msg_type: 'set_heating_plan', plan: '{{value}}' } },
        },
        defaultValue: encoded(heating),
      },
      sample: heating,
    },
    {
      name: 'Step sequencer',
      help: 'Sixteen steps of round pads; each tap is sent at once.',
      node: {
        label: 'Beat',
        heatmapConfig: {
          discrete: true,
          colors: ['#3A3A3C', '#30D158'],
          cellShape: 'circle',
          cellGap: 4,
          editable: true,
          cellAction: { event: 'broadcast_request', payload: { msg_type: 'set_step', step: '{{value}}' } },
        },
        defaultValue: encoded(beat),
      },
      sample: beat,
    },
  ],
});

export type HeatmapProps = Props<typeof heatmap>;
