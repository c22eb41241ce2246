// The way out: a frame is written, measured, sent and shown, or an error says that nothing was sent.
import { type Calls, guarded } from './calls.ts';
import type { Phase } from './connection.ts';
import { isMeshError, MeshError } from './errors.ts';
import { byteLength, encode, type Frame } from './frames.ts';
import type { Shown, Taps } from './tap.ts';
import { sizeText } from './weight.ts';

export interface CallOptions {
  readonly timeoutMs?: number | undefined;
}

export interface Asking extends CallOptions {
  /** The type the asker thinks of, where the frame's own is an outer one. */
  readonly type?: string;
  /** The member asked; the relay itself by default. */
  readonly target?: string;
  readonly shown?: Shown;
}

export interface Sender {
  /** Throws a MeshError `not-admitted` or `stopped` unless the relay has let us in. */
  requireAdmission(): void;
  /** Throws a MeshError when the frame cannot go out. */
  transmit(frame: Frame, shown: Shown): void;
  ask(frame: Frame, asking?: Asking): Promise<unknown>;
}

export interface SenderOptions {
  readonly phase: () => Phase;
  readonly send: (text: string) => boolean;
  readonly limit: number;
  readonly calls: Calls;
  readonly taps: Taps;
}

/** Inner timeout of the public relay is 5 s and it then says nothing: ours must be the longer one. */
export const CALL_MS = 6_000;

export function createSender({ phase, send, limit, calls, taps }: SenderOptions): Sender {
  const requireAdmission = () => {
    if (phase() === 'admitted') return;
    if (phase() === 'stopped') throw new MeshError('stopped', 'The connection was ended.');
    throw new MeshError('not-admitted', 'Not connected: the relay has not let us in. Nothing was sent.');
  };

  const transmit = (frame: Frame, shown: Shown) => {
    let text: string;
    try {
      text = encode(frame);
    } catch {
      throw new MeshError(
        'unsendable',
        `“${frame.type}” cannot be written as JSON: it has a cycle or is nested too deep.`,
      );
    }
    const bytes = byteLength(text);
    if (bytes > limit) {
      const advice = 'Make it smaller: large images are better as links than as data.';
      throw new MeshError(
        'too-large',
        `This message is ${sizeText(bytes)}; the relay takes ${sizeText(limit)}. ${advice}`,
      );
    }
    if (!send(text)) throw new MeshError('disconnected', 'The connection is closed. Nothing was sent.');
    taps.see('out', text, frame, shown);
  };

  return {
    requireAdmission,
    transmit,
    ask: (frame, { type = frame.type, target, shown, timeoutMs = CALL_MS } = {}) => {
      try {
        requireAdmission();
      } catch (error) {
        return guarded(Promise.reject(error));
      }
      // Waiting begins before sending, since a socket in the same process may answer within `send`.
      const reply = calls.wait({ id: frame.id, type, timeoutMs, peer: target ?? null });
      try {
        transmit(frame, shown ?? { payload: frame.payload, sealing: 'none', peer: null });
      } catch (error) {
        if (!isMeshError(error)) throw error;
        calls.take(frame.id)?.reject(error);
      }
      return reply;
    },
  };
}
