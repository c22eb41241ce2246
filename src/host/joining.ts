// How commands join a relay as a member: the pairing they are given, the client made from it, and what goes wrong, told.
import { WebSocket } from 'ws';
import { createMeshClient, type MeshClient } from '../mesh/client.ts';
import type { Farewell, MeshState } from '../mesh/connection.ts';
import { isMeshError } from '../mesh/errors.ts';
import { uniqueName } from '../mesh/identity.ts';
import type { SocketConstructor } from '../mesh/socket.ts';
import { type Pairing, readPairing } from '../studio/pairing.ts';
import { type Console, EXIT, type Flag, type Given, Refusal, textFlag } from './command.ts';
import { untilStopped } from './until-stopped.ts';

export const PAIR_FLAG: Readonly<Record<'pair', Flag>> = {
  pair: {
    type: 'string',
    value: 'PAIRING',
    help: 'What the QR code says, as JSON, a file that holds it, or - for standard input',
  },
};

/** Never quotes what it was given: a pairing holds the token. */
export async function pairingOf(given: Given, console: Console): Promise<Pairing> {
  const written = textFlag(given, 'pair');
  if (written === undefined) {
    throw new Refusal(
      '--pair is missing: the pairing as JSON, {"url": …, "channel": …, "token": …}, or a file with it.',
    );
  }
  const text = written.trimStart().startsWith('{') ? written : await console.read(written);
  const read = readPairing(text);
  if (read.kind === 'unusable') throw new Refusal(`--pair: ${read.problem}`);
  return read.pairing;
}

// `ws` offers compression by default, which costs more than it saves on the small frames of one device; and a relay that
// is gone without a word would keep a finished command alive for its half minute of waiting for the close.
const SOCKET_OPTIONS: WebSocket.ClientOptions & { readonly closeTimeout: number } = {
  perMessageDeflate: false,
  closeTimeout: 1_000,
};

export class PlainSocket extends WebSocket {
  constructor(url: string) {
    super(url, SOCKET_OPTIONS);
  }
}

export interface As {
  /** The name on the relay; by default one made from `prefix` that nobody else has. */
  readonly name?: string | undefined;
  readonly prefix: string;
  readonly role: string;
  readonly canBroadcast?: boolean;
}

export interface Joined {
  readonly client: MeshClient;
  readonly name: string;
}

export function join({ url, channel, token, key }: Pairing, { name, prefix, role, canBroadcast }: As): Joined {
  const called = name ?? uniqueName(prefix);
  try {
    const client = createMeshClient({
      url,
      channel,
      token,
      role,
      name: called,
      key,
      ...(canBroadcast === undefined ? {} : { canBroadcast }),
      WebSocket: PlainSocket as unknown as SocketConstructor,
    });
    return { client, name: called };
  } catch (error) {
    if (isMeshError(error)) throw new Refusal(`--pair: ${error.message}`);
    throw error;
  }
}

export const closeText = ({ says, advice }: Farewell): string => `${says} ${advice}`;

/** Why the connection does not stand, as a sentence; undefined while it does, or may soon. */
export function troubleIn({ phase, tokenDoubted, lastClose }: MeshState): string | undefined {
  if (phase === 'parked' && tokenDoubted) {
    return 'The relay keeps us waiting: the token was probably refused. Check it, or wait on.';
  }
  const isDown = phase === 'waiting' || phase === 'refused' || phase === 'evicted';
  return isDown && lastClose !== null ? closeText(lastClose) : undefined;
}

/** Nothing will change by itself any more. */
export const isHopeless = ({ phase }: MeshState): boolean => phase === 'refused' || phase === 'evicted';

/** Goes on until the person has had enough, or there is nothing left to wait for; gives the exit code. */
export async function untilOver(client: MeshClient, console: Console): Promise<number> {
  let unsubscribe = () => {};
  // Refused or evicted there is no timer and no socket left, and Node would end the program with a code of its own.
  const hopeless = new Promise<number>((resolve) => {
    const look = (state: MeshState) => {
      if (isHopeless(state)) resolve(EXIT.failed);
    };
    unsubscribe = client.state.subscribe(look);
    look(client.state.getState());
  });
  try {
    return await Promise.race([hopeless, untilStopped(console).then(() => EXIT.ok)]);
  } finally {
    unsubscribe();
  }
}

/** Tells each trouble once, when it comes. Returns its stop. */
export function tellTrouble(client: MeshClient, tell: (sentence: string) => void): () => void {
  let told: string | undefined;
  const stops = [
    client.state.subscribe((state) => {
      const trouble = troubleIn(state);
      if (trouble !== undefined && trouble !== told) tell(trouble);
      if (trouble !== undefined || state.member) told = trouble;
    }),
    client.onProblem(({ message }) => tell(message)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
