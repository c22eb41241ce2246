// End-to-end encryption, version 2: ChaCha20-Poly1305 under a key that HKDF derives from the shared one and a salt of the
// session. A pure-JS audited library, because `crypto.subtle` is missing on plain-http LAN pages.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from './base64.ts';
import { MeshError } from './errors.ts';

/** `group`: every member reads every other. `device` and `client` are the two ends of a pair. */
export type SealRole = 'group' | 'device' | 'client';

export interface Envelope {
  readonly e2ee: 2;
  /** The salt of the sender's session, base64. */
  readonly s: string;
  readonly n: number;
  readonly ct: string;
}

export type Opened =
  | { readonly kind: 'opened'; readonly value: unknown }
  | { readonly kind: 'not-sealed' }
  /** `salt` tells one sender's session from another's, as far as the envelope had one. */
  | { readonly kind: 'failed'; readonly salt: string; readonly problem: string };

export interface Sealer {
  /** The salt of everything this sealer seals: an envelope carrying it is our own. */
  readonly salt: string;
  seal(value: unknown): Envelope;
  open(payload: unknown): Opened;
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
// Every session of every sender brings a salt; the oldest is derived again should it ever return.
const CACHED_KEYS = 64;

const LABELS = {
  group: { seal: 'grp v2', open: 'grp v2' },
  device: { seal: 'd2c v2', open: 'c2d v2' },
  client: { seal: 'c2d v2', open: 'd2c v2' },
} as const satisfies Record<SealRole, { readonly seal: string; readonly open: string }>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A new shared key, for a pairing code. */
export function newKey(): string {
  return toBase64(globalThis.crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
}

/** The 32 bytes of a shared key, or undefined when the text is not one. */
export function readKey(text: string): Uint8Array | undefined {
  const bytes = fromBase64(text.trim());
  return bytes?.length === KEY_BYTES ? bytes : undefined;
}

export function deriveKey(secret: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, secret, salt, encoder.encode(label), KEY_BYTES);
}

/** Four zero bytes and the counter as 64 bits, big-endian. */
function nonceOf(counter: number): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(4, Math.floor(counter / 0x1_0000_0000));
  view.setUint32(8, counter >>> 0);
  return nonce;
}

export function sealText(key: Uint8Array, counter: number, text: string): Uint8Array {
  return chacha20poly1305(key, nonceOf(counter)).encrypt(encoder.encode(text));
}

/** The text, or undefined when key, counter or a single bit is not the sealed one. */
export function openText(key: Uint8Array, counter: number, sealed: Uint8Array): string | undefined {
  try {
    return decoder.decode(chacha20poly1305(key, nonceOf(counter)).decrypt(sealed));
  } catch {
    return undefined;
  }
}

/** Bytes of the envelope's JSON for a plaintext of so many bytes: a size can be told without sealing anything. */
export function envelopeBytes(plainBytes: number): number {
  const base64 = (bytes: number) => Math.ceil(bytes / 3) * 4;
  const frame = `{"e2ee":2,"s":"","n":${Number.MAX_SAFE_INTEGER},"ct":""}`.length;
  return frame + base64(SALT_BYTES) + base64(plainBytes + TAG_BYTES);
}

/** Whether a payload claims to be an envelope, whatever its version and whether or not it can be opened. */
export function looksSealed(payload: unknown): payload is Readonly<Record<string, unknown>> {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    !Array.isArray(payload) &&
    typeof (payload as Readonly<Record<string, unknown>>).e2ee === 'number'
  );
}

/** Throws a MeshError `bad-key` unless the key is 32 bytes of base64. */
export function createSealer(keyBase64: string, role: SealRole = 'group'): Sealer {
  const secret = readKey(keyBase64);
  if (!secret) {
    throw new MeshError(
      'bad-key',
      'The encryption key is not 32 bytes of base64. Copy it again from the pairing code.',
    );
  }
  const ownSalt = globalThis.crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const salt = toBase64(ownSalt);
  const sealingKey = deriveKey(secret, ownSalt, LABELS[role].seal);
  const opening = new Map<string, Uint8Array>();
  let counter = 0;

  const openingKey = (text: string): Uint8Array | undefined => {
    const cached = opening.get(text);
    if (cached) {
      opening.delete(text);
      opening.set(text, cached);
      return cached;
    }
    const bytes = fromBase64(text);
    if (bytes?.length !== SALT_BYTES) return undefined;
    const key = deriveKey(secret, bytes, LABELS[role].open);
    opening.set(text, key);
    const oldest = opening.size > CACHED_KEYS ? opening.keys().next().value : undefined;
    if (oldest !== undefined) opening.delete(oldest);
    return key;
  };

  return {
    salt,
    seal: (value) => {
      const text = JSON.stringify(value === undefined ? null : value);
      const n = counter;
      // Taken before sealing, so that no failure below can hand out the same counter twice.
      counter += 1;
      return { e2ee: 2, s: salt, n, ct: toBase64(sealText(sealingKey, n, text)) };
    },
    open: (payload) => {
      if (!looksSealed(payload)) return { kind: 'not-sealed' };
      const { e2ee, s, n, ct } = payload;
      const sender = typeof s === 'string' ? s : '';
      const failed = (problem: string): Opened => ({ kind: 'failed', salt: sender, problem });
      if (e2ee !== 2) return failed('it is sealed in a version this program does not know');
      if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 0) return failed('its counter is missing');
      const sealed = typeof ct === 'string' ? fromBase64(ct) : undefined;
      if (!sealed || sealed.length < TAG_BYTES) return failed('its ciphertext is damaged');
      const key = openingKey(sender);
      if (!key) return failed('its salt is damaged');
      const text = openText(key, n, sealed);
      if (text === undefined) return failed('it was sealed with a different key');
      try {
        return { kind: 'opened', value: JSON.parse(text) };
      } catch {
        return failed('what it holds is not JSON');
      }
    },
  };
}
