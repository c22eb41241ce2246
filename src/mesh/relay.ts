// The MeshSocket relay: sockets come in through `connect`, members talk through it. No network, clock or randomness of
// its own, so that the same relay runs behind real sockets and inside a test.

import { CLOSES, type CloseCode } from './closes.ts';
import { decode, type Frame, newId as freshId, isOver } from './frames.ts';
import { type Account, accountsGate, tokenGate } from './relay-admission.ts';
import { failed, routedCalls, TOO_LARGE } from './relay-calls.ts';
import { deadlines } from './relay-deadlines.ts';
import { directory } from './relay-directory.ts';
import { type Identity, readIdentity } from './relay-identity.ts';
import { type Limits, limitsWith } from './relay-limits.ts';
import type { Facts, Membership, Peer, RelaySocket, SocketEvents } from './relay-peer.ts';
import { frameText, memberText } from './relay-text.ts';
import { verbs } from './relay-verbs.ts';
import { type Clock, systemClock } from './socket.ts';

export interface RelayOptions {
  /** What the relay calls itself in `status_request`. */
  readonly name?: string;
  /** Empty or missing: everybody may join. */
  readonly token?: string;
  /** Makes the relay a gateway: tokens lead to accounts, and a token that leads nowhere waits. */
  readonly accounts?: readonly Account[];
  /** Whether members that ask for scope `global` are heard in every channel of their namespace. */
  readonly globalBroadcast?: boolean;
  /** Whether members that ask for it see and reach other channels of their namespace. */
  readonly crossChannelRoute?: boolean;
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly log?: (event: RelayEvent) => void;
}

/** Never holds a token or a payload. */
export type RelayEvent =
  | { readonly kind: 'joined' | 'moved' | 'left'; readonly member: Member; readonly address: string }
  | { readonly kind: 'parked'; readonly address: string }
  | { readonly kind: 'closed'; readonly code: CloseCode; readonly reason: string; readonly address: string };

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly role: string;
  readonly account?: string;
}

export interface Relay {
  readonly limits: Limits;
  readonly connect: (socket: RelaySocket, facts: Facts) => SocketEvents;
  /** Swaps the accounts table: revoked tokens lose their members, parked ones that became good join. */
  readonly accounts: (table: readonly Account[]) => void;
  readonly members: () => readonly Member[];
  /** Sockets of any state that have not closed. */
  readonly connections: () => number;
  readonly stop: () => void;
}

export function createRelay(options: RelayOptions = {}): Relay {
  const { clock = systemClock, newId = freshId, log = () => {} } = options;
  const limits = limitsWith(options.limits);
  const self = { id: newId(), name: options.name ?? 'relay' };
  const peers = new Set<Peer>();
  const unidentified = new Map<string, number>();
  const joining = deadlines(clock, limits.identifyTimeout);
  let gate = options.accounts ? accountsGate(options.accounts) : tokenGate(options.token);

  const deliver = (peer: Peer, text: string) => {
    if (peer.state === 'gone') return;
    peer.socket.send(text);
    if (peer.socket.buffered() > limits.queueBytes) drop(peer, 4508);
  };

  const answerWith = (peer: Peer, type: string, replyTo: string, payload: string) => {
    // A request without an id cannot be answered.
    if (replyTo === '') return;
    const text = frameText(newId(), type, payload, replyTo);
    const fits = !isOver(text, limits.frameBytes);
    deliver(peer, fits ? text : frameText(newId(), type, failed(TOO_LARGE), replyTo));
  };

  const members = directory(
    { clock, limits, newId, deliver },
    { globalBroadcast: options.globalBroadcast === true, crossChannelRoute: options.crossChannelRoute === true },
    (evicted) => drop(evicted, 4409),
  );

  const calls = routedCalls({
    clock,
    limits,
    newId,
    deliver,
    answerWith: (caller, callerFrame, payload) => answerWith(caller, 'route_msg', callerFrame, payload),
  });

  const table = verbs({
    clock,
    limits,
    newId,
    self,
    directory: members,
    calls,
    deliver,
    answer: (peer, { type, id }, payload) => answerWith(peer, type, id, payload),
  });

  const countUnidentified = (address: string, change: 1 | -1) => {
    const count = (unidentified.get(address) ?? 0) + change;
    if (count === 0) unidentified.delete(address);
    else unidentified.set(address, count);
  };

  /** Takes the peer out of the state it is in, whatever that state holds. */
  const depart = (peer: Peer) => {
    if (peer.state === 'waiting' || peer.state === 'parked') countUnidentified(peer.address, -1);
    peer.stopWaiting?.();
    peer.stopWaiting = undefined;
    peer.asked = undefined;
    const left = memberOf(peer);
    if (!left) return;
    members.leave(peer);
    calls.left(peer);
    log({ kind: 'left', member: left, address: peer.address });
  };

  /** The socket has closed, or is about to. */
  const forget = (peer: Peer) => {
    if (peer.state === 'gone') return;
    depart(peer);
    peer.state = 'gone';
    peers.delete(peer);
    if (peers.size > 0) return;
    joining.stop();
    calls.stop();
  };

  const drop = (peer: Peer, code: CloseCode, reason: string = CLOSES[code].reason) => {
    if (peer.state === 'gone') return;
    forget(peer);
    log({ kind: 'closed', code, reason, address: peer.address });
    peer.socket.close(code, reason);
  };

  const park = (peer: Peer, asked: Identity) => {
    if (peer.state !== 'parked') {
      depart(peer);
      countUnidentified(peer.address, 1);
      peer.state = 'parked';
      log({ kind: 'parked', address: peer.address });
    }
    peer.asked = asked;
  };

  const admit = (peer: Peer, asked: Identity) => {
    const admission = gate.admit(asked.token);
    if (!admission) return gate.parks ? park(peer, asked) : drop(peer, 4401);
    const wasMember = peer.state === 'member';
    const refused = members.enter(peer, asked, admission);
    if (refused !== undefined) return drop(peer, 1008, refused);
    if (!wasMember) {
      countUnidentified(peer.address, -1);
      peer.stopWaiting?.();
      peer.stopWaiting = undefined;
      peer.asked = undefined;
      peer.state = 'member';
    }
    const member = memberOf(peer);
    if (!member) return;
    log({ kind: wasMember ? 'moved' : 'joined', member, address: peer.address });
    // Not as an answer to `identify`: clients wait for the type, and an answer would go nowhere else.
    deliver(peer, frameText(newId(), 'welcome', JSON.stringify({ id: peer.id, name: member.name })));
  };

  /** A member stays through a new accounts table if its token still leads to the same account and namespace. */
  const readmit = (peer: Peer, membership: Membership) => {
    const admission = gate.admit(membership.identity.token);
    const same =
      admission?.account?.name === membership.account?.name && admission?.namespace === membership.namespace.key;
    if (same) peer.membership = { ...membership, account: admission?.account };
    else drop(peer, 4401);
  };

  const identify = (peer: Peer, frame: Frame) => {
    const identity = readIdentity(frame.payload, limits);
    if (typeof identity === 'string') drop(peer, 1008, identity);
    else admit(peer, identity);
  };

  const isFlooding = (peer: Peer) => {
    const most = peer.membership?.account?.framesPerSecond ?? limits.framesPerSecond;
    if (most === Number.POSITIVE_INFINITY) return false;
    const now = clock.now();
    if (now - peer.secondStarted >= 1000) {
      peer.secondStarted = now;
      peer.framesThisSecond = 0;
    }
    peer.framesThisSecond += 1;
    return peer.framesThisSecond > most;
  };

  const early = (peer: Peer, frame: Frame) => {
    const waits = peer.state === 'waiting';
    // A parked client keeps its line alive, and has identified: it may go on asking whether anybody is there.
    if (!waits && frame.type === 'ping') return answerWith(peer, frame.type, frame.id, '"pong"');
    if (waits && frame.type === 'identify') return identify(peer, frame);
    peer.early += 1;
    if (peer.early >= limits.verbsBeforeIdentify) drop(peer, waits ? 4400 : 4401);
    else if (frame.type === 'identify') identify(peer, frame);
  };

  const message = (peer: Peer, text: string) => {
    if (peer.state === 'gone') return;
    if (isOver(text, limits.frameBytes)) return drop(peer, 1009);
    if (isFlooding(peer)) return drop(peer, 1008, 'Rate limit exceeded');
    const frame = decode(text);
    if (!frame || frame.id.length > limits.frameIdLength) return;
    const { membership } = peer;
    if (!membership) return early(peer, frame);
    // An answer is only ever an answer. If a late one were read as a request, two nodes could answer each other forever.
    if (frame.reply_to !== null) return calls.answer(peer, frame.reply_to, () => memberText(text, 'payload') ?? 'null');
    if (frame.type === 'identify') identify(peer, frame);
    else table.get(frame.type)?.(peer, membership, frame, text);
  };

  return {
    limits,
    connect: (socket, { address }) => {
      const peer: Peer = {
        id: newId(),
        socket,
        address,
        state: 'waiting',
        membership: undefined,
        asked: undefined,
        stopWaiting: undefined,
        early: 0,
        calls: 0,
        asks: 0,
        secondStarted: clock.now(),
        framesThisSecond: 0,
      };
      const full = (unidentified.get(address) ?? 0) >= limits.unidentifiedPerAddress;
      peers.add(peer);
      countUnidentified(address, 1);
      if (full) drop(peer, 4429);
      else peer.stopWaiting = joining.start(() => drop(peer, 4408));
      return {
        message: (text) => message(peer, text),
        drained: () => peer.membership?.sees.drained(peer),
        closed: () => forget(peer),
      };
    },
    accounts: (accounts) => {
      gate = accountsGate(accounts);
      // First all that leave, so that their slots are free for those that waited.
      const before = [...peers];
      for (const peer of before) if (peer.membership) readmit(peer, peer.membership);
      for (const peer of before) if (peer.asked) admit(peer, peer.asked);
    },
    members: () => [...members.members()].flatMap((peer) => memberOf(peer) ?? []),
    connections: () => peers.size,
    stop: () => {
      for (const peer of [...peers]) drop(peer, 1001);
    },
  };
}

function memberOf({ id, membership }: Peer): Member | undefined {
  if (!membership) return undefined;
  const { name, channel, role } = membership.identity;
  const { account } = membership;
  return { id, name, channel, role, ...(account ? { account: account.name } : {}) };
}
