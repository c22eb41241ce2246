// The frames a chat sends.
import type { Json, JsonObject } from '../../layout/json.ts';
import { CHAT_MESSAGE, CHAT_REACTION, CHAT_READ, CHAT_TYPING } from './log.ts';
import type { Message } from './messages.ts';

export interface Speaker {
  readonly name: string;
  readonly role: string;
  /** The one peer talked to; undefined for everybody. */
  readonly target: string | undefined;
}

export interface Frame {
  readonly type: string;
  readonly payload: JsonObject;
  readonly isFleeting: boolean;
}

export interface Said {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly text: string;
  readonly picture: string | undefined;
  readonly answers: Message | undefined;
}

const LONGEST_QUOTE = 120;

const signed = ({ name, role }: Speaker): JsonObject => ({ name, role });

/** The message as the own log keeps it, and as others get it. */
export function saying(speaker: Speaker, said: Said): { readonly entry: JsonObject; readonly frame: Frame } {
  const { answers } = said;
  const extras: Record<string, Json> = {};
  if (said.picture !== undefined) extras.image = said.picture;
  if (answers !== undefined) {
    extras.replyTo = { id: answers.id, name: answers.name, text: answers.text.slice(0, LONGEST_QUOTE) };
  }
  const entry: JsonObject = {
    msg_type: CHAT_MESSAGE,
    id: said.id,
    text: said.text,
    sender: signed(speaker),
    timestamp: new Date(said.date).toISOString(),
    ...extras,
  };
  const { target } = speaker;
  if (target === undefined) return { entry, frame: { type: 'broadcast_request', payload: entry, isFleeting: false } };
  const payload = { target_name: target, type: CHAT_MESSAGE, payload: { text: said.text, ...extras } };
  return { entry, frame: { type: 'route_msg_noreply', payload, isFleeting: false } };
}

/** How a chat tells less than a message. One peer alone is told nothing but messages: no more is published for it. */
function telling(speaker: Speaker, payload: JsonObject, isFleeting: boolean) {
  const entry = { ...payload, sender: signed(speaker) };
  const frame: Frame | undefined =
    speaker.target === undefined ? { type: 'broadcast_request', payload: entry, isFleeting } : undefined;
  return { entry, frame };
}

export const typing = (speaker: Speaker, isTyping: boolean) =>
  telling(speaker, { msg_type: CHAT_TYPING, typing: isTyping }, true);

export const seeing = (speaker: Speaker, messageId: string) =>
  telling(speaker, { msg_type: CHAT_READ, messageId }, true);

export const reacting = (speaker: Speaker, messageId: string, emoji: string, removes: boolean) =>
  telling(speaker, { msg_type: CHAT_REACTION, messageId, emoji, ...(removes ? { remove: true } : {}) }, false);
