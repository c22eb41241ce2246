import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  configField,
  listField,
  nodeField,
  numberField,
  recordField,
  type Token,
  textField,
} from '../../layout/fields.ts';
import { boardHeight } from '../boards/things.ts';
import { acrossToken, arrangement, changedToken, downToken, dragEvents, itemToken } from '../drag.ts';

const part = (what: string, sample: number): Token => ({
  type: 'number',
  // Part of what is sent without a payload, but not in the published list of tokens.
  help: `${what} of the card, as a part of the sheet. Certain only without a payload of your own.`,
  sample,
});

const card = recordField(
  {
    id: textField({
      label: 'Id',
      help: 'Names the card in commands and arrangements. The control on it has an id of its own.',
      required: true,
    }),
    x: numberField({
      label: 'Left',
      help: 'Its left edge, from 0 at the sheet’s left to 1 at its right.',
      required: true,
      min: 0,
      max: 1,
      step: 0.01,
    }),
    y: numberField({
      label: 'Top',
      help: 'Its top edge, from 0 at the sheet’s top to 1 at its bottom.',
      required: true,
      min: 0,
      max: 1,
      step: 0.01,
    }),
    w: numberField({
      label: 'Width',
      help: 'How wide it is, as a part of the sheet.',
      default: 0.25,
      min: 0,
      max: 1,
      step: 0.01,
    }),
    h: numberField({
      label: 'Height',
      help: 'How tall it is, as a part of the sheet.',
      default: 0.25,
      min: 0,
      max: 1,
      step: 0.01,
    }),
    locked: boolField({
      label: 'Locked',
      help: 'Keeps the card where it is. The control on it still works.',
      default: false,
    }),
    control: nodeField({
      label: 'Control',
      help: 'What the card shows: any control. It needs no position.',
      required: true,
    }),
  },
  { label: 'Card', help: 'A control anywhere on the sheet.' },
);

export const canvas = defineControl({
  type: 'canvas',
  label: 'Canvas',
  category: 'input',
  icon: 'rectangle.3.group',
  summary: 'Controls placed freely on a sheet',
  help: 'A sheet that can be zoomed and panned, with working controls anywhere on it, on top of each other too. Made editable, cards are moved after a long press.',
  keywords: ['free', 'whiteboard', 'floor plan', 'overlay', 'layers', 'zoom', 'pan', 'panel art', 'dashboard'],
  span: [10, 4],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the sheet.' }),
    controlHeight: boardHeight(
      'Height of the sheet in flow grids; always set it there. Elsewhere its rows decide.',
      560,
    ),
    canvasConfig: configField(
      {
        aspect: numberField({
          label: 'Shape',
          help: 'Width divided by height: 1 is a square, 1.5 lies wide, 0.7 stands tall.',
          default: 1,
          min: 0.05,
          step: 0.05,
          section: 'style',
        }),
        editable: boolField({
          label: 'Editable',
          help: 'Lets people lift cards with a long press and move them. Taps still reach the controls.',
          default: false,
        }),
        showGrid: boolField({
          label: 'Dots',
          help: 'Draws a faint grid of dots, as wide as the snap distance.',
          default: false,
          section: 'style',
        }),
        snap: numberField({
          label: 'Snap to',
          help: 'Cards land on multiples of this part of the sheet: 0.05 makes a grid of 20 by 20, 0 lets them land anywhere.',
          default: 0,
          min: 0,
          max: 1,
          step: 0.05,
        }),
        maxZoom: numberField({
          label: 'Zoom up to',
          help: 'How far fingers can zoom in. At 1 the sheet stays as it is.',
          default: 3,
          min: 1,
          step: 0.5,
        }),
        items: listField(card, {
          label: 'Cards',
          help: 'What is on the sheet. A later card lies over an earlier one.',
          entry: 'card',
        }),
        events: dragEvents({
          thing: 'a card',
          placed: 'when a card is dropped or nudged',
          pickup: {
            item: itemToken('kitchen'),
            from: { type: 'text', help: 'Where it was: always canvas.', sample: 'canvas' },
          },
          place: {
            item: itemToken('kitchen'),
            x: acrossToken,
            y: downToken,
            w: part('Width', 0.3),
            h: part('Height', 0.2),
          },
          layout: {
            frames: {
              type: 'object',
              help: 'Place and size of every card, by id.',
              sample: { kitchen: { x: 0.4, y: 0.25, w: 0.3, h: 0.2 } },
            },
            changed: changedToken('kitchen'),
          },
          when: { field: 'editable', is: [true] },
        }),
      },
      { label: 'Canvas', help: 'The sheet and the cards on it.' },
    ),
  },
  theme: [],
  value: {
    stores: 'json',
    accepts: arrangement('Places and sizes of cards, by id. Cards left out stand where the layout puts them.', {
      frames: { kitchen: { x: 0.4, y: 0.25, w: 0.3, h: 0.2 } },
    }),
  },
  presets: [
    {
      name: 'Floor plan',
      help: 'Rooms with a switch or a reading where they are in the flat.',
      node: {
        label: 'Flat',
        canvasConfig: {
          aspect: 0.9,
          showGrid: true,
          snap: 0.05,
          items: [
            {
              id: 'kitchen',
              x: 0.05,
              y: 0.05,
              w: 0.4,
              h: 0.3,
              control: { type: 'toggle', id: 'kitchen-light', label: 'Kitchen', icon: 'fork.knife', style: 'button' },
            },
            {
              id: 'living',
              x: 0.5,
              y: 0.05,
              w: 0.45,
              h: 0.45,
              control: {
                type: 'gauge',
                id: 'living-heat',
                label: 'Living room',
                min: 10,
                max: 30,
                step: 0.5,
                defaultValue: 21.5,
                formatValue: 'suffix: °C',
              },
            },
            {
              id: 'bath',
              x: 0.05,
              y: 0.4,
              w: 0.4,
              h: 0.25,
              control: { type: 'stepper', id: 'bath-heat', label: 'Bath', defaultValue: 23, formatValue: 'suffix: °C' },
            },
            {
              id: 'hall',
              x: 0.05,
              y: 0.7,
              w: 0.9,
              h: 0.2,
              control: {
                type: 'slider',
                id: 'hall-light',
                label: 'Hall light',
                formatValue: 'percent',
                defaultValue: 40,
              },
            },
          ],
        },
      },
    },
    {
      name: 'Movable desk',
      help: 'Cards that each person arranges; every change is announced.',
      node: {
        label: 'My desk',
        canvasConfig: {
          editable: true,
          showGrid: true,
          snap: 0.1,
          items: [
            {
              id: 'mute-card',
              x: 0.1,
              y: 0.1,
              w: 0.3,
              h: 0.2,
              control: { type: 'button', id: 'mute', label: 'Mute', icon: 'mic.slash.fill', tint: '#FF453A' },
            },
            {
              id: 'scene-card',
              x: 0.5,
              y: 0.1,
              w: 0.4,
              h: 0.2,
              control: {
                type: 'segmentedControl',
                id: 'scene',
                options: ['Talk', 'Screen'],
                defaultValue: 'Talk',
              },
            },
            {
              id: 'level-card',
              x: 0.1,
              y: 0.5,
              w: 0.8,
              h: 0.2,
              control: { type: 'slider', id: 'level', label: 'Microphone', defaultValue: 70, formatValue: 'percent' },
            },
          ],
          events: {
            place: {
              event: 'broadcast_request',
              payload: { msg_type: 'card_moved', card: '{{item}}', x: '{{x}}', y: '{{y}}' },
            },
          },
        },
      },
    },
  ],
});

export type CanvasProps = Props<typeof canvas>;
