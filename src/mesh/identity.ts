// Who we are to the relay: the payload of `identify`.

export interface Identity {
  /** A routing handle, unique on the relay: a newcomer with the same name evicts its holder. See `uniqueName`. */
  readonly name: string;
  readonly channel?: string;
  readonly role?: string;
  readonly token?: string | null;
  readonly canBroadcast?: boolean;
  readonly canRoute?: boolean;
  readonly canMonitor?: boolean;
  readonly broadcastScope?: 'channel' | 'global';
}

export interface Capabilities {
  readonly canBroadcast: boolean;
  readonly canRoute: boolean;
  readonly canMonitor: boolean;
}

const TALKS: Capabilities = { canBroadcast: true, canRoute: true, canMonitor: false };
const CAPABILITIES: Readonly<Record<string, Capabilities>> = {
  viewer: { canBroadcast: false, canRoute: false, canMonitor: false },
  editor: { canBroadcast: true, canRoute: true, canMonitor: true },
};

/** What a role may do unless the identity says otherwise. The relay's own defaults differ by version: ours are always sent. */
export function capabilitiesOf(role: string): Capabilities {
  return Object.hasOwn(CAPABILITIES, role) ? (CAPABILITIES[role] ?? TALKS) : TALKS;
}

export function identifyPayload(identity: Identity): Readonly<Record<string, unknown>> {
  const role = identity.role || 'node';
  const defaults = capabilitiesOf(role);
  // An empty token means none; relays disagree on which of the two keys they read.
  const token = identity.token || null;
  return {
    name: identity.name,
    channel: identity.channel || 'default',
    role,
    token,
    auth_token: token,
    can_broadcast: identity.canBroadcast ?? defaults.canBroadcast,
    can_route: identity.canRoute ?? defaults.canRoute,
    can_monitor: identity.canMonitor ?? defaults.canMonitor,
    // The public relay gives monitors "global" unless told otherwise: a push would reach every channel.
    broadcast_scope: identity.broadcastScope ?? 'channel',
  };
}

/** A readable name with a random ending: two tabs with one fixed name would evict each other for ever. */
export function uniqueName(prefix: string): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(4));
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
