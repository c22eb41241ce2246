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

const GIGABYTE = 1024 ** 3;

const disk: Json = {
  items: [
    {
      label: 'Footage',
      children: [
        { label: 'Interviews', value: 210 * GIGABYTE },
        { label: 'B-roll', value: 145 * GIGABYTE },
        { label: 'Drone', value: 88 * GIGABYTE },
      ],
    },
    {
      label: 'Projects',
      children: [
        { label: 'Edit', value: 64 * GIGABYTE },
        { label: 'Colour', value: 41 * GIGABYTE },
        { label: 'Sound', value: 27 * GIGABYTE },
      ],
    },
    { label: 'Exports', value: 96 * GIGABYTE },
    { label: 'Proxies', value: 72 * GIGABYTE },
    { label: 'System', value: 48 * GIGABYTE },
    { label: 'Cache', value: 33 * GIGABYTE },
  ],
};

const cluster: Json = {
  items: [
    { label: 'api', value: 34, color: '#0A84FF' },
    { label: 'search', value: 27, color: '#0A84FF' },
    { label: 'video', value: 46, color: '#FF9F0A' },
    { label: 'db-1', value: 22, color: '#30D158' },
    { label: 'db-2', value: 19, color: '#30D158' },
    { label: 'queue', value: 11, color: '#5E5CE6' },
    { label: 'mail', value: 6, color: '#5E5CE6' },
  ],
};

const picked: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The tapped tile: its label, its value, and the labels on the way to it.',
    sample: { label: 'Edit', value: 64 * GIGABYTE, path: ['Projects', 'Edit'] },
  },
};

export const treemap = defineControl({
  type: 'treemap',
  label: 'Treemap',
  category: 'chart',
  icon: 'rectangle.3.group.fill',
  summary: 'Tiles as large as their share',
  help: 'Fills its place with tiles whose size stands for a number, so that the big ones catch the eye. A tile with others inside opens at a tap.',
  keywords: ['hierarchy', 'tiles', 'disk usage', 'proportion', 'share', 'nested', 'budget', 'mosaic', 'drill'],
  span: [3, 4],
  fields: {
    label: textField({
      label: 'Label',
      help: 'Title above the tiles. Inside an opened tile a way back takes its place.',
    }),
    tint: firstColor('Colour of the first tile. The other tiles get colours that go with it.'),
    formatValue: numberFormat('How the numbers on tiles and in the reading are written.'),
    defaultValue: startingData('Items, with more items inside them if you like.', disk),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a tile with nothing inside is tapped, unless the options name a command of their own.',
      fires: 'when a tile without further tiles is tapped',
      tokens: picked,
    }),
    treemapConfig: configField(
      {
        showLabels: shownByDefault('Names', 'The name on each tile that has room for it.'),
        showValues: hiddenByDefault('Numbers', 'The number under the name, on tiles that are tall enough.'),
        drillDown: boolField({
          label: 'Open on tap',
          help: 'Tapping a tile with others inside shows those. New data leads back to the start.',
          default: true,
        }),
        cellGap: numberField({
          label: 'Tile gap',
          help: 'Room between neighbouring tiles.',
          default: 2,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        cellCornerRadius: numberField({
          label: 'Tile rounding',
          help: 'How round the corners of tiles are.',
          default: 5,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        colors: cycleColors('Colours of the tiles in order; one written on an item wins.'),
        itemAction: actionField({
          label: 'Tile sends',
          help: 'The command sent when a tile with nothing inside is tapped, instead of the control’s own.',
          fires: 'when a tile without further tiles is tapped',
          tokens: picked,
          fallback: 'action',
        }),
        scrub: boolField({
          label: 'Read by dragging',
          help: 'A finger moved across the tiles reads them without opening any. Only a tap sends something.',
          default: false,
        }),
      },
      { label: 'Treemap', help: 'Tiles, texts, colours and what a tap does.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Items with a label and a value. One with children weighs as much as they do together.',
        sample: disk,
      },
      {
        kind: 'list',
        help: 'The items alone.',
        sample: [
          { label: 'Flour', value: 5 },
          { label: 'Rice', value: 3 },
        ],
      },
      encodedShape([
        { label: 'Flour', value: 5 },
        { label: 'Rice', value: 3 },
      ]),
    ],
    sample: disk,
  },
  presets: [
    {
      name: 'Disk use',
      help: 'Folders that open at a tap, sizes in bytes.',
      node: {
        label: 'Media drive',
        formatValue: 'bytes',
        treemapConfig: { showValues: true },
        defaultValue: encoded(disk),
      },
    },
    {
      name: 'Flat tiles',
      help: 'One level, coloured by kind; a tap picks a tile.',
      node: {
        label: 'Memory by service',
        formatValue: 'suffix: GB',
        treemapConfig: {
          showValues: true,
          cellGap: 3,
          scrub: true,
          itemAction: { event: 'broadcast_request', payload: { msg_type: 'show_service', service: '{{value}}' } },
        },
        defaultValue: encoded(cluster),
      },
      sample: cluster,
    },
  ],
});

export type TreemapProps = Props<typeof treemap>;
