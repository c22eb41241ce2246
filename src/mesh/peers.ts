// Who else is on the relay. The public relay's push is sent before a newcomer is registered and so misses it; the list is
// therefore asked for as well.
import { createStore } from 'zustand/vanilla';
import type { ReadableStore } from './link.ts';
import type { Clock } from './socket.ts';

export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly role: string;
}

export interface Roster {
  /** Everybody but ourselves, by name. Empty while not admitted, when nothing is known. */
  readonly peers: readonly Peer[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number | null;
}

/** The members in a `{clients}` payload, or undefined when it is none. Entries without an id are left out. */
export function readPeers(payload: unknown): readonly Peer[] | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { clients } = payload as Readonly<Record<string, unknown>>;
  if (!Array.isArray(clients)) return undefined;
  const found = new Map<string, Peer>();
  for (const entry of clients as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { id, name, channel, role } = entry as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || id === '') continue;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    found.set(id, { id, name: text(name) || id, channel: text(channel), role: text(role) });
  }
  // Relays list in no particular order; a stable one keeps a list on screen from jumping.
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const samePeers = (a: readonly Peer[], b: readonly Peer[]): boolean =>
  a.length === b.length &&
  a.every((peer, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      peer.id === other.id &&
      peer.name === other.name &&
      peer.channel === other.channel &&
      peer.role === other.role
    );
  });

/** While nobody has been found yet, and once somebody has. */
export const POLL_LOOKING_MS = 2_000;
export const POLL_SETTLED_MS = 5_000;

// The Python relay says welcome a moment before it registers the member.
const REGISTERED_MS = 250;
// A push that still misses us this long after the welcome is no longer the one of our own arrival.
const ARRIVAL_MS = 2_000;

export interface PeersOptions {
  readonly clock: Clock;
  /** Asks `get_nodes`. */
  readonly ask: () => Promise<unknown>;
  /** Without the right to monitor the relay's lists stay empty, and are asked for only until the first answer. */
  readonly isMonitor: () => boolean;
  readonly onListed: (listed: boolean) => void;
  /** The first question after an admission has been answered, or has failed: the relay has registered us by now. */
  readonly onSettled: () => void;
}

export interface Peers {
  readonly roster: ReadableStore<Roster>;
  admitted(memberId: string): void;
  left(): void;
  pushed(payload: unknown): void;
  answered(payload: unknown): readonly Peer[];
  pollEvery(ms: number): void;
  nameOf(id: string): string | undefined;
}

export function createPeers({ clock, ask, isMonitor, onListed, onSettled }: PeersOptions): Peers {
  const roster = createStore<Roster>(() => ({ peers: [], updatedAt: null }));
  let self: string | undefined;
  let since = 0;
  let every = POLL_LOOKING_MS;
  let timer: { readonly cancel: () => void; readonly at: number } | undefined;
  // Counts admissions, so that an answer from before a reconnect is not taken for one after it.
  let round = 0;
  let asking = false;
  let contradicted = false;

  const show = (peers: readonly Peer[]) => {
    const known = roster.getState();
    roster.setState({ peers: samePeers(known.peers, peers) ? known.peers : peers, updatedAt: clock.date() }, true);
  };

  const cancel = () => {
    timer?.cancel();
    timer = undefined;
  };

  const schedule = (ms: number) => {
    const at = clock.now() + ms;
    if (self === undefined || (timer && timer.at <= at)) return;
    cancel();
    timer = { at, cancel: clock.after(ms, poll) };
  };

  async function poll(): Promise<void> {
    timer = undefined;
    if (asking || self === undefined) return;
    asking = true;
    const asked = round;
    let answered = true;
    try {
      await ask();
    } catch {
      // A lost answer changes nothing that is known; the next question comes soon.
      answered = false;
    }
    if (asked !== round) return;
    asking = false;
    onSettled();
    if (isMonitor() || !answered) schedule(every);
  }

  return {
    roster,
    admitted: (memberId) => {
      self = memberId;
      since = clock.now();
      round += 1;
      asking = false;
      contradicted = false;
      schedule(REGISTERED_MS);
    },
    left: () => {
      if (self === undefined) return;
      self = undefined;
      round += 1;
      cancel();
      roster.setState({ peers: [], updatedAt: null }, true);
    },
    pushed: (payload) => {
      const clients = readPeers(payload);
      if (!clients || self === undefined) return;
      const listsUs = clients.some(({ id }) => id === self);
      if (listsUs || clock.now() - since > ARRIVAL_MS) {
        contradicted = !listsUs;
        onListed(listsUs);
      }
      show(clients.filter(({ id }) => id !== self));
      schedule(REGISTERED_MS);
    },
    answered: (payload) => {
      const clients = (readPeers(payload) ?? []).filter(({ id }) => id !== self);
      if (self === undefined) return clients;
      // The answer leaves the caller out, so it proves membership only as long as no push says otherwise.
      if (!contradicted) onListed(true);
      show(clients);
      return clients;
    },
    pollEvery: (ms) => {
      every = ms;
      if (timer === undefined) return;
      cancel();
      schedule(ms);
    },
    nameOf: (id) => roster.getState().peers.find((peer) => peer.id === id)?.name,
  };
}
