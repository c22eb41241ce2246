import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  choiceField,
  configField,
  iconField,
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
  startingData,
} from '../chart-fields.ts';

const rooms: Json = {
  slices: [
    { label: 'Heating', value: 41 },
    { label: 'Kitchen', value: 23 },
    { label: 'Studio', value: 18 },
    { label: 'Lights', value: 11 },
    { label: 'Standby', value: 7 },
  ],
};

const chores: Json = {
  slices: [
    { label: 'Dishes', value: 3, icon: 'fork.knife' },
    { label: 'Laundry', value: 2, icon: 'washer.fill' },
    { label: 'Plants', value: 2, icon: 'leaf.fill' },
    { label: 'Trash', value: 2, icon: 'trash.fill' },
    { label: 'Day off', value: 0.5, icon: 'star.fill', color: '#FFD60A' },
  ],
};

const scenes: Json = {
  slices: [
    { label: 'Morning', icon: 'sunrise.fill', color: '#FF9F0A' },
    { label: 'Work', icon: 'desktopcomputer', color: '#0A84FF' },
    { label: 'Film', icon: 'film.fill', color: '#BF5AF2' },
    { label: 'Night', icon: 'moon.fill', color: '#5E5CE6' },
    { label: 'Away', icon: 'door.left.hand.open', color: '#30D158' },
  ],
};

const picked: Readonly<Record<string, Token>> = {
  value: { type: 'text', help: 'The label of the slice.', sample: 'Kitchen' },
  total: { type: 'number', help: 'The sum of all slices.', sample: 100 },
};

export const pieChart = defineControl({
  type: 'pieChart',
  label: 'Pie chart',
  category: 'chart',
  icon: 'chart.pie.fill',
  summary: 'Shares of a whole, or a spin wheel',
  help: 'Shows how a whole is divided, as a disc or a ring. The same slices can become a wheel that is spun for a random pick, or a ring of buttons.',
  keywords: ['donut', 'doughnut', 'share', 'percentage', 'wheel', 'spinner', 'random', 'radial menu', 'proportion'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'Caption under the circle.' }),
    pieStyle: choiceField({
      label: 'Style',
      help: 'What the circle is used for.',
      choices: {
        pie: 'A full disc divided by value',
        donut: 'A ring with room for a text in the middle',
        wheel: 'Spun with a flick; stops at a random slice, larger ones more often',
        menu: 'Equal slices that work as buttons around a hub',
      },
      default: 'pie',
    }),
    tint: firstColor('Colour of the first slice. The other slices get colours that go with it.'),
    icon: iconField({
      label: 'Hub icon',
      help: 'The symbol in the middle of a wheel or a menu until something has been picked.',
    }),
    formatValue: numberFormat('How the numbers on slices and in the middle are written.'),
    hideValue: boolField({
      label: 'Empty middle',
      help: 'Leaves out the reading in the middle or on the hub.',
      default: false,
      section: 'style',
    }),
    defaultValue: startingData('The slices.', rooms),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a slice is tapped or the wheel stops, unless the options name a command of their own.',
      fires: 'when a slice is tapped or the wheel comes to rest',
      tokens: picked,
    }),
    pieConfig: configField(
      {
        donutRatio: numberField({
          label: 'Hole',
          help: 'Size of the hole as a part of the radius: 0 is a full disc.',
          auto: '0 for pie, 0.62 for donut, 0.18 for wheel, 0.3 for menu',
          min: 0,
          max: 0.85,
          step: 0.01,
          section: 'style',
        }),
        startAngle: numberField({
          label: 'Start angle',
          help: 'Where the first slice begins: 0 is twelve o’clock, larger numbers turn clockwise.',
          default: 0,
          step: 5,
          unit: '°',
          section: 'style',
        }),
        showLegend: hiddenByDefault(
          'Legend',
          'A row of names and colours below. Useful when thin slices lose their text.',
        ),
        showLabels: boolField({
          label: 'Names',
          help: 'Writes each slice’s name on it where there is room.',
          auto: 'shown, but not on a menu',
          section: 'style',
        }),
        showValues: hiddenByDefault('Numbers', 'Adds each slice’s number after its name.'),
        percent: boolField({
          label: 'As percentages',
          help: 'Shows each number as its share of the whole.',
          default: false,
          section: 'style',
        }),
        centerText: textField({
          label: 'Text in the middle',
          help: 'Written in the hole of a donut; {{total}} stands for the sum of all slices.',
          placeholder: '{{total}} W',
          suggest: ['{{total}}'],
        }),
        explodeSelected: boolField({
          label: 'Pull out',
          help: 'Moves the selected slice a little away from the centre.',
          auto: 'on, but not for a wheel',
          section: 'style',
        }),
        colors: cycleColors('Colours of the slices in order; one written on a slice wins.'),
        sliceAction: actionField({
          label: 'Slice sends',
          help: 'The command sent for the slice that was tapped, or that the wheel stopped at.',
          fires: 'when a slice is tapped or the wheel comes to rest',
          tokens: picked,
          fallback: 'action',
        }),
        spinDuration: numberField({
          label: 'Spin time',
          help: 'How long a wheel spins after a strong flick.',
          default: 4,
          min: 0,
          step: 0.5,
          unit: 's',
        }),
        spinTicks: boolField({
          label: 'Spin ticks',
          help: 'The finger feels a tick each time a slice passes the wheel’s pointer.',
          default: true,
        }),
      },
      { label: 'Pie', help: 'Shape, texts, colours and what a slice does.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'The slices: each has a label, a value (1 when left out), and may have a color and an icon.',
        sample: rooms,
      },
      {
        kind: 'list',
        help: 'The slices alone.',
        sample: [
          { label: 'Day', value: 9 },
          { label: 'Night', value: 4 },
        ],
      },
      encodedShape([
        { label: 'Day', value: 9 },
        { label: 'Night', value: 4 },
      ]),
    ],
    sample: rooms,
  },
  presets: [
    {
      name: 'Pie',
      help: 'Shares with their percentages and a legend.',
      span: [3, 2],
      node: {
        label: 'Where the power goes',
        pieConfig: { percent: true, showValues: true, showLabels: false, showLegend: true },
        defaultValue: encoded(rooms),
      },
    },
    {
      name: 'Spin wheel',
      help: 'A flick picks at random; the size of a slice is its chance.',
      span: [3, 3],
      node: {
        label: 'Tonight’s chore',
        icon: 'dice.fill',
        pieStyle: 'wheel',
        tint: '#BF5AF2',
        pieConfig: {
          spinDuration: 5,
          sliceAction: { event: 'broadcast_request', payload: { msg_type: 'assign_chore', chore: '{{value}}' } },
        },
        defaultValue: encoded(chores),
      },
      sample: chores,
    },
    {
      name: 'Button ring',
      help: 'A handful of choices around a hub, each one a button.',
      node: {
        label: 'Scene',
        icon: 'lightbulb.fill',
        pieStyle: 'menu',
        pieConfig: {
          sliceAction: { event: 'broadcast_request', payload: { msg_type: 'set_scene', scene: '{{value}}' } },
        },
        defaultValue: encoded(scenes),
      },
      sample: scenes,
    },
  ],
});

export type PieChartProps = Props<typeof pieChart>;
