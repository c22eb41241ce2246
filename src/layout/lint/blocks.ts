// The blocks beside the tabs: whether each is what it should be, and the rules of alerts, publishers, glance, poll
// groups, dynamic tabs and the connection.
import { OPERATORS, SENSORS, WIRE_VERBS } from '../blocks/binding.ts';
import {
  ALERT,
  APPEARANCE,
  CONNECTION,
  DYNAMIC_TAB,
  GLANCE,
  LAYOUT,
  POLL_GROUP,
  PUBLISHER,
  STATE,
} from '../blocks/layout.ts';
import { BASE_THEME, THEME } from '../blocks/theme.ts';
import type { Layout } from '../document.ts';
import type { Fields } from '../fields.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { isForwarded } from './actions.ts';
import { compile, THEME_CODES } from './compile.ts';
import { noteUses } from './node.ts';
import { isEmpty, onlyTypos, type RecordOptions, recordCheck, type Unknown } from './record.ts';
import { type Check, dropping, moving, type Notes, notesOn, passes, putting, report, trailOf } from './report.ts';
import { sourcesCheck } from './sources.ts';
import { CODES, type Codes } from './values.ts';
import { meantOperator, nearest, oneOf, quote } from './words.ts';

const APPEARANCE_CODES: Codes = { ...CODES, choice: 'bad_appearance', color: 'bad_appearance' };

/** What is missing in a block is told by the block's own rule. */
function blockCheck(fields: Fields, label: string, more: Omit<RecordOptions, 'label'> = {}): Check {
  const codes = more.codes ?? CODES;
  return recordCheck(fields, (field) => compile(field, { codes }), {
    label,
    optional: new Set(Object.keys(fields)),
    ...more,
  });
}

function eachEntry(check: Check): Check {
  return (list, notes, beside) => {
    if (!isArray(list)) return;
    for (const [index, entry] of list.entries()) {
      notes.trail.push(index);
      check(entry, notes, beside);
      notes.trail.pop();
    }
  };
}

/** The list without the entry under check. */
function removing(notes: Notes, list: Json | undefined) {
  const index = notes.trail.at(-1);
  const kept = isArray(list) ? list.filter((_, other) => other !== index) : [];
  return putting('Remove it', notes.trail.slice(0, -1), kept);
}

const OPERATOR_NAMES = Object.keys(OPERATORS);
const PIPELINES = Object.keys(SENSORS);
const ALERT_KEYS = ['event', 'valuePath', 'operator', 'value', 'title', 'body'] as const;

const alertFields = blockCheck(ALERT, 'The alert', { instead: { operator: undefined } });

const alertCheck: Check = (alert, notes, beside) => {
  if (!isObject(alert)) {
    report(
      notes,
      'error',
      'bad_alert',
      `This alert is ${quote(alert)} and has to be an object. The relay cannot use it.`,
      {
        fix: removing(notes, beside.alerts),
      },
    );
    return;
  }
  for (const key of ALERT_KEYS) {
    if (Object.hasOwn(alert, key)) continue;
    report(notes, 'error', 'bad_alert', `This alert has no "${key}", so it never goes off. ${ALERT[key].help}`, {
      ...(key === 'event' && { fix: putting('Listen to broadcasts', trailOf(notes, 'event'), 'broadcast') }),
    });
  }
  const { operator } = alert;
  if (Object.hasOwn(alert, 'operator') && !(typeof operator === 'string' && Object.hasOwn(OPERATORS, operator))) {
    const meant = typeof operator === 'string' ? meantOperator(operator, OPERATOR_NAMES) : undefined;
    report(
      notes,
      'error',
      'bad_alert',
      `The relay cannot compare with ${quote(operator ?? null)}, so this alert never goes off. Use ${oneOf(OPERATOR_NAMES)}.`,
      {
        tail: ['operator'],
        ...(meant !== undefined && { fix: putting(`Change to ${meant}`, trailOf(notes, 'operator'), meant) }),
      },
    );
  }
  alertFields(alert, notes, beside);
};

const publisherFields = blockCheck(PUBLISHER, 'The publisher');

const publisherCheck: Check = (publisher, notes, beside) => {
  if (!isObject(publisher)) {
    const named = typeof publisher === 'string' && PIPELINES.includes(publisher);
    report(
      notes,
      'error',
      'bad_publisher',
      `This publisher is ${quote(publisher)} and has to be an object that names a sensor. Nothing is sent.`,
      {
        fix: named
          ? putting(`Write it as { "sensor": "${publisher}" }`, trailOf(notes), { sensor: publisher })
          : removing(notes, beside.publishers),
      },
    );
    return;
  }
  const { sensor } = publisher;
  if (isEmpty(sensor)) {
    report(
      notes,
      'error',
      'bad_publisher',
      `This publisher names no sensor, so nothing is sent. Choose ${oneOf(PIPELINES)}.`,
      {
        tail: Object.hasOwn(publisher, 'sensor') ? ['sensor'] : [],
      },
    );
  } else if (typeof sensor === 'string') {
    const [name = ''] = sensor.split('.', 1);
    if (!Object.hasOwn(SENSORS, name)) {
      const near = nearest(name, PIPELINES);
      const meant = near === undefined ? undefined : near + sensor.slice(name.length);
      report(
        notes,
        'warn',
        'bad_publisher',
        `The phone has no sensor ${quote(name)}, so nothing is sent. It has ${oneOf(PIPELINES)}.`,
        {
          tail: ['sensor'],
          ...(meant !== undefined && { fix: putting(`Change to ${meant}`, trailOf(notes, 'sensor'), meant) }),
        },
      );
    }
  }
  publisherFields(publisher, notes, beside);
};

const glanceFields = blockCheck(GLANCE, 'Glance', {
  instead: { hero: undefined, slots: undefined, controls: undefined },
});

function noteShown(id: Json | undefined, what: string, notes: Notes): void {
  if (typeof id !== 'string' || id === '') return;
  notes.refs.push({
    id,
    rule: 'bad_glance',
    at: trailOf(notes),
    says: (name) =>
      `${what} ${name}, but nothing in the layout is called that, so the widget has nothing to show there.`,
  });
}

const glanceCheck: Check = (glance, notes, beside) => {
  if (!isObject(glance)) return;
  glanceFields(glance, notes, beside);
  notes.trail.push('hero');
  noteShown(glance.hero, 'The main control of the widget is', notes);
  notes.trail.pop();
  for (const [index, id] of (isArray(glance.slots) ? glance.slots : []).entries()) {
    notes.trail.push('slots', index);
    noteShown(id, 'One of the controls of the widget is', notes);
    notes.trail.length -= 2;
  }
  // These stand on the phone's own surfaces and follow rules nobody has published; their sources are in use, though.
  for (const control of isArray(glance.controls) ? glance.controls : [])
    if (isObject(control)) noteUses(control, notes);
};

const pollFields = blockCheck(POLL_GROUP, 'The poll group', { instead: { event: undefined } });
const USUAL_INTERVAL = 30;

function checkPolled(group: JsonObject, notes: Notes): void {
  const { event, payload } = group;
  if (isEmpty(event)) {
    report(
      notes,
      'warn',
      'bad_poll_group',
      'This poll group names no event, so nothing is asked. Use broadcast_request with the command in msg_type.',
      Object.hasOwn(group, 'event') ? { tail: ['event'] } : {},
    );
    return;
  }
  if (typeof event !== 'string' || isForwarded(event)) return;
  const near = nearest(event, Object.keys(WIRE_VERBS));
  const named = isObject(payload)
    ? { msg_type: event, ...payload }
    : { msg_type: event, ...(payload && { value: payload }) };
  report(
    notes,
    'warn',
    'bad_poll_group',
    `The relay does not pass on ${quote(event)}, so nobody is asked. Send a broadcast_request with the command in msg_type.`,
    {
      tail: ['event'],
      fix:
        near === undefined
          ? putting(`Send it as broadcast_request with msg_type ${quote(named.msg_type)}`, trailOf(notes), {
              ...group,
              event: 'broadcast_request',
              payload: named,
            })
          : putting(`Change to ${near}`, trailOf(notes, 'event'), near),
    },
  );
}

function checkPollGroup(group: Json, notes: Notes, beside: JsonObject): void {
  if (!isObject(group)) {
    report(
      notes,
      'warn',
      'bad_poll_group',
      `This poll group is ${quote(group)} and has to be an object with an event and an interval.`,
      {
        fix: dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  checkPolled(group, notes);
  const { interval } = group;
  const counts = typeof interval === 'number' && interval > 0;
  if (!counts && (interval === undefined || interval === null || typeof interval === 'number')) {
    report(
      notes,
      'warn',
      'bad_poll_group',
      'This poll group does not say how often to ask: "interval" has to be a number of seconds above 0. Nothing is asked.',
      {
        tail: Object.hasOwn(group, 'interval') ? ['interval'] : [],
        fix: putting(`Ask every ${USUAL_INTERVAL} seconds`, trailOf(notes, 'interval'), USUAL_INTERVAL),
      },
    );
  }
  const { interval: _, ...rest } = group;
  pollFields(counts ? group : rest, notes, beside);
}

const pollGroupsCheck: Check = (groups, notes) => {
  if (!isObject(groups)) return;
  for (const [name, group] of Object.entries(groups)) {
    notes.trail.push(name);
    checkPollGroup(group, notes, groups);
    notes.trail.pop();
  }
};

const dynamicTabFields = blockCheck(DYNAMIC_TAB, 'The dynamic tab');

const dynamicTabCheck: Check = (tab, notes, beside) => {
  if (isObject(tab) && typeof tab.event === 'string' && tab.event !== '') {
    dynamicTabFields(tab, notes, beside);
    return;
  }
  const named = typeof tab === 'string' && tab !== '';
  report(
    notes,
    'warn',
    'bad_dynamic_tab',
    'A dynamic tab needs the name of the command that brings it, as { "event": "…" }. Like this no tab is ever added.',
    {
      tail: isObject(tab) && Object.hasOwn(tab, 'event') ? ['event'] : [],
      fix: named
        ? putting(`Write it as { "event": ${quote(tab)} }`, trailOf(notes), { event: tab })
        : removing(notes, beside.dynamicTabs),
    },
  );
};

const connectionFields = blockCheck(CONNECTION, 'The connection');

const connectionCheck: Check = (connection, notes, beside) => {
  if (!isObject(connection)) return;
  connectionFields(connection, notes, beside);
  if (connection.mode !== 'room' && isEmpty(connection.e2eeKey)) return;
  for (const key of ['url', 'token'] as const) {
    if (isEmpty(connection[key])) continue;
    report(
      notes,
      'warn',
      'secret_in_layout',
      `In a room the phone signs in with its own account. With a ${key} of another relay in the layout it keeps reconnecting, and everybody who gets the layout can read it. Remove it.`,
      { tail: [key], fix: dropping(`Remove the ${key}`, trailOf(notes, key)) },
    );
  }
};

const appearanceFields = APPEARANCE.backgroundImage;
const pictureCheck = compile(appearanceFields, { codes: APPEARANCE_CODES });

const appearanceCheck = blockCheck(APPEARANCE, 'The appearance', {
  codes: APPEARANCE_CODES,
  instead: {
    backgroundImage: (image, notes, beside) => {
      if (typeof image !== 'string') {
        pictureCheck?.(image, notes, beside);
      } else if (image !== '') {
        report(
          notes,
          'warn',
          'legacy_shape',
          'The background picture is written as an address alone. The phone reads it, but an object is the form that lasts.',
          { fix: putting('Write it as { "url": … }', trailOf(notes), { url: image }) },
        );
      }
    },
  },
});

/** Metrics and fonts do not change with the mode. */
const modeUnknown: Unknown = (key, value, notes, beside, known) => {
  if (!Object.hasOwn(BASE_THEME, key)) return onlyTypos(key, value, notes, beside, known);
  const mode = String(notes.trail.at(-1));
  const theme = notes.around.at(-2);
  const there = theme !== undefined && Object.hasOwn(theme, key);
  report(
    notes,
    'warn',
    'bad_theme',
    `"${key}" is the same in both modes, and the phone passes it over in "${mode}". ${there ? 'Remove it here.' : 'Move it up into the theme itself.'}`,
    {
      tail: [key],
      fix: there
        ? dropping('Remove it here', trailOf(notes, key))
        : moving('Move it up', trailOf(notes, key), [...notes.trail.slice(0, -1), key], value),
    },
  );
  return undefined;
};

function modeCheck(mode: 'light' | 'dark'): Check | undefined {
  const field = THEME[mode];
  if (field?.kind !== 'record') return undefined;
  return blockCheck(field.fields, field.label, { codes: THEME_CODES, unknown: modeUnknown });
}

const themeCheck = blockCheck(THEME, 'The theme', {
  codes: THEME_CODES,
  instead: { light: modeCheck('light'), dark: modeCheck('dark') },
});

interface Block {
  readonly holds: 'list' | 'object' | 'any';
  readonly check: Check | undefined;
}

const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ['accentColor', { holds: 'any', check: compile(LAYOUT.accentColor) }],
  ['appearance', { holds: 'object', check: appearanceCheck }],
  ['theme', { holds: 'object', check: themeCheck }],
  ['connection', { holds: 'any', check: connectionCheck }],
  ['sources', { holds: 'any', check: sourcesCheck }],
  ['publishers', { holds: 'list', check: eachEntry(publisherCheck) }],
  ['alerts', { holds: 'list', check: eachEntry(alertCheck) }],
  ['glance', { holds: 'object', check: glanceCheck }],
  ['pollGroups', { holds: 'object', check: pollGroupsCheck }],
  ['dynamicTabs', { holds: 'list', check: eachEntry(dynamicTabCheck) }],
  ['state', { holds: 'object', check: blockCheck(STATE, 'State') }],
]);

function checkContainer(key: string, { holds, check }: Block, value: Json, notes: Notes): boolean {
  if (holds === 'any' || (holds === 'list' ? isArray(value) : isObject(value))) return true;
  const wraps = holds === 'list' && isObject(value) && passes(check, [value], notes);
  report(
    notes,
    'warn',
    'bad_top_level',
    `"${key}" has to be ${holds === 'list' ? 'a list' : 'an object'}, but it is ${quote(value)}. The phone passes it over.`,
    { fix: wraps ? putting('Put it in a list', [key], [value]) : dropping('Remove it', [key]) },
  );
  return false;
}

const seen = new Map<string, WeakMap<object, Notes>>();
const NOTHING: Notes = notesOn({});

function notesFor(key: string, block: Block, value: Json): Notes {
  const remembered = seen.get(key) ?? new WeakMap<object, Notes>();
  seen.set(key, remembered);
  const whole = typeof value === 'object' && value !== null ? value : undefined;
  const known = whole === undefined ? undefined : remembered.get(whole);
  if (known !== undefined) return known;
  const notes = notesOn({});
  notes.trail.push(key);
  if (checkContainer(key, block, value, notes)) block.check?.(value, notes, { [key]: value });
  notes.trail.pop();
  if (whole !== undefined) remembered.set(whole, notes);
  return notes;
}

/** All that is to be said about the blocks, with paths from the root of the document. */
export function checkBlocks(layout: Layout): readonly Notes[] {
  return [...BLOCKS].map(([key, block]) => {
    const value = member(layout, key);
    return value === undefined || value === null ? NOTHING : notesFor(key, block, value);
  });
}
