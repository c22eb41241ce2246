// A binding in words, and new ones.
import { text } from '../../../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import { eventOf, filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { writeLiteral } from './literal.ts';

export type Method = ReturnType<typeof methodOf>;

export const METHODS: Readonly<Record<Method, { readonly label: string; readonly help: string }>> = {
  meshsocket: { label: 'Server', help: 'Frames on the relay the layout is connected to' },
  mqtt: { label: 'MQTT', help: 'Messages on a topic of a broker' },
  http: { label: 'Web', help: 'A web address, asked again and again' },
  sensor: { label: 'Sensor', help: 'A sensor of the phone itself' },
};

/** What a new binding starts with. The command is a guess that is easily seen and changed. */
export function newEntry(method: Method, id: string): JsonObject {
  switch (method) {
    case 'meshsocket':
      return { event: 'broadcast', filter: { msg_type: 'state' }, valuePath: id };
    case 'mqtt':
      return { method, topic: '' };
    case 'http':
      return { method, path: '/state', valuePath: id };
    case 'sensor':
      return { method, sensor: 'device.battery' };
    default:
      return method satisfies never;
  }
}

const KEPT_BY: Readonly<Record<Method, readonly string[]>> = {
  meshsocket: ['type', 'event', 'filter', 'valuePath'],
  mqtt: ['source', 'topic', 'filter', 'valuePath'],
  http: ['source', 'url', 'path', 'interval', 'filter', 'valuePath'],
  sensor: ['sensor'],
};
const KNOWN = new Set(['method', ...Object.values(KEPT_BY).flat()]);

/** The same binding from elsewhere: what means something there too stays, and keys nobody knows stay anyway. */
export function fromElsewhere(entry: JsonObject, method: Method, id: string): JsonObject {
  if (methodOf(entry) === method) return entry;
  const kept = Object.entries(entry).filter(([key]) => KEPT_BY[method].includes(key) || !KNOWN.has(key));
  const fresh = newEntry(method, id);
  const { filter: _, valuePath: __, ...start } = fresh;
  return { ...(kept.some(([key]) => key === 'valuePath') ? start : fresh), ...Object.fromEntries(kept) };
}

/** “msg_type = metrics → cpu.load” */
export function entryInWords(entry: JsonObject): string {
  const path = text(member(entry, 'valuePath')) ?? '';
  const to = path === '' ? 'the whole payload' : path;
  switch (methodOf(entry)) {
    case 'mqtt':
      return path === ''
        ? text(member(entry, 'topic')) || 'no topic yet'
        : `${text(member(entry, 'topic')) ?? ''} → ${path}`;
    case 'http':
      return `${text(member(entry, 'url')) ?? text(member(entry, 'path')) ?? 'no address yet'} → ${to}`;
    case 'sensor':
      return text(member(entry, 'sensor')) || 'no sensor yet';
    default: {
      const filter = Object.entries(filterOf(entry) ?? {}).map(([key, value]) => `${key} = ${writeLiteral(value)}`);
      return `${filter.length === 0 ? `every ${eventOf(entry)}` : filter.join(', ')} → ${to}`;
    }
  }
}

/** `sync` as a list, whichever way it is written; what is no entry stays where it is. */
export function listOf(sync: Json | undefined): readonly Json[] {
  if (isObject(sync)) return [sync];
  return Array.isArray(sync) ? sync : [];
}
