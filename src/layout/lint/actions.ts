// Actions: what never arrives, what no server can tell apart, and tokens nothing is put in for.
import { ACTION, SERVICE_VERBS, WIRE_VERBS } from '../blocks/binding.ts';
import { idOf } from '../document.ts';
import type { ActionField } from '../fields.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { tokensIn } from '../tokens.ts';
import { isBlank, isEmpty, recordCheck } from './record.ts';
import { type Check, dropping, type Notes, put, putting, report, trailOf } from './report.ts';
import { CODES, valueCheck } from './values.ts';
import { nearest, oneOf, quote, spoken } from './words.ts';

const VERBS = Object.keys(WIRE_VERBS);
const SERVICE: ReadonlySet<string> = new Set(SERVICE_VERBS);

export const isForwarded = (event: string) => Object.hasOwn(WIRE_VERBS, event) || SERVICE.has(event);

const modeCheck = valueCheck(ACTION.mode, CODES);

const fieldsCheck = recordCheck(ACTION, (field) => valueCheck(field, CODES), {
  label: 'The action',
  instead: {
    // Whether the event arrives at all is told below, with the way out.
    event: undefined,
    // The source is looked up among the layout's.
    source: undefined,
    // Many published layouts say “send”, and the phone broadcasts.
    mode: (value, notes, beside) => {
      if (value !== 'send') modeCheck?.(value, notes, beside);
    },
  },
});

const text = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);

/** A command name for an action that has none: its control's id, and the key it stands under where that says more. */
function commandFor(notes: Notes): string {
  const key = notes.trail.findLast((step) => typeof step === 'string');
  const id = idOf(notes.subject) ?? text(member(notes.subject, 'type')) ?? 'command';
  const name = key === undefined || key === 'action' ? id : `${id}_${key}`;
  return name.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || 'command';
}

/** What the action sends, told apart by a command name. */
function namedPayload(payload: Json | undefined, command: string, field: ActionField): JsonObject {
  const name = { msg_type: command };
  if (isObject(payload)) return isEmpty(member(payload, 'msg_type')) ? { ...payload, ...name } : payload;
  if (payload !== undefined && payload !== null) return { ...name, value: payload };
  const tokens = Object.keys(field.tokens);
  const sent = field.flat === true ? tokens : tokens.filter((token) => token === 'value');
  return { ...name, ...Object.fromEntries(sent.map((token) => [token, `{{${token}}}`])) };
}

function broadcasting(action: JsonObject, command: string, field: ActionField): JsonObject {
  const { mode, ...rest } = action;
  return {
    ...rest,
    ...(mode !== undefined && { mode: 'broadcast' }),
    event: 'broadcast_request',
    payload: namedPayload(action.payload, command, field),
  };
}

function reportDead(event: string, action: JsonObject, notes: Notes, field: ActionField): void {
  const at = trailOf(notes);
  const near = nearest(event, VERBS);
  const command = text(member(action.payload, 'msg_type')) || event;
  const fix =
    near !== undefined && verbProblem({ ...action, event: near }, near) === undefined
      ? putting(`Change to ${near}`, [...at, 'event'], near)
      : putting(
          `Send it as broadcast_request with msg_type ${quote(command)}`,
          at,
          broadcasting(action, command, field),
        );
  report(
    notes,
    'error',
    'dead_action',
    `The relay passes on only ${oneOf(VERBS)}, so an action with the event ${quote(event)} never arrives and the control seems dead. Send a broadcast_request with the command in msg_type.`,
    { tail: ['event'], fix },
  );
}

/** What keeps a forwarded event from reaching anybody, as the key it needs. */
function verbProblem(action: JsonObject, event: string): 'msg_type' | 'target_id' | 'target_name' | undefined {
  const lacks = (key: string) => isEmpty(member(action.payload, key));
  if (event === 'broadcast_request') return lacks('msg_type') ? 'msg_type' : undefined;
  if (event === 'route_msg') return lacks('target_id') ? 'target_id' : undefined;
  if (event === 'route_msg_noreply') return lacks('target_name') ? 'target_name' : undefined;
  return undefined;
}

function checkVerb(event: string, action: JsonObject, notes: Notes, field: ActionField): void {
  const tail = isObject(action.payload) ? ['payload'] : [];
  const other = (key: string) => !isEmpty(member(action.payload, key));
  if (event === 'broadcast_request' && action.mode === 'request') {
    report(
      notes,
      'warn',
      'bad_action',
      'This action waits for a reply, but nobody answers a broadcast_request. Broadcast it, and listen for the new state instead.',
      { tail: ['mode'], fix: putting('Change the mode to broadcast', trailOf(notes, 'mode'), 'broadcast') },
    );
  }
  switch (verbProblem(action, event)) {
    case 'msg_type': {
      const command = commandFor(notes);
      report(
        notes,
        'warn',
        'bad_action',
        'This broadcast carries no msg_type, so no server can tell which command it is. Name the command.',
        {
          tail,
          fix: putting(
            `Add msg_type ${quote(command)}`,
            trailOf(notes, 'payload'),
            namedPayload(action.payload, command, field),
          ),
        },
      );
      return;
    }
    case 'target_id': {
      const named = other('target_name');
      report(
        notes,
        'error',
        'bad_action',
        `route_msg goes to one peer by its live id, and the payload has no target_id${
          named ? '; a target_name does not count here' : ''
        }. It never arrives. ${named ? 'Names work with route_msg_noreply.' : 'Add the id, or broadcast the command.'}`,
        {
          tail,
          ...(named && {
            fix: putting('Send it with route_msg_noreply', trailOf(notes, 'event'), 'route_msg_noreply'),
          }),
        },
      );
      return;
    }
    case 'target_name':
      reportNoName(other('target_id'), action, notes, tail);
      return;
    default:
  }
}

function reportNoName(hasId: boolean, action: JsonObject, notes: Notes, tail: readonly string[]): void {
  const event = trailOf(notes, 'event');
  const payload = trailOf(notes, 'payload');
  report(
    notes,
    'error',
    'bad_action',
    `route_msg_noreply goes to one peer by its name, and the payload has no target_name. It never arrives. ${
      hasId ? 'Ids work with route_msg.' : 'Add the name of the peer.'
    }`,
    {
      tail,
      fix: ({ base, layout }) => {
        if (hasId) return { label: 'Send it with route_msg', edit: put(base, event, 'route_msg') };
        const hub = text(member(member(layout, 'connection'), 'hub'));
        const body = action.payload ?? {};
        if (hub === undefined || hub === '' || !isObject(body)) return undefined;
        return { label: `Send it to ${quote(hub)}`, edit: put(base, payload, { ...body, target_name: hub }) };
      },
    },
  );
}

function checkMesh(action: JsonObject, notes: Notes, field: ActionField): void {
  const { event } = action;
  if (isBlank(event)) {
    const command = text(member(action.payload, 'msg_type')) ?? commandFor(notes);
    report(notes, 'error', 'bad_action', 'This action has no event, so nothing is sent. Broadcast a command.', {
      fix: putting(`Broadcast ${quote(command)}`, trailOf(notes), broadcasting(action, command, field)),
    });
  } else if (typeof event === 'string') {
    if (Object.hasOwn(WIRE_VERBS, event)) checkVerb(event, action, notes, field);
    else if (!SERVICE.has(event)) reportDead(event, action, notes, field);
  }
}

// Parsed documents are never as deep; one made in code may be.
const DEEPEST = 64;

function lookForTokens(payload: Json, known: ReadonlySet<string>, notes: Notes, depth: number): void {
  if (typeof payload === 'string') {
    if (payload.includes('{{') || payload.includes('$value')) reportTokens(payload, known, notes);
    return;
  }
  if (typeof payload !== 'object' || payload === null || depth > DEEPEST) return;
  for (const [key, inside] of isArray(payload) ? payload.entries() : Object.entries(payload)) {
    notes.trail.push(key);
    lookForTokens(inside, known, notes, depth + 1);
    notes.trail.pop();
  }
}

const head = (token: string) => token.replace(/^\$/, '').split('.', 1)[0] ?? '';

const BRACED = /\{\{\s*([\w.]+)\s*\}\}/g;

function reportTokens(written: string, known: ReadonlySet<string>, notes: Notes): void {
  // Nearly every token is this one, and it is known everywhere.
  if (written === '{{value}}') return;
  const strange = [...tokensIn(written)].find((token) => !known.has(head(token)));
  if (strange === undefined) return;
  const guesses = new Map<string, string | undefined>();
  const meant = written.replace(BRACED, (token, name: string) => {
    if (known.has(head(name))) return token;
    if (!guesses.has(name)) guesses.set(name, nearest(name, known));
    const near = guesses.get(name);
    return near === undefined ? token : `{{${near}}}`;
  });
  report(
    notes,
    'warn',
    'unknown_token',
    `Nothing is put in for {{${strange}}} here; it is sent as it is written. Known here: ${oneOf([...known])}.`,
    meant === written ? {} : { fix: putting(`Change to ${quote(meant)}`, trailOf(notes), meant) },
  );
}

/** `more` are tokens the action also gets because it stands in for another one. */
export function actionCheck(field: ActionField, more: readonly string[] = []): Check {
  // A control's value goes into any payload, whether or not its definition says so.
  const known = new Set(['value', ...Object.keys(field.tokens).map(head), ...more.map(head)]);
  return (action, notes, beside) => {
    if (!isObject(action)) {
      report(
        notes,
        'error',
        'bad_action',
        `${spoken(String(notes.trail.at(-1)), field)} has to be an object that says what to send; like this nothing is sent.`,
        { fix: dropping('Remove it', trailOf(notes)) },
      );
      return;
    }
    fieldsCheck(action, notes, beside);
    const method = isBlank(action.method) ? 'meshsocket' : action.method;
    if (method === 'mqtt') {
      notes.uses.push({ kind: 'mqtt', source: text(action.source) || undefined, at: trailOf(notes) });
      if (isBlank(action.topic)) {
        report(
          notes,
          'error',
          'bad_action',
          'This action goes to an MQTT broker but names no topic, so nothing is sent. Add the topic.',
        );
      }
    } else if (method === 'http') {
      notes.uses.push({ kind: 'http', source: text(action.source) || undefined, at: trailOf(notes) });
      if (isBlank(action.path) && isBlank(action.url)) {
        report(
          notes,
          'error',
          'bad_action',
          'This web request has neither a path nor a full address, so nothing is sent. Add one of them.',
        );
      }
    } else if (method === 'meshsocket') {
      checkMesh(action, notes, field);
    }
    if (!isBlank(action.payload)) {
      notes.trail.push('payload');
      lookForTokens(action.payload ?? null, known, notes, 0);
      notes.trail.pop();
    }
  };
}
