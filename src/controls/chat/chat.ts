import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, colorField, configField, listField, numberField, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';

const message = (id: string, name: string, text: string, timestamp: string): Json => ({
  msg_type: 'chat_message',
  id,
  text,
  sender: { name, role: 'member' },
  timestamp,
});

const crew: Json = [
  message('m1', 'Mira', 'Doors open in ten. Is the mix ready?', '2026-05-09T18:50:04Z'),
  message('m2', 'CAR-TER', 'Monitors done, checking the wireless now', '2026-05-09T18:50:31Z'),
  message('m3', 'Jonas', 'Lights are set', '2026-05-09T18:51:12Z'),
  message('m4', 'CAR-TER', 'All good. Go ahead', '2026-05-09T18:52:40Z'),
];

const greenhouse: Json = [
  message('g1', 'CAR-TER', 'How are the tomatoes?', '2026-05-09T07:12:00Z'),
  message('g2', 'plant-brain', 'Soil at 31 %. I can water them for four minutes.', '2026-05-09T07:12:03Z'),
  message('g3', 'CAR-TER', 'Please do', '2026-05-09T07:12:20Z'),
];

export const chat = defineControl({
  type: 'chat',
  label: 'Chat',
  category: 'display',
  icon: 'bubble.left.and.bubble.right',
  summary: 'Messages with people or one peer',
  help: 'A chat with everybody on the channel, or with one peer such as an assistant. It sends and hears its own frames, so it needs no action and no binding.',
  keywords: ['messages', 'messenger', 'talk', 'assistant', 'bot', 'conversation', 'team', 'intercom'],
  span: [4, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the messages.', auto: 'the id' }),
    config: configField(
      {
        target: textField({
          label: 'Talks to',
          help: 'Name of one peer: messages go only there, and its answers are shown.',
          auto: 'everybody on the channel',
          placeholder: 'plant-brain',
        }),
        showTypingIndicators: boolField({
          label: 'Typing',
          help: 'Shows a bubble while somebody writes.',
          default: true,
        }),
        showReadReceipts: boolField({
          label: 'Seen marks',
          help: 'Marks messages that were read.',
          default: true,
        }),
        allowReactions: boolField({
          label: 'Reactions',
          help: 'Offers an emoji as an answer when a message is held.',
          default: true,
        }),
        allowReplies: boolField({
          label: 'Replies',
          help: 'Offers to answer one message when it is held.',
          default: true,
        }),
        allowImages: boolField({ label: 'Pictures', help: 'Offers to attach pictures.', default: false }),
        allowClear: boolField({
          label: 'Clearing',
          help: 'Offers to empty the chat on this phone. A server may empty it anyway.',
          default: true,
        }),
        historyCount: numberField({
          label: 'Remembers',
          help: 'How many messages are kept; the oldest ones drop out.',
          default: 50,
          min: 1,
          step: 10,
          integer: true,
          section: 'data',
        }),
        systemMessageEvents: listField(
          textField({ label: 'Event', help: 'Name of one event.', placeholder: 'member_joined' }),
          {
            label: 'System lines',
            help: 'Events whose frames appear as quiet lines between the messages.',
            entry: 'event',
            section: 'data',
          },
        ),
        tint: colorField({ label: 'Bubbles', help: 'Colour of your own bubbles.', default: '#667eea' }),
      },
      { label: 'Chat', help: 'Who it talks to, and what people can do.' },
    ),
  },
  theme: [
    'cornerRadius',
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
      {
        kind: 'object',
        help: 'A chat_message frame. Chats listen for these by themselves; a frame without an id is dropped.',
        sample: message('m1', 'Mira', 'Doors open in ten. Is the mix ready?', '2026-05-09T18:50:04Z'),
      },
      {
        kind: 'list',
        help: 'A whole log in place of the one on the screen: such frames, the oldest first.',
        sample: crew,
      },
    ],
    sample: crew,
  },
  presets: [
    {
      name: 'Channel chat',
      help: 'Everybody on the channel, in one room.',
      span: [8, 4],
      node: { label: 'Crew' },
    },
    {
      name: 'Assistant',
      help: 'A talk with one peer that answers.',
      span: [8, 4],
      node: {
        label: 'Greenhouse helper',
        config: {
          target: 'plant-brain',
          showReadReceipts: false,
          allowReactions: false,
          allowReplies: false,
          tint: '#34C759',
        },
      },
      sample: greenhouse,
    },
  ],
});

export type ChatProps = Props<typeof chat>;
