// What a member can say: to the relay, to one other, to everybody.
import { type Calls, guarded } from './calls.ts';
import type { Echoes } from './echoes.ts';
import { frame } from './frames.ts';
import type { Peer, Peers } from './peers.ts';
import type { SealedTraffic } from './sealing.ts';
import type { CallOptions, Sender } from './sender.ts';

export interface Verbs {
  /** Asks the relay itself. */
  request(type: string, payload: unknown, options?: CallOptions): Promise<unknown>;
  /** Asks a member by id and resolves with its answer. */
  route(targetId: string, type: string, payload: unknown, options?: CallOptions): Promise<unknown>;
  /** Tells a member by name; resolves once sent. A refusal that comes later is a problem, see `onProblem`. */
  routeByName(targetName: string, type: string, payload: unknown): Promise<void>;
  /** Tells everybody on the channel; resolves when the relay has taken it. */
  broadcast(payload: unknown): Promise<void>;
  getNodes(): Promise<readonly Peer[]>;
}

export interface VerbsOptions {
  readonly sender: Sender;
  readonly calls: Calls;
  readonly sealed: SealedTraffic;
  readonly echoes: Echoes;
  readonly peers: () => Peers;
}

export function createVerbs({ sender, calls, sealed, echoes, peers }: VerbsOptions): Verbs {
  const sealing = () => (sealed.isOn ? 'sealed' : 'none');

  const request = (type: string, payload: unknown, { timeoutMs }: CallOptions = {}) =>
    sender.ask(frame(type, payload), { timeoutMs });

  async function route(targetId: string, type: string, payload: unknown, { timeoutMs }: CallOptions): Promise<unknown> {
    sender.requireAdmission();
    const inner = { target_id: targetId, type, payload: sealed.seal(payload) };
    const peer = peers().nameOf(targetId) ?? targetId;
    const shown = { payload: { ...inner, payload }, sealing: sealing(), peer } as const;
    return sender.ask(frame('route_msg', inner), { type, target: targetId, shown, timeoutMs });
  }

  async function routeByName(targetName: string, type: string, payload: unknown): Promise<void> {
    sender.requireAdmission();
    const inner = { target_name: targetName, type, payload: sealed.seal(payload) };
    const sent = frame('route_msg_noreply', inner);
    calls.sentOneWay(sent.id, type);
    sender.transmit(sent, { payload: { ...inner, payload }, sealing: sealing(), peer: targetName });
  }

  async function broadcast(payload: unknown): Promise<void> {
    sender.requireAdmission();
    const sent = frame('broadcast_request', sealed.seal(payload));
    // A sealed echo carries our own salt and needs no remembering.
    const settled = sealed.isOn ? undefined : echoes.expect(payload);
    try {
      await sender.ask(sent, { shown: { payload, sealing: sealing(), peer: null } });
    } finally {
      settled?.();
    }
  }

  const getNodes = async () => peers().answered(await request('get_nodes', null));

  return {
    request,
    route: (targetId, type, payload, options = {}) => guarded(route(targetId, type, payload, options)),
    routeByName: (targetName, type, payload) => guarded(routeByName(targetName, type, payload)),
    broadcast: (payload) => guarded(broadcast(payload)),
    getNodes: () => guarded(getNodes()),
  };
}
