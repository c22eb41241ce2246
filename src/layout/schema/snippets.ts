// What Monaco offers to insert. In a body some texts are places to type in, and a text that begins with ^ goes in as it
// stands, which is how numbers become such places too.
import { SENSORS } from '../blocks/binding.ts';
import type { Definition } from '../control.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';

export interface Snippet extends JsonObject {
  readonly label: string;
  readonly description: string;
  readonly body: Json;
}

/** A place to type text in. */
const place = (number: number, text: string) => `\${${number}:${text}}`;
/** A place to type a number in. */
const numberPlace = (number: number, value: number) => `^${place(number, String(value))}`;
const choicePlace = (number: number, choices: readonly string[]) => `\${${number}|${choices.join(',')}|}`;
/** Where the cursor ends up. */
const END = '^$0';

const snippet = (label: string, description: string, body: Json): Snippet => ({ label, description, body });

const position = [numberPlace(2, 0), numberPlace(3, 0)];

/** Keeps what Monaco would take for a place to type in, or for a raw text. */
function literally(value: Json): Json {
  if (typeof value === 'string') {
    const written = JSON.stringify(value);
    return /[$\\^]/.test(written) ? `^${written.replace(/[\\$}]/g, '\\$&')}` : value;
  }
  if (isArray(value)) return value.map(literally);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literally(item)]));
}

export function presetSnippets(definition: Definition): readonly Snippet[] {
  return definition.presets.map((preset) => {
    const { node } = preset;
    const body = {
      type: definition.type,
      id: place(1, `${definition.type}-1`),
      position,
      span: preset.span ?? definition.span,
      ...(literally(node) as JsonObject),
    };
    return snippet(`${definition.label}: ${preset.name}`, preset.help, body);
  });
}

const grid = { columns: numberPlace(5, 2), rows: numberPlace(6, 4) };

export const GROUP_SNIPPETS = [
  snippet('Group', 'A card with controls of its own.', {
    type: 'group',
    id: place(1, 'group-1'),
    label: place(4, 'Group'),
    position,
    span: [4, 2],
    grid,
    children: [END],
  }),
  snippet('Group filled by a server', 'A broadcast with this msg_type brings the controls.', {
    type: 'group',
    id: place(1, 'group-1'),
    label: place(4, 'Group'),
    position,
    span: [4, 2],
    grid,
    dynamic: place(7, 'fill_group'),
    children: [],
  }),
] as const;

export const PANEL_SNIPPETS = [
  snippet('Panel', 'One page, face or section.', {
    type: 'group',
    id: place(1, 'panel-1'),
    label: place(2, 'Panel'),
    position: [0, 0],
    grid: { columns: numberPlace(3, 2), rows: numberPlace(4, 4) },
    children: [END],
  }),
] as const;

export const TAB_SNIPPETS = [
  snippet('Tab', 'Rows and columns of controls.', {
    title: place(1, 'Tab'),
    icon: place(2, 'square.grid.2x2'),
    grid: { columns: numberPlace(3, 4), rows: numberPlace(4, 8) },
    children: [END],
  }),
  snippet('Tab for a form', 'Rows that are as tall as what is in them.', {
    title: place(1, 'Form'),
    icon: place(2, 'list.bullet'),
    grid: { columns: numberPlace(3, 2), rows: numberPlace(4, 8), mode: 'flow' },
    children: [END],
  }),
] as const;

export const LAYOUT_SNIPPETS = [
  snippet('New layout', 'A layout with one empty tab.', {
    name: place(1, 'My layout'),
    version: 1,
    tabs: [{ title: place(2, 'Home'), icon: 'house', grid: { columns: 4, rows: 8 }, children: [END] }],
  }),
] as const;

const value = '{{value}}';

export const ACTION_SNIPPETS = [
  snippet('Broadcast a command', 'Everybody in the channel gets it; msg_type names the command.', {
    event: 'broadcast_request',
    payload: { msg_type: place(1, 'set_value'), value },
  }),
  snippet('Send to one peer by name', 'Only the named peer gets it.', {
    event: 'route_msg_noreply',
    payload: { target_name: place(1, 'hub'), type: place(2, 'set_value'), payload: { value } },
  }),
  snippet('Publish over MQTT', 'Goes to a broker named under sources.', {
    method: 'mqtt',
    topic: place(1, 'home/light/set'),
    payload: value,
  }),
  snippet('Web request', 'Calls a web address.', {
    method: 'http',
    url: place(1, 'http://192.168.1.20/api'),
    httpMethod: choicePlace(2, ['POST', 'PUT', 'PATCH', 'GET', 'DELETE']),
    payload: { value },
  }),
] as const;

export const SYNC_SNIPPETS = [
  snippet('Listen to a broadcast', 'Takes one value of frames with this msg_type.', {
    event: 'broadcast',
    filter: { msg_type: place(1, 'status') },
    valuePath: place(2, 'value'),
  }),
  snippet('Listen to an MQTT topic', 'From a broker named under sources.', {
    method: 'mqtt',
    topic: place(1, 'home/temperature'),
    valuePath: place(2, ''),
  }),
  snippet('Ask a web address', 'Again and again, every few seconds.', {
    method: 'http',
    url: place(1, 'http://192.168.1.20/state'),
    valuePath: place(2, 'value'),
    interval: numberPlace(3, 5),
  }),
  snippet('Read a sensor', 'A sensor of the phone itself.', {
    method: 'sensor',
    sensor: choicePlace(1, Object.keys(SENSORS)),
  }),
] as const;
