import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, colorField, mapField, numberField, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';

const boot: Json = [
  { text: 'relay listening on port 8765', level: 'info' },
  { text: 'arm-controller joined the channel', level: 'info' },
  { text: 'joint 3: 61 °C, limit 70 °C', level: 'warn' },
  { text: 'gripper: no answer after 2 s', level: 'error' },
  { text: 'gripper: retrying (1 of 3)', level: 'debug' },
  'gripper: ready',
];

const deploys: Json = [
  { text: 'web 4.12.0: image pushed', level: 'info' },
  { text: 'web 4.12.0: live', level: 'pass' },
  { text: 'docs: nothing changed', level: 'skip' },
  { text: 'api 2.7.1: health check failed', level: 'fail' },
  { text: 'api 2.7.0: rolled back', level: 'pass' },
];

export const logConsole = defineControl({
  type: 'logConsole',
  label: 'Log console',
  category: 'display',
  icon: 'terminal',
  summary: 'Lines of text as they arrive',
  help: 'A scrolling log in letters of equal width. Each line can have a level that colours it. For output with ANSI colours, use a label in terminal style.',
  keywords: ['log', 'console', 'events', 'debug', 'messages', 'history', 'output', 'trace'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the lines.', auto: 'the id' }),
    style: choiceField({
      label: 'Style',
      help: 'What the lines stand on.',
      choices: { default: 'A dark panel', transparent: 'Nothing: the page shows through' },
      default: 'default',
    }),
    maxLines: numberField({
      label: 'Keeps',
      help: 'How many lines are kept; the oldest ones drop out.',
      default: 200,
      min: 1,
      step: 50,
      integer: true,
      section: 'data',
    }),
    showTimestamps: boolField({
      label: 'Times',
      help: 'Writes in front of each line when it arrived.',
      default: true,
    }),
    autoScroll: boolField({ label: 'Follow', help: 'Keeps the newest line in view.', default: true }),
    logColors: mapField(colorField({ label: 'Colour', help: 'Colour of lines of this level.' }), {
      label: 'Colour by level',
      help: 'Colours for the levels your lines have.',
      key: 'level',
      suggestKeys: ['debug', 'info', 'warn', 'error'],
      auto: 'debug grey, warn amber, error red',
      section: 'style',
    }),
    fontSize: numberField({
      label: 'Type size',
      help: 'Size of the letters.',
      default: 11,
      min: 1,
      step: 1,
      unit: 'pt',
      section: 'style',
    }),
    controlHeight: numberField({
      label: 'Height',
      help: 'Height of the lines. Without it the console stays compact even when it covers many rows.',
      min: 1,
      max: 4000,
      unit: 'pt',
      auto: 'compact, at most 200',
      section: 'style',
    }),
    tint: colorField({ label: 'Tint', help: 'Accent of the header.', default: '#667eea' }),
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
    accepts: [
      { kind: 'text', help: 'One line without a level.', sample: 'gripper: ready' },
      { kind: 'object', help: 'One line with a level.', sample: { text: 'joint 3: 61 °C', level: 'warn' } },
      { kind: 'list', help: 'Several lines of either kind, added in this order.', sample: boot },
    ],
    sample: boot,
  },
  presets: [
    {
      name: 'Robot log',
      help: 'What happens, with warnings in colour.',
      node: {
        label: 'Robot',
        sync: [{ event: 'broadcast', filter: { msg_type: 'log' }, valuePath: 'line' }],
      },
    },
    {
      name: 'Deploys',
      help: 'Levels of your own on a tall, clear panel.',
      span: [5, 4],
      node: {
        label: 'Deploys',
        style: 'transparent',
        maxLines: 80,
        showTimestamps: false,
        controlHeight: 260,
        logColors: { pass: '#34C759', skip: '#8E8E93', fail: '#FF453A' },
        sync: [{ event: 'broadcast', filter: { msg_type: 'deploy' }, valuePath: 'entry' }],
      },
      sample: deploys,
    },
  ],
});

export type LogConsoleProps = Props<typeof logConsole>;
