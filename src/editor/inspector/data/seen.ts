// Payloads that were really seen on the wire, so that filters and paths can be picked instead of guessed. Whoever watches
// the traffic notes them; the inspector reads.
import { text } from '../../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import { passes } from '../../../runtime/payload.ts';
import { eventOf, filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { topicMatches } from '../../../runtime/topics.ts';

/** What was seen: a frame of a type, a message on a topic, an answer of an address. */
export interface Sighting {
  readonly method: 'meshsocket' | 'mqtt' | 'http' | 'sensor';
  readonly subject: string;
  readonly payload: Json;
}

export interface Seen {
  /** What came for this entry, filters aside, the latest first; those that pass its filter before the others. */
  readonly framesFor: (entry: JsonObject) => readonly Json[];
  readonly note: (sighting: Sighting) => void;
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

function isFor(entry: JsonObject, { method, subject }: Sighting): boolean {
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

export function createSeen(): Seen {
  let sightings: readonly Sighting[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  return {
    framesFor: (entry) => {
      const payloads = sightings.filter((sighting) => isFor(entry, sighting)).map(({ payload }) => payload);
      const isMeant = (payload: Json) => passes(filterOf(entry), payload);
      return [...payloads.filter(isMeant), ...payloads.filter((payload) => !isMeant(payload))];
    },
    note: (sighting) => {
      const kind = kindOfPayload(sighting.payload);
      const isAlike = (other: Sighting) =>
        other.method === sighting.method && other.subject === sighting.subject && kindOfPayload(other.payload) === kind;
      let alike = 0;
      const kept = sightings.filter((other) => {
        if (!isAlike(other)) return true;
        alike += 1;
        return alike < OF_ONE_KIND;
      });
      sightings = [sighting, ...kept].slice(0, MOST);
      count += 1;
      for (const changed of listeners) changed();
    },
    count: () => count,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
