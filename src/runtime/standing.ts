// The state block: asking for everything on joining, and whose answer counts.
import { STATE } from '../layout/blocks/layout.ts';
import { type Layout, text } from '../layout/document.ts';
import { isObject, type JsonObject, member } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';

export interface Standing {
  readonly asks: boolean;
  readonly authority: string | undefined;
  readonly acks: boolean;
  readonly ackTimeoutMs: number;
}

const LONGEST_ACK_MS = 60_000;

export function standingOf(layout: Layout): Standing {
  const { sync, authority, acks, ackTimeoutMs } = resolveBlock(STATE, member(layout, 'state'));
  return {
    asks: sync === true,
    authority: authority || undefined,
    acks: acks === true,
    ackTimeoutMs: Math.min(LONGEST_ACK_MS, Math.max(1, ackTimeoutMs)),
  };
}

export const syncRequest = (from: string, dynamic: readonly string[]): JsonObject => ({
  msg_type: 'control_sync_request',
  from,
  dynamic: [...dynamic],
});

/**
 * The values of a snapshot that is for this device and from the authority. A broadcast does not name its sender on the
 * wire, so a snapshot that says it is from somebody else is refused, and one that does not say is believed.
 */
export function snapshotIn(payload: unknown, name: string, authority: string | undefined): JsonObject | undefined {
  const to = text(member(payload, 'to'));
  const from = text(member(payload, 'from')) ?? text(member(payload, '_from'));
  const isForUs = to === undefined || to === name;
  const isTrusted = authority === undefined || from === undefined || from === authority;
  const controls = member(payload, 'controls');
  return isForUs && isTrusted && isObject(controls) ? controls : undefined;
}
