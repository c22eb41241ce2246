// A client that a scripted relay has let in, and what a test needs to play that relay.
import { createMeshClient, type MeshClient, type MeshOptions } from './client.ts';
import type { Frame } from './frames.ts';
import type { Problem } from './problems.ts';
import { type Dialer, dialer, type FakeClock, fakeClock, type ScriptedSocket, settle } from './scripted.ts';

export interface ScriptedMember {
  readonly clock: FakeClock;
  readonly relay: Dialer;
  readonly client: MeshClient;
  readonly problems: Problem[];
  readonly stop: () => void;
  /** Lets the latest socket in. */
  readonly join: (memberId: string) => Promise<void>;
  /** Answers the latest request of a type. */
  readonly reply: (type: string, payload: unknown) => Promise<void>;
  readonly answersTo: (id: string) => readonly Frame[];
  /** The first socket. */
  readonly socket: ScriptedSocket;
}

export async function member(options: Partial<MeshOptions> = {}): Promise<ScriptedMember> {
  const clock = fakeClock();
  const relay = dialer();
  const client = createMeshClient({
    url: 'ws://relay.local:8765',
    name: 'server-1',
    clock,
    random: () => 1,
    WebSocket: relay.WebSocket,
    ...options,
  });
  const problems: Problem[] = [];
  client.onProblem((problem) => problems.push(problem));
  const stop = client.start();
  const join = async (memberId: string) => {
    relay.latest().opens();
    relay.latest().hears('welcome', { id: memberId, name: 'server-1' });
    await settle();
  };
  await join('m1');
  const reply = async (type: string, payload: unknown) => {
    const asked = relay.latest().last(type);
    if (!asked) throw new Error(`nothing asked for ${type}`);
    relay.latest().hears(type, payload, asked.id);
    await settle();
  };
  const answersTo = (id: string) => relay.latest().sent.filter(({ reply_to }) => reply_to === id);
  return { clock, relay, client, problems, stop, join, reply, answersTo, socket: relay.latest() };
}
