// Payloads that were really seen on the wire, so that filters and paths can be picked instead of guessed. Whoever watches
// the traffic notes them; the inspector reads (`seen-for.ts`).
import { text } from '../../../layout/document.ts';
import { isArray, isObject, type Json, member } from '../../../layout/json.ts';
import type { Sighting } from '../../../mesh/tap.ts';

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
  /** The latest first. */
  readonly all: () => readonly (SeenPayload & Noted)[];
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

  return {
    all: () => all,
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
