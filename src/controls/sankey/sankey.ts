import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, configField, numberField, type Token, textField } from '../../layout/fields.ts';
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

const energy: Json = {
  nodes: [
    { name: 'Solar', color: '#FFD60A' },
    { name: 'Grid', color: '#8E8E93' },
    { name: 'Battery', color: '#30D158' },
    { name: 'Heating', color: '#FF453A' },
    { name: 'Car', color: '#0A84FF' },
    { name: 'House', color: '#BF5AF2' },
  ],
  links: [
    { source: 'Solar', target: 'Battery', value: 8 },
    { source: 'Solar', target: 'House', value: 6 },
    { source: 'Solar', target: 'Car', value: 4 },
    { source: 'Grid', target: 'Heating', value: 7 },
    { source: 'Grid', target: 'House', value: 3 },
    { source: 'Battery', target: 'Heating', value: 4 },
    { source: 'Battery', target: 'House', value: 4 },
  ],
};

const traffic: Json = {
  nodes: [
    { name: 'Web' },
    { name: 'App' },
    { name: 'Cache' },
    { name: 'Origin' },
    { name: 'OK', color: '#30D158' },
    { name: 'Error', color: '#FF453A' },
  ],
  links: [
    { source: 'Web', target: 'Cache', value: 620 },
    { source: 'Web', target: 'Origin', value: 180 },
    { source: 'App', target: 'Cache', value: 340 },
    { source: 'App', target: 'Origin', value: 260 },
    { source: 'Cache', target: 'OK', value: 955 },
    { source: 'Cache', target: 'Error', value: 5 },
    { source: 'Origin', target: 'OK', value: 402 },
    { source: 'Origin', target: 'Error', value: 38 },
  ],
};

const picked: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The tapped node: its name, and what flows in and out.',
    sample: { name: 'Battery', in: 8, out: 8 },
  },
};

export const sankey = defineControl({
  type: 'sankey',
  label: 'Sankey',
  category: 'chart',
  icon: 'arrow.triangle.branch',
  summary: 'What flows from where to where',
  help: 'Shows amounts that flow from stage to stage as ribbons; the thicker the ribbon, the more flows. Columns arrange themselves by who feeds whom.',
  keywords: ['flow', 'energy', 'funnel', 'ribbon', 'stages', 'network', 'budget', 'pipeline', 'traffic'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Title above the flow; the selected node’s reading stands beside it.' }),
    tint: firstColor('Colour of the first node. The other nodes get colours that go with it.'),
    formatValue: numberFormat('How amounts are written beside nodes and in the reading.'),
    defaultValue: startingData('Nodes, and the links between them.', energy),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a node is tapped, unless the options name a command of their own.',
      fires: 'when a node is tapped',
      tokens: picked,
    }),
    sankeyConfig: configField(
      {
        nodeWidth: numberField({
          label: 'Node width',
          help: 'Thickness of the bars that ribbons start and end at.',
          default: 10,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        nodeSpacing: numberField({
          label: 'Node gap',
          help: 'The least room between two nodes of a column.',
          default: 10,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        showLabels: shownByDefault('Names', 'The name beside each node.'),
        showValues: hiddenByDefault('Amounts', 'Adds to each name how much flows through.'),
        linkOpacity: numberField({
          label: 'Ribbon strength',
          help: 'How strongly ribbons are coloured at rest. Those of a selected node stand out more.',
          default: 0.32,
          min: 0,
          max: 1,
          step: 0.05,
          section: 'style',
        }),
        colors: cycleColors('Colours of the nodes in order; one written on a node wins.'),
        nodeAction: actionField({
          label: 'Node sends',
          help: 'The command sent when a node is tapped, instead of the control’s own.',
          fires: 'when a node is tapped',
          tokens: picked,
          fallback: 'action',
        }),
        scrub: boolField({
          label: 'Read by dragging',
          help: 'A finger moved across the flow lights up one node after another. Only a tap sends something.',
          default: false,
        }),
      },
      { label: 'Sankey', help: 'Nodes, ribbons, texts and what a tap does.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Nodes, and links that name source and target by name or by index. Links of zero or less are left out.',
        sample: energy,
      },
      encodedShape({
        nodes: [{ name: 'Solar' }, { name: 'House' }],
        links: [{ source: 'Solar', target: 'House', value: 6 }],
      }),
    ],
    sample: energy,
  },
  presets: [
    {
      name: 'Energy flow',
      help: 'From panels, battery and grid to what uses them.',
      node: {
        label: 'Energy today',
        formatValue: 'suffix: kWh',
        sankeyConfig: { showValues: true, linkOpacity: 0.4 },
        defaultValue: encoded(energy),
      },
    },
    {
      name: 'Request flow',
      help: 'Where requests come from and how they end; a tap asks the server about a stage.',
      node: {
        label: 'Requests per minute',
        formatValue: 'decimal:0',
        tint: '#0A84FF',
        sankeyConfig: {
          nodeWidth: 14,
          nodeSpacing: 16,
          scrub: true,
          nodeAction: { event: 'broadcast_request', payload: { msg_type: 'inspect_stage', stage: '{{value}}' } },
        },
        defaultValue: encoded(traffic),
      },
      sample: traffic,
    },
  ],
});

export type SankeyProps = Props<typeof sankey>;
