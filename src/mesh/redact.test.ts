import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, HIDDEN } from './redact.ts';
import { newKey } from './seal.ts';

const redactor = createRedactor(() => ['s3cret-token', '', 'abc']);

describe('a known secret', () => {
  it('is found wherever it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (value, before, after) => {
        const shown = redactor.value([{ deep: [value, `${before}s3cret-token${after}`] }, { 's3cret-token': 1 }]);
        expect(JSON.stringify(shown)).not.toContain('s3cret-token');
      }),
    );
    expect(redactor.text('bad token s3cret-token!')).toBe(`bad token ${HIDDEN}!`);
  });

  it('too short to search for is hidden only where it stands alone', () => {
    expect(redactor.value(['abc', 'abcdef'])).toEqual([HIDDEN, 'abcdef']);
  });
});

describe('an unknown secret', () => {
  it('is hidden by its name', () => {
    const key = newKey();
    const shown = redactor.value({
      token: 't',
      auth_token: 'u',
      e2eeKey: 'v',
      k: key,
      credential: { a: 1 },
      Password: 'p',
    });
    expect(Object.values(shown as object)).toEqual(Array(6).fill(HIDDEN));
  });

  it('is not seen in harmless values under such a name', () => {
    const harmless = { token: null, refresh: 5, k: 'label', password: '', secret: false };
    expect(redactor.value(harmless)).toBe(harmless);
  });
});

describe('a value without secrets', () => {
  it('is the very same one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = createRedactor(() => []);
        if (!/token|secret|password|refresh|credential|key/i.test(JSON.stringify(value))) {
          expect(plain.value(value)).toBe(value);
        }
      }),
    );
  });

  it('is never changed in place', () => {
    const value = Object.freeze({ list: Object.freeze(['s3cret-token']), other: Object.freeze({}) });
    const shown = redactor.value(value) as typeof value;
    expect(shown.list).toEqual([HIDDEN]);
    expect(shown.other).toBe(value.other);
  });

  it('may be nested without end', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"s3cret-token"${']'.repeat(100_000)}`);
    expect(JSON.stringify(redactor.value(deep))).toContain('too deep');
  });
});
