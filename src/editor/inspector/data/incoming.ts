// What comes in for a binding: a sample of it, and what the control makes of it. It is the runtime that filters, follows
// paths and reads values here, so what is shown is what happens.
import { SENSORS } from '../../../layout/blocks/binding.ts';
import { type Catalog, type Definition, fieldsOf } from '../../../layout/control.ts';
import { idOf, type Layout, type Node, text, typeOf } from '../../../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import { feedOf } from '../../../layout/wire/feeds.ts';
import { decode } from '../../../mesh/frames.ts';
import { systemClock } from '../../../mesh/socket.ts';
import type { Arrival } from '../../../runtime/hooks.ts';
import { passes, valueAt } from '../../../runtime/payload.ts';
import { createSceneReader, eventOf, filterOf } from '../../../runtime/scene.ts';
import { readSensor } from '../../../runtime/sensors.ts';
import { createStage, methodOf } from '../../../runtime/stage.ts';
import { typedMessage } from '../../../runtime/topics.ts';
import { createValues } from '../../../runtime/values.ts';

const NAME = 'this-control';

/** A payload that would fill the control through this entry. */
export function samplePayload(definition: Definition | undefined, node: Node, entry: JsonObject): Json {
  if (methodOf(entry) === 'sensor') return sampleReading(entry);
  return feedOf({ id: '', type: '', path: [] }, definition, node, entry).sample;
}

const READINGS: Readonly<Record<string, Json>> = {
  cardinal: 'NNE',
  state: 'charging',
  thermal: 'nominal',
  lowPower: false,
};

function sampleReading(entry: JsonObject): Json {
  const { pipeline } = readSensor(text(member(entry, 'sensor')) ?? '');
  const keys = Object.hasOwn(SENSORS, pipeline) ? SENSORS[pipeline]?.keys : undefined;
  return Object.fromEntries(
    (keys ?? ['value']).map((key, index): [string, Json] => [key, READINGS[key] ?? 42 + index]),
  );
}

/** How a server’s payload travels, as it is read and pasted. */
export function textOfIncoming(entry: JsonObject, payload: Json): string {
  switch (methodOf(entry)) {
    case 'meshsocket':
      return JSON.stringify({ type: eventOf(entry), payload }, null, 2);
    case 'mqtt': {
      const message = typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
      return `${text(member(entry, 'topic')) || 'no topic yet'}\n\n${message}`;
    }
    default:
      return JSON.stringify(payload, null, 2);
  }
}

export type Verdict =
  /** The control shows `value` now; `found` is what the path led to. */
  | { readonly kind: 'shown'; readonly found: Json; readonly value: Json | undefined }
  /** These keys of the filter have other values in it. */
  | { readonly kind: 'filtered'; readonly keys: readonly string[] }
  | { readonly kind: 'nothing'; readonly path: string }
  /** There is a value, and the control cannot use it. */
  | { readonly kind: 'unusable'; readonly found: Json };

export interface Incoming {
  readonly catalog: Catalog;
  readonly layout: Layout;
  readonly node: Node;
  readonly entry: JsonObject;
  readonly payload: Json;
}

export function verdictOn({ catalog, layout, node, entry, payload }: Incoming): Verdict {
  const id = idOf(node) ?? NAME;
  const type = typeOf(node);
  const alone: Node = { ...(type === undefined ? {} : { type }), ...node, id, sync: [entry] };
  const scene = createSceneReader(catalog)({ tabs: [{ children: [alone] }] });
  const item = scene.items.get(id);
  const values = createValues(() => {});
  if (item?.receiver !== undefined) values.keep(id, item.receiver, undefined, false);
  const told: { arrived?: Arrival; ignored?: Arrival } = {};
  const stage = createStage(
    {
      clock: systemClock,
      scene: () => scene,
      author: () => layout,
      name: () => NAME,
      newId: () => NAME,
      report: () => {},
      values,
    },
    {
      onArrival: (arrival) => {
        told.arrived = arrival;
      },
      onIgnored: (arrival) => {
        told.ignored = arrival;
      },
    },
  );
  if (methodOf(entry) === 'sensor') {
    const { key } = readSensor(text(member(entry, 'sensor')) ?? '');
    const reading = member(payload, key);
    if (reading !== undefined) stage.arrive(id, reading);
  } else stage.bring(id, entry, payload);
  if (told.arrived !== undefined) return { kind: 'shown', found: told.arrived.value, value: values.shown(id) };
  if (told.ignored !== undefined) return { kind: 'unusable', found: told.ignored.value };
  return whyNothing(entry, payload, item?.definition);
}

function whyNothing(entry: JsonObject, payload: Json, definition: Definition | undefined): Verdict {
  const filter = methodOf(entry) === 'sensor' ? undefined : filterOf(entry);
  const failing = Object.entries(filter ?? {}).filter(([key, value]) => !passes({ [key]: value }, payload));
  if (failing.length > 0) return { kind: 'filtered', keys: failing.map(([key]) => key) };
  const path =
    methodOf(entry) === 'sensor' ? (text(member(entry, 'sensor')) ?? '') : (text(member(entry, 'valuePath')) ?? '');
  const found = methodOf(entry) === 'sensor' ? undefined : valueAt(payload, path);
  return found !== undefined && definition === undefined ? { kind: 'unusable', found } : { kind: 'nothing', path };
}

const isPlain = (value: Json | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The filter that lets this payload pass: keys it has otherwise take its values, those it does not have go. */
export function filterPassing(filter: JsonObject, payload: Json): JsonObject {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]): [string, Json][] => {
      if (passes({ [key]: value }, payload)) return [[key, value]];
      const there = member(payload, key);
      return isPlain(there) ? [[key, there]] : [];
    }),
  );
}

/** What a person pasted, as the payload the binding would get; the sentence says what else was in it. */
export type Pasted = { readonly payload: Json; readonly note?: string } | { readonly wrong: string };

export function readPasted(entry: JsonObject, pasted: string): Pasted {
  if (methodOf(entry) === 'mqtt') return { payload: typedMessage(pasted.trim()) };
  let payload: Json;
  try {
    payload = JSON.parse(pasted) as Json;
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { wrong: `That is not JSON yet. ${why}`.trim() };
  }
  const frame = methodOf(entry) === 'meshsocket' ? decode(pasted) : undefined;
  if (frame !== undefined && isObject(payload) && Object.hasOwn(payload, 'payload')) {
    return {
      payload: frame.payload as Json,
      note: `That is a whole frame of type ${frame.type}; its payload is read.`,
    };
  }
  return { payload };
}

/** Whether the control can be bound to anything at all. */
export const canShow = (definition: Definition | undefined): boolean =>
  definition === undefined || (definition.value.accepts.length > 0 && Object.hasOwn(fieldsOf(definition), 'sync'));
