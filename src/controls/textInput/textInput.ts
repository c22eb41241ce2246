import { defineControl, type Props } from '../../layout/control.ts';
import {
  actionField,
  boolField,
  choiceField,
  colorField,
  iconField,
  numberField,
  textField,
} from '../../layout/fields.ts';

const inComposer = { field: 'sendButton', is: [true] } as const;

export const textInput = defineControl({
  type: 'textInput',
  label: 'Text input',
  category: 'input',
  icon: 'character.cursor.ibeam',
  summary: 'Sends what is typed',
  help: 'A field to type in: a line, a search, a paragraph, or a composer with a Send button. It sends once the text is done, never letter by letter.',
  keywords: ['field', 'type', 'keyboard', 'search', 'message', 'prompt', 'command line', 'note', 'chat box'],
  span: [1, 2],
  fields: {
    placeholder: textField({ label: 'Placeholder', help: 'A quiet hint while the field is empty.' }),
    label: textField({ label: 'Label', help: 'The caption above the field.' }),
    icon: iconField({ label: 'Icon', help: 'An SF Symbol inside the field, before the text.' }),
    defaultValue: textField({
      label: 'Starts with',
      help: 'The text in the field before the first data arrives.',
      auto: 'an empty field',
      section: 'data',
    }),
    style: choiceField({
      label: 'Style',
      help: 'What kind of field it is.',
      choices: {
        default: 'One line; Return sends it',
        search: 'One line with a magnifier and a button that clears it',
        multiline: 'Grows with the text; Return adds a line, Ctrl or ⌘ with Return sends it',
      },
      default: 'default',
    }),
    sendButton: boolField({
      label: 'Send button',
      help: 'Turns it into a composer: the field grows, Return adds a line, and a button sends the text.',
      default: false,
    }),
    minLines: numberField({
      label: 'Lines at first',
      help: 'How many lines tall the empty composer is.',
      default: 1,
      min: 1,
      integer: true,
      when: inComposer,
      section: 'style',
    }),
    maxLines: numberField({
      label: 'Lines at most',
      help: 'How far the composer grows; longer text scrolls inside it.',
      default: 6,
      min: 1,
      integer: true,
      when: inComposer,
      section: 'style',
    }),
    autocorrect: boolField({
      label: 'Autocorrect',
      help: 'Corrects words and capitalises sentences. Leave it off for commands and codes: the keyboard is then plain ASCII.',
      default: false,
    }),
    autocorrectToggle: boolField({
      label: 'Autocorrect switch',
      help: 'Adds an Aa key with which autocorrect is turned on and off while typing.',
      default: false,
    }),
    keyboard: choiceField({
      label: 'Keyboard',
      help: 'The keyboard that comes up, whatever autocorrect says.',
      choices: {
        ascii: 'Plain letters and signs',
        default: 'The phone’s usual keyboard, with emoji',
        url: 'With keys for web addresses',
        email: 'With keys for mail addresses',
        numbers: 'Digits',
      },
      auto: 'ascii, or default while autocorrect is on',
    }),
    clearOnSubmit: boolField({
      label: 'Clear when sent',
      help: 'Empties the field once its text is sent.',
      default: false,
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of the cursor and the Send button.', default: '#667eea' }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Draws the field straight on the page, without its glass card.',
      default: false,
      section: 'style',
    }),
    hideLabel: boolField({
      label: 'Hide label',
      help: 'Leaves out the caption above the field.',
      default: false,
      section: 'style',
    }),
    action: actionField({
      label: 'Sends',
      help: 'The command that carries the text.',
      fires: 'on Return, on the Send button of a composer, or on Ctrl or ⌘ with Return in a multiline field',
      tokens: { value: { type: 'text', help: 'The text in the field.', sample: 'Hello from the kitchen' } },
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'foregroundColor',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'text',
    accepts: [{ kind: 'text', help: 'Text that replaces what is in the field.', sample: 'Hello from the kitchen' }],
  },
  presets: [
    {
      name: 'One line',
      help: 'A field that sends on Return.',
      span: [1, 4],
      node: {
        label: 'Announce',
        icon: 'megaphone',
        placeholder: 'Say something on every speaker',
        autocorrect: true,
        clearOnSubmit: true,
        action: { event: 'broadcast_request', payload: { msg_type: 'announce', text: '{{value}}' } },
      },
    },
    {
      name: 'Search',
      help: 'A field with a magnifier.',
      span: [1, 4],
      node: {
        style: 'search',
        placeholder: 'Search the library',
        hideLabel: true,
        action: { event: 'broadcast_request', payload: { msg_type: 'search', query: '{{value}}' } },
      },
    },
    {
      name: 'Composer',
      help: 'A prompt of several lines with a Send button.',
      span: [2, 4],
      node: {
        label: 'Prompt',
        placeholder: 'Ask the assistant',
        sendButton: true,
        minLines: 2,
        maxLines: 5,
        autocorrect: true,
        autocorrectToggle: true,
        clearOnSubmit: true,
        action: { event: 'broadcast_request', payload: { msg_type: 'prompt', text: '{{value}}' } },
      },
    },
  ],
});

export type TextInputProps = Props<typeof textInput>;
