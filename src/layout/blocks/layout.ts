// The document's own keys and every top-level block.
import {
  boolField,
  choiceField,
  colorField,
  eitherField,
  type Fields,
  iconField,
  jsonField,
  listField,
  mapField,
  nodesField,
  numberField,
  recordField,
  refField,
  textField,
  urlField,
} from '../fields.ts';
import { OPERATORS, SENSORS, WIRE_VERBS } from './binding.ts';
import { THEME } from './theme.ts';

const fill = (mode: string) =>
  eitherField(
    [
      colorField({ label: 'Colour', help: 'One flat colour.' }),
      listField(colorField({ label: 'Colour', help: 'One stop of the gradient.' }), {
        label: 'Gradient',
        help: 'Two colours or more.',
        entry: 'colour',
      }),
    ],
    {
      label: `In ${mode} mode`,
      help: `Fill of the header in ${mode} mode: a colour, or two and more for a gradient.`,
      section: 'style',
    },
  );

export const APPEARANCE = {
  colorScheme: choiceField({
    label: 'Mode',
    help: 'Pins the layout to one mode, or follows the phone.',
    choices: { system: 'As the phone is set', dark: 'Always dark', light: 'Always light' },
    default: 'system',
    section: 'style',
  }),
  showHeader: boolField({
    label: 'Header bar',
    help: 'Shows the bar with the title.',
    default: true,
    section: 'style',
  }),
  statusBarStyle: choiceField({
    label: 'Status bar',
    help: 'Colour of the clock and the icons at the top.',
    choices: { auto: 'Follows the mode', light: 'White, for dark headers', dark: 'Black, for light headers' },
    default: 'auto',
    section: 'style',
  }),
  header: recordField(
    {
      style: choiceField({
        label: 'Style',
        help: 'What the header bar is filled with.',
        choices: {
          transparent: 'Nothing: the page shows through',
          material: 'Frosted glass',
          color: 'The colours below, up to the screen’s edge',
        },
        auto: 'color when a colour is given, else transparent',
        section: 'style',
      }),
      light: fill('light'),
      dark: fill('dark'),
    },
    { label: 'Header', help: 'Fill of the header bar.', section: 'style' },
  ),
  backgroundImage: recordField(
    {
      url: urlField({
        label: 'Picture',
        help: 'Address of a picture; it is loaded while the layout already shows.',
        opens: 'image',
      }),
      asset: textField({ label: 'Built-in picture', help: 'Name of a picture that comes with the app.' }),
      contentMode: choiceField({
        label: 'Fit',
        help: 'How the picture meets the screen.',
        choices: { fill: 'Covers the screen, edges may be cut', fit: 'Whole picture, bars may show' },
        default: 'fill',
        section: 'style',
      }),
      blur: numberField({ label: 'Blur', help: 'Radius of the blur.', min: 0, max: 100, unit: 'pt', section: 'style' }),
      opacity: numberField({
        label: 'Strength',
        help: 'From invisible to full.',
        default: 1,
        min: 0,
        max: 1,
        step: 0.05,
        section: 'style',
      }),
      overlay: colorField({ label: 'Tint over it', help: 'A veil over the picture that keeps text readable.' }),
    },
    { label: 'Background picture', help: 'A picture behind all tabs, under every control.', section: 'style' },
  ),
} as const satisfies Fields;

export const CONNECTION = {
  url: urlField({
    label: 'Relay',
    help: 'ws:// or wss:// address of your relay. Leave it out in a room: the app then uses its own account.',
    opens: 'relay',
  }),
  token: textField({ label: 'Token', help: 'The shared key of a self-hosted relay.', secret: true }),
  mode: choiceField({
    label: 'Mode',
    help: 'How members share the channel.',
    choices: { room: 'Several members share one encryption key' },
  }),
  e2eeKey: textField({
    label: 'Encryption key',
    help: 'Base64 key shared by all members; having one makes it a room.',
    secret: true,
  }),
  hub: textField({ label: 'Hub', help: 'Mesh name of the server that drives the layout.' }),
  identity: recordField(
    {
      name: textField({ label: 'Name', help: 'What this phone is called in the mesh and in chats.', auto: 'CAR-TER' }),
      channel: textField({
        label: 'Channel',
        help: 'The channel to join; peers only see each other within one.',
        auto: 'home',
      }),
      role: textField({
        label: 'Role',
        help: 'What this phone says it is.',
        suggest: ['controller', 'device', 'hub', 'member'],
        auto: 'controller',
      }),
      canBroadcast: boolField({
        label: 'May broadcast',
        help: 'Asks to send to everybody in the channel.',
        auto: 'by the role',
      }),
      can_broadcast: boolField({
        label: 'May broadcast',
        help: 'The wire’s spelling of canBroadcast; both are read.',
        auto: 'by the role',
      }),
      canRoute: boolField({ label: 'May route', help: 'Asks to send to single peers.', auto: 'by the role' }),
      can_route: boolField({
        label: 'May route',
        help: 'The wire’s spelling of canRoute; both are read.',
        auto: 'by the role',
      }),
    },
    { label: 'Identity', help: 'Who the phone is on the relay.' },
  ),
} as const satisfies Fields;

const isMqtt = { field: 'type', is: ['mqtt'] } as const;
const isHttp = { field: 'type', is: ['http'] } as const;

export const SOURCE = {
  type: choiceField({
    label: 'Kind',
    help: 'What it is.',
    choices: { mqtt: 'An MQTT broker', http: 'A web server' },
    required: true,
  }),
  url: urlField({
    label: 'Broker',
    help: 'mqtt:// for plain, mqtts:// for encrypted. The usual ports are 1883 and 8883.',
    opens: 'mqtt',
    when: isMqtt,
  }),
  username: textField({ label: 'User', help: 'Login at the broker.', when: isMqtt }),
  password: textField({
    label: 'Password',
    help: 'Login at the broker. It is stored in the layout as plain text.',
    secret: true,
    when: isMqtt,
  }),
  clientId: textField({
    label: 'Client id',
    help: 'Name given to the broker.',
    auto: 'made up by the phone',
    when: isMqtt,
  }),
  baseURL: urlField({ label: 'Base address', help: 'What paths are added to.', opens: 'http', when: isHttp }),
  headers: mapField(textField({ label: 'Value', help: 'What the header says.' }), {
    label: 'Headers',
    help: 'Sent with every request, for example an access key.',
    key: 'header',
    when: isHttp,
  }),
  interval: numberField({
    label: 'Every',
    help: 'Seconds between two requests where a binding does not say.',
    default: 5,
    min: 0.1,
    unit: 's',
    when: isHttp,
  }),
} as const satisfies Fields;

export const PUBLISHER = {
  sensor: choiceField({
    label: 'Sensor',
    help: 'What the phone sends. The app asks before the first reading leaves it.',
    choices: Object.fromEntries(Object.entries(SENSORS).map(([name, sensor]) => [name, sensor.help])),
    open: true,
    required: true,
  }),
  interval: numberField({
    label: 'Every',
    help: 'Seconds between two readings; raised where a sensor needs more.',
    min: 0.05,
    unit: 's',
    auto: 'by the sensor',
  }),
} as const satisfies Fields;

export const ALERT = {
  id: textField({ label: 'Id', help: 'Names the rule.', auto: 'numbered' }),
  event: textField({ label: 'On frame', help: 'The frame type to watch.', suggest: ['broadcast'], required: true }),
  valuePath: textField({ label: 'Value', help: 'Where in the payload the value is.', required: true }),
  operator: choiceField({ label: 'Is', help: 'How the two are compared.', choices: OPERATORS, required: true }),
  value: jsonField({ label: 'Limit', help: 'What the value is compared with.', required: true, sample: 80 }),
  title: textField({ label: 'Title', help: 'First line of the notification.', required: true }),
  body: textField({ label: 'Text', help: 'Second line of the notification.', required: true, multiline: true }),
  cooldown: numberField({
    label: 'Not again for',
    help: 'Seconds of quiet after a notification.',
    min: 0,
    integer: true,
    unit: 's',
  }),
  acknowledgeServerReadable: boolField({
    label: 'The relay may read it',
    help: 'Alerts are checked at the relay, so the watched value cannot be end-to-end encrypted. This says you accept that.',
  }),
} as const satisfies Fields;

export const GLANCE = {
  enabled: boolField({ label: 'On', help: 'Shows the layout on widgets and the lock screen.' }),
  title: textField({ label: 'Title', help: 'Heading of the widget.' }),
  icon: iconField({ label: 'Icon', help: 'Symbol of the widget.' }),
  tint: colorField({ label: 'Tint', help: 'Colour of the widget.' }),
  hero: refField({ label: 'Main control', help: 'The one shown largest.', to: 'control' }),
  slots: listField(refField({ label: 'Control', help: 'A control to show.', to: 'control' }), {
    label: 'More controls',
    help: 'Shown beside the main one where there is room.',
    entry: 'control',
  }),
  liveActivity: boolField({ label: 'Live Activity', help: 'Lets the relay keep a running Live Activity up to date.' }),
  controls: nodesField({
    label: 'Stand-alone controls',
    help: 'Extra buttons for Control Center, with ids of their own that nothing else refers to.',
    holds: 'any',
  }),
} as const satisfies Fields;

export const POLL_GROUP = {
  event: choiceField({
    label: 'Frame type',
    help: 'What is sent each time.',
    choices: WIRE_VERBS,
    open: true,
    required: true,
  }),
  interval: numberField({
    label: 'Every',
    help: 'Seconds between two requests.',
    min: 0.1,
    unit: 's',
    required: true,
    sample: 5,
  }),
  payload: jsonField({ label: 'Payload', help: 'What is sent.', sample: { msg_type: 'get_status' } }),
} as const satisfies Fields;

export const DYNAMIC_TAB = {
  event: refField({
    label: 'Command',
    help: 'A broadcast with this msg_type may add a tab.',
    to: 'event',
    required: true,
  }),
} as const satisfies Fields;

export const STATE = {
  sync: boolField({
    label: 'Ask on joining',
    help: 'The phone asks for all values when it joins and after every reconnect.',
  }),
  authority: textField({ label: 'Answered by', help: 'Mesh name of the server whose answer counts.' }),
  acks: boolField({
    label: 'Acknowledged commands',
    help: 'A control shows a new value at once, keeps it when the server confirms, and goes back when it does not.',
  }),
  ackTimeoutMs: numberField({
    label: 'Wait',
    help: 'How long to wait for the confirmation.',
    default: 2000,
    min: 1,
    integer: true,
    unit: 'ms',
  }),
} as const satisfies Fields;

export const LAYOUT = {
  name: textField({ label: 'Name', help: 'What people call this layout.', required: true }),
  version: numberField({ label: 'Version', help: 'Revision of the format; 1 today.', required: true }),
  id: textField({ label: 'Id', help: 'Keeps its identity when it is copied between phones.' }),
  headerTitle: textField({ label: 'Header title', help: 'Text in the header bar.', auto: 'the name' }),
  accentColor: colorField({
    label: 'Accent',
    help: 'The layout’s accent, where the theme gives none.',
    default: '#667eea',
  }),
  appearance: recordField(APPEARANCE, { label: 'Appearance', help: 'Mode, header and background.', section: 'style' }),
  theme: recordField(THEME, { label: 'Theme', help: 'Colours, type and metrics of everything.', section: 'style' }),
  connection: recordField(CONNECTION, {
    label: 'Connection',
    help: 'The relay this layout lives on.',
    section: 'data',
  }),
  sources: mapField(recordField(SOURCE, { label: 'Source', help: 'An MQTT broker or a web server.' }), {
    label: 'Sources',
    help: 'MQTT brokers and web servers the controls may use, by name.',
    key: 'name',
    section: 'data',
  }),
  publishers: listField(recordField(PUBLISHER, { label: 'Publisher', help: 'One sensor stream.' }), {
    label: 'Publishers',
    help: 'Sensors of the phone that are sent to the channel while the layout is open.',
    entry: 'publisher',
    section: 'data',
  }),
  alerts: listField(recordField(ALERT, { label: 'Alert', help: 'One notification rule.' }), {
    label: 'Alerts',
    help: 'Notifications sent by the relay, even while the app is closed.',
    entry: 'alert',
    section: 'data',
  }),
  glance: recordField(GLANCE, { label: 'Glance', help: 'Widgets, the lock screen and Live Activities.' }),
  pollGroups: mapField(recordField(POLL_GROUP, { label: 'Poll group', help: 'One request on a timer.' }), {
    label: 'Poll groups',
    help: 'Frames the phone sends on a timer.',
    key: 'name',
    section: 'data',
  }),
  dynamicTabs: listField(recordField(DYNAMIC_TAB, { label: 'Dynamic tab', help: 'One command that may add a tab.' }), {
    label: 'Dynamic tabs',
    help: 'Tabs a server may add while the layout is open.',
    entry: 'dynamic tab',
    section: 'data',
  }),
  state: recordField(STATE, {
    label: 'State',
    help: 'How values are fetched on joining, and how commands are confirmed.',
    section: 'data',
  }),
  tabs: nodesField({
    label: 'Tabs',
    help: 'What people switch between; each has a grid of its own.',
    holds: 'any',
    required: true,
  }),
} as const satisfies Fields;
