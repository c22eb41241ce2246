// Messages said while not connected, if the client was asked to keep them. Nothing that was once sent comes back here.
import { guarded } from './calls.ts';
import { MeshError } from './errors.ts';

interface Kept {
  readonly send: () => Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
}

export interface Outbox {
  readonly isEmpty: boolean;
  keep(send: () => Promise<void>): Promise<void>;
  flush(): void;
  drop(error: MeshError): void;
}

export function createOutbox(limit: number): Outbox {
  let kept: Kept[] = [];
  const take = () => {
    const taken = kept;
    kept = [];
    return taken;
  };
  return {
    get isEmpty() {
      return kept.length === 0;
    },
    keep: (send) =>
      guarded(
        new Promise<void>((resolve, reject) => {
          kept.push({ send, resolve, reject });
          // The newest values are the ones worth having.
          if (kept.length <= limit) return;
          kept
            .shift()
            ?.reject(new MeshError('queue-full', `More than ${limit} messages were waiting; the oldest was dropped.`));
        }),
      ),
    flush: () => {
      for (const { send, resolve, reject } of take()) send().then(resolve, reject);
    },
    drop: (error) => {
      for (const { reject } of take()) reject(error);
    },
  };
}
