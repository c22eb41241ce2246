// What is sent or watched without anybody touching a control: alerts, publishers, poll groups.
import { OPERATORS, SENSORS, WIRE_VERBS } from '../blocks/binding.ts';
import { ALERT, POLL_GROUP, PUBLISHER } from '../blocks/layout.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { isForwarded } from './actions.ts';
import { blockCheck } from './block.ts';
import { isBlank } from './record.ts';
import { type Check, dropping, type Notes, putting, report, trailOf } from './report.ts';
import { meantOperator, nearest, oneOf, quote, spoken } from './words.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS);
const PIPELINES = Object.keys(SENSORS);
const ALERT_KEYS = ['event', 'valuePath', 'operator', 'value', 'title', 'body'] as const;

const alertFields = blockCheck(ALERT, 'The alert', { instead: { operator: undefined } });

export const alertCheck: Check = (alert, notes, beside) => {
  if (!isObject(alert)) {
    report(
      notes,
      'error',
      'bad_alert',
      `This alert is ${quote(alert)} and has to be an object. The relay cannot use it.`,
      {
        fix: dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  for (const key of ALERT_KEYS) {
    if (Object.hasOwn(alert, key)) continue;
    report(
      notes,
      'error',
      'bad_alert',
      `This alert has no ${spoken(key, ALERT[key])}, so it never goes off. ${ALERT[key].help}`,
      {
        ...(key === 'event' && { fix: putting('Listen to broadcasts', trailOf(notes, 'event'), 'broadcast') }),
      },
    );
  }
  const { operator } = alert;
  if (operator === null || (typeof operator === 'string' && !Object.hasOwn(OPERATORS, operator))) {
    const meant = typeof operator === 'string' ? meantOperator(operator, OPERATOR_NAMES) : undefined;
    report(
      notes,
      'error',
      'bad_alert',
      `The relay cannot compare with ${quote(operator)}, so this alert never goes off. Use ${oneOf(OPERATOR_NAMES)}.`,
      {
        tail: ['operator'],
        ...(meant !== undefined && { fix: putting(`Change to ${meant}`, trailOf(notes, 'operator'), meant) }),
      },
    );
  }
  alertFields(alert, notes, beside);
};

const publisherFields = blockCheck(PUBLISHER, 'The publisher');

export const publisherCheck: Check = (publisher, notes, beside) => {
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
          : dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  const { sensor } = publisher;
  if (isBlank(sensor)) {
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

const pollFields = blockCheck(POLL_GROUP, 'The poll group', { instead: { event: undefined } });
const USUAL_INTERVAL = 30;

function checkPolled(group: JsonObject, notes: Notes): void {
  const { event, payload } = group;
  if (isBlank(event)) {
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
      `This poll group does not say how often to ask: ${spoken('interval', POLL_GROUP.interval)} has to be a number of seconds above 0. Nothing is asked.`,
      {
        tail: Object.hasOwn(group, 'interval') ? ['interval'] : [],
        fix: putting(`Ask every ${USUAL_INTERVAL} seconds`, trailOf(notes, 'interval'), USUAL_INTERVAL),
      },
    );
  }
  const { interval: _, ...rest } = group;
  pollFields(counts ? group : rest, notes, beside);
}

export const pollGroupsCheck: Check = (groups, notes) => {
  if (!isObject(groups)) return;
  for (const [name, group] of Object.entries(groups)) {
    notes.trail.push(name);
    checkPollGroup(group, notes, groups);
    notes.trail.pop();
  }
};
