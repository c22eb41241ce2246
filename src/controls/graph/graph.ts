import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  colorField,
  configField,
  listField,
  mapField,
  numberField,
  textField,
} from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import { encoded, encodedShape, startingData } from '../chart-fields.ts';

const network: Json = {
  nodes: [
    { id: 'router', label: 'Router', group: 'core', size: 2 },
    { id: 'switch', label: 'Switch', group: 'core', size: 1.5 },
    { id: 'nas', label: 'NAS', group: 'server', size: 1.4 },
    { id: 'hub', label: 'Home hub', group: 'server', size: 1.4 },
    { id: 'desk', label: 'Desk', group: 'client' },
    { id: 'tv', label: 'TV', group: 'client' },
    { id: 'lamp', label: 'Lamps', group: 'thing' },
    { id: 'lock', label: 'Lock', group: 'thing' },
  ],
  edges: [
    { from: 'router', to: 'switch', width: 2 },
    { from: 'switch', to: 'nas', width: 2 },
    { from: 'switch', to: 'desk' },
    { from: 'switch', to: 'hub' },
    { from: 'router', to: 'tv' },
    { from: 'hub', to: 'lamp' },
    { from: 'hub', to: 'lock' },
  ],
};

const pipeline: Json = {
  nodes: [
    { id: 'sensors', label: 'Sensors', group: 'source' },
    { id: 'csv', label: 'CSV drop', group: 'source' },
    { id: 'queue', label: 'Queue', size: 1.4 },
    { id: 'clean', label: 'Clean' },
    { id: 'store', label: 'Warehouse', group: 'sink', size: 1.8 },
    { id: 'board', label: 'Dashboard', group: 'sink' },
  ],
  edges: [
    { from: 'sensors', to: 'queue' },
    { from: 'csv', to: 'clean' },
    { from: 'queue', to: 'clean', width: 2.5, color: '#FFD60A' },
    { from: 'clean', to: 'store', width: 2.5, color: '#FFD60A' },
    { from: 'store', to: 'board' },
  ],
};

const withLabels = { field: 'showLabels', is: [true] } as const;
const withGlow = { field: 'glowEnabled', is: [true] } as const;
const withParticles = { field: 'showParticles', is: [true] } as const;

export const graph = defineControl({
  type: 'graph',
  label: 'Graph',
  category: 'display',
  icon: 'point.3.connected.trianglepath.dotted',
  summary: 'Things and how they are connected',
  help: 'Draws things as dots and their connections as lines, and lets them find their own places: connected ones pull together, all others push apart. Dots can be dragged, and tapping one can send a command.',
  keywords: ['network', 'nodes', 'edges', 'topology', 'mesh', 'mind map', 'relations', 'dependencies', 'ros'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the graph.' }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour of nodes while the options name no other.',
      default: '#667eea',
    }),
    defaultValue: startingData('Nodes and edges.', network),
    graphConfig: configField(
      {
        nodeAction: actionField({
          label: 'Tap sends',
          help: 'The command sent when a node is tapped. A node in the data can have one of its own.',
          fires: 'when a node is tapped',
          tokens: { value: { type: 'text', help: 'The node’s id.', sample: 'nas' } },
        }),
        contentEvent: textField({
          label: 'Content event',
          help: 'Kept for later versions of the app; it does nothing yet.',
          section: 'data',
        }),
        nodeColor: colorField({
          label: 'Nodes',
          help: 'Colour of nodes that have none from the data or their group.',
          auto: 'the tint',
        }),
        groupColors: mapField(colorField({ label: 'Colour', help: 'Colour of the nodes of this group.' }), {
          label: 'Colour by group',
          help: 'A colour for each group that nodes in the data belong to.',
          key: 'group',
          section: 'style',
        }),
        nodeSize: numberField({
          label: 'Node size',
          help: 'Radius of a node. Sizes in the data multiply it.',
          default: 8,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        nodeHighlightColor: colorField({
          label: 'Chosen node',
          help: 'Colour of the node that was tapped.',
          auto: 'its own colour',
        }),
        nodeBorderWidth: numberField({
          label: 'Node outline',
          help: 'How thick the line around nodes is; 0 means none.',
          default: 0,
          min: 0,
          step: 0.5,
          unit: 'pt',
          section: 'style',
        }),
        nodeBorderColor: colorField({
          label: 'Outline colour',
          help: 'Colour of the line around nodes.',
          default: '#FFFFFF',
        }),
        edgeColor: colorField({
          label: 'Lines',
          help: 'Colour of lines that have none in the data.',
          default: '#FFFFFF',
        }),
        edgeWidth: numberField({
          label: 'Line width',
          help: 'How thick lines are, unless the data says so.',
          default: 1,
          min: 0,
          step: 0.5,
          unit: 'pt',
          section: 'style',
        }),
        edgeOpacity: numberField({
          label: 'Line strength',
          help: 'From 0, not to be seen, to 1, solid.',
          default: 0.4,
          min: 0,
          max: 1,
          step: 0.05,
          section: 'style',
        }),
        edgeCurved: boolField({
          label: 'Curved lines',
          help: 'Draws lines as soft curves.',
          default: false,
          section: 'style',
        }),
        showLabels: boolField({
          label: 'Captions',
          help: 'Writes each node’s name below it.',
          default: true,
          section: 'style',
        }),
        labelColor: colorField({
          label: 'Caption colour',
          help: 'Colour of the names.',
          default: '#CCCCCC',
          when: withLabels,
        }),
        labelSize: numberField({
          label: 'Caption size',
          help: 'Size of the names.',
          default: 10,
          min: 0,
          step: 1,
          unit: 'pt',
          when: withLabels,
          section: 'style',
        }),
        labelOffset: numberField({
          label: 'Caption distance',
          help: 'From the middle of a node to its name.',
          default: 12,
          step: 1,
          unit: 'pt',
          when: withLabels,
          section: 'style',
        }),
        repulsionForce: numberField({
          label: 'Push apart',
          help: 'How hard nodes push each other away. Lower it for more than fifty nodes.',
          default: 100,
          step: 10,
        }),
        attractionForce: numberField({
          label: 'Pull together',
          help: 'How hard a line pulls its two nodes together.',
          default: 0.01,
          step: 0.005,
        }),
        centerForce: numberField({
          label: 'Pull inwards',
          help: 'How hard everything is drawn to the middle.',
          default: 0.02,
          step: 0.005,
        }),
        damping: numberField({
          label: 'Swing',
          help: 'How much of its speed a node keeps from moment to moment. Less brakes harder; large graphs want more.',
          default: 0.9,
          min: 0,
          max: 1,
          step: 0.05,
        }),
        velocityDecay: numberField({
          label: 'Coasting',
          help: 'How long nodes run on before they rest. Less stops them sooner.',
          default: 0.6,
          min: 0,
          max: 1,
          step: 0.05,
        }),
        interactive: boolField({
          label: 'Movable',
          help: 'Fingers can move the whole graph and zoom it.',
          default: true,
        }),
        draggable: boolField({ label: 'Draggable nodes', help: 'Fingers can pull single nodes.', default: true }),
        zoomRange: listField(numberField({ label: 'Scale', help: 'One end of the zoom.', min: 0 }), {
          label: 'Zoom',
          help: 'The smallest and the largest scale; 1 is as drawn.',
          entry: 'scale',
          default: [0.3, 3],
          when: { field: 'interactive', is: [true] },
        }),
        backgroundColor: colorField({ label: 'Ground', help: 'Colour behind the graph.', default: '#0D0D1A' }),
        glowEnabled: boolField({
          label: 'Glow',
          help: 'Puts a soft light around nodes.',
          default: true,
          section: 'style',
        }),
        glowRadius: numberField({
          label: 'Glow reach',
          help: 'How far the light reaches.',
          default: 6,
          min: 0,
          step: 1,
          unit: 'pt',
          when: withGlow,
          section: 'style',
        }),
        glowColor: colorField({
          label: 'Glow colour',
          help: 'Colour of the light.',
          default: '#667eea',
          when: withGlow,
        }),
        showParticles: boolField({
          label: 'Particles',
          help: 'Kept for later versions of the app: dots that move along lines. Nothing shows yet.',
          default: false,
          section: 'style',
        }),
        particleColor: colorField({
          label: 'Particle colour',
          help: 'Kept for later versions of the app: colour of the moving dots.',
          when: withParticles,
        }),
        particleSpeed: numberField({
          label: 'Particle speed',
          help: 'Kept for later versions of the app: how fast the dots move.',
          when: withParticles,
          section: 'style',
        }),
      },
      { label: 'Graph', help: 'Colours, sizes, forces and what a tap sends.' },
    ),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Nodes with an id, and edges from one id to another. A node can have label, group, color, size and onTap; an edge color and width. Nodes that stay keep their place.',
        sample: network,
      },
      encodedShape({
        nodes: [
          { id: 'hub', label: 'Home hub' },
          { id: 'lamp', label: 'Lamps' },
        ],
        edges: [{ from: 'hub', to: 'lamp' }],
      }),
    ],
    sample: network,
  },
  presets: [
    {
      name: 'Home network',
      help: 'Devices in groups of different colour.',
      span: [5, 4],
      node: {
        label: 'Network',
        graphConfig: {
          groupColors: { core: '#667eea', server: '#64D2FF', client: '#34C759', thing: '#FF9F0A' },
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'network' }, valuePath: 'graph' }],
        defaultValue: encoded(network),
      },
    },
    {
      name: 'Pipeline to tap',
      help: 'The stages of a job; tapping one tells a server which.',
      span: [5, 4],
      node: {
        label: 'Data pipeline',
        tint: '#64D2FF',
        graphConfig: {
          nodeSize: 11,
          nodeHighlightColor: '#FFD60A',
          edgeCurved: true,
          edgeOpacity: 0.6,
          labelOffset: 18,
          glowEnabled: false,
          groupColors: { source: '#34C759', sink: '#FF453A' },
          nodeAction: { event: 'broadcast_request', payload: { msg_type: 'stage_tapped', stage: '{{value}}' } },
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'pipeline' }, valuePath: 'graph' }],
        defaultValue: encoded(pipeline),
      },
      sample: pipeline,
    },
  ],
});

export type GraphProps = Props<typeof graph>;
