import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byteLength, decode, encode, frame, isOver, newId } from './frames.ts';

describe('a frame', () => {
  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.jsonValue(),
        fc.option(fc.uuid()),
        (type, payload, replyTo) => {
          const sent = frame(type, JSON.parse(JSON.stringify(payload)), replyTo);
          expect(decode(encode(sent))).toEqual(sent);
        },
      ),
    );
  });

  it('carries null where nothing was given', () => {
    expect(JSON.parse(encode(frame('ping', undefined)))).toMatchObject({ type: 'ping', payload: null, reply_to: null });
  });

  it('is read from whatever arrives without ever throwing', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string(), fc.constant('['.repeat(200_000)));
    fc.assert(
      fc.property(hostile, (text) => {
        const got = decode(text);
        if (got) expect(got.type).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    '[]',
    '"x"',
    '7',
    'null',
    '{}',
    '{"type":""}',
    '{"type":7}',
    '{"type":"a","payload":NaN}',
    '{"type":"a"',
  ])('is not found in %s', (text) => expect(decode(text)).toBeUndefined());

  it('may lack id, payload and reply_to', () => {
    expect(decode('{"type":"a"}')).toEqual({ id: '', type: 'a', payload: null, reply_to: null });
    expect(decode('{"type":"a","id":7,"reply_to":""}')).toEqual({ id: '', type: 'a', payload: null, reply_to: null });
  });

  it('does not let a payload reach a prototype', () => {
    const got = decode('{"type":"a","payload":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}');
    expect(got?.type).toBe('a');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('an id', () => {
  it('is a version 4 uuid, and a different one each time', () => {
    const ids = Array.from({ length: 2_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('needs nothing that a plain-http page lacks', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    try {
      // More than the pool holds, so that it is filled at least once under these conditions.
      expect(new Set(Array.from({ length: 300 }, newId)).size).toBe(300);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('the size of a text', () => {
  it('is that of its UTF-8, lone surrogates included', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(byteLength(text)).toBe(encoder.encode(text).length);
      }),
      { numRuns: 1_000 },
    );
    expect(byteLength('aé☃😀\ud800')).toBe(encoder.encode('aé☃😀\ud800').length);
  });

  it('is over a limit only from the first byte too many', () => {
    for (const [text, bytes] of [
      ['', 0],
      ['abc', 3],
      ['é☃😀', 9],
      ['x'.repeat(50), 50],
      ['☃'.repeat(50), 150],
    ] as const) {
      expect(isOver(text, bytes)).toBe(false);
      expect(isOver(text, bytes - 1)).toBe(true);
    }
  });
});
