// The frames of a conversation, as a chat keeps them.
import { text } from '../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';

export const CHAT_MESSAGE = 'chat_message';
export const CHAT_CLEAR = 'chat_clear';
export const CHAT_RESPONSE = 'chat_response';

/** A message without an id is dropped, as is one that is there already: relays may repeat one to who sent it. */
export function withMessage(messages: readonly Json[], message: Json, keep: number): readonly Json[] {
  const id = text(member(message, 'id'));
  if (id === undefined || messages.some((one) => member(one, 'id') === id)) return messages;
  return [...messages, message].slice(-keep);
}

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly role: string;
  /** Milliseconds since 1970. */
  readonly date: number;
}

export function messageOf({ id, text, name, role, date }: Said): JsonObject {
  return {
    msg_type: CHAT_MESSAGE,
    id,
    text,
    sender: { name, role },
    timestamp: new Date(date).toISOString(),
  };
}

/** An answer of the one peer a chat talks with. It carries no id, and its name under one of several keys. */
export function responseOf(payload: unknown, target: string, id: string, date: number): JsonObject | undefined {
  const said = text(member(payload, 'text'));
  if (said === undefined) return undefined;
  const name =
    text(member(payload, 'name')) ?? text(member(member(payload, 'sender'), 'name')) ?? text(member(payload, 'from'));
  const message = messageOf({
    id: text(member(payload, 'id')) ?? id,
    text: said,
    name: name ?? target,
    role: 'member',
    date,
  });
  return isObject(payload) ? { ...payload, ...message } : message;
}
