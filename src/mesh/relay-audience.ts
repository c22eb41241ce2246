// A set of members that hear the same broadcasts: a channel, or everybody in a namespace. It also tells those who may
// monitor it who is there: a list after every change, but never more lists than the change is worth.

import type { Limits } from './relay-limits.ts';
import type { Peer } from './relay-peer.ts';
import { frameText } from './relay-text.ts';
import type { Clock } from './socket.ts';

// A list for n monitors costs n² entries: 40 kB for 20 of them, 16 MB for 400. So a change waits a moment in which more
// may come, longer the more the list costs, until it is quiet or the oldest untold change has waited long enough.
const QUIET_BYTES_PER_MS = 16_000;
const PATIENCE_BYTES_PER_MS = 2_000;

/** A monitor this far behind gets the newest list once it has caught up, instead of every list in between. */
const BEHIND_BYTES = 256 * 1024;

export interface Audience {
  readonly members: ReadonlyMap<Peer, string>;
  /** Adds a member, or changes what is said about it. `entry` is its JSON in the list. */
  readonly join: (peer: Peer, entry: string) => void;
  readonly leave: (peer: Peer) => void;
  readonly clients: (without?: Peer) => string;
  readonly drained: (peer: Peer) => void;
}

export interface AudienceTools {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  readonly deliver: (peer: Peer, text: string) => void;
}

export function audience({ clock, limits, newId, deliver }: AudienceTools): Audience {
  const members = new Map<Peer, string>();
  const behind = new Set<Peer>();
  let stop: (() => void) | undefined;
  let entryBytes = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let changedAt = 0;
  let untoldSince: number | undefined;

  const clients = (without?: Peer) => {
    const entries: string[] = [];
    for (const [peer, entry] of members) if (peer !== without) entries.push(entry);
    return `{"clients":[${entries.join(',')}]}`;
  };
  const list = () => frameText(newId(), 'server_client_list', clients());

  const monitors = () => [...members.keys()].filter((peer) => peer.membership?.sees === self && canMonitor(peer));

  const changed = () => {
    changedAt = clock.now();
    untoldSince ??= changedAt;
    stop ??= clock.after(Math.max(0, Math.ceil(toldAt + limits.rosterInterval - changedAt)), tell);
  };

  const tell = () => {
    stop = undefined;
    if (untoldSince === undefined) return;
    const told = monitors();
    const cost = entryBytes * told.length;
    const quiet = changedAt + cost / QUIET_BYTES_PER_MS;
    const patience = untoldSince + Math.max(limits.rosterInterval, cost / PATIENCE_BYTES_PER_MS);
    const now = clock.now();
    const due = Math.min(quiet, patience);
    if (due > now) {
      stop = clock.after(Math.ceil(due - now), tell);
      return;
    }
    untoldSince = undefined;
    toldAt = now;
    if (told.length === 0) return;
    const text = list();
    for (const peer of told) {
      if (peer.socket.buffered() > BEHIND_BYTES) behind.add(peer);
      else deliver(peer, text);
    }
  };

  const self: Audience = {
    members,
    join: (peer, entry) => {
      entryBytes += entry.length - (members.get(peer)?.length ?? 0);
      members.set(peer, entry);
      changed();
    },
    leave: (peer) => {
      entryBytes -= members.get(peer)?.length ?? 0;
      behind.delete(peer);
      if (!members.delete(peer)) return;
      if (members.size > 0) return changed();
      stop?.();
      stop = undefined;
      untoldSince = undefined;
    },
    clients,
    drained: (peer) => {
      if (behind.delete(peer)) deliver(peer, list());
    },
  };
  return self;
}

const canMonitor = (peer: Peer) => peer.membership?.identity.canMonitor === true;
