// Chats need no binding: they hear their own frames, and those of the events they are told to show.
import { chatEvents, hear } from '../controls/chat/log.ts';
import { text } from '../layout/document.ts';
import { isArray, type JsonObject, member } from '../layout/json.ts';
import { resolve } from '../layout/props.ts';
import type { Heard } from './ears.ts';
import type { Item } from './scene.ts';

export interface ChatsOptions {
  readonly add: (id: string, entry: JsonObject) => void;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

/** What one chat listens to. */
export function chatFrames({ id, node, definition }: Item, { add, newId, date }: ChatsOptions): readonly Heard[] {
  const config = definition === undefined ? undefined : member(resolve(definition, node), 'config');
  const events = member(config, 'systemMessageEvents');
  const systemEvents = isArray(events) ? events.flatMap((event) => text(event) || []) : [];
  const ear = { id, target: text(member(config, 'target')) || undefined, systemEvents };
  return chatEvents(systemEvents).map((event) => ({
    event,
    take: (payload) => {
      const entry = hear(event, payload, ear, { freshId: newId, date: date() });
      if (entry !== undefined) add(id, entry);
    },
  }));
}
