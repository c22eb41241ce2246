// Devices with another encryption key. They answer nothing, as they can open nothing, but they greet; and a greeting that
// cannot be opened is laid to the one device here that has not been understood yet.
import type { MeshClient } from '../mesh/client.ts';
import type { Peer } from '../mesh/peers.ts';
import type { Clock } from '../mesh/socket.ts';

export interface StrangersOptions {
  readonly client: MeshClient;
  readonly clock: Clock;
  /** Who is here, may be a device, and has answered nothing. */
  readonly suspects: () => readonly Peer[];
  readonly found: (peer: Peer) => void;
}

export interface Strangers {
  /** It speaks in clear text, though there is a key: it has none. */
  spokeClearly(name: unknown): void;
  stop(): void;
}

// A greeting comes before the roster names who greets, and with the right key the answers come before this.
const WAIT_MS = 1_000;

export function createStrangers({ client, clock, suspects, found }: StrangersOptions): Strangers {
  const looks = new Map<string, () => void>();

  const look = (key: string, among: (peers: readonly Peer[]) => Peer | undefined) => {
    if (looks.has(key)) return;
    const cancel = clock.after(WAIT_MS, () => {
      looks.delete(key);
      const peer = among(suspects());
      if (peer !== undefined) found(peer);
    });
    looks.set(key, cancel);
  };

  const stopTap = client.tap(({ direction, sealing, frame }) => {
    if (direction !== 'in' || sealing !== 'failed' || frame?.type !== 'broadcast') return;
    // The wire names nobody; of several, none can be named.
    look('', (peers) => (peers.length === 1 ? peers[0] : undefined));
  });

  return {
    spokeClearly: (name) => {
      if (typeof name === 'string') look(name, (peers) => peers.find((peer) => peer.name === name));
    },
    stop: () => {
      stopTap();
      for (const cancel of looks.values()) cancel();
      looks.clear();
    },
  };
}
