// Who is where: namespaces, the names taken in them, their channels. A peer changes its place in one step or not at all.

import type { Account, Admission } from './relay-admission.ts';
import { type Audience, type AudienceTools, audience } from './relay-audience.ts';
import type { Identity } from './relay-identity.ts';
import type { Membership, Peer } from './relay-peer.ts';

export interface Namespace {
  readonly key: string;
  readonly names: Map<string, Peer>;
  readonly channels: Map<string, Audience>;
  readonly everyone: Audience;
}

export interface Grants {
  readonly globalBroadcast: boolean;
  readonly crossChannelRoute: boolean;
}

export interface Directory {
  /** Undefined when the peer has its place; else the sentence why there is none, and nothing has changed. */
  readonly enter: (peer: Peer, identity: Identity, admission: Admission) => string | undefined;
  readonly leave: (peer: Peer) => void;
  readonly byId: (id: string) => Peer | undefined;
  readonly members: () => IterableIterator<Peer>;
}

export function directory(
  tools: AudienceTools,
  grants: Grants,
  /** Called for the one whose name a newcomer takes, before the newcomer has it. */
  evict: (peer: Peer) => void,
): Directory {
  const namespaces = new Map<string, Namespace>();
  const ids = new Map<string, Peer>();
  const slots = new Map<string, number>();
  const { limits } = tools;

  const namespaceOf = (key: string) => {
    const known = namespaces.get(key);
    if (known) return known;
    const made: Namespace = { key, names: new Map(), channels: new Map(), everyone: audience(tools) };
    namespaces.set(key, made);
    return made;
  };

  const channelOf = (namespace: Namespace, name: string) => {
    const known = namespace.channels.get(name);
    if (known) return known;
    const made = audience(tools);
    namespace.channels.set(name, made);
    return made;
  };

  const takeSlot = (account: Account | undefined, change: 1 | -1) => {
    if (!account) return;
    const used = (slots.get(account.name) ?? 0) + change;
    if (used === 0) slots.delete(account.name);
    else slots.set(account.name, used);
  };

  /** Gives up what `old` held and `kept` does not hold as well. */
  const vacate = (peer: Peer, old: Membership, kept?: Membership) => {
    const { namespace, channel, identity } = old;
    takeSlot(old.account, -1);
    if (
      namespace.names.get(identity.name) === peer &&
      !(kept?.namespace === namespace && kept.identity.name === identity.name)
    ) {
      namespace.names.delete(identity.name);
    }
    if (kept?.channel !== channel) channel.leave(peer);
    if (channel.members.size === 0) namespace.channels.delete(identity.channel);
    if (kept?.namespace !== namespace) namespace.everyone.leave(peer);
    if (namespace.everyone.members.size === 0) namespaces.delete(namespace.key);
  };

  const refusal = (
    peer: Peer,
    evicted: Peer | undefined,
    identity: Identity,
    { account, namespace: key }: Admission,
  ) => {
    // The places of the peer itself and of the one it evicts become free by this very step.
    const freed = (holds: (membership: Membership) => boolean) =>
      [peer, evicted].filter((each) => each?.membership !== undefined && holds(each.membership)).length;
    if (account) {
      const used = (slots.get(account.name) ?? 0) - freed((held) => held.account?.name === account.name);
      if (used >= account.slots) return `all ${account.slots} connections of this account are in use`;
    }
    const channel = namespaces.get(key)?.channels.get(identity.channel);
    if (channel) {
      const size = channel.members.size - freed((held) => held.channel === channel);
      return size >= limits.membersPerChannel ? `channel is full (${limits.membersPerChannel} members)` : undefined;
    }
    let channels = 0;
    for (const namespace of namespaces.values()) channels += namespace.channels.size;
    return channels >= limits.channels ? 'this relay has no room for another channel' : undefined;
  };

  return {
    enter: (peer, asked, admission) => {
      const identity = { ...asked, name: asked.name || `${asked.role}-${peer.id.slice(0, 8)}` };
      const holder = namespaces.get(admission.namespace)?.names.get(identity.name);
      const evicted = holder === peer ? undefined : holder;
      const refused = refusal(peer, evicted, identity, admission);
      if (refused !== undefined) return refused;
      if (evicted) evict(evicted);

      const namespace = namespaceOf(admission.namespace);
      const channel = channelOf(namespace, identity.channel);
      const old = peer.membership;
      const membership: Membership = {
        identity,
        account: admission.account,
        namespace,
        channel,
        hearers: identity.wantsGlobal && grants.globalBroadcast ? namespace.everyone : channel,
        sees: identity.wantsCrossChannel && grants.crossChannelRoute ? namespace.everyone : channel,
      };
      peer.membership = membership;
      ids.set(peer.id, peer);
      namespace.names.set(identity.name, peer);
      takeSlot(admission.account, 1);
      const { name, role } = identity;
      const entry = JSON.stringify({ id: peer.id, name, channel: identity.channel, role });
      channel.join(peer, entry);
      namespace.everyone.join(peer, entry);
      if (old) vacate(peer, old, membership);
      return undefined;
    },
    leave: (peer) => {
      const old = peer.membership;
      if (!old) return;
      peer.membership = undefined;
      ids.delete(peer.id);
      vacate(peer, old);
    },
    byId: (id) => ids.get(id),
    members: () => ids.values(),
  };
}
