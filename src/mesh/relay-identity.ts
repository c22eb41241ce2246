// What a client says about itself in `identify`, read once.

import type { Limits } from './relay-limits.ts';

export interface Identity {
  /** Empty when the client gave none: the relay then makes one up. */
  readonly name: string;
  readonly channel: string;
  readonly role: string;
  /** Empty means none. */
  readonly token: string;
  readonly canBroadcast: boolean;
  readonly canRoute: boolean;
  readonly canMonitor: boolean;
  /** Asked for; whether it is granted is the host's choice. */
  readonly wantsCrossChannel: boolean;
  readonly wantsGlobal: boolean;
}

interface Capabilities {
  readonly broadcast: boolean;
  readonly route: boolean;
  readonly monitor: boolean;
}

const LISTENER: Capabilities = { broadcast: false, route: false, monitor: false };
const SPEAKER: Capabilities = { broadcast: true, route: true, monitor: false };
const WATCHER: Capabilities = { broadcast: true, route: true, monitor: true };

// For a client that leaves a flag out: what the guide promises a role, and what the public relay gives it, together.
const ROLES: ReadonlyMap<string, Capabilities> = new Map([
  ['viewer', LISTENER],
  ['controller', SPEAKER],
  ['hub', SPEAKER],
  ['node', SPEAKER],
  ['mobile', SPEAKER],
  ['editor', WATCHER],
  ['dashboard', WATCHER],
  ['browser', WATCHER],
]);

const YES = new Set(['1', 'true', 'yes', 'on']);

function flag(value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'string') return YES.has(value.trim().toLowerCase());
  return value === true || value === 1;
}

const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' && value !== '' ? value : otherwise);

const fields = (payload: unknown) =>
  (typeof payload === 'object' && payload !== null ? payload : {}) as Readonly<Record<string, unknown>>;

/** The identity in an `identify` payload, or the sentence that says why it cannot be one. */
export function readIdentity(payload: unknown, limits: Limits): Identity | string {
  const given = fields(payload);
  const name = textOr(given.name, '');
  const channel = textOr(given.channel, 'default');
  const role = textOr(given.role, 'node');
  if (name.length > limits.nameLength) return `name is longer than ${limits.nameLength} characters`;
  if (role.length > limits.nameLength) return `role is longer than ${limits.nameLength} characters`;
  if (channel.length > limits.channelLength) return `channel is longer than ${limits.channelLength} characters`;
  const usual = ROLES.get(role.toLowerCase()) ?? LISTENER;
  return {
    name,
    channel,
    role,
    // The public relay reads `token`, its guide says `auth_token`.
    token: textOr(given.token, textOr(given.auth_token, '')),
    canBroadcast: flag(given.can_broadcast, usual.broadcast),
    canRoute: flag(given.can_route, usual.route),
    canMonitor: flag(given.can_monitor, usual.monitor),
    wantsCrossChannel: flag(given.can_cross_channel_route, false),
    wantsGlobal: given.broadcast_scope === 'global',
  };
}
