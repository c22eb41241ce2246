// How a value that comes from outside reaches a control, by what the control declares about values.
import { asBool, asNumber } from '../controls/values.ts';
import type { Value } from '../layout/control.ts';
import { isArray, isObject, type Json, type JsonKind, kindOf } from '../layout/json.ts';

export type Delivery =
  /** The value itself, or the whole document of a control that keeps one. */
  | { readonly kind: 'set'; readonly value: Json }
  /** Entries at the end of what is there: readings of a line, lines of a log. */
  | { readonly kind: 'append'; readonly entries: readonly Json[] };

/** What a binding brings may also be all readings of a line, in place of those that are there. */
export type Arriving = Delivery | { readonly kind: 'replace'; readonly entries: readonly Json[] };

const set = (value: Json): Delivery => ({ kind: 'set', value });

function documentIn(value: Json): Json | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

/** What an editor sets. Undefined when a control of this kind cannot use the value. */
export function delivery({ stores, accepts }: Value, value: Json): Delivery | undefined {
  const takes = (kind: JsonKind) => accepts.some((shape) => shape.kind === kind);
  const kind = kindOf(value);
  switch (stores) {
    case 'none':
      return undefined;
    case 'bool': {
      const truth = asBool(value);
      return truth === undefined ? undefined : set(truth);
    }
    case 'number': {
      if (isObject(value)) return takes('object') ? set(value) : undefined;
      if (isArray(value)) return takes('list') ? series(value) : undefined;
      const number = asNumber(value);
      return number === undefined ? undefined : set(number);
    }
    case 'text':
      if (kind === 'null' || kind === 'list' || kind === 'object') return undefined;
      return set(takes(kind) ? value : String(value));
    case 'json': {
      // What is most usually sent one text at a time is a log: a text is a line of it, not the JSON of a document.
      if (accepts[0]?.kind === 'text') return lines(value);
      const document = documentIn(value);
      return document !== undefined && takes(kindOf(document)) ? set(document) : undefined;
    }
    default:
      return stores satisfies never;
  }
}

/** What a binding brings: as an editor sets it, but that a list of readings is the whole line. */
export function arriving(value: Value, arrived: Json): Arriving | undefined {
  const way = delivery(value, arrived);
  return way?.kind === 'append' && value.stores === 'number' ? { ...way, kind: 'replace' } : way;
}

/** Places without a reading are skipped, as servers leave them where they have none. */
function series(values: readonly Json[]): Delivery | undefined {
  const entries = values.filter((value) => value !== null).map(asNumber);
  const isUsable = entries.length > 0 && entries.every((entry) => entry !== undefined);
  return isUsable ? { kind: 'append', entries } : undefined;
}

function lines(value: Json): Delivery | undefined {
  const entries = (isArray(value) ? value : [value]).flatMap((entry) => {
    if (entry === null || isArray(entry)) return [];
    return [isObject(entry) ? entry : String(entry)];
  });
  return entries.length > 0 ? { kind: 'append', entries } : undefined;
}
