import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  colorField,
  configField,
  listField,
  numberField,
  recordField,
  refField,
  textField,
} from '../../layout/fields.ts';
import { boardHeight, thingFields, trayFields } from '../boards/things.ts';
import { arrangement, changedToken, dragEvents, itemToken } from '../drag.ts';

const chip = recordField(
  {
    ...thingFields({
      thing: 'chip',
      on: 'board',
      label: textField({ label: 'Label', help: 'The caption on the chip.', auto: 'the id' }),
    }),
    zone: refField({ label: 'Zone', help: 'The zone it starts in.', to: 'zone', auto: 'in the tray' }),
    locked: boolField({ label: 'Locked', help: 'Keeps it where it is, with a small lock on it.', default: false }),
  },
  { label: 'Chip', help: 'Something to sort.' },
);

const zone = recordField(
  {
    id: textField({
      label: 'Id',
      help: 'Names the zone on the wire. The word palette is taken: it means the tray.',
      required: true,
    }),
    label: textField({ label: 'Label', help: 'The zone’s heading.', auto: 'the id' }),
    tint: colorField({ label: 'Tint', help: 'The zone’s colour.', auto: 'the card’s colours' }),
    accepts: listField(refField({ label: 'Chip', help: 'Id of a chip that may go here.', to: 'item' }), {
      label: 'Takes only',
      help: 'The chips that may be dropped here.',
      entry: 'chip',
      auto: 'every chip',
    }),
    capacity: numberField({
      label: 'Room for',
      help: 'How many chips fit in.',
      auto: 'no limit',
      min: 0,
      integer: true,
    }),
    locked: boolField({ label: 'Locked', help: 'Nothing goes in or out by hand.', default: false }),
  },
  { label: 'Zone', help: 'A place for chips.' },
);

export const sortboard = defineControl({
  type: 'sortboard',
  label: 'Sortboard',
  category: 'input',
  icon: 'square.grid.3x1.below.line.grid.1x2',
  summary: 'Chips to sort into zones',
  help: 'Chips that are dragged from a tray into zones and put in order there. Good for task boards, queues and seating.',
  keywords: ['kanban', 'tasks', 'board', 'columns', 'drag', 'triage', 'queue', 'seating', 'tiers', 'groups'],
  span: [10, 4],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the board.' }),
    controlHeight: boardHeight(
      'Height of the board in flow grids, where it would shrink to one row without it. Elsewhere its rows decide.',
      560,
    ),
    sortboardConfig: configField(
      {
        ...trayFields('chips', 'Options', 'For boards on which every chip has its zone from the start.'),
        columns: numberField({
          label: 'Columns',
          help: 'How many zones stand side by side.',
          default: 2,
          min: 1,
          integer: true,
          section: 'style',
        }),
        items: listField(chip, { label: 'Chips', help: 'Everything that can be sorted.', entry: 'chip' }),
        zones: listField(zone, { label: 'Zones', help: 'Where chips go, in reading order.', entry: 'zone' }),
        events: dragEvents({
          thing: 'a chip',
          placed: 'when a chip lands in a zone or goes back to the tray',
          pickup: {
            item: itemToken('fix-login'),
            from: { type: 'text', help: 'The zone it was in; palette is the tray.', sample: 'todo' },
          },
          place: {
            item: itemToken('fix-login'),
            from: { type: 'text', help: 'The zone it came from; palette is the tray.', sample: 'todo' },
            to: { type: 'text', help: 'The zone it is in now; palette is the tray.', sample: 'doing' },
            index: { type: 'number', help: 'Its place in that zone, counted from 0.', sample: 0 },
          },
          layout: {
            zones: {
              type: 'object',
              help: 'The chips of every zone in order, by the zone’s id.',
              sample: { todo: ['write-docs'], doing: ['fix-login'], done: [] },
            },
            changed: changedToken('fix-login'),
          },
        }),
      },
      { label: 'Sortboard', help: 'The chips, the tray and the zones.' },
    ),
  },
  theme: [],
  value: {
    stores: 'json',
    accepts: arrangement('The chips of each zone in order. Chips left out go back to the tray.', {
      zones: { todo: ['write-docs'], doing: ['fix-login'], done: ['new-icons'] },
    }),
  },
  presets: [
    {
      name: 'Task board',
      help: 'To do, doing and done, with room for two things at a time.',
      node: {
        label: 'This week',
        sortboardConfig: {
          hidePalette: true,
          columns: 3,
          items: [
            { id: 'write-docs', label: 'Write docs', icon: 'doc.text', zone: 'todo' },
            { id: 'update-certs', label: 'Certificates', icon: 'lock.fill', tint: '#FF453A', zone: 'todo' },
            { id: 'fix-login', label: 'Fix login', icon: 'ladybug.fill', tint: '#FF9F0A', zone: 'doing' },
            { id: 'new-icons', label: 'New icons', icon: 'paintbrush.fill', tint: '#34C759', zone: 'done' },
          ],
          zones: [
            { id: 'todo', label: 'To do', tint: '#64D2FF' },
            { id: 'doing', label: 'Doing', tint: '#FF9F0A', capacity: 2 },
            { id: 'done', label: 'Done', tint: '#34C759' },
          ],
          events: {
            place: {
              event: 'broadcast_request',
              payload: { msg_type: 'task_moved', task: '{{item}}', from: '{{from}}', to: '{{to}}', index: '{{index}}' },
            },
          },
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'tasks' }, valuePath: 'board' }],
      },
    },
    {
      name: 'Speakers in rooms',
      help: 'A tray of speakers to group by room.',
      node: {
        label: 'Multi-room audio',
        sortboardConfig: {
          paletteLabel: 'Not playing',
          searchable: true,
          items: [
            { id: 'sofa-left', label: 'Sofa left', icon: 'hifispeaker.fill', zone: 'living' },
            { id: 'sofa-right', label: 'Sofa right', icon: 'hifispeaker.fill', zone: 'living' },
            { id: 'kitchen-radio', label: 'Kitchen radio', icon: 'radio.fill', zone: 'kitchen' },
            { id: 'patio', label: 'Patio', icon: 'hifispeaker.2.fill' },
            { id: 'bath', label: 'Bath', icon: 'homepod.fill' },
          ],
          zones: [
            { id: 'living', label: 'Living room', tint: '#667EEA' },
            { id: 'kitchen', label: 'Kitchen', tint: '#FF9F0A' },
          ],
          events: {
            place: {
              event: 'broadcast_request',
              payload: { msg_type: 'move_speaker', speaker: '{{item}}', room: '{{to}}' },
            },
          },
        },
      },
    },
  ],
});

export type SortboardProps = Props<typeof sortboard>;
