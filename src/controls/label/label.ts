import { FORMATS } from '../../layout/blocks/shared.ts';
import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  choiceField,
  colorField,
  iconField,
  jsonField,
  mapField,
  numberField,
  textField,
} from '../../layout/fields.ts';
import { colorByValue, iconByValue, VALUE_KEYS } from '../value-maps.ts';

const build = [
  '\u001b[1m$ npm run check\u001b[0m',
  '\u001b[32m✓\u001b[0m types      \u001b[2m3.1 s\u001b[0m',
  '\u001b[32m✓\u001b[0m lint       \u001b[2m1.4 s\u001b[0m',
  '\u001b[33m!\u001b[0m tests      \u001b[33m1 slow\u001b[0m',
  '\u001b[36m→\u001b[0m deploying to \u001b[4mstaging\u001b[0m',
].join('\n');

export const label = defineControl({
  type: 'label',
  label: 'Label',
  category: 'display',
  icon: 'textformat',
  summary: 'Text, fixed or live',
  help: 'Shows fixed words or whatever arrives. Codes can be turned into words, symbols and colours, and terminal output keeps its ANSI colours.',
  keywords: ['text', 'title', 'heading', 'caption', 'reading', 'terminal', 'ansi', 'console', 'state'],
  span: [1, 2],
  bare: true,
  fields: {
    text: textField({
      label: 'Text',
      help: 'The words it shows. A bound label shows them until the first value arrives.',
      multiline: true,
    }),
    label: textField({
      label: 'Label',
      help: 'Another place for the words, used while there is no text.',
    }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol in front of the words.' }),
    style: choiceField({
      label: 'Style',
      help: 'Size and weight of the words. Terminal also understands ANSI colours.',
      choices: {
        default: 'Plain text',
        headline: 'Bold text',
        title: 'Large and bold',
        caption: 'Small text',
        mono: 'Letters of equal width',
        'large-mono': 'Large letters of equal width, good for readings',
        terminal: 'Terminal output on a dark screen, fitted to the width',
      },
      default: 'default',
    }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour of the words and the icon; in a terminal, of text without a colour of its own.',
      default: '#FFFFFF',
    }),
    align: choiceField({
      label: 'Alignment',
      help: 'Where the words stand in the cell.',
      choices: { leading: 'At the start of the line', center: 'In the middle', trailing: 'At the end of the line' },
      default: 'leading',
      section: 'style',
    }),
    scrollable: boolField({
      label: 'Scrolls',
      help: 'Long text scrolls inside a fixed height and follows the newest line. With an equal-width style it becomes a terminal.',
      default: false,
    }),
    formatValue: choiceField({
      label: 'Format',
      help: 'How a number that arrives is written. Values turned into words are left as they are.',
      choices: FORMATS,
      open: true,
    }),
    valueMap: mapField(textField({ label: 'Text', help: 'The words for this value.' }), {
      label: 'Words by value',
      help: 'Shows words of your own instead of what arrives. The entry “default” stands for all other values.',
      key: 'value',
      suggestKeys: VALUE_KEYS,
      section: 'data',
    }),
    iconMap: iconByValue('The symbol in front changes with the value. Values without an entry keep the icon.'),
    colorMap: colorByValue('Words and icon change colour with the value. Values without an entry keep the tint.'),
    fontSize: numberField({
      label: 'Largest type',
      help: 'The fitted letters of a terminal grow no larger than this; pinching still enlarges them.',
      min: 1,
      unit: 'pt',
      auto: 'as large as the width allows',
      when: { field: 'style', is: ['terminal', 'mono', 'large-mono'] },
      section: 'style',
    }),
    controlHeight: numberField({
      label: 'Height',
      help: 'Visible height of a scrolling label or a terminal. Set it whenever the text scrolls.',
      min: 1,
      max: 4000,
      unit: 'pt',
      auto: 'by the grid',
      section: 'style',
    }),
    defaultValue: jsonField({
      label: 'Starting value',
      help: 'Counts as received until data arrives, so words, icon and colour by value already apply to it.',
      accepts: ['text', 'number', 'bool'],
      sample: '0',
      section: 'data',
    }),
  },
  theme: ['controlPadding', 'foregroundColor'],
  value: {
    stores: 'text',
    accepts: [
      { kind: 'text', help: 'The words as they are, or a code to look up.', sample: 'Heating' },
      { kind: 'number', help: 'A reading to format, or a code to look up.', sample: 21.4 },
      { kind: 'bool', help: 'A state; true also finds the entries yes, on and 1.', sample: true },
    ],
    oneOf: ['valueMap'],
  },
  presets: [
    {
      name: 'Heading',
      help: 'Fixed words with a symbol in front.',
      node: { text: 'Workshop', icon: 'hammer.fill', style: 'headline' },
    },
    {
      name: 'State in words',
      help: 'A code from a door sensor as words, symbol and colour.',
      node: {
        text: 'Waiting',
        style: 'title',
        valueMap: { '0': 'Closed', '1': 'Ajar', '2': 'Open', default: 'No sensor' },
        iconMap: { '0': 'door.left.hand.closed', default: 'door.left.hand.open' },
        colorMap: { '0': '#34C759', '1': '#FF9F0A', '2': '#FF453A' },
        sync: [{ event: 'broadcast', filter: { msg_type: 'garage' }, valuePath: 'door' }],
      },
      sample: '1',
    },
    {
      name: 'Terminal',
      help: 'The output of a build or a shell, with its colours.',
      span: [4, 4],
      node: {
        text: 'No output yet',
        style: 'terminal',
        scrollable: true,
        controlHeight: 224,
        fontSize: 13,
        sync: [{ event: 'broadcast', filter: { msg_type: 'build' }, valuePath: 'screen' }],
      },
      sample: build,
    },
  ],
});

export type LabelProps = Props<typeof label>;
