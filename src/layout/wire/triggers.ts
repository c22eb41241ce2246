// Commands that reach the server, from the actions that send them.

import { type Layout, text } from '../document.ts';
import type { ActionField, Token } from '../fields.ts';
import { isObject, type Json, type JsonObject, member } from '../json.ts';
import { fillTokens, tokensIn } from '../tokens.ts';
import type { Origin, Sender, Trigger } from './contract.ts';

export interface Sent {
  readonly command: string;
  readonly verb: string;
  readonly target?: string;
  readonly sender: Sender;
}

/** What a frame of this type with this payload asks for. */
function commandOf(verb: string, payload: Json): { command: string; target?: string } {
  if (verb === 'broadcast_request') return { command: text(member(payload, 'msg_type')) ?? '' };
  if (verb === 'route_msg' || verb === 'route_msg_noreply') {
    const target = text(member(payload, verb === 'route_msg' ? 'target_id' : 'target_name'));
    return { command: text(member(payload, 'type')) ?? '', ...(target === undefined ? {} : { target }) };
  }
  return { command: verb };
}

export function sentBy(
  origin: Origin,
  carrier: string,
  field: ActionField | undefined,
  known: Readonly<Record<string, Token>>,
  action: JsonObject,
): Sent | undefined {
  const verb = text(member(action, 'event'));
  if (verb === undefined || verb === '') return undefined;
  const flat = field?.flat === true && !Object.hasOwn(action, 'payload');
  const written = member(action, 'payload');
  const payload: Json = flat
    ? Object.fromEntries(Object.keys(known).map((name) => [name, `{{${name}}}`]))
    : (written ?? {});
  const used = tokensIn(payload);
  const tokens = Object.fromEntries(Object.entries(known).filter(([name]) => used.has(name)));
  const samples = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, token.sample]));
  const sender: Sender = {
    ...origin,
    carrier,
    fires: field?.fires ?? 'on a timer',
    mode: text(member(action, 'mode')) ?? 'broadcast',
    payload,
    tokens,
    sample: fillTokens(payload, samples),
  };
  return { ...commandOf(verb, payload), verb, sender };
}

const LIVE_VERBS: ReadonlySet<string> = new Set(['broadcast_request', 'route_msg', 'route_msg_noreply']);

export function byCommand(sent: readonly Sent[]): readonly Trigger[] {
  const triggers = new Map<string, Trigger & { senders: Sender[] }>();
  for (const { command, verb, target, sender } of sent) {
    const key = JSON.stringify([verb, command, target ?? null]);
    const known = triggers.get(key);
    if (known !== undefined) known.senders.push(sender);
    else {
      const legacy = !LIVE_VERBS.has(verb);
      triggers.set(key, { command, verb, ...(target === undefined ? {} : { target }), legacy, senders: [sender] });
    }
  }
  return [...triggers.values()];
}

export function pollsOf(layout: Layout): readonly Sent[] {
  const groups = member(layout, 'pollGroups');
  if (!isObject(groups)) return [];
  return Object.entries(groups).flatMap(([name, group]) => {
    if (!isObject(group)) return [];
    const origin: Origin = { id: name, type: 'pollGroup', path: ['pollGroups', name] };
    const sent = sentBy(origin, `pollGroups.${name}`, undefined, {}, group);
    return sent === undefined ? [] : [sent];
  });
}
