// What a member may ask of the relay. A type that is not in this table is ignored.

import { type Frame, isOver } from './frames.ts';
import { type Calls, failed, TOO_LARGE } from './relay-calls.ts';
import type { Directory } from './relay-directory.ts';
import type { Limits } from './relay-limits.ts';
import type { Membership, Peer } from './relay-peer.ts';
import { frameText, memberText } from './relay-text.ts';
import type { Clock } from './socket.ts';

/** `text` is the frame as it came, from which payloads are cut. */
export type Verb = (peer: Peer, membership: Membership, frame: Frame, text: string) => void;

export interface VerbTools {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  readonly self: { readonly id: string; readonly name: string };
  readonly directory: Directory;
  readonly calls: Calls;
  readonly deliver: (peer: Peer, text: string) => void;
  /** Answers a request with JSON text. */
  readonly answer: (peer: Peer, request: Frame, payload: string) => void;
}

const SENT = '{"status":"sent"}';

/** Verbs that fan out, and the type their receivers hear. */
const FANNED = {
  broadcast_request: 'broadcast',
  iCloud_data_Broadcast: 'iCloudListen',
  place_visit_Broadcast: 'placeVisitListen',
  request_prediction: 'request_prediction',
  prediction_result: 'prediction_result',
  service_log: 'service_log',
  node_status: 'node_status',
} as const;

const fields = (payload: unknown) =>
  typeof payload === 'object' && payload !== null ? (payload as Readonly<Record<string, unknown>>) : undefined;

export function verbs({
  clock,
  limits,
  newId,
  self,
  directory,
  calls,
  deliver,
  answer,
}: VerbTools): ReadonlyMap<string, Verb> {
  const started = clock.now();

  const fan =
    (type: string): Verb =>
    (peer, { identity, hearers }, frame, text) => {
      if (!identity.canBroadcast) return answer(peer, frame, failed('broadcast not allowed'));
      const out = frameText(newId(), type, memberText(text, 'payload') ?? 'null');
      if (isOver(out, limits.frameBytes)) return answer(peer, frame, failed(TOO_LARGE));
      for (const hearer of hearers.members.keys()) deliver(hearer, out);
      answer(peer, frame, SENT);
    };

  /** The peer a routed payload names, or the sentence why it cannot be reached. */
  const targetOf = ({ namespace, channel, sees }: Membership, id: unknown, name: unknown): Peer | string => {
    const named =
      typeof id === 'string' ? directory.byId(id) : namespace.names.get(typeof name === 'string' ? name : '');
    const there = named?.membership;
    if (!named || there?.namespace !== namespace) return 'Target not found';
    if (there.channel === channel || sees === namespace.everyone) return named;
    return typeof id === 'string' ? 'cross-channel route denied' : 'Target not found';
  };

  /** Calls `send` with where a routed request goes; says no otherwise. */
  const route =
    (send: (peer: Peer, frame: Frame, target: Peer, type: string, payload: string) => string | undefined): Verb =>
    (peer, membership, frame, text) => {
      const refuse = (error: string) => answer(peer, frame, failed(error));
      if (!membership.identity.canRoute) return refuse('routing not allowed');
      const wanted = fields(frame.payload);
      if (typeof wanted?.type !== 'string' || wanted.type === '') return refuse('bad payload');
      const target = targetOf(membership, wanted.target_id, wanted.target_name);
      if (typeof target === 'string') return refuse(target);
      const payload = memberText(memberText(text, 'payload') ?? '', 'payload') ?? 'null';
      const refused = send(peer, frame, target, wanted.type, payload);
      if (refused !== undefined) refuse(refused);
    };

  const fanned = Object.entries(FANNED).map(([verb, type]) => [verb, fan(type)] as const);

  return new Map<string, Verb>([
    ...fanned,
    ['route_msg', route((peer, frame, target, type, payload) => calls.start(peer, frame.id, target, type, payload))],
    [
      'route_msg_noreply',
      route((_peer, _frame, target, type, payload) => {
        const out = frameText(newId(), type, payload);
        if (isOver(out, limits.frameBytes)) return TOO_LARGE;
        deliver(target, out);
        return undefined;
      }),
    ],
    [
      'get_nodes',
      (peer, { identity, sees }, frame) =>
        answer(peer, frame, identity.canMonitor ? sees.clients(peer) : '{"clients":[]}'),
    ],
    ['ping', (peer, _membership, frame) => answer(peer, frame, '"pong"')],
    [
      'handshake',
      (peer, _membership, frame) => {
        const sent = fields(frame.payload)?.t;
        const lag = typeof sent === 'number' ? clock.date() / 1000 - sent : null;
        answer(peer, frame, JSON.stringify({ server_id: self.id, l: lag }));
      },
    ],
    [
      'status_request',
      (peer, _membership, frame) => {
        const uptime = (clock.now() - started) / 1000;
        answer(peer, frame, JSON.stringify({ ...self, status: 'online', uptime, memory_usage: 'unknown' }));
      },
    ],
  ]);
}
