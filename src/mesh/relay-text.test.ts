import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './frames.ts';
import { frameText, memberText } from './relay-text.ts';

const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 2 });

/** A string literal with some characters written as \u escapes, which JSON allows anywhere. */
const literal = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(of, fc.infiniteStream(fc.boolean()))
    .map(([text, escaped]) =>
      [
        ...JSON.stringify(text)
          .slice(1, -1)
          .matchAll(/\\u[0-9a-f]{4}|\\.|[\s\S]/g),
      ]
        .map(([part]) =>
          part.length === 1 && escaped.next().value === true
            ? `\\u${part.charCodeAt(0).toString(16).padStart(4, '0')}`
            : part,
        )
        .join(''),
    )
    .map((inside) => `"${inside}"`);

const text = fc.string({ unit: 'binary', maxLength: 12 });
const brackets = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':'), maxLength: 8 });

/** JSON text as any program might print it: spaces anywhere, escapes, repeated keys, every kind of number. */
const { value: json } = fc.letrec<{ value: string }>((again) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('null', 'true', 'false', '-0', '1e400', '12345678901234567890', '-1.5E-3', '{}', '[ ]'),
    fc.integer().map(String),
    literal(fc.oneof(text, brackets)),
    fc
      .array(fc.tuple(space, again('value'), space), { maxLength: 4 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    fc
      .array(fc.tuple(space, literal(fc.oneof(text, brackets)), space, again('value'), space), { maxLength: 4 })
      .map((members) => `{${members.map(([a, key, b, value, c]) => `${a}${key}${b}:${b}${value}${c}`).join(',')}}`),
  ),
}));

const keys = ['payload', 'type', 'id', 'pay', 'payload2', '__proto__'];

const object = fc
  .tuple(
    fc.array(fc.tuple(space, literal(fc.oneof(fc.constantFrom(...keys), text)), space, json, space), { maxLength: 6 }),
    space,
  )
  .map(
    ([members, end]) =>
      `${end}{${members.map(([a, key, b, value, c]) => `${a}${key}${b}:${c}${value}${c}`).join(',')}${end}}${end}`,
  );

describe('memberText', () => {
  it('cuts out exactly the value JSON.parse would choose', () => {
    fc.assert(
      fc.property(object, fc.constantFrom(...keys), (written, key) => {
        const parsed = JSON.parse(written) as Record<string, unknown>;
        const cut = memberText(written, key);
        expect(cut !== undefined).toBe(Object.hasOwn(parsed, key));
        if (cut === undefined) return;
        expect(JSON.parse(cut)).toEqual(parsed[key]);
        expect(cut).toBe(cut.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds nothing in a text that is no object', () => {
    for (const written of ['[]', '["payload",1]', '"payload"', '1', 'null', ' true ']) {
      expect(memberText(written, 'payload')).toBeUndefined();
    }
  });

  it('keeps digits that a double cannot hold', () => {
    expect(memberText('{"payload":{"serial":12345678901234567890}}', 'payload')).toBe(
      '{"serial":12345678901234567890}',
    );
  });
});

describe('frameText', () => {
  it('says what parse and stringify would have said, whatever the payload', () => {
    fc.assert(
      fc.property(object, text, fc.option(text), (written, type, replyTo) => {
        const payload = memberText(written, 'payload') ?? 'null';
        const spliced = JSON.parse(frameText('a1', type, payload, replyTo)) as unknown;
        const parsed = (JSON.parse(written) as { payload?: unknown }).payload ?? null;
        expect(spliced).toEqual({ id: 'a1', type, payload: parsed, reply_to: replyTo });
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives a frame back that decode reads', () => {
    expect(decode(frameText('a1', 'ping', 'null', 'b2'))).toEqual({
      id: 'a1',
      type: 'ping',
      payload: null,
      reply_to: 'b2',
    });
  });
});
