// What becomes of a control’s value when something arrives for it. Most keep the newest; some keep a history. Which
// history, is told by the field that bounds it, so that no list of control types is needed here.
import { gatherChart } from '../controls/chart/chart-data.ts';
import { wholeLog, withEntry } from '../controls/chat/log.ts';
import { gatherCompass, headingIn } from '../controls/compass/bearing.ts';
import { type Definition, fieldsOf } from '../layout/control.ts';
import type { Field } from '../layout/fields.ts';
import { at, isArray, isObject, type Json, type Path } from '../layout/json.ts';
import { resolve } from '../layout/props.ts';
import type { Arriving } from './delivery.ts';

export interface Receiver {
  /** The value from now on. `date` is in milliseconds since 1970; what the layout itself starts with has none. */
  readonly take: (before: Json | undefined, delivery: Arriving, date?: number) => Json;
  /** The one value that stands for it in conditions, payloads and answers. */
  readonly reading: (value: Json) => Json;
  /** Its value has parts, of which any may come alone; what a person changes is one of them, too. */
  readonly isOfParts?: true;
  /** Hears the frames of a chat by itself. */
  readonly isConversation?: true;
}

/** What a layout asks for is kept, but not for ever more. */
const MOST_KEPT = 10_000;

const listOf = (value: Json | undefined): readonly Json[] =>
  isArray(value) ? value : value === undefined ? [] : [value];

const entriesOf = (delivery: Arriving): readonly Json[] =>
  delivery.kind === 'set' ? [delivery.value] : delivery.entries;

const newest: Receiver = {
  take: (before, delivery) => (delivery.kind === 'set' ? delivery.value : (delivery.entries.at(-1) ?? before ?? null)),
  reading: (value) => value,
};

/** A line of readings, drawn whole and known by its last. */
const line = (keep: number): Receiver => ({
  take: (before, delivery) => {
    const entries = entriesOf(delivery);
    return (delivery.kind === 'replace' ? entries : [...listOf(before), ...entries]).slice(-keep);
  },
  reading: (value) => (isArray(value) ? (value.at(-1) ?? null) : value),
});

const log = (keep: number): Receiver => ({
  take: (before, delivery, date) => {
    const lines = entriesOf(delivery).map(
      (entry): Json => ({
        ...(isObject(entry) ? entry : { text: String(entry) }),
        ...(date === undefined ? {} : { at: date }),
      }),
    );
    return [...listOf(before), ...lines].slice(-keep);
  },
  reading: (value) => value,
});

const dataset = (keep: number): Receiver => ({
  take: (before, delivery) => (delivery.kind === 'set' ? gatherChart(before, delivery.value, keep) : before) ?? null,
  reading: (value) => value,
});

const needle: Receiver = {
  take: (before, delivery) => (delivery.kind === 'set' ? gatherCompass(before, delivery.value) : (before ?? null)),
  reading: headingIn,
  isOfParts: true,
};

const conversation = (keep: number): Receiver => ({
  take: (before, delivery, date = 0) => {
    if (delivery.kind === 'set' && isArray(delivery.value)) return wholeLog(delivery.value, keep);
    let log = listOf(before);
    for (const entry of entriesOf(delivery)) log = withEntry(log, entry, { keep, date });
    return log;
  },
  reading: (value) => value,
  isConversation: true,
});

const HISTORIES: readonly (readonly [Path, (keep: number) => Receiver])[] = [
  [['sparklinePoints'], line],
  [['maxLines'], log],
  [['chartConfig', 'maxPoints'], dataset],
  [['config', 'historyCount'], conversation],
  [['compassConfig', 'pucks'], () => needle],
];

function hasField(definition: Definition, [first = '', ...rest]: Path): boolean {
  let field: Field | undefined = fieldsOf(definition)[first];
  for (const key of rest) field = field?.kind === 'record' ? field.fields[key] : undefined;
  return field !== undefined;
}

const histories = new WeakMap<Definition, (typeof HISTORIES)[number] | null>();

export function receiverOf(definition: Definition, node: unknown): Receiver {
  let history = histories.get(definition);
  if (history === undefined) {
    history = HISTORIES.find(([path]) => hasField(definition, path)) ?? null;
    histories.set(definition, history);
  }
  if (history === null) return newest;
  const [path, make] = history;
  const asked = at(resolve(definition, node), path);
  return make(typeof asked === 'number' ? Math.min(MOST_KEPT, Math.max(1, Math.floor(asked))) : MOST_KEPT);
}
