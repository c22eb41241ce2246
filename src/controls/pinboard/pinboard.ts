import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  configField,
  iconField,
  listField,
  numberField,
  recordField,
  textField,
} from '../../layout/fields.ts';
import { boardHeight, thingFields, trayFields } from '../boards/things.ts';
import { acrossToken, arrangement, changedToken, downToken, dragEvents, itemToken } from '../drag.ts';

const marker = recordField(
  {
    ...thingFields({
      thing: 'marker',
      on: 'board',
      label: textField({ label: 'Label', help: 'The caption in the tray and on the board.' }),
    }),
    x: numberField({
      label: 'Across',
      help: 'Where it starts, from 0 at the left to 1 at the right. Needs a place down as well.',
      auto: 'in the tray',
      min: 0,
      max: 1,
      step: 0.01,
    }),
    y: numberField({
      label: 'Down',
      help: 'Where it starts, from 0 at the top to 1 at the bottom. Needs a place across as well.',
      auto: 'in the tray',
      min: 0,
      max: 1,
      step: 0.01,
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command for tapping the marker on the board.',
      fires: 'when the marker is tapped on the board',
      tokens: { value: { type: 'text', help: 'The marker’s id.', sample: 'cam-door' } },
    }),
    locked: boolField({
      label: 'Locked',
      help: 'Keeps it from being dragged. Tapping it still works.',
      default: false,
    }),
  },
  { label: 'Marker', help: 'Something to place on the board.' },
);

export const pinboard = defineControl({
  type: 'pinboard',
  label: 'Pinboard',
  category: 'input',
  icon: 'mappin.and.ellipse',
  summary: 'Markers to place on a board',
  help: 'A tray of markers and a board to put them on, anywhere. Everybody sees the same places, and a marker on the board can be tapped.',
  keywords: ['markers', 'pins', 'plan', 'map', 'place', 'stage', 'seating', 'drag', 'position', 'room'],
  span: [10, 4],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the board.' }),
    controlHeight: boardHeight(
      'Height of tray and board in flow grids; always set it there. Elsewhere its rows decide.',
      560,
    ),
    pinboardConfig: configField(
      {
        background: iconField({
          label: 'Backdrop',
          help: 'A faint SF Symbol behind the markers, such as house or map.',
          auto: 'a plain board',
          section: 'style',
        }),
        surfaceAspect: numberField({
          label: 'Shape',
          help: 'Width of the board divided by its height.',
          default: 1.4,
          min: 0.05,
          step: 0.05,
          section: 'style',
        }),
        ...trayFields('markers', 'Items', 'For boards on which everything is placed from the start.'),
        items: listField(marker, { label: 'Markers', help: 'Everything that can be on the board.', entry: 'marker' }),
        events: dragEvents({
          thing: 'a marker',
          placed: 'when a marker lands on the board; not when it goes back to the tray',
          // What is sent for the lift is not published; the id is the part every board has.
          pickup: { item: itemToken('cam-door') },
          place: { item: itemToken('cam-door'), x: acrossToken, y: downToken },
          layout: {
            points: {
              type: 'object',
              help: 'The place of every marker on the board, by id.',
              sample: { 'cam-door': { x: 0.4, y: 0.25 } },
            },
            changed: changedToken('cam-door'),
          },
        }),
      },
      { label: 'Pinboard', help: 'The markers, the tray and the board.' },
    ),
  },
  theme: [],
  value: {
    stores: 'json',
    accepts: arrangement('Places of markers, by id. Markers left out stand where the layout puts them.', {
      points: { 'cam-door': { x: 0.4, y: 0.25 }, 'cam-yard': { x: 0.8, y: 0.7 } },
    }),
  },
  presets: [
    {
      name: 'House plan',
      help: 'Cameras and sensors on a plan; tapping one asks for its picture.',
      node: {
        label: 'House',
        pinboardConfig: {
          background: 'house',
          paletteLabel: 'Not placed yet',
          items: [
            {
              id: 'cam-door',
              label: 'Front door',
              icon: 'video.fill',
              tint: '#64D2FF',
              x: 0.5,
              y: 0.82,
              action: { event: 'broadcast_request', payload: { msg_type: 'show_camera', camera: '{{value}}' } },
            },
            {
              id: 'cam-yard',
              label: 'Yard',
              icon: 'video.fill',
              tint: '#64D2FF',
              x: 0.18,
              y: 0.3,
              action: { event: 'broadcast_request', payload: { msg_type: 'show_camera', camera: '{{value}}' } },
            },
            { id: 'smoke-hall', label: 'Hall', icon: 'smoke.fill', tint: '#FF9F0A', x: 0.62, y: 0.45 },
            { id: 'smoke-loft', label: 'Loft', icon: 'smoke.fill', tint: '#FF9F0A' },
            { id: 'leak-cellar', label: 'Cellar', icon: 'drop.fill', tint: '#34C759' },
          ],
          events: {
            place: {
              event: 'broadcast_request',
              payload: { msg_type: 'device_placed', device: '{{item}}', x: '{{x}}', y: '{{y}}' },
            },
          },
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'plan' }, valuePath: 'plan' }],
      },
    },
    {
      name: 'Stage plot',
      help: 'Who stands where, with the drums nailed down.',
      node: {
        label: 'Stage',
        pinboardConfig: {
          background: 'music.mic',
          surfaceAspect: 1.8,
          searchable: true,
          paletteLabel: 'Backstage',
          items: [
            {
              id: 'drums',
              label: 'Drums',
              icon: 'circle.grid.2x2.fill',
              tint: '#FF9F0A',
              x: 0.5,
              y: 0.3,
              locked: true,
            },
            { id: 'vocals', label: 'Vocals', icon: 'music.mic', tint: '#FF453A', x: 0.5, y: 0.75 },
            { id: 'guitar', label: 'Guitar', icon: 'guitars.fill', tint: '#34C759', x: 0.22, y: 0.65 },
            { id: 'keys', label: 'Keys', icon: 'pianokeys', tint: '#64D2FF', x: 0.8, y: 0.5 },
            { id: 'brass', label: 'Brass', icon: 'music.note' },
          ],
          events: {
            place: {
              event: 'broadcast_request',
              payload: { msg_type: 'stage_moved', who: '{{item}}', x: '{{x}}', y: '{{y}}' },
            },
          },
        },
      },
    },
  ],
});

export type PinboardProps = Props<typeof pinboard>;
