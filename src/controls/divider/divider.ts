import { defineControl, type Props } from '../../layout/control.ts';
import { choiceField, colorField, textField } from '../../layout/fields.ts';

export const divider = defineControl({
  type: 'divider',
  label: 'Divider',
  category: 'layout',
  icon: 'minus',
  summary: 'A line between parts of a page',
  help: 'A thin line across its cells, with a heading in the middle if you like. It neither shows data nor sends anything.',
  keywords: ['line', 'rule', 'separator', 'heading', 'section', 'break', 'title'],
  span: [1, 4],
  bare: true,
  fields: {
    label: textField({ label: 'Label', help: 'A heading in the middle; the line parts around it.' }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour of the line. Two more digits make it fainter: #FFFFFF40.',
      default: '#FFFFFF',
    }),
    style: choiceField({
      label: 'Style',
      help: 'How the line is drawn.',
      choices: { line: 'Unbroken', dashed: 'Short strokes' },
      default: 'line',
    }),
  },
  theme: ['labelFontSize'],
  value: { stores: 'none', accepts: [] },
  presets: [
    { name: 'Line', help: 'A faint line.', node: { tint: '#8E8E93' } },
    { name: 'Heading', help: 'A line with a heading in the middle.', node: { label: 'Upstairs', tint: '#8E8E93' } },
    {
      name: 'Dashed',
      help: 'Short strokes in the accent colour.',
      node: { label: 'Maintenance', style: 'dashed', tint: '#667EEA' },
    },
  ],
});

export type DividerProps = Props<typeof divider>;
