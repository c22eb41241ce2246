import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../layout/json.ts';
import { CHAT_DELETE, type Ear, hear, reactionsOf, readersOf, wholeLog, withEntry } from './log.ts';
import { linesOf, messagesIn, seenUpTo, typistsIn, unreadAfter } from './messages.ts';
import { reacting, saying, seeing, typing } from './saying.ts';

const room: Ear = { id: 'crew', target: undefined, systemEvents: ['member_joined'] };
const helper: Ear = { id: 'helper', target: 'plant-brain', systemEvents: [] };
const moment = { freshId: () => 'fresh', date: Date.UTC(2026, 4, 9, 18) };
const keeping = { keep: 50, date: moment.date };
const me = { name: 'Mira', role: 'member', target: undefined };

const message = (id: string, name = 'Jonas', text = 'Hi'): JsonObject => ({
  msg_type: 'chat_message',
  id,
  text,
  sender: { name, role: 'member' },
  timestamp: '2026-05-09T18:00:00Z',
});

const logOf = (...entries: readonly Json[]) =>
  entries.reduce<readonly Json[]>((log, entry) => withEntry(log, entry, keeping), []);

const hostile = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);
const keys = fc.constantFrom(
  'id',
  'msg_type',
  'text',
  'sender',
  'reactions',
  'readBy',
  'messageId',
  'emoji',
  'replyTo',
  'image',
  'until',
  'timestamp',
  '__proto__',
);
const words = fc.constantFrom<Json>(
  'chat_message',
  'chat_typing',
  'chat_reaction',
  'chat_read',
  'chat_clear',
  'chat_system',
  'a',
  'b',
  'Mira',
  '__proto__',
  'javascript:alert(1)',
  1e300,
  null,
  [],
  {},
);
const frames = fc
  .dictionary(keys, fc.oneof(words, hostile), { maxKeys: 8 })
  .map((frame) => ({ ...frame }) as JsonObject);

describe('a chat on the channel', () => {
  it('takes messages of everybody, and drops those without an id', () => {
    expect(logOf(message('1'), message('2', 'Mira'))).toHaveLength(2);
    const { id: _, ...nameless } = message('1');
    expect(withEntry([], nameless, keeping)).toEqual([]);
  });

  it('takes a message once, though the relay repeats it to its sender', () => {
    const log = logOf(message('1'));
    expect(withEntry(log, message('1'), keeping)).toBe(log);
  });

  it('keeps as many messages as it is asked to, and extra keys of each', () => {
    const log = ['1', '2', '3'].reduce<readonly Json[]>(
      (all, id) => withEntry(all, { ...message(id), mood: 'fine' }, { keep: 2, date: 0 }),
      [],
    );
    expect(log.map((entry) => [(entry as JsonObject).id, (entry as JsonObject).mood])).toEqual([
      ['2', 'fine'],
      ['3', 'fine'],
    ]);
  });

  it('does not hear answers that are for a chat with one peer', () => {
    expect(hear('broadcast', { event: 'chat_response', text: 'Hello' }, room, moment)).toBeUndefined();
  });

  it('is emptied by a clear for all, or for itself, and not by one for another chat', () => {
    const clear = (chatId?: string) =>
      hear('broadcast', { msg_type: 'chat_clear', ...(chatId === undefined ? {} : { chatId }) }, room, moment);
    const log = logOf(message('1'));
    expect(withEntry(log, clear() ?? null, keeping)).toEqual([]);
    expect(withEntry(log, clear('crew') ?? null, keeping)).toEqual([]);
    expect(clear('other')).toBeUndefined();
  });

  it('shows events the author names as lines of their own', () => {
    const entry = hear('broadcast', { msg_type: 'member_joined', name: 'Ada' }, room, moment);
    expect(messagesIn(logOf(entry ?? null), 50)).toMatchObject([{ isSystem: true, text: 'Ada: member joined' }]);
    expect(hear('member_joined', { text: 'Ada is here' }, room, moment)).toMatchObject({ text: 'Ada is here' });
    expect(hear('broadcast', { msg_type: 'member_left' }, room, moment)).toBeUndefined();
  });
});

describe('a chat with one peer', () => {
  it('shows its answers under the first name given, else the name of the peer', () => {
    const nameOf = (extra: JsonObject) =>
      messagesIn([hear('broadcast', { event: 'chat_response', text: 'Yes', ...extra }, helper, moment) ?? null], 5)[0]
        ?.name;
    expect(nameOf({})).toBe('plant-brain');
    expect(nameOf({ from: 'c', sender: { name: 'b' }, name: 'a' })).toBe('a');
    expect(nameOf({ from: 'c', sender: { name: 'b' } })).toBe('b');
    expect(nameOf({ from: 'c' })).toBe('c');
  });

  it('is emptied by an event of that name, and leaves the talk of the channel alone', () => {
    expect(hear('broadcast', { event: 'chat_clear' }, helper, moment)).toMatchObject({ msg_type: 'chat_clear' });
    expect(hear('broadcast', message('1'), helper, moment)).toBeUndefined();
  });

  it('sends the words alone to that peer, by name', () => {
    const said = { id: 'x', date: 0, text: 'Please do', picture: undefined, answers: undefined };
    expect(saying({ ...me, target: 'plant-brain' }, said).frame).toEqual({
      type: 'route_msg_noreply',
      payload: { target_name: 'plant-brain', type: 'chat_message', payload: { text: 'Please do' } },
      isFleeting: false,
    });
    expect(typing({ ...me, target: 'plant-brain' }, true).frame).toBeUndefined();
  });
});

describe('what is said', () => {
  it('comes back as the same message, whoever hears it', () => {
    const { entry, frame } = saying(me, { id: 'x', date: 0, text: 'Go', picture: undefined, answers: undefined });
    const heard = hear('broadcast', frame.payload, room, moment);
    expect(frame.type).toBe('broadcast_request');
    expect(heard).toEqual(entry);
    expect(messagesIn(logOf(entry, heard ?? null), 50)).toMatchObject([{ id: 'x', text: 'Go', name: 'Mira', at: 0 }]);
  });

  it('quotes what it answers', () => {
    const [answers] = messagesIn([message('1')], 5);
    const { entry } = saying(me, { id: '2', date: 0, text: 'Hello', picture: undefined, answers });
    expect(messagesIn([entry], 5)[0]?.quote).toEqual({ id: '1', name: 'Jonas', text: 'Hi' });
  });
});

describe('marks on a message', () => {
  it('are reactions, once for each person and emoji, taken back on demand', () => {
    const thumb = reacting(me, '1', '👍', false).entry;
    const once = logOf(message('1'), thumb);
    expect(withEntry(once, thumb, keeping)).toBe(once);
    expect(reactionsOf(once[0])).toEqual([{ emoji: '👍', names: ['Mira'] }]);
    expect(reactionsOf(withEntry(once, reacting(me, '1', '👍', true).entry, keeping)[0])).toEqual([]);
  });

  it('are ignored when they are about nothing, or no emoji', () => {
    const log = logOf(message('1'));
    expect(withEntry(log, reacting(me, '9', '👍', false).entry, keeping)).toBe(log);
    expect(withEntry(log, reacting(me, '1', 'x'.repeat(99), false).entry, keeping)).toBe(log);
  });

  it('say who has seen it, and the newest seen one of one’s own is known', () => {
    const log = logOf(
      message('1', 'Mira'),
      message('2', 'Mira'),
      message('3', 'Mira'),
      seeing({ ...me, name: 'Jonas' }, '2').entry,
    );
    expect(readersOf(log[1])).toEqual(['Jonas']);
    expect(seenUpTo(linesOf(messagesIn(log, 50), 'Mira'), 'Mira')).toBe('2');
  });
});

describe('typing', () => {
  const begins = typing({ ...me, name: 'Jonas' }, true).entry;

  it('shows until the message comes, it is called off, or nothing follows', () => {
    const log = logOf(begins, begins);
    expect(typistsIn(log, 'Mira').map(({ name }) => name)).toEqual(['Jonas']);
    expect(typistsIn(logOf(begins, message('1')), 'Mira')).toEqual([]);
    expect(typistsIn(logOf(begins, typing({ ...me, name: 'Jonas' }, false).entry), 'Mira')).toEqual([]);
    const later = withEntry(log, typing({ ...me, name: 'Ada' }, true).entry, { keep: 50, date: moment.date + 60_000 });
    expect(typistsIn(later, 'Mira').map(({ name }) => name)).toEqual(['Ada']);
  });

  it('of oneself does not show, and takes no room from messages', () => {
    expect(typistsIn(logOf(begins), 'Jonas')).toEqual([]);
    const log = [begins, message('1'), message('2')].reduce<readonly Json[]>(
      (all, entry) => withEntry(all, entry, { keep: 2, date: 0 }),
      [],
    );
    expect(messagesIn(log, 2)).toHaveLength(2);
  });
});

describe('the log', () => {
  it('may come whole: messages with an id, each once, the newest of them', () => {
    const entries = [message('a'), 'b', { text: 'no id' }, { id: 'c', text: 'bare' }, message('a'), message('d'), null];
    const log = wholeLog(entries, 2);
    expect(messagesIn(log, 50).map(({ id }) => id)).toEqual(['c', 'd']);
    // Later frames find what they are about in it.
    expect(readersOf(withEntry(log, seeing(me, 'c').entry, keeping)[0])).toEqual(['Mira']);
    expect(wholeLog([{ msg_type: 'chat_typing', id: 'x', sender: 'Jonas' }], 5)).toEqual([]);
  });

  it('loses a message that is deleted here', () => {
    expect(logOf(message('1'), message('2'), { msg_type: CHAT_DELETE, id: '1' })).toHaveLength(1);
  });

  it('counts what others said since one looked', () => {
    const lines = linesOf(
      messagesIn(logOf(message('1'), message('2', 'Mira'), message('3'), message('4')), 50),
      'Mira',
    );
    expect(unreadAfter(lines, '2')).toBe(2);
    expect(unreadAfter(lines, '4')).toBe(0);
  });

  it('stays bounded, free of doubles and readable whatever arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(frames, hostile), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (entries, keep) => {
          let log: readonly Json[] = [];
          for (const entry of entries) {
            hear('broadcast', entry, room, moment);
            hear('broadcast', entry, helper, moment);
            log = withEntry(log, entry, { keep, date: 0 });
          }
          const messages = messagesIn(log, keep);
          expect(log.length).toBeLessThanOrEqual(keep + 12);
          expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
          for (const { picture, at, text, reactions } of messages) {
            expect(picture ?? 'https:').toMatch(/^(https?:|data:image\/)/);
            expect(Number.isNaN(at ?? 0)).toBe(false);
            expect(typeof text).toBe('string');
            for (const { names } of reactions) expect(names.length).toBeGreaterThan(0);
          }
          linesOf(messages, 'Mira');
          typistsIn(log, 'Mira');
        },
      ),
    );
  });
});
