import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, choiceField, colorField, numberField, textField } from '../../layout/fields.ts';

export const joystick = defineControl({
  type: 'joystick',
  label: 'Joystick',
  category: 'input',
  icon: 'dpad',
  summary: 'Steers along two axes',
  help: 'A thumb stick or direction pad. While it is held it keeps sending how far it leans, from -1 to 1: right is positive x, up is positive y.',
  keywords: ['stick', 'gamepad', 'd-pad', 'steer', 'drive', 'robot', 'pan tilt', 'ptz', 'camera head', 'rover'],
  span: [2, 2],
  fields: {
    label: textField({ label: 'Label', help: 'The caption above the stick.', auto: 'the id' }),
    tint: colorField({ label: 'Tint', help: 'Colour of the stick and its base.', default: '#667eea' }),
    style: choiceField({
      label: 'Style',
      help: 'How the stick moves.',
      choices: {
        analog: 'Freely, as far as the finger goes',
        dpad: 'In steps: up, down, left and right',
      },
      default: 'analog',
    }),
    deadzone: numberField({
      label: 'Dead zone',
      help: 'How far from the centre it may be moved and still count as at rest, as a part of the radius.',
      default: 0.1,
      min: 0,
      max: 1,
      step: 0.05,
    }),
    sticky: boolField({
      label: 'Stays put',
      help: 'Keeps its place when let go, like a throttle. Off, it springs back to the centre.',
      default: false,
    }),
    sendRate: numberField({
      label: 'Sends every',
      help: 'The shortest time between two commands during a drag. Letting go is sent at once.',
      default: 0.1,
      min: 0,
      step: 0.05,
      unit: 's',
      section: 'data',
    }),
    hideLabel: boolField({
      label: 'Hide label',
      help: 'Leaves out the caption and the x and y readings.',
      default: false,
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries both axes. Their tokens are written with a dollar sign and without braces.',
      fires: 'again and again during a drag, and when the stick is let go',
      tokens: {
        '$value.x': { type: 'number', help: 'Across, -1 at the left to 1 at the right.', sample: 0.35 },
        '$value.y': { type: 'number', help: 'Along, -1 at the bottom to 1 at the top.', sample: 0.6 },
        value: { type: 'object', help: 'Both axes in one object.', sample: { x: 0.35, y: 0.6 } },
      },
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'accentColor',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'json',
    // The format describes no way in; taking the shape it keeps loses nothing.
    accepts: [{ kind: 'object', help: 'Where the stick stands, -1 to 1 on each axis.', sample: { x: 0.35, y: 0.6 } }],
    sample: { x: 0.35, y: 0.6 },
  },
  presets: [
    {
      name: 'Thumb stick',
      help: 'Drives a robot or turns a camera head.',
      span: [3, 2],
      node: {
        label: 'Drive',
        action: { event: 'broadcast_request', payload: { msg_type: 'drive', x: '$value.x', y: '$value.y' } },
      },
    },
    {
      name: 'Direction pad',
      help: 'Up, down, left and right, for menus and fine moves.',
      span: [3, 2],
      node: {
        label: 'Nudge',
        style: 'dpad',
        tint: '#34C759',
        sendRate: 0.2,
        action: { event: 'broadcast_request', payload: { msg_type: 'nudge', dx: '$value.x', dy: '$value.y' } },
      },
      sample: { x: 0, y: 1 },
    },
    {
      name: 'Pan and tilt',
      help: 'Stays where it is put, for a head that holds its aim.',
      span: [3, 2],
      node: {
        label: 'Camera head',
        sticky: true,
        deadzone: 0.05,
        tint: '#FF9F0A',
        action: { event: 'broadcast_request', payload: { msg_type: 'aim', pan: '$value.x', tilt: '$value.y' } },
      },
      sample: { x: -0.4, y: 0.25 },
    },
  ],
});

export type JoystickProps = Props<typeof joystick>;
