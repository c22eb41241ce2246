import { FORMATS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, colorField, listField, recordField, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';

const servers: Json = [
  { name: 'atlas', load: 0.42, memory: 6442450944, up: 1209600 },
  { name: 'borealis', load: 1.87, memory: 12884901888, up: 345600 },
  { name: 'cirrus', load: 0.08, memory: 1073741824, up: 5400 },
];

const prints: Json = [
  { job: { title: 'Gear housing', owner: 'Mira' }, left: 8100 },
  { job: { title: 'Cable clip ×12', owner: 'Jonas' }, left: 1500 },
  { job: { title: 'Drone arm', owner: 'Sam' }, left: 20700 },
];

const column = recordField(
  {
    key: textField({
      label: 'Key',
      help: 'The part of each row it shows. Dots lead inwards: owner.name, tags.0.',
      required: true,
      placeholder: 'owner.name',
    }),
    label: textField({ label: 'Heading', help: 'The words above the column.', required: true }),
    format: choiceField({
      label: 'Format',
      help: 'How numbers in this column are written. Other cells stay as they are.',
      choices: FORMATS,
      open: true,
    }),
  },
  { label: 'Column', help: 'One column, fed from one part of each row.' },
);

export const list = defineControl({
  type: 'list',
  label: 'List',
  category: 'display',
  icon: 'tablecells',
  summary: 'Rows of data in columns',
  help: 'A table whose rows arrive as data. You choose the columns; each delivery replaces all rows.',
  keywords: ['table', 'rows', 'columns', 'grid', 'data', 'queue', 'inventory', 'processes', 'leaderboard'],
  span: [2, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the table.', auto: 'the id' }),
    listColumns: listField(column, {
      label: 'Columns',
      help: 'What the table shows, from left to right.',
      entry: 'column',
      auto: 'the keys of the first row',
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of the headings.', default: '#FFFFFF' }),
    hideLabel: boolField({
      label: 'Hide label',
      help: 'Leaves out the caption above the table; the column headings stay.',
      default: false,
      section: 'style',
    }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Draws the table straight on the page, without its glass card.',
      default: false,
      section: 'style',
    }),
  },
  theme: ['cornerRadius', 'controlPadding', 'surfacePrimary', 'foregroundColor', 'borderColor', 'borderWidth'],
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'list',
        help: 'All rows, each an object. A cell a row does not have shows a dash.',
        sample: servers,
      },
    ],
    sample: servers,
  },
  presets: [
    {
      name: 'Servers',
      help: 'Load, memory and uptime of a few machines.',
      span: [4, 4],
      node: {
        label: 'Servers',
        listColumns: [
          { key: 'name', label: 'Name' },
          { key: 'load', label: 'Load', format: 'decimal:2' },
          { key: 'memory', label: 'Memory', format: 'bytes' },
          { key: 'up', label: 'Up', format: 'duration' },
        ],
        sync: [{ event: 'broadcast', filter: { msg_type: 'servers' }, valuePath: 'servers' }],
      },
    },
    {
      name: 'Print queue',
      help: 'Columns that reach into nested data.',
      span: [4, 4],
      node: {
        label: 'Print queue',
        tint: '#64D2FF',
        listColumns: [
          { key: 'job.title', label: 'Part' },
          { key: 'job.owner', label: 'For' },
          { key: 'left', label: 'Left', format: 'duration' },
        ],
        sync: [{ event: 'broadcast', filter: { msg_type: 'print_queue' }, valuePath: 'jobs' }],
      },
      sample: prints,
    },
  ],
});

export type ListProps = Props<typeof list>;
