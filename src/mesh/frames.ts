// One JSON text message per frame. Everything on the wire passes through encode and decode.

export interface Frame {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly reply_to: string | null;
}

/** Bytes of UTF-8 the public relay takes in one message; above it the connection is closed with 1009. */
export const FRAME_LIMIT = 1_048_576;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

// Random bytes are asked for 256 ids at a time: a call into the crypto library costs far more than the bytes.
const pool = new Uint8Array(16 * 256);
let next = pool.length;

/** A version 4 uuid. `crypto.randomUUID` does not exist on plain-http LAN pages; `getRandomValues` does. */
export function newId(): string {
  if (next >= pool.length) {
    globalThis.crypto.getRandomValues(pool);
    next = 0;
  }
  const at = next;
  next += 16;
  const hex = (index: number) => HEX[pool[at + index] ?? 0] ?? '00';
  const version = HEX[((pool[at + 6] ?? 0) & 0x0f) | 0x40] ?? '40';
  const variant = HEX[((pool[at + 8] ?? 0) & 0x3f) | 0x80] ?? '80';
  return `${hex(0)}${hex(1)}${hex(2)}${hex(3)}-${hex(4)}${hex(5)}-${version}${hex(7)}-${variant}${hex(9)}-${hex(10)}${hex(11)}${hex(12)}${hex(13)}${hex(14)}${hex(15)}`;
}

/** A new frame with an id of its own. */
export function frame(type: string, payload: unknown, replyTo: string | null = null): Frame {
  return { id: newId(), type, payload, reply_to: replyTo };
}

/** The text of a frame. Throws where JSON does: a cycle, a bigint, nesting deeper than the stack. */
export function encode({ id, type, payload, reply_to }: Frame): string {
  return JSON.stringify({ id, type, payload: payload === undefined ? null : payload, reply_to });
}

/**
 * The frame in a text, or undefined when there is none. A missing or malformed `id` reads as `''` (nobody can answer such
 * a frame), a missing `payload` or `reply_to` as null.
 */
export function decode(text: string): Frame | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return undefined;
  const { id, type, payload, reply_to } = message as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || type === '') return undefined;
  return {
    id: typeof id === 'string' ? id : '',
    type,
    payload: payload === undefined ? null : payload,
    reply_to: typeof reply_to === 'string' && reply_to !== '' ? reply_to : null,
  };
}

/** Bytes of a text as UTF-8, counted without encoding it. A lone surrogate counts as the U+FFFD it is sent as. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    if (unit >= 0xd800 && unit < 0xdc00) {
      const low = text.charCodeAt(index + 1);
      if (low >= 0xdc00 && low < 0xe000) index += 1;
    }
  }
  return bytes;
}

/** Whether a text is more than so many bytes as UTF-8. Only one near the limit is counted. */
export function isOver(text: string, limit: number): boolean {
  return text.length > limit || (text.length * 3 > limit && byteLength(text) > limit);
}
