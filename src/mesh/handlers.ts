// Who listens for which type, and what they answer.
import type { Frame } from './frames.ts';
import type { Sealing } from './tap.ts';

export interface Incoming {
  readonly frame: Frame;
  /** `clear` marks a message that came unencrypted although a key is set. */
  readonly sealing: Sealing;
}

/** What it returns, or resolves to, is the answer; null and undefined answer nothing. */
export type Handler = (payload: unknown, incoming: Incoming) => unknown;

export interface Handlers {
  on(type: string, handler: Handler): () => void;
  has(type: string): boolean;
  /** The first answer in order of registration, or undefined. Rejects when a handler failed and none answered. */
  run(payload: unknown, incoming: Incoming): Promise<unknown>;
}

export function createHandlers(): Handlers {
  const byType = new Map<string, readonly Handler[]>();

  return {
    on: (type, handler) => {
      // Wrapped, so that the same function registered twice is stopped one at a time.
      const entry: Handler = (payload, incoming) => handler(payload, incoming);
      byType.set(type, [...(byType.get(type) ?? []), entry]);
      return () => {
        const left = (byType.get(type) ?? []).filter((other) => other !== entry);
        if (left.length > 0) byType.set(type, left);
        else byType.delete(type);
      };
    },
    has: (type) => byType.has(type),
    run: async (payload, incoming) => {
      const started = (byType.get(incoming.frame.type) ?? []).map(async (handler) => handler(payload, incoming));
      const outcomes = await Promise.allSettled(started);
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled' && outcome.value !== null && outcome.value !== undefined)
          return outcome.value;
      }
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      return undefined;
    },
  };
}
