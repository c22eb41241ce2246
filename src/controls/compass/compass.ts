import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  configField,
  listField,
  numberField,
  recordField,
  textField,
} from '../../layout/fields.ts';
import { boardHeight, thingFields } from '../boards/things.ts';
import { acrossToken, changedToken, downToken, dragEvents, itemToken } from '../drag.ts';

const puck = recordField(
  {
    ...thingFields({
      thing: 'puck',
      on: 'compass',
      label: textField({ label: 'Label', help: 'The caption under the puck.' }),
    }),
    bearing: numberField({
      label: 'Bearing',
      help: 'Where it sits on the ring: 0 is north, 90 east.',
      unit: '°',
      required: true,
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command for pointing at this puck.',
      fires: 'when the phone has pointed at the puck long enough',
      tokens: { value: { type: 'text', help: 'The puck’s id.', sample: 'desk' } },
    }),
    locked: boolField({
      label: 'Locked',
      help: 'Keeps it from being dragged. Pointing at it still works.',
      default: false,
    }),
  },
  { label: 'Puck', help: 'A direction with a command.' },
);

export const compass = defineControl({
  type: 'compass',
  label: 'Compass',
  category: 'input',
  icon: 'location.north.circle',
  summary: 'Point the phone at something to use it',
  help: 'A ring of pucks at fixed bearings. Point the phone at one for a moment and its command is sent. Bind the heading sensor to make the needle turn.',
  keywords: ['heading', 'bearing', 'direction', 'point', 'aim', 'north', 'dial', 'radar', 'gesture'],
  span: [7, 3],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the dial.' }),
    controlHeight: boardHeight('Height of the dial. Always set it in flow grids, which know no rows.', 420),
    defaultValue: numberField({
      label: 'Fixed heading',
      help: 'Where the needle points on devices without a compass.',
      auto: 'no needle until a heading arrives',
      unit: '°',
      section: 'data',
    }),
    compassConfig: configField(
      {
        tolerance: numberField({
          label: 'Tolerance',
          help: 'How far off to either side still counts as pointing at a puck.',
          default: 15,
          min: 0,
          max: 180,
          unit: '°',
        }),
        dwell: numberField({
          label: 'Hold for',
          help: 'How long the phone must point at a puck. 0 sends as soon as it gets there.',
          default: 1.2,
          min: 0,
          step: 0.1,
          unit: 's',
        }),
        showCardinals: boolField({
          label: 'Cardinal points',
          help: 'Marks north, east, south and west.',
          default: true,
        }),
        editable: boolField({ label: 'Editable', help: 'Lets people drag pucks around the ring.', default: true }),
        pucks: listField(puck, { label: 'Pucks', help: 'What can be pointed at.', entry: 'puck' }),
        events: dragEvents({
          thing: 'a puck',
          placed: 'when a puck is let go at its new bearing',
          // What is sent for the lift is not published; the id is the part every board has.
          pickup: { item: itemToken('desk') },
          place: {
            item: itemToken('desk'),
            x: acrossToken,
            y: downToken,
            bearing: { type: 'number', help: 'Its new bearing in degrees, clockwise from north.', sample: 45 },
          },
          layout: {
            points: {
              type: 'object',
              help: 'Every puck’s place and bearing, by id.',
              sample: { desk: { x: 0.85, y: 0.15, bearing: 45 } },
            },
            changed: changedToken('desk'),
          },
          when: { field: 'editable', is: [true] },
        }),
      },
      { label: 'Compass', help: 'The pucks, and how pointing at them works.' },
    ),
  },
  theme: [],
  value: {
    stores: 'number',
    accepts: [
      { kind: 'number', help: 'The heading in degrees, clockwise from north. It turns the needle.', sample: 40 },
      { kind: 'object', help: 'New bearings for pucks, by id.', sample: { pucks: { desk: 45, shelf: 130 } } },
    ],
    sample: 40,
  },
  presets: [
    {
      name: 'Point at a lamp',
      help: 'Three lamps around the room, switched by pointing at them.',
      node: {
        label: 'Point at a lamp',
        sync: [{ method: 'sensor', sensor: 'heading' }],
        compassConfig: {
          pucks: [
            {
              id: 'desk',
              label: 'Desk',
              icon: 'lamp.desk',
              tint: '#FFD60A',
              bearing: 45,
              action: { event: 'broadcast_request', payload: { msg_type: 'flip_lamp', lamp: '{{value}}' } },
            },
            {
              id: 'shelf',
              label: 'Shelf',
              icon: 'books.vertical',
              tint: '#34C759',
              bearing: 130,
              action: { event: 'broadcast_request', payload: { msg_type: 'flip_lamp', lamp: '{{value}}' } },
            },
            {
              id: 'window',
              label: 'Window',
              icon: 'window.vertical.closed',
              tint: '#64D2FF',
              bearing: 270,
              action: { event: 'broadcast_request', payload: { msg_type: 'flip_lamp', lamp: '{{value}}' } },
            },
          ],
        },
      },
    },
    {
      name: 'Antenna stations',
      help: 'Fixed directions with a narrow aim and a short hold.',
      node: {
        label: 'Antenna',
        tint: '#FF9F0A',
        sync: [{ method: 'sensor', sensor: 'heading.trueHeading' }],
        compassConfig: {
          tolerance: 8,
          dwell: 0.5,
          editable: false,
          pucks: [
            {
              id: 'hilltop',
              label: 'Hilltop',
              icon: 'antenna.radiowaves.left.and.right',
              bearing: 20,
              action: { event: 'broadcast_request', payload: { msg_type: 'turn_antenna', to: '{{value}}' } },
            },
            {
              id: 'harbour',
              label: 'Harbour',
              icon: 'ferry',
              bearing: 155,
              action: { event: 'broadcast_request', payload: { msg_type: 'turn_antenna', to: '{{value}}' } },
            },
            {
              id: 'club',
              label: 'Club',
              icon: 'house',
              bearing: 300,
              action: { event: 'broadcast_request', payload: { msg_type: 'turn_antenna', to: '{{value}}' } },
            },
          ],
        },
      },
      sample: 12,
    },
  ],
});

export type CompassProps = Props<typeof compass>;
