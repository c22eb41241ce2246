// Frames in words, for the traffic list.
import { isArray, isObject, type Json, kindOf, member } from '../../layout/json.ts';
import type { Frame } from '../../mesh/frames.ts';

const textOf = (value: unknown, key: string): string | undefined => {
  const found = member(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

const ROUTED = new Set(['route_msg', 'route_msg_noreply']);

/** `question` is what a reply answers, where that is known. */
export function nameOfFrame(frame: Frame | null, question?: string): string {
  if (frame === null) return 'not a frame';
  const { type, payload, reply_to } = frame;
  if (reply_to !== null) return question === undefined ? 'reply' : `reply to ${question}`;
  if (ROUTED.has(type)) return textOf(payload, 'type') ?? type;
  const msgType = textOf(payload, 'msg_type');
  if (msgType === undefined) return type;
  const event = textOf(payload, 'event');
  return msgType === 'studio.event' && event !== undefined ? `${msgType} ${event}` : msgType;
}

/** Keys of the envelope, which the name has told already. */
const TOLD = new Set(['msg_type', 'type', 'target_id', 'target_name', 'ok']);
const MOST_WORDS = 6;
const MOST_LETTERS = 32;

/** The payload’s first facts: `cpu 73 · mem 41 · net 418`. */
export function detailOf(frame: Frame | null): string {
  if (frame === null) return '';
  const payload = ROUTED.has(frame.type) ? member(frame.payload, 'payload') : frame.payload;
  if (!isObject(payload)) return payload === null || payload === undefined ? '' : shortly(payload as Json);
  const words = Object.entries(payload)
    .filter(([key]) => !TOLD.has(key))
    .slice(0, MOST_WORDS)
    .map(([key, value]) => `${key} ${shortly(value)}`);
  if (member(payload, 'ok') === true) words.unshift('ok');
  return words.join(' · ');
}

function shortly(value: Json): string {
  if (isArray(value)) return `[${value.length}]`;
  if (isObject(value)) return '{…}';
  const text = kindOf(value) === 'text' ? String(value) : JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

const HOURS = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false } as const;

/** `9:41:07.2` in the local time of the person who reads it. */
export function clockWords(at: number): string {
  const date = new Date(at);
  return `${date.toLocaleTimeString('en-GB', HOURS)}.${Math.floor(date.getMilliseconds() / 100)}`;
}

export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
