import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { isMeshError } from './errors.ts';
import { byteLength } from './frames.ts';
import { createSealer, deriveKey, envelopeBytes, newKey, openText, readKey, sealText } from './seal.ts';
import { SEALED, UNOPENABLE } from './seal-vectors.ts';

const bytes = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

describe('known answers', () => {
  it.each(SEALED)('$what: seals to the same ciphertext', ({ key, label, plaintext, envelope }) => {
    const derived = deriveKey(bytes(key), bytes(envelope.s), label);
    expect(toBase64(sealText(derived, envelope.n, plaintext))).toBe(envelope.ct);
    expect(openText(derived, envelope.n, bytes(envelope.ct))).toBe(plaintext);
  });

  it.each(SEALED)('$what: opens for the role it is meant for', ({ key, to, plaintext, envelope }) => {
    expect(createSealer(key, to).open(envelope)).toEqual({ kind: 'opened', value: JSON.parse(plaintext) });
  });

  it.each(UNOPENABLE)('$what: stays closed', ({ key, to, envelope }) => {
    expect(createSealer(key, to).open(envelope)).toMatchObject({ kind: 'failed' });
  });
});

describe('a sealer', () => {
  const key = newKey();

  it('opens what its counterpart sealed, and gets back the same value', () => {
    const pairs = [
      ['group', 'group'],
      ['device', 'client'],
      ['client', 'device'],
    ] as const;
    for (const [from, to] of pairs) {
      const sealing = createSealer(key, from);
      const opening = createSealer(key, to);
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          const sent = JSON.parse(JSON.stringify(value));
          expect(opening.open(sealing.seal(sent))).toEqual({ kind: 'opened', value: sent });
        }),
        { numRuns: 50 },
      );
    }
  });

  it('opens nothing sealed by its own end of a pair', () => {
    const device = createSealer(key, 'device');
    expect(device.open(device.seal(1)).kind).toBe('failed');
  });

  it('never uses a counter twice under one salt, not even when sealing fails', () => {
    const sealer = createSealer(key);
    const used = Array.from({ length: 50 }, () => {
      expect(() => sealer.seal(1n)).toThrow(TypeError);
      return sealer.seal(null);
    });
    expect(new Set(used.map(({ n }) => n)).size).toBe(50);
    expect(new Set(used.map(({ s }) => s))).toEqual(new Set([sealer.salt]));
    expect(createSealer(key).salt).not.toBe(sealer.salt);
  });

  it('opens a session again after more sessions than it remembers', () => {
    const reader = createSealer(key);
    const first = createSealer(key);
    expect(reader.open(first.seal('before')).kind).toBe('opened');
    for (let index = 0; index < 100; index += 1) reader.open(createSealer(key).seal(index));
    expect(reader.open(first.seal('after'))).toEqual({ kind: 'opened', value: 'after' });
  });

  it('passes clear payloads by', () => {
    const sealer = createSealer(key);
    for (const payload of [null, undefined, 7, 'x', [], {}, { e2ee: 'yes' }, [{ e2ee: 2 }]]) {
      expect(sealer.open(payload)).toEqual({ kind: 'not-sealed' });
    }
  });

  it('survives any junk in an envelope', () => {
    const sealer = createSealer(key);
    const good = createSealer(key).seal({ a: 1 });
    const junk = fc.oneof(fc.jsonValue(), fc.base64String(), fc.constantFrom(good.s, good.n, good.ct, 2));
    fc.assert(
      fc.property(
        fc.record({ e2ee: fc.integer(), s: junk, n: junk, ct: junk }, { requiredKeys: ['e2ee'] }),
        (envelope) => {
          expect(['opened', 'failed']).toContain(sealer.open(envelope).kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds every flipped bit', () => {
    const sealer = createSealer(key);
    const envelope = sealer.seal({ volume: 7 });
    const sealed = bytes(envelope.ct);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(sealer.open({ ...envelope, ct: toBase64(flipped) }).kind).toBe('failed');
    }
  });

  it('seals and opens a megabyte', () => {
    const sealer = createSealer(key);
    const value = 'é'.repeat(400_000);
    expect(sealer.open(sealer.seal(value))).toEqual({ kind: 'opened', value });
  });

  it.each(['', 'abc', 'not base64 at all!', toBase64(new Uint8Array(16))])('is not made from the key %j', (text) => {
    expect(readKey(text)).toBeUndefined();
    let thrown: unknown;
    try {
      createSealer(text);
    } catch (error) {
      thrown = error;
    }
    expect(isMeshError(thrown, 'bad-key')).toBe(true);
  });

  it('reads a key in the URL-safe alphabet and with spaces around it', () => {
    const urlSafe = key.replaceAll('+', '-').replaceAll('/', '_');
    expect(readKey(` ${urlSafe}\n`)).toEqual(readKey(key));
  });
});

describe('the size of an envelope', () => {
  it('is foretold, and never too small', () => {
    const sealer = createSealer(newKey());
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = byteLength(JSON.stringify(value));
        const real = byteLength(JSON.stringify(sealer.seal(value)));
        expect(real).toBeLessThanOrEqual(envelopeBytes(plain));
        expect(envelopeBytes(plain) - real).toBeLessThanOrEqual(16);
      }),
    );
  });
});

describe('base64', () => {
  it('comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(fromBase64(toBase64(data))).toEqual(data);
      }),
    );
    const large = new Uint8Array(100_000).map((_, index) => index);
    expect(fromBase64(toBase64(large))).toEqual(large);
    expect(fromBase64('%')).toBeUndefined();
  });
});
