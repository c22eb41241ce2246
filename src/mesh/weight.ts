// How much of a relay's frame limit a message would take.
import { byteLength, encode, FRAME_LIMIT, frame, newId } from './frames.ts';
import { envelopeBytes } from './seal.ts';

export interface Weight {
  readonly bytes: number;
  readonly limit: number;
  /** `near` from 80 % on: worth a warning, since documents grow. */
  readonly state: 'fits' | 'near' | 'over';
}

const NEAR = 0.8;

export function weight(bytes: number, limit = FRAME_LIMIT): Weight {
  return { bytes, limit, state: bytes > limit ? 'over' : bytes >= limit * NEAR ? 'near' : 'fits' };
}

/** Bytes of the frame that routes a payload, sealed or not; nothing is sent or sealed. Throws where `encode` does. */
export function routedBytes(type: string, payload: unknown, sealed: boolean): number {
  const around = byteLength(encode(frame('route_msg', { target_id: newId(), type, payload: 0 }))) - 1;
  const plain = byteLength(JSON.stringify(payload === undefined ? null : payload));
  return around + (sealed ? envelopeBytes(plain) : plain);
}

/** A size for people. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(2)} MiB`;
}
