// From data that a server sends to controls that show it: one proposal for each value worth showing. Pure.
import type { Catalog, Definition } from '../../layout/control.ts';
import type { Node } from '../../layout/document.ts';
import { humanise } from '../../layout/fields.ts';
import { isArray, isObject, type Json, type JsonKind, type JsonObject, kindOf, member } from '../../layout/json.ts';

export interface Proposal {
  /** Where the value is in the data: `room.temperature`, empty for all of it. */
  readonly path: string;
  readonly label: string;
  /** The value in a few letters. */
  readonly sample: string;
  /** Types that can show it, the likeliest first. */
  readonly types: readonly string[];
  readonly value: Json;
}

export interface Source {
  readonly event: string;
  readonly filter: JsonObject | undefined;
  /** What paths start from. */
  readonly data: Json;
}

/** Deeper or more, and it is no dashboard any more. */
const DEEPEST = 6;
const MOST = 120;
/** Names of what a frame says about itself. */
const ENVELOPE = new Set(['msg_type', 'event', 'timestamp', 'ts', 'msg_id', 'request_id']);
const SHOWN = 40;

/** A whole frame tells which event it comes with; a payload may tell its kind. */
export function sourceOf(value: Json): Source {
  const event = member(value, 'event');
  const payload = member(value, 'payload');
  const isFrame = typeof event === 'string' && isObject(payload);
  const data = isFrame ? payload : value;
  const kind = member(data, 'msg_type');
  return {
    event: isFrame && event !== 'broadcast_request' ? event : 'broadcast',
    filter: typeof kind === 'string' ? { msg_type: kind } : undefined,
    data,
  };
}

type Kind = JsonKind | 'numbers' | 'rows';

function shapeOf(value: Json): Kind {
  if (!isArray(value)) return kindOf(value);
  if (value.length > 0 && value.every((entry) => typeof entry === 'number')) return 'numbers';
  return value.length > 0 && value.every(isObject) ? 'rows' : 'list';
}

/** Suggestions only: what is not in the catalog is not offered. */
const SHOWS: Readonly<Record<Kind, readonly string[]>> = {
  number: ['gauge', 'label', 'progressRing', 'sparkline', 'slider'],
  bool: ['statusLight', 'toggle', 'label'],
  text: ['label', 'statusLight', 'textInput', 'image'],
  numbers: ['sparkline', 'chart', 'list'],
  rows: ['list', 'cardList', 'chart'],
  list: ['list', 'label'],
  object: [],
  null: [],
};

const sampleText = (value: Json): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

export function propose(data: Json, catalog: Catalog): readonly Proposal[] {
  const found: Proposal[] = [];
  const visit = (value: Json, path: readonly string[]) => {
    if (found.length >= MOST || path.length > DEEPEST) return;
    const types = SHOWS[shapeOf(value)].filter((type) => catalog.get(type) !== undefined);
    if (types.length > 0) {
      const label = humanise(path.findLast((key) => !/^\d+$/.test(key)) ?? 'value');
      found.push({ path: path.join('.'), label, sample: sampleText(value), types, value });
      return;
    }
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      // A dot in a key reads as a step, so no path leads there.
      if (!key.includes('.') && key !== '' && !(path.length === 0 && ENVELOPE.has(key))) visit(inner, [...path, key]);
    }
  };
  visit(data, []);
  return found;
}

/** A round number that leaves room above what was seen. */
function ceilingFor(value: number): number {
  if (value <= 1 && value > 0 && !Number.isInteger(value)) return 1;
  if (value <= 100) return 100;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1.5, 2, 3, 5, 7.5].find((step) => value <= step * power) ?? 10) * power;
}

function rangeFor(definition: Definition, value: Json): JsonObject {
  const { range } = definition.value;
  if (range === undefined || typeof value !== 'number') return {};
  const most = ceilingFor(Math.abs(value));
  return { [range.min]: value < 0 ? -most : 0, [range.max]: most };
}

const idFrom = (path: string) =>
  path
    .split('.')
    .at(-1)
    ?.replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase() || 'value';

export interface Choice {
  readonly proposal: Proposal;
  readonly type: string;
}

/** Ids that are taken are made anew where the nodes land. */
export function nodesFor(
  choices: readonly Choice[],
  { event, filter }: Omit<Source, 'data'>,
  catalog: Catalog,
): readonly Node[] {
  return choices.flatMap(({ proposal: { path, label, value }, type }): readonly Node[] => {
    const definition = catalog.get(type);
    if (definition === undefined) return [];
    const entry: JsonObject = { event, ...(filter && { filter }), ...(path !== '' && { valuePath: path }) };
    return [
      {
        id: idFrom(path),
        type,
        span: [...definition.span],
        label,
        ...rangeFor(definition, value),
        sync: [entry],
      },
    ];
  });
}
