// Requests waiting for their reply.
import { MeshError } from './errors.ts';
import type { Clock } from './socket.ts';

export interface Call {
  readonly id: string;
  /** The type the asker thinks of: for a routed request the inner one. */
  readonly type: string;
  readonly timeoutMs: number;
  /** The member asked, or null for the relay itself. */
  readonly peer: string | null;
}

export interface Waiting extends Call {
  resolve(value: unknown): void;
  reject(error: MeshError): void;
}

export interface Calls {
  wait(call: Call): Promise<unknown>;
  /** Remembers a frame that is answered only when it is refused. */
  sentOneWay(id: string, type: string): void;
  /** The request a reply belongs to; it no longer waits afterwards. */
  take(replyTo: string): Waiting | undefined;
  /** The type of a request of ours that no longer waits, or never did: its late reply is nobody's message. */
  was(replyTo: string): { readonly type: string; readonly oneWay: boolean } | undefined;
  failAll(error: (call: Call) => MeshError): void;
}

/** Rejections nobody awaits must not end a Node process: a server may broadcast without looking back. */
export function guarded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const REMEMBERED = 512;

export function createCalls(clock: Clock): Calls {
  const waiting = new Map<string, Waiting & { readonly cancel: () => void }>();
  const past = new Map<string, { readonly type: string; readonly oneWay: boolean }>();

  const remember = (id: string, type: string, oneWay: boolean) => {
    past.set(id, { type, oneWay });
    const oldest = past.size > REMEMBERED ? past.keys().next().value : undefined;
    if (oldest !== undefined) past.delete(oldest);
  };

  const take = (id: string): Waiting | undefined => {
    const found = waiting.get(id);
    if (!found) return undefined;
    waiting.delete(id);
    found.cancel();
    remember(id, found.type, false);
    return found;
  };

  return {
    wait: (call) =>
      guarded(
        new Promise((resolve, reject) => {
          const cancel = clock.after(call.timeoutMs, () => {
            const seconds = Math.round(call.timeoutMs / 100) / 10;
            const whom = call.peer === null ? 'The relay' : 'The peer';
            take(call.id)?.reject(
              new MeshError('timeout', `${whom} did not answer “${call.type}” within ${seconds} s.`),
            );
          });
          waiting.set(call.id, { ...call, cancel, resolve, reject });
        }),
      ),
    sentOneWay: (id, type) => remember(id, type, true),
    take,
    was: (id) => past.get(id),
    failAll: (error) => {
      for (const id of [...waiting.keys()]) {
        const call = take(id);
        call?.reject(error(call));
      }
    },
  };
}

// The relay's own words for a target that is not there, or is there and silent.
const RELAY_REFUSALS: Readonly<Record<string, 'gone' | 'timeout'>> = {
  'Target not found': 'gone',
  'Target left': 'gone',
  'Target did not answer': 'timeout',
};

const textOf = (error: unknown): string => {
  if (typeof error === 'string') return error;
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : 'no reason given';
};

/** The error in a reply that has one: `{error}` without `ok`. A reply with `ok` is an answer, whatever it says. */
export function refusalIn(payload: unknown, type: string): MeshError | undefined {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
  const { error, ok, status } = payload as Readonly<Record<string, unknown>>;
  if (ok !== undefined || error === undefined || error === null || error === false || error === '') return undefined;
  const text = textOf(error);
  const code = status === 'failed' && Object.hasOwn(RELAY_REFUSALS, text) ? RELAY_REFUSALS[text] : undefined;
  return new MeshError(code ?? 'refused', `“${type}” was refused: ${text}`, payload);
}
