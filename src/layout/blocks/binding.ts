// How a control talks: actions out, sync in, and the condition that shows it.
import {
  boolField,
  choiceField,
  type Fields,
  jsonField,
  mapField,
  numberField,
  refField,
  textField,
  urlField,
} from '../fields.ts';

/** The only frame types a relay passes on. */
export const WIRE_VERBS = {
  broadcast_request: 'Sent to everybody in the channel. The payload’s msg_type names the command.',
  route_msg: 'Sent to one peer by its live id, and answered.',
  route_msg_noreply: 'Sent to one peer by its name, without an answer.',
} as const;

/** Frame types the relay answers by itself. */
export const SERVICE_VERBS = ['ping', 'handshake', 'status_request', 'get_nodes', 'identify'] as const;

export const OPERATORS = {
  eq: 'is equal to',
  neq: 'is not equal to',
  gt: 'is greater than',
  lt: 'is less than',
  gte: 'is at least',
  lte: 'is at most',
} as const;

const header = textField({ label: 'Value', help: 'What the header says.' });
const overNetwork = { field: 'method', is: ['mqtt', 'http'] } as const;
const overHttp = { field: 'method', is: ['http'] } as const;
const overMqtt = { field: 'method', is: ['mqtt'] } as const;
const overMesh = { field: 'method', is: ['meshsocket'] } as const;

export const ACTION = {
  method: choiceField({
    label: 'Over',
    help: 'The road the command takes.',
    choices: {
      meshsocket: 'The relay the layout is connected to',
      mqtt: 'An MQTT broker named under Sources',
      http: 'A web request',
    },
    default: 'meshsocket',
  }),
  mode: choiceField({
    label: 'Mode',
    help: 'Whether the phone waits for an answer.',
    choices: {
      broadcast: 'Sent and forgotten',
      request: 'Waits for the reply; only route_msg gets one',
    },
    default: 'broadcast',
    when: overMesh,
  }),
  event: choiceField({
    label: 'Frame type',
    help: 'How the relay carries the command. Anything but these three never arrives.',
    choices: WIRE_VERBS,
    open: true,
    when: overMesh,
  }),
  payload: jsonField({
    label: 'Payload',
    help: 'What is sent. Tokens such as {{value}} are filled in when it fires; a text that is just one token keeps the value’s own type.',
    sample: { msg_type: 'set_light', value: '{{value}}' },
  }),
  source: refField({
    label: 'Source',
    help: 'Which of the layout’s sources carries it. May be left out while there is only one of that kind.',
    to: 'source',
    when: overNetwork,
  }),
  topic: textField({
    label: 'Topic',
    help: 'The MQTT topic to publish on.',
    placeholder: 'home/light/set',
    when: overMqtt,
  }),
  retain: boolField({
    label: 'Retain',
    help: 'The broker keeps the message for those who come later.',
    default: false,
    when: overMqtt,
  }),
  url: urlField({
    label: 'Address',
    help: 'The full web address. Give this or a path.',
    opens: 'http',
    when: overHttp,
  }),
  path: textField({
    label: 'Path',
    help: 'Added to the source’s base address.',
    placeholder: '/api/light',
    when: overHttp,
  }),
  httpMethod: choiceField({
    label: 'Request',
    help: 'The kind of web request.',
    choices: {
      GET: 'Reads',
      POST: 'Sends',
      PUT: 'Replaces',
      PATCH: 'Changes a part',
      DELETE: 'Removes',
      HEAD: 'Reads the headers only',
    },
    auto: 'POST with a payload, else GET',
    when: overHttp,
  }),
  headers: mapField(header, { label: 'Headers', help: 'Sent along with the request.', key: 'header', when: overHttp }),
} as const satisfies Fields;

export const SENSORS: Readonly<Record<string, { readonly help: string; readonly keys: readonly string[] }>> = {
  heading: {
    help: 'Compass heading in degrees, 0 to 360.',
    keys: ['value', 'magnetic', 'trueHeading', 'accuracy', 'cardinal'],
  },
  motion: {
    help: 'How the phone is tilted, in degrees. Acceleration and rotation come with it.',
    keys: ['value', 'pitch', 'roll', 'yaw', 'accel', 'rotation'],
  },
  barometer: {
    help: 'Air pressure in kilopascals, and the height gained since it started. Asks for Motion & Fitness.',
    keys: ['value', 'pressure', 'altitude'],
  },
  device: {
    help: 'Battery in percent, and the state of the phone itself.',
    keys: ['value', 'battery', 'state', 'thermal', 'lowPower', 'brightness'],
  },
  audio: {
    help: 'How loud it is, 0 to 100. Only loudness is kept, never sound. Asks for the microphone.',
    keys: ['value', 'level', 'dbfs', 'peak'],
  },
  location: {
    help: 'Speed in km/h, and where the phone is. Asks for the location while in use.',
    keys: ['value', 'latitude', 'longitude', 'speed', 'speedMph', 'course', 'altitude', 'accuracy'],
  },
};

/** `heading`, `heading.cardinal`, …: everything a sensor binding may name. */
export const SENSOR_NAMES: readonly string[] = Object.entries(SENSORS).flatMap(([name, sensor]) => [
  name,
  ...sensor.keys.map((key) => `${name}.${key}`),
]);

export const SYNC = {
  method: choiceField({
    label: 'From',
    help: 'Where the data comes from.',
    choices: {
      meshsocket: 'Frames on the relay the layout is connected to',
      mqtt: 'An MQTT topic',
      http: 'A web address, asked again and again',
      sensor: 'A sensor of the phone',
    },
    default: 'meshsocket',
  }),
  type: choiceField({
    label: 'Direction',
    help: 'Bindings only listen; what a control sends is its action.',
    choices: { listen: 'Listens' },
    default: 'listen',
    when: overMesh,
  }),
  event: textField({
    label: 'Frame type',
    help: 'The type of frame to listen to. Nearly always broadcast.',
    default: 'broadcast',
    suggest: ['broadcast'],
    when: overMesh,
  }),
  filter: mapField(jsonField({ label: 'Is', help: 'The value it must be equal to.' }), {
    label: 'Only when',
    help: 'Frames that do not have all of these values are passed over.',
    key: 'key',
    suggestKeys: ['msg_type'],
    when: { field: 'method', is: ['meshsocket', 'mqtt', 'http'] },
  }),
  valuePath: textField({
    label: 'Value',
    help: 'Where in the payload the value is: a key, or keys joined by dots. Empty takes the whole payload.',
    placeholder: 'cpu.load',
  }),
  source: refField({
    label: 'Source',
    help: 'Which of the layout’s sources it comes from. May be left out while there is only one of that kind.',
    to: 'source',
    when: overNetwork,
  }),
  topic: textField({
    label: 'Topic',
    help: 'The MQTT topic; + stands for one level, # for all that follow.',
    placeholder: 'home/+/temperature',
    when: overMqtt,
  }),
  url: urlField({
    label: 'Address',
    help: 'The full web address. Give this or a path.',
    opens: 'http',
    when: overHttp,
  }),
  path: textField({
    label: 'Path',
    help: 'Added to the source’s base address.',
    placeholder: '/api/state',
    when: overHttp,
  }),
  interval: numberField({
    label: 'Every',
    help: 'Seconds between two requests. Bindings with the same address and interval share one.',
    min: 0.1,
    unit: 's',
    auto: 'the source’s own, else 5',
    when: overHttp,
  }),
  sensor: textField({
    label: 'Sensor',
    help: 'A sensor, or one of its readings after a dot.',
    suggest: SENSOR_NAMES,
    placeholder: 'heading.cardinal',
    when: { field: 'method', is: ['sensor'] },
  }),
} as const satisfies Fields;

export const CONDITION = {
  when: refField({ label: 'Show while', help: 'The control whose value decides.', to: 'control', required: true }),
  operator: choiceField({ label: 'Is', help: 'How the two are compared.', choices: OPERATORS, required: true }),
  value: jsonField({
    label: 'Value',
    help: 'What the control’s value is compared with.',
    required: true,
    sample: true,
  }),
} as const satisfies Fields;
