import { PLAIN_HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, choiceField, colorField, iconField, textField } from '../../layout/fields.ts';

export const button = defineControl({
  type: 'button',
  label: 'Button',
  category: 'input',
  icon: 'hand.tap',
  summary: 'Sends a command when pressed',
  help: 'Each press sends its command once; nothing is remembered. Held, it can send another command or open a small panel of controls.',
  keywords: ['press', 'tap', 'push', 'trigger', 'command', 'key', 'remote', 'shortcut', 'scene'],
  span: [1, 1],
  bare: true,
  fields: {
    label: textField({
      label: 'Label',
      help: 'The caption on the button.',
      auto: 'no caption with an icon, else the id',
    }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol in front of the caption.' }),
    style: choiceField({
      label: 'Style',
      help: 'How much the button stands out. Keep filled for the one that matters most.',
      choices: {
        filled: 'A solid face in the tint',
        outlined: 'An outline without a fill',
        outline: 'The same as outlined',
        ghost: 'Neither fill nor outline; good for media keys',
        tinted: 'A light wash of the tint',
        'icon-only': 'The icon without its caption',
      },
      default: 'filled',
    }),
    size: choiceField({
      label: 'Size',
      help: 'How big the caption and the icon are. The cell stays as it is.',
      choices: { compact: 'Small, for crowded rows', default: 'Normal', large: 'Big, easy to hit' },
      default: 'default',
      section: 'style',
    }),
    tint: colorField({ label: 'Tint', help: 'The colour its face is drawn with.', default: '#667eea' }),
    hideLabel: boolField({
      label: 'Hide label',
      help: 'Leaves the caption out, so that only the icon shows.',
      default: false,
      section: 'style',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels on a press.',
      choices: PLAIN_HAPTICS,
      default: 'medium',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command sent on a press. A button has no value, so write the payload out.',
      fires: 'each time it is pressed',
      tokens: {},
    }),
  },
  theme: ['cornerRadius', 'controlPadding', 'accentColor', 'foregroundColor', 'borderColor', 'borderWidth'],
  value: { stores: 'none', accepts: [] },
  presets: [
    {
      name: 'Button',
      help: 'A solid button that announces a command to everybody.',
      span: [1, 2],
      node: {
        label: 'Good night',
        icon: 'moon.stars.fill',
        action: { event: 'broadcast_request', payload: { msg_type: 'run_scene', scene: 'night' } },
      },
    },
    {
      name: 'Restart',
      help: 'Outlined in red; holding it opens a panel with a gentler and a harder way.',
      span: [1, 2],
      node: {
        label: 'Restart',
        icon: 'arrow.clockwise',
        style: 'outlined',
        tint: '#FF453A',
        haptic: 'warning',
        action: { event: 'broadcast_request', payload: { msg_type: 'restart_server', how: 'service' } },
        longPressGroup: {
          id: 'restart-options',
          label: 'Restart',
          grid: { columns: 1, rows: 2 },
          children: [
            {
              type: 'button',
              id: 'restart-reload',
              position: [0, 0],
              label: 'Reload settings',
              icon: 'gearshape',
              style: 'tinted',
              action: { event: 'broadcast_request', payload: { msg_type: 'restart_server', how: 'reload' } },
            },
            {
              type: 'button',
              id: 'restart-machine',
              position: [1, 0],
              label: 'Whole machine',
              icon: 'power',
              tint: '#FF453A',
              haptic: 'warning',
              action: { event: 'broadcast_request', payload: { msg_type: 'restart_server', how: 'machine' } },
            },
          ],
        },
      },
    },
    {
      name: 'Media key',
      help: 'A bare symbol for a row of player keys.',
      node: {
        label: 'Play or pause',
        icon: 'playpause.fill',
        style: 'ghost',
        size: 'large',
        hideLabel: true,
        haptic: 'light',
        action: { event: 'broadcast_request', payload: { msg_type: 'player', key: 'play_pause' } },
      },
    },
  ],
});

export type ButtonProps = Props<typeof button>;
