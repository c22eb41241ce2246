// Which peers are devices. Only a device answers these questions, so one answer to any of them settles it; silence
// settles nothing, as an old app or one in the background says nothing either.
import { member } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';
import type { Peer } from '../mesh/peers.ts';
import {
  type ConnectionStatus,
  type CurrentLayout,
  type DeviceInfo,
  readConnectionStatus,
  readCurrentLayout,
  readDeviceInfo,
  VERB,
} from './verbs.ts';

/** What the answers so far told. */
export interface Found {
  readonly info?: DeviceInfo;
  readonly status?: ConnectionStatus;
  readonly current?: CurrentLayout;
}

export type Finding =
  | { readonly kind: 'device' }
  /** It did not answer, but its role is a device’s. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'other-key' }
  | { readonly kind: 'peer' };

const DEVICE_ROLES: ReadonlySet<string> = new Set(['viewer', 'controller']);
/** Editors are never pushed to, and never asked: their answer would be about themselves. */
const EDITOR_ROLES: ReadonlySet<string> = new Set(['editor']);

export const mayBeDevice = ({ role }: Peer): boolean => !EDITOR_ROLES.has(role);

export const hasDeviceRole = ({ role }: Peer): boolean => DEVICE_ROLES.has(role);

/** The relay's own words. */
const OTHER_CHANNEL = 'cross-channel route denied';

/** Asks all at once; `told` hears every answer, the first long before a verb that an old app does not know times out. */
export async function identify(
  client: MeshClient,
  peer: Peer,
  told: (found: Found) => void,
  timeoutMs: number,
): Promise<Finding> {
  // Where the role does not say it, a bare “ok” proves nothing: some servers say that to everything.
  const isDevices = hasDeviceRole(peer);
  let found: Found | undefined;
  let unreadable = false;
  let isElsewhere = false;
  const ask = async (verb: string, payload: unknown, read: (reply: unknown) => Found | undefined) => {
    try {
      const reply = await client.route(peer.id, verb, payload, { timeoutMs });
      // Servers may answer anything to a verb they do not know; a device says ok.
      const answer = member(reply, 'ok') === true ? read(reply) : undefined;
      if (answer === undefined) return;
      found = { ...found, ...answer };
      told(answer);
    } catch (error) {
      if (!isMeshError(error)) throw error;
      if (error.code === 'unreadable') unreadable = true;
      // Some relays list the members of all channels to whoever may monitor; what is pushed here never reaches those.
      if (member(error.reply, 'error') === OTHER_CHANNEL) isElsewhere = true;
    }
  };
  await Promise.all([
    ask(VERB.deviceInfo, null, (reply) => {
      const answer = readDeviceInfo(reply);
      return answer.ok && (isDevices || Object.keys(answer.value).length > 0) ? { info: answer.value } : undefined;
    }),
    ask(VERB.connectionStatus, null, (reply) => {
      const answer = readConnectionStatus(reply);
      const says = typeof member(reply, 'connected') === 'boolean';
      return answer.ok && (isDevices || says) ? { status: answer.value } : undefined;
    }),
    // Servers of any kind may answer a question about a layout; only from a device’s role does it prove a device.
    ...(isDevices
      ? [
          ask(VERB.currentLayout, { include: 'summary' }, (reply) => {
            const answer = readCurrentLayout(reply);
            return answer.ok ? { current: answer.value } : undefined;
          }),
        ]
      : []),
  ]);
  if (found !== undefined) return { kind: 'device' };
  if (isElsewhere) return { kind: 'peer' };
  if (unreadable) return { kind: 'other-key' };
  return isDevices ? { kind: 'silent' } : { kind: 'peer' };
}
