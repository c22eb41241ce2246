// A log as it is drawn: messages, lines about events, who is typing, what is new.
import { text } from '../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { safeLink } from '../../layout/link.ts';
import { CHAT_MESSAGE, CHAT_SYSTEM, CHAT_TYPING, type Reaction, reactionsOf, readersOf, senderOf } from './log.ts';

export interface Quote {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly text: string | undefined;
}

export interface Message {
  readonly id: string;
  readonly isSystem: boolean;
  readonly name: string;
  readonly text: string;
  /** Milliseconds since 1970; undefined when the sender’s clock makes no sense. */
  readonly at: number | undefined;
  /** An address that may be shown. */
  readonly picture: string | undefined;
  readonly quote: Quote | undefined;
  readonly reactions: readonly Reaction[];
  readonly readers: readonly string[];
}

/** More would freeze the page that measures it. */
const LONGEST_TEXT = 12_000;
const LONGEST_NAME = 60;
const LONGEST_QUOTE = 200;
const LATEST_DATE = 8.64e15;

const shortened = (words: string, most: number) => (words.length > most ? `${words.slice(0, most)}…` : words);

function timeOf(entry: JsonObject): number | undefined {
  const written = member(entry, 'timestamp');
  const at =
    typeof written === 'number' ? (written < 1e11 ? written * 1000 : written) : Date.parse(text(written) ?? '');
  return Number.isFinite(at) && Math.abs(at) <= LATEST_DATE ? at : undefined;
}

function pictureOf(entry: JsonObject): string | undefined {
  const image = member(entry, 'image');
  for (const given of [image, member(image, 'url'), member(entry, 'imageUrl'), member(entry, 'image_url')]) {
    const link = safeLink(given, 'image');
    if (link !== undefined) return link;
  }
  return undefined;
}

function quoteOf(entry: JsonObject): Quote | undefined {
  const reply = member(entry, 'replyTo') ?? member(entry, 'reply_to');
  if (typeof reply === 'string') return reply === '' ? undefined : { id: reply, name: undefined, text: undefined };
  if (!isObject(reply)) return undefined;
  const words = text(member(reply, 'text'));
  return {
    id: text(member(reply, 'id')),
    name: senderOf(reply),
    text: words === undefined ? undefined : shortened(words, LONGEST_QUOTE),
  };
}

const read = new WeakMap<JsonObject, Message | null>();

function messageIn(entry: Json): Message | null {
  if (!isObject(entry)) return null;
  const known = read.get(entry);
  if (known !== undefined) return known;
  const id = text(member(entry, 'id'));
  const kind = member(entry, 'msg_type');
  const isSystem = kind === CHAT_SYSTEM;
  const counts = id !== undefined && id !== '' && (isSystem || kind === CHAT_MESSAGE || kind === undefined);
  const message: Message | null = counts
    ? {
        id,
        isSystem,
        name: shortened(senderOf(entry)?.trim() || 'Somebody', LONGEST_NAME),
        text: shortened(text(member(entry, 'text')) ?? '', LONGEST_TEXT),
        at: timeOf(entry),
        picture: pictureOf(entry),
        quote: quoteOf(entry),
        reactions: reactionsOf(entry),
        readers: readersOf(entry),
      }
    : null;
  read.set(entry, message);
  return message;
}

const entriesOf = (value: Json | undefined): readonly Json[] =>
  isArray(value) ? value : isObject(value) ? [value] : [];

/** What is kept may come from anywhere: entries that are no messages are left out, and ids are unique. */
export function messagesIn(value: Json | undefined, keep: number): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const entry of entriesOf(value)) {
    const message = messageIn(entry);
    if (message !== null && !messages.has(message.id)) messages.set(message.id, message);
  }
  return [...messages.values()].slice(-Math.max(1, keep));
}

export interface Typist {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export function typistsIn(value: Json | undefined, me: string): readonly Typist[] {
  return entriesOf(value).flatMap((entry) => {
    if (member(entry, 'msg_type') !== CHAT_TYPING) return [];
    const name = senderOf(entry);
    const until = member(entry, 'until');
    if (name === undefined || name === me || typeof until !== 'number') return [];
    return [{ name: shortened(name, LONGEST_NAME), until }];
  });
}

export interface Line {
  readonly message: Message;
  readonly isOwn: boolean;
  /** Written above it: the time passed since the one before is worth saying. */
  readonly time: number | undefined;
  /** The first and the last of several by one person. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const QUIET = 20 * 60_000;
const TOGETHER = 5 * 60_000;

export function linesOf(messages: readonly Message[], me: string): readonly Line[] {
  const gap = (a: Message | undefined, b: Message | undefined) =>
    a?.at === undefined || b?.at === undefined ? 0 : Math.abs(b.at - a.at);
  const belong = (a: Message | undefined, b: Message | undefined) =>
    a !== undefined && b !== undefined && !a.isSystem && !b.isSystem && a.name === b.name && gap(a, b) < TOGETHER;
  return messages.map((message, index) => {
    const before = messages[index - 1];
    return {
      message,
      isOwn: !message.isSystem && message.name === me,
      time: before === undefined || gap(before, message) > QUIET ? message.at : undefined,
      isFirst: !belong(before, message),
      isLast: !belong(message, messages[index + 1]),
    };
  });
}

/** The newest of one’s own messages that somebody else has seen. */
export function seenUpTo(lines: readonly Line[], me: string): string | undefined {
  const last = lines.findLastIndex(({ message }) => message.readers.some((name) => name !== me));
  return lines.slice(0, last + 1).findLast(({ isOwn }) => isOwn)?.message.id;
}

/** How many of others came after the message that was read last. */
export function unreadAfter(lines: readonly Line[], lastRead: string | undefined): number {
  const from = lines.findIndex(({ message }) => message.id === lastRead);
  return lines.slice(from + 1).filter(({ isOwn, message }) => !isOwn && !message.isSystem).length;
}

/** Without the marks of markdown, as there is one line for it. */
const unmarked = (words: string) => words.replace(/[*_`~]+|^[#>\s]+/gm, '');

export function quotedWords(
  quote: Quote,
  messages: readonly Message[],
): { readonly name: string; readonly text: string } {
  const original = messages.find(({ id }) => id === quote.id);
  return {
    name: quote.name ?? original?.name ?? 'A message',
    text: unmarked(quote.text ?? (original === undefined ? 'No longer here' : original.text || 'Picture')),
  };
}
