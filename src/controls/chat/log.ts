// What a chat makes of the frames it hears, and how its log grows by them. Frames of reactions, typing and seen marks are
// not published in full: what is missing in one makes it count for nothing.
import { text } from '../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';

export const CHAT_MESSAGE = 'chat_message';
export const CHAT_TYPING = 'chat_typing';
export const CHAT_REACTION = 'chat_reaction';
export const CHAT_READ = 'chat_read';
export const CHAT_CLEAR = 'chat_clear';
const CHAT_RESPONSE = 'chat_response';
/** Never on the wire: a line about an event, and a message taken away on this device only. */
export const CHAT_SYSTEM = 'chat_system';
export const CHAT_DELETE = 'chat_delete';

/** Milliseconds a typing bubble stays when nothing follows. */
const TYPING_LASTS = 6_000;
const MOST_TYPING = 12;
const MOST_REACTIONS = 24;
const MOST_NAMES = 100;
/** Longer than any emoji with its joiners and skin tones. */
const LONGEST_EMOJI = 24;

export interface Ear {
  /** The control’s id. */
  readonly id: string;
  /** The one peer it talks with; undefined for everybody on the channel. */
  readonly target: string | undefined;
  readonly systemEvents: readonly string[];
}

export interface Moment {
  readonly freshId: () => string;
  /** Milliseconds since 1970. */
  readonly date: number;
}

/** Types of frames a chat listens for. */
export const chatEvents = (systemEvents: readonly string[]): readonly string[] => [
  ...new Set(['broadcast', ...systemEvents]),
];

/** The entry a frame is for this chat; undefined when it is none of its business. */
export function hear(event: string, payload: unknown, ear: Ear, moment: Moment): JsonObject | undefined {
  const names = [member(payload, 'msg_type'), member(payload, 'event')];
  if (event === 'broadcast' && isObject(payload)) {
    const meant = text(member(payload, 'chatId'));
    const kind = KINDS.find((each) => names.includes(each));
    if (kind !== undefined)
      return meant === undefined || meant === ear.id ? frame(kind, payload, ear, moment) : undefined;
  }
  const shown = [event, ...names].find((name) => typeof name === 'string' && ear.systemEvents.includes(name));
  return typeof shown === 'string' ? systemLine(shown, payload, moment) : undefined;
}

const KINDS = [CHAT_MESSAGE, CHAT_TYPING, CHAT_REACTION, CHAT_READ, CHAT_CLEAR, CHAT_RESPONSE] as const;

function frame(
  kind: (typeof KINDS)[number],
  payload: JsonObject,
  { target }: Ear,
  { freshId, date }: Moment,
): JsonObject | undefined {
  const isCompanion = target !== undefined;
  if (kind === CHAT_RESPONSE) {
    if (!isCompanion || text(member(payload, 'text')) === undefined) return undefined;
    const said = { name: senderOf(payload) ?? target, role: 'peer' };
    const id = text(member(payload, 'id')) ?? freshId();
    const timestamp = text(member(payload, 'timestamp')) ?? new Date(date).toISOString();
    return { ...payload, msg_type: CHAT_MESSAGE, id, sender: said, timestamp };
  }
  // The channel’s talk is not the companion’s.
  if (kind === CHAT_MESSAGE && isCompanion) return undefined;
  return { ...payload, msg_type: kind };
}

/** The first name given; a chat with one peer knows whose answer it is without. */
export function senderOf(entry: unknown): string | undefined {
  const sender = member(entry, 'sender');
  return text(member(entry, 'name')) ?? text(member(sender, 'name')) ?? text(sender) ?? text(member(entry, 'from'));
}

function systemLine(event: string, payload: unknown, { freshId, date }: Moment): JsonObject {
  const said = ['text', 'message', 'title'].map((key) => text(member(payload, key))).find((words) => words);
  const who = senderOf(payload);
  const what = event.replace(/[_.-]+/g, ' ').trim();
  return {
    msg_type: CHAT_SYSTEM,
    id: text(member(payload, 'id')) ?? freshId(),
    text: said ?? (who === undefined ? what.charAt(0).toUpperCase() + what.slice(1) : `${who}: ${what}`),
    timestamp: new Date(date).toISOString(),
  };
}

export interface Keeping {
  /** How many messages stay. */
  readonly keep: number;
  /** Milliseconds since 1970. */
  readonly date: number;
}

/** The log after one more entry; the very same log when nothing came of it. */
export function withEntry(log: readonly Json[], entry: Json, { keep, date }: Keeping): readonly Json[] {
  switch (member(entry, 'msg_type')) {
    case CHAT_MESSAGE:
    case CHAT_SYSTEM:
      return withMessage(log, entry, keep);
    case CHAT_TYPING:
      return withTyping(log, entry, date);
    case CHAT_REACTION:
      return withReaction(log, entry);
    case CHAT_READ:
      return withSeen(log, entry);
    case CHAT_DELETE:
      return without(log, (one) => member(one, 'id') === member(entry, 'id'));
    case CHAT_CLEAR:
      return log.length === 0 ? log : [];
    default:
      return log;
  }
}

/** A whole log that takes the place of another: what has no id is left out, as a frame would be. */
export function wholeLog(entries: readonly Json[], keep: number): readonly Json[] {
  const messages = new Map<string, Json>();
  for (const entry of entries) {
    const id = text(member(entry, 'id'));
    const kind = member(entry, 'msg_type') ?? CHAT_MESSAGE;
    if (!isObject(entry) || id === undefined || id === '' || messages.has(id)) continue;
    if (kind === CHAT_MESSAGE || kind === CHAT_SYSTEM) messages.set(id, { ...entry, msg_type: kind });
  }
  return [...messages.values()].slice(-Math.max(1, keep));
}

const isTyping = (entry: Json) => member(entry, 'msg_type') === CHAT_TYPING;

function without(log: readonly Json[], isGone: (entry: Json) => boolean): readonly Json[] {
  return log.some(isGone) ? log.filter((entry) => !isGone(entry)) : log;
}

function withMessage(log: readonly Json[], entry: Json, keep: number): readonly Json[] {
  const id = text(member(entry, 'id'));
  // Relays that repeat a broadcast to its sender bring every message of one’s own twice.
  if (id === undefined || id === '' || log.some((one) => member(one, 'id') === id)) return log;
  const sender = senderOf(entry);
  const said = log.filter((one) => !isTyping(one));
  const typing = log.filter((one) => isTyping(one) && senderOf(one) !== sender);
  return [...[...said, entry].slice(-Math.max(1, keep)), ...typing];
}

function withTyping(log: readonly Json[], entry: Json, date: number): readonly Json[] {
  const sender = senderOf(entry);
  if (sender === undefined) return log;
  const stays = without(
    log,
    (one) => isTyping(one) && (senderOf(one) === sender || Number(member(one, 'until')) <= date),
  );
  const stops = ['typing', 'isTyping', 'is_typing'].some((key) => member(entry, key) === false);
  if (stops || stays.filter(isTyping).length >= MOST_TYPING) return stays;
  return [...stays, { msg_type: CHAT_TYPING, sender: { name: sender }, until: date + TYPING_LASTS }];
}

/** The message a reaction or a seen mark is about. */
const aboutOf = (entry: Json) => text(member(entry, 'messageId')) ?? text(member(entry, 'message_id'));

function changed(log: readonly Json[], id: string | undefined, change: (message: JsonObject) => Json): readonly Json[] {
  const index = id === undefined ? -1 : log.findIndex((one) => member(one, 'id') === id);
  const message = log[index];
  if (!isObject(message)) return log;
  const next = change(message);
  return next === message ? log : log.with(index, next);
}

export interface Reaction {
  readonly emoji: string;
  readonly names: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The reactions kept with a message, whoever wrote them there. */
export function reactionsOf(message: unknown): readonly Reaction[] {
  const list = member(message, 'reactions');
  if (!isArray(list)) return [];
  return list
    .flatMap((entry) => {
      const emoji = text(member(entry, 'emoji'));
      const names = member(entry, 'names');
      if (emoji === undefined || emoji === '' || emoji.length > LONGEST_EMOJI || !isArray(names)) return [];
      const people = [...new Set(names.filter(isText))].slice(0, MOST_NAMES);
      return people.length === 0 ? [] : [{ emoji, names: people }];
    })
    .slice(0, MOST_REACTIONS);
}

function withReaction(log: readonly Json[], entry: Json): readonly Json[] {
  const who = senderOf(entry);
  const emoji = (text(member(entry, 'emoji')) ?? text(member(entry, 'reaction')))?.trim();
  if (who === undefined || emoji === undefined || emoji === '' || emoji.length > LONGEST_EMOJI) return log;
  const removes = member(entry, 'remove') === true || member(entry, 'removed') === true;
  return changed(log, aboutOf(entry), (message) => {
    const before = reactionsOf(message);
    const had = before.find((one) => one.emoji === emoji);
    if ((had?.names.includes(who) ?? false) !== removes) return message;
    const names = removes ? (had?.names ?? []).filter((name) => name !== who) : [...(had?.names ?? []), who];
    const reaction = { emoji, names };
    const all = had === undefined ? [...before, reaction] : before.map((one) => (one === had ? reaction : one));
    return { ...message, reactions: all.filter((one) => one.names.length > 0) as unknown as Json };
  });
}

export function readersOf(message: unknown): readonly string[] {
  const list = member(message, 'readBy');
  return isArray(list) ? list.filter(isText).slice(0, MOST_NAMES) : [];
}

function withSeen(log: readonly Json[], entry: Json): readonly Json[] {
  const who = senderOf(entry);
  if (who === undefined) return log;
  return changed(log, aboutOf(entry), (message) => {
    const readers = readersOf(message);
    return readers.includes(who) || readers.length >= MOST_NAMES ? message : { ...message, readBy: [...readers, who] };
  });
}
