// The public relay sends a broadcast back to its sender, others do not, and nothing in the frame tells who sent it. An echo
// is therefore known by its text: each broadcast swallows one equal payload, until shortly after its ack.
import type { Clock } from './socket.ts';

export interface Echoes {
  /** Returns what is to be called once the relay has acknowledged, after which an echo is no longer on its way. */
  expect(payload: unknown): () => void;
  isEcho(payload: unknown): boolean;
  forget(): void;
}

const UNACKED_MS = 10_000;
const ACKED_MS = 1_000;
const EXPECTED = 256;

const textOf = (payload: unknown): string | undefined => {
  try {
    return JSON.stringify(payload === undefined ? null : payload);
  } catch {
    return undefined;
  }
};

export function createEchoes(clock: Clock): Echoes {
  let expected: { readonly text: string; until: number }[] = [];

  const prune = () => {
    const now = clock.now();
    if (expected.some(({ until }) => until <= now)) expected = expected.filter(({ until }) => until > now);
    if (expected.length > EXPECTED) expected = expected.slice(-EXPECTED);
  };

  return {
    expect: (payload) => {
      const text = textOf(payload);
      if (text === undefined) return () => {};
      const entry = { text, until: clock.now() + UNACKED_MS };
      expected.push(entry);
      prune();
      return () => {
        entry.until = Math.min(entry.until, clock.now() + ACKED_MS);
      };
    },
    isEcho: (payload) => {
      prune();
      if (expected.length === 0) return false;
      const text = textOf(payload);
      const index = expected.findIndex((entry) => entry.text === text);
      if (index < 0) return false;
      expected.splice(index, 1);
      return true;
    },
    forget: () => {
      expected = [];
    },
  };
}
