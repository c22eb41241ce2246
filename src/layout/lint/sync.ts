// Sync entries: bindings nothing can come through, and sensors the phone does not have.
import { SENSOR_NAMES, SENSORS, SYNC } from '../blocks/binding.ts';
import { SHARED } from '../blocks/shared.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json.ts';
import { isBlank, recordCheck } from './record.ts';
import { type Check, dropping, type Notes, putting, report, trailOf } from './report.ts';
import { CODES, valueCheck } from './values.ts';
import { nearest, oneOf, quote, spoken } from './words.ts';

const fieldsCheck = recordCheck(SYNC, (field) => valueCheck(field, CODES), {
  label: 'The binding',
  // The source is looked up among the layout's.
  instead: { source: undefined },
});

const KNOWN_SENSORS: ReadonlySet<string> = new Set(SENSOR_NAMES);

function checkSensor(sensor: Json | undefined, notes: Notes): void {
  if (isBlank(sensor)) {
    report(
      notes,
      'warn',
      'bad_sync',
      `This binding listens to a sensor but does not say which, so nothing arrives. Choose ${oneOf(Object.keys(SENSORS))}.`,
    );
    return;
  }
  if (typeof sensor !== 'string' || KNOWN_SENSORS.has(sensor)) return;
  const [name = '', key] = sensor.split('.', 2);
  const offered = SENSORS[name]?.keys;
  const near = nearest(sensor, SENSOR_NAMES) ?? (key === undefined ? undefined : nearest(key, offered ?? []));
  const meant = near !== undefined && offered?.includes(near) ? `${name}.${near}` : near;
  report(
    notes,
    'warn',
    'bad_sensor',
    offered === undefined
      ? `The phone has no sensor ${quote(name)}, so nothing arrives. It has ${oneOf(Object.keys(SENSORS))}.`
      : `The sensor ${name} has no reading ${quote(key ?? '')}, so nothing arrives. It has ${oneOf(offered)}.`,
    {
      tail: ['sensor'],
      ...(meant !== undefined && { fix: putting(`Change to ${meant}`, trailOf(notes, 'sensor'), meant) }),
    },
  );
}

function checkEntry(entry: JsonObject, notes: Notes, beside: JsonObject): void {
  fieldsCheck(entry, notes, beside);
  const source = typeof entry.source === 'string' && entry.source !== '' ? entry.source : undefined;
  switch (isBlank(entry.method) ? 'meshsocket' : entry.method) {
    case 'sensor':
      checkSensor(entry.sensor, notes);
      break;
    case 'mqtt':
      notes.uses.push({ kind: 'mqtt', source, at: trailOf(notes) });
      if (isBlank(entry.topic)) {
        report(
          notes,
          'error',
          'bad_sync',
          'This binding listens to an MQTT broker but names no topic, so nothing arrives. Add the topic.',
        );
      }
      break;
    case 'http':
      notes.uses.push({ kind: 'http', source, at: trailOf(notes) });
      if (isBlank(entry.path) && isBlank(entry.url)) {
        report(
          notes,
          'error',
          'bad_sync',
          'This binding asks a web server but has neither a path nor a full address, so nothing arrives. Add one of them.',
        );
      }
      break;
    case 'meshsocket':
      if (isBlank(entry.valuePath)) {
        report(
          notes,
          'warn',
          'bad_sync',
          `This binding does not say where the value is, so the control gets the whole payload. Name the key under ${spoken('valuePath', SYNC.valuePath)}.`,
        );
      }
      break;
    default:
  }
}

const SPOKEN = spoken('sync', SHARED.sync);

export const syncCheck: Check = (sync, notes, beside) => {
  if (isObject(sync)) {
    report(
      notes,
      'warn',
      'bad_sync',
      `${SPOKEN} is a single binding, and the phone wants a list of them. Put it in a list.`,
      {
        fix: putting('Put it in a list', trailOf(notes), [sync]),
      },
    );
    checkEntry(sync, notes, beside);
    return;
  }
  if (!isArray(sync)) {
    report(
      notes,
      'warn',
      'bad_sync',
      `${SPOKEN} has to be a list of bindings, but it is ${quote(sync)}. The phone passes it over.`,
      {
        fix: dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  for (const [index, entry] of sync.entries()) {
    notes.trail.push(index);
    if (isObject(entry)) checkEntry(entry, notes, beside);
    else {
      report(
        notes,
        'warn',
        'bad_sync',
        `This binding is ${quote(entry)} and has to be an object. The phone passes it over.`,
        {
          fix: dropping('Remove it', trailOf(notes)),
        },
      );
    }
    notes.trail.pop();
  }
};
