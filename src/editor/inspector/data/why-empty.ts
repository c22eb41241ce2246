// Why a control shows nothing, or what it shows last: told from frames that were really seen, never guessed.
import type { Catalog } from '../../../layout/control.ts';
import { type Layout, type Node, text } from '../../../layout/document.ts';
import { isArray, isObject, type Json, type JsonObject, kindOf, member } from '../../../layout/json.ts';
import { passes } from '../../../runtime/payload.ts';
import { eventOf, filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { verdictOn } from './incoming.ts';
import type { Noted } from './seen.ts';

export interface Diagnosis {
  readonly tone: 'ok' | 'warn' | 'quiet';
  readonly says: string;
  /** When the frame it is about came; milliseconds since 1970. */
  readonly at?: number;
}

interface Given {
  readonly catalog: Catalog;
  readonly layout: Layout;
  readonly node: Node;
  readonly entry: JsonObject;
  /** For this entry, filters aside; the latest first. */
  readonly noted: readonly Noted[];
  /** Somebody listens: without a connection nothing can have been seen. */
  readonly listening: boolean;
}

const LONG = 40;
const MOST_KEYS = 8;

const shortly = (value: Json | undefined): string => {
  const written = value === undefined ? 'missing' : JSON.stringify(value);
  return written.length > LONG ? `${written.slice(0, LONG)}…` : written;
};

function placeOf(entry: JsonObject): string {
  switch (methodOf(entry)) {
    case 'mqtt':
      return `topic ${text(member(entry, 'topic')) ?? ''}`.trim();
    case 'http':
      return text(member(entry, 'url')) ?? text(member(entry, 'path')) ?? 'its address';
    default:
      return eventOf(entry);
  }
}

const failing = (filter: JsonObject, payload: Json): readonly string[] =>
  Object.entries(filter).flatMap(([key, value]) => (passes({ [key]: value }, payload) ? [] : [key]));

/** Of the frames that do not fit, the one that nearly does. */
function nearestMiss(
  filter: JsonObject,
  noted: readonly Noted[],
): { readonly noted: Noted; readonly keys: readonly string[] } | undefined {
  const misses = noted.map((one) => ({ noted: one, keys: failing(filter, one.payload) }));
  return misses.toSorted((a, b) => a.keys.length - b.keys.length)[0];
}

/** The keys there were where the path comes to nothing: `a.b` of `{a: {c: 1}}` ends among `c`. */
function keysAlong(payload: Json, path: string): readonly string[] {
  let here: Json | undefined = payload;
  for (const step of path.split('.')) {
    const next: Json | undefined = isArray(here) ? here[Number(step)] : member(here, step);
    if (next === undefined) break;
    here = next;
  }
  if (isArray(here)) return here.length === 0 ? [] : [`0…${here.length - 1}`];
  return isObject(here) ? Object.keys(here) : [];
}

const KINDS = {
  null: 'nothing',
  bool: 'true or false',
  number: 'a number',
  text: 'text',
  list: 'a list',
  object: 'an object',
};

export function diagnose({ catalog, layout, node, entry, noted, listening }: Given): Diagnosis {
  if (methodOf(entry) === 'sensor') return { tone: 'quiet', says: 'Filled by the phone itself, not by a server.' };
  const [first] = noted;
  if (first === undefined) {
    return listening
      ? { tone: 'warn', says: `Nothing has arrived on ${placeOf(entry)} since the editor began to listen.` }
      : { tone: 'quiet', says: 'Not connected, so nothing could be seen yet.' };
  }
  const filter = filterOf(entry) ?? {};
  const fitting = noted.find(({ payload }) => passes(filter, payload));
  if (fitting === undefined) {
    const miss = nearestMiss(filter, noted);
    const [key = ''] = miss?.keys ?? [];
    const got = miss === undefined ? undefined : member(miss.noted.payload, key);
    return {
      tone: 'warn',
      says: `No frame passed the filter. The nearest had ${key} ${shortly(got)} instead of ${shortly(filter[key])}.`,
      ...(miss && { at: miss.noted.at }),
    };
  }
  const { payload, at } = fitting;
  const verdict = verdictOn({ catalog, layout, node, entry, payload });
  switch (verdict.kind) {
    case 'shown':
      return { tone: 'ok', says: `Last value ${shortly(verdict.found)}`, at };
    case 'filtered':
      return { tone: 'warn', says: `No frame passed the filter: ${verdict.keys.join(', ')} differ.`, at };
    case 'unusable':
      return {
        tone: 'warn',
        says: `The last frame brought ${KINDS[kindOf(verdict.found)]}, ${shortly(verdict.found)}, which this control cannot show.`,
        at,
      };
    case 'nothing': {
      const keys = keysAlong(payload, verdict.path);
      const there =
        keys.length === 0
          ? 'There was nothing to choose from.'
          : `There was ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? '…' : ''}.`;
      return { tone: 'warn', says: `The last frame has no ${verdict.path || 'value'}. ${there}`, at };
    }
    default:
      return verdict satisfies never;
  }
}
