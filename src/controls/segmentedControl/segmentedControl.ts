import { PLAIN_HAPTICS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, choiceField, colorField, iconField, listField, textField } from '../../layout/fields.ts';

export const segmentedControl = defineControl({
  type: 'segmentedControl',
  label: 'Segmented control',
  category: 'input',
  icon: 'rectangle.split.3x1',
  summary: 'One choice of a few, side by side',
  help: 'Shows two to five options next to each other, one of them chosen. With more options a picker reads better.',
  keywords: ['segments', 'tabs', 'mode', 'choice', 'option', 'radio', 'pills', 'switcher'],
  span: [1, 2],
  fields: {
    options: listField(textField({ label: 'Option', help: 'A caption, and what is sent when it is chosen.' }), {
      label: 'Options',
      help: 'The captions from left to right. Two to five fit well.',
      entry: 'option',
      required: true,
    }),
    optionIcons: listField(iconField({ label: 'Icon', help: 'An SF Symbol for the option at the same place.' }), {
      label: 'Icons',
      help: 'One SF Symbol for each option, in the same order.',
      entry: 'icon',
    }),
    style: choiceField({
      label: 'Style',
      help: 'How the options are drawn.',
      choices: {
        default: 'One bar with a raised piece under the choice',
        pills: 'Separate capsules; the chosen one is filled with the tint',
      },
      default: 'default',
    }),
    tint: colorField({
      label: 'Tint',
      help: 'Fill of the chosen capsule.',
      default: '#667eea',
      when: { field: 'style', is: ['pills'] },
    }),
    defaultValue: textField({
      label: 'Starts with',
      help: 'The option that is chosen before the first data arrives.',
      auto: 'none chosen',
      section: 'data',
    }),
    haptic: choiceField({
      label: 'Haptic',
      help: 'What the finger feels when the choice changes.',
      choices: PLAIN_HAPTICS,
      default: 'selection',
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the chosen option’s caption.',
      fires: 'when another option is chosen',
      tokens: { value: { type: 'text', help: 'The chosen option’s caption.', sample: 'Auto' } },
    }),
  },
  theme: ['cornerRadius', 'controlPadding', 'surfacePrimary', 'accentColor', 'borderColor', 'labelFontSize'],
  family: 'segmented',
  value: {
    stores: 'text',
    accepts: [{ kind: 'text', help: 'The caption of the option to choose.', sample: 'Auto' }],
    oneOf: ['options'],
    sample: 'Auto',
  },
  presets: [
    {
      name: 'Modes',
      help: 'A bar with three modes.',
      span: [1, 3],
      node: {
        options: ['Off', 'Auto', 'On'],
        defaultValue: 'Auto',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_mode', mode: '{{value}}' } },
      },
    },
    {
      name: 'Pills with icons',
      help: 'Capsules with a symbol each, for heating or scenes.',
      span: [1, 4],
      node: {
        options: ['Heat', 'Cool', 'Dry', 'Fan'],
        optionIcons: ['flame.fill', 'snowflake', 'drop.fill', 'wind'],
        style: 'pills',
        tint: '#FF9F0A',
        defaultValue: 'Heat',
        action: { event: 'broadcast_request', payload: { msg_type: 'set_climate', mode: '{{value}}' } },
      },
      sample: 'Heat',
    },
  ],
});

export type SegmentedControlProps = Props<typeof segmentedControl>;
