// The wire contract of a layout: what a server behind it receives and what it should send. Derived from the
// definitions alone, with secrets left out, so that it can be printed, shared and turned into code.
import { actionsOf, tokensOf } from '../actions.ts';
import { SENSORS } from '../blocks/binding.ts';
import { CONNECTION, STATE } from '../blocks/layout.ts';
import type { Catalog } from '../control.ts';
import { finite, gridOf, idOf, type Layout, syncEntriesOf, text, typeOf } from '../document.ts';
import type { Fields } from '../fields.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path } from '../json.ts';
import { maskSecrets } from '../secrets.ts';
import { nodesIn, type Visit } from '../walk.ts';
import type { Contract, Direct, DynamicSlot, Feed, Origin, Publisher, Signal } from './contract.ts';
import { feedOf, filterOf } from './feeds.ts';
import { byCommand, pollsOf, type Sent, sentBy } from './triggers.ts';

function originOf({ node, path }: Visit): Origin {
  const label = text(member(node, 'label')) ?? text(member(node, 'title'));
  return { id: idOf(node) ?? '', type: typeOf(node) ?? '', path, ...(label === undefined ? {} : { label }) };
}

function methodOf(binding: unknown): string {
  return text(member(binding, 'method')) ?? 'meshsocket';
}

const dotted = (path: Path) => path.join('.');

function subjectOf(binding: unknown): string {
  for (const key of ['topic', 'url', 'path', 'sensor']) {
    const value = text(member(binding, key));
    if (value !== undefined && value !== '') return value;
  }
  return '';
}

function directOf(origin: Origin, direction: 'in' | 'out', carrier: string, binding: JsonObject): Direct | undefined {
  const method = methodOf(binding);
  if (method !== 'mqtt' && method !== 'http' && method !== 'sensor') return undefined;
  const source = text(member(binding, 'source'));
  return {
    ...origin,
    direction,
    method,
    carrier,
    ...(source === undefined ? {} : { source }),
    subject: subjectOf(binding),
  };
}

function slotSample(event: string): Json {
  return { msg_type: event, children: [{ type: 'label', id: `${event}-1`, position: [0, 0], text: 'Hello' }] };
}

function publisherOf(entry: Json, index: number): Publisher | undefined {
  const sensor = text(member(entry, 'sensor'));
  if (sensor === undefined) return undefined;
  const interval = finite(member(entry, 'interval'));
  const keys = SENSORS[sensor.split('.')[0] ?? '']?.keys ?? ['value'];
  const reading = Object.fromEntries(keys.map((key) => [key, key === 'cardinal' ? 'NNE' : 0]));
  return {
    sensor,
    ...(interval === undefined ? {} : { interval }),
    path: ['publishers', index],
    sample: { msg_type: 'sensor', sensor, device: 'CAR-TER', ts_ms: 0, ...reading },
  };
}

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

/** What nobody knows may be a credential, and is no part of a contract. */
function known(fields: Fields, block: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(block).filter(([key]) => Object.hasOwn(fields, key)));
}

/** Total: any JSON has a contract, if only an empty one. */
export function contractOf(source: Layout, catalog: Catalog): Contract {
  const layout = maskSecrets(source);
  const sent: Sent[] = [];
  const feeds: Feed[] = [];
  const signals: Signal[] = [];
  const dynamic: DynamicSlot[] = [];
  const direct: Direct[] = [];
  for (const visit of nodesIn(layout)) {
    const { node, path } = visit;
    const origin = originOf(visit);
    const definition = catalog.get(origin.type);
    for (const carried of actionsOf(definition, node)) {
      if (!isObject(carried.action)) continue;
      const carrier = dotted(carried.path);
      const own = directOf(origin, 'out', carrier, carried.action);
      const command =
        own === undefined
          ? sentBy(origin, carrier, carried.field, tokensOf(definition, carried), carried.action)
          : undefined;
      if (own !== undefined) direct.push(own);
      if (command !== undefined) sent.push(command);
    }
    for (const sync of syncEntriesOf(node)) {
      const own = directOf(origin, 'in', dotted(sync.path), sync.entry);
      if (own !== undefined) direct.push(own);
      else feeds.push(feedOf(origin, definition, node, sync.entry));
    }
    const pulse = member(node, 'pulse');
    const flashesOn = text(member(pulse, 'event'));
    if (flashesOn !== undefined) signals.push({ ...origin, event: flashesOn, filter: filterOf(pulse) });
    const event = text(member(node, 'dynamic'));
    if (event !== undefined && event !== '') {
      const { columns, rows, mode } = gridOf(node);
      dynamic.push({
        event,
        kind: 'group',
        id: origin.id,
        path,
        grid: { columns, rows, mode },
        sample: slotSample(event),
      });
    }
  }
  for (const [index, entry] of list(member(layout, 'dynamicTabs')).entries()) {
    const event = text(member(entry, 'event'));
    if (event !== undefined)
      dynamic.push({ event, kind: 'tab', path: ['dynamicTabs', index], sample: slotSample(event) });
  }
  const publishers = list(member(layout, 'publishers')).flatMap((entry, index) => publisherOf(entry, index) ?? []);
  const id = text(member(layout, 'id'));
  const connection = member(layout, 'connection');
  const state = member(layout, 'state');
  return {
    name: text(member(layout, 'name')) ?? '',
    ...(id === undefined ? {} : { id }),
    ...(isObject(connection) ? { connection: known(CONNECTION, connection) } : {}),
    ...(isObject(state) ? { state: known(STATE, state) } : {}),
    triggers: byCommand([...sent, ...pollsOf(layout)]),
    feeds,
    signals,
    dynamic,
    publishers,
    direct,
  };
}
