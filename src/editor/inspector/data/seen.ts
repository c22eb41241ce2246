// Payloads that were really seen on the wire, so that filters and paths can be picked instead of guessed. Whoever watches
// the traffic notes them; the inspector reads.
import { text } from '../../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import type { Sighting } from '../../../mesh/tap.ts';
import { passes } from '../../../runtime/payload.ts';
import { eventOf, filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { topicMatches } from '../../../runtime/topics.ts';

/** What was seen: a frame of a type, a message on a topic, an answer of an address. */
export interface SeenPayload {
  readonly method: 'meshsocket' | 'mqtt' | 'http' | 'sensor';
  readonly subject: string;
  readonly payload: Json;
}

export interface Noted {
  readonly payload: Json;
  /** When it came; milliseconds since 1970. */
  readonly at: number;
}

export interface Seen {
  /** What came for this entry, filters aside, the latest first. */
  readonly notedFor: (entry: JsonObject) => readonly Noted[];
  /** What came for this entry, the latest first; what passes its filter stands before the rest. */
  readonly framesFor: (entry: JsonObject) => readonly Json[];
  readonly note: (seen: SeenPayload) => void;
  /** For the editor’s own connection: broadcasts of servers on its channel. */
  readonly noteFrame: (sighting: Sighting) => void;
  /** Grows with what is new. */
  readonly count: () => number;
  readonly subscribe: (changed: () => void) => () => void;
}

const MOST = 60;
/** Frames of one kind are alike: the latest few are enough, and leave room for other kinds. */
const OF_ONE_KIND = 4;

const kindOfPayload = (payload: Json): string =>
  text(member(payload, 'msg_type')) ??
  (isArray(payload) ? 'list' : isObject(payload) ? Object.keys(payload).join() : '');

function isFor(entry: JsonObject, { method, subject }: SeenPayload): boolean {
  if (methodOf(entry) !== method) return false;
  switch (method) {
    case 'meshsocket':
      return subject === eventOf(entry);
    case 'mqtt':
      return topicMatches(text(member(entry, 'topic')) ?? '', subject);
    case 'http':
      return [member(entry, 'url'), member(entry, 'path')].some((address) => text(address) === subject);
    case 'sensor':
      return (text(member(entry, 'sensor')) ?? '').split('.', 1)[0] === subject;
    default:
      return method satisfies never;
  }
}

/** The conversation between editor and devices is about the layout, and no data for it. */
const OWN_TALK = /^(studio\.|layout-|control-edit-)/;

/** `soon` runs what it is given at the next paint: a busy channel must not set the pace of the screen. */
export function createSeen(soon: (tell: () => void) => void): Seen {
  let all: readonly (SeenPayload & Noted)[] = [];
  let count = 0;
  let isAsked = false;
  const listeners = new Set<() => void>();

  const tell = () => {
    isAsked = false;
    count += 1;
    for (const changed of listeners) changed();
  };

  const keep = (seen: SeenPayload & Noted) => {
    const kind = kindOfPayload(seen.payload);
    const isAlike = (other: SeenPayload) =>
      other.method === seen.method && other.subject === seen.subject && kindOfPayload(other.payload) === kind;
    let alike = 0;
    const kept = all.filter((other) => {
      if (!isAlike(other)) return true;
      alike += 1;
      return alike < OF_ONE_KIND;
    });
    all = [seen, ...kept].slice(0, MOST);
    if (isAsked) return;
    isAsked = true;
    soon(tell);
  };

  const notedFor = (entry: JsonObject) => all.filter((seen) => isFor(entry, seen));
  return {
    notedFor,
    framesFor: (entry) => {
      const payloads = notedFor(entry).map(({ payload }) => payload);
      const isMeant = (payload: Json) => passes(filterOf(entry), payload);
      return [...payloads.filter(isMeant), ...payloads.filter((payload) => !isMeant(payload))];
    },
    note: (seen) => keep({ ...seen, at: Date.now() }),
    noteFrame: ({ direction, echo, frame, at }) => {
      if (direction !== 'in' || echo || frame === null || frame.reply_to !== null) return;
      const payload = frame.payload as Json;
      if (OWN_TALK.test(text(member(payload, 'msg_type')) ?? '')) return;
      keep({ method: 'meshsocket', subject: frame.type, payload, at });
    },
    count: () => count,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
