import { defineControl, type Props } from '../../layout/control.ts';
import { pairField } from '../../layout/fields.ts';

export const spacer = defineControl({
  type: 'spacer',
  label: 'Spacer',
  category: 'layout',
  icon: 'rectangle.dashed',
  summary: 'Cells that stay empty',
  help: 'Keeps cells free on purpose. It draws nothing, but no other control can stand there.',
  keywords: ['gap', 'empty', 'blank', 'space', 'padding', 'room'],
  span: [1, 1],
  bare: true,
  fields: {
    span: pairField({
      label: 'Size',
      help: 'How many cells stay empty, as [rows, columns].',
      default: [1, 1],
      min: 1,
    }),
  },
  theme: [],
  value: { stores: 'none', accepts: [] },
  presets: [{ name: 'Gap', help: 'One empty cell.', node: {} }],
});

export type SpacerProps = Props<typeof spacer>;
