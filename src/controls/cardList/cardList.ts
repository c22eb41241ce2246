import { defineControl, type Props } from '../../layout/control.ts';
import { boolField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import { encoded, encodedShape, startingData } from '../chart-fields.ts';

const parts: Json = {
  nodes: [
    { id: 'toggle', label: 'Toggle', group: 'Controls' },
    { id: 'slider', label: 'Slider', group: 'Controls' },
    { id: 'gauge', label: 'Gauge', group: 'Display' },
    { id: 'sparkline', label: 'Sparkline', group: 'Display' },
    { id: 'divider', label: 'Divider', group: 'Layout' },
  ],
  edges: [],
};

export const cardList = defineControl({
  type: 'cardList',
  label: 'Card list',
  category: 'display',
  icon: 'rectangle.grid.1x2',
  summary: 'Kinds of control to browse and search',
  help: 'A list of cards in sections, with a search box above: each card shows one kind of control at work. Tapping a card opens the page about it. It reads the same data as a graph and leaves the connections out.',
  keywords: ['catalog', 'browser', 'cards', 'search', 'gallery', 'docs', 'reference'],
  span: [4, 4],
  fields: {
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Fills the cell without a card behind it. Switch it off to put the list on a card.',
      default: true,
      section: 'style',
    }),
    defaultValue: startingData('One node for each card.', parts),
  },
  theme: [],
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Nodes with id, label and group. The group picks the section: Controls, Display, Layout, System or Models.',
        sample: parts,
      },
      { kind: 'list', help: 'Only the nodes.', sample: [{ id: 'gauge', label: 'Gauge', group: 'Display' }] },
      encodedShape({ nodes: [{ id: 'gauge', label: 'Gauge', group: 'Display' }], edges: [] }),
    ],
    sample: parts,
  },
  presets: [
    {
      name: 'Card list',
      help: 'A few kinds of control in their sections.',
      span: [8, 4],
      node: {
        sync: [{ event: 'broadcast', filter: { msg_type: 'parts' }, valuePath: 'graph' }],
        defaultValue: encoded(parts),
      },
    },
  ],
});

export type CardListProps = Props<typeof cardList>;
