// Chats listen by themselves: to everybody on the channel, or to the one peer that the layout names.
import { text } from '../layout/document.ts';
import { isArray, type JsonObject, member } from '../layout/json.ts';
import type { Heard } from './ears.ts';
import { CHAT_CLEAR, CHAT_MESSAGE, CHAT_RESPONSE, responseOf } from './messages.ts';
import type { Item } from './scene.ts';

export interface ChatsOptions {
  readonly add: (id: string, message: JsonObject) => void;
  readonly clear: (id: string) => void;
  readonly newId: () => string;
  readonly date: () => number;
}

const configOf = ({ node }: Item) => member(node, 'config');
const targetOf = (item: Item) => text(member(configOf(item), 'target')) || undefined;

/** What one chat listens to. */
export function chatFrames(item: Item, { add, clear, newId, date }: ChatsOptions): readonly Heard[] {
  const { id } = item;
  const target = targetOf(item);
  const on = (filter: JsonObject, take: Heard['take']): Heard => ({ event: 'broadcast', filter, take });
  const emptied = (payload: unknown) => {
    const chat = member(payload, 'chatId');
    if (chat === undefined || chat === null || chat === id) clear(id);
  };
  const events = member(configOf(item), 'systemMessageEvents');
  const names = isArray(events) ? events.flatMap((event) => text(event) || []) : [];
  const system = names.flatMap((event) =>
    ['msg_type', 'event'].map((key) =>
      on({ [key]: event }, (payload) => {
        add(id, {
          msg_type: 'system',
          id: newId(),
          event,
          text: systemText(payload, event),
          timestamp: new Date(date()).toISOString(),
        });
      }),
    ),
  );
  const messages =
    target === undefined
      ? on({ msg_type: CHAT_MESSAGE }, (payload) => add(id, payload as JsonObject))
      : on({ event: CHAT_RESPONSE }, (payload) => {
          const message = responseOf(payload, target, newId(), date());
          if (message !== undefined) add(id, message);
        });
  return [messages, on({ msg_type: CHAT_CLEAR }, emptied), on({ event: CHAT_CLEAR }, emptied), ...system];
}

const systemText = (payload: unknown, event: string): string =>
  text(member(payload, 'text')) ?? text(member(payload, 'message')) ?? event.replaceAll('_', ' ');
