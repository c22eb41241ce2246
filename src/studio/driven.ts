// How a value that an editor sets reaches a control, by what the control declares about values.
import type { Value } from '../layout/control.ts';
import { isArray, isObject, type Json, type JsonKind, kindOf } from '../layout/json.ts';

export type Delivery =
  /** The value itself, or the whole document of a control that keeps one. */
  | { readonly kind: 'set'; readonly value: Json }
  /** Entries at the end of what is there: readings of a line, lines of a log. */
  | { readonly kind: 'append'; readonly entries: readonly Json[] };

const set = (value: Json): Delivery => ({ kind: 'set', value });

const NUMERIC = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  '1': true,
  false: false,
  off: false,
  no: false,
  '0': false,
};

function truthIn(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = String(value).trim().toLowerCase();
  const isWord = typeof value === 'string' || typeof value === 'number';
  return isWord && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

function numberIn(value: Json): number | undefined {
  if (typeof value === 'string' && !NUMERIC.test(value.trim())) return undefined;
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function documentIn(value: Json): Json | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

/** Undefined when a control of this kind cannot use the value. */
export function delivery({ stores, accepts }: Value, value: Json): Delivery | undefined {
  const takes = (kind: JsonKind) => accepts.some((shape) => shape.kind === kind);
  const kind = kindOf(value);
  switch (stores) {
    case 'none':
      return undefined;
    case 'bool': {
      const truth = truthIn(value);
      return truth === undefined ? undefined : set(truth);
    }
    case 'number': {
      if (isObject(value)) return takes('object') ? set(value) : undefined;
      if (isArray(value)) return takes('list') ? series(value) : undefined;
      const number = numberIn(value);
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

/** Places without a reading are skipped, as servers leave them where they have none. */
function series(values: readonly Json[]): Delivery | undefined {
  const entries = values.filter((value) => value !== null).map(numberIn);
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
