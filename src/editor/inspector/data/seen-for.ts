// Which of the payloads that were seen are for an entry of `sync`, by the runtime’s own filters.
import { text } from '../../../layout/document.ts';
import { type Json, type JsonObject, member } from '../../../layout/json.ts';
import { passes } from '../../../runtime/payload.ts';
import { eventOf, filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { topicMatches } from '../../../runtime/topics.ts';
import type { Noted, Seen, SeenPayload } from './seen.ts';

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

/** What came for this entry, filters aside, the latest first. */
export const notedFor = (seen: Seen, entry: JsonObject): readonly Noted[] =>
  seen.all().filter((payload) => isFor(entry, payload));

/** What came for this entry, the latest first; what passes its filter stands before the rest. */
export function framesFor(seen: Seen, entry: JsonObject): readonly Json[] {
  const payloads = notedFor(seen, entry).map(({ payload }) => payload);
  const isMeant = (payload: Json) => passes(filterOf(entry), payload);
  return [...payloads.filter(isMeant), ...payloads.filter((payload) => !isMeant(payload))];
}
