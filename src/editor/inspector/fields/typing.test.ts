import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, hsvaOf, spokenColor } from './hsv.ts';
import { readJson } from './json-text.ts';

describe('free-form data', () => {
  test('is read as written', () =>
    expect(readJson('{"b":1,"a":[true]}')).toEqual({ kind: 'value', value: { b: 1, a: [true] } }));
  test('may be plain words where text is welcome', () => {
    expect(readJson('Hello there')).toEqual({ kind: 'value', value: 'Hello there' });
    expect(readJson('Hello', ['number']).kind).toBe('unclear');
  });
  test('half typed says what is wrong', () =>
    expect(readJson('{"a":')).toMatchObject({ kind: 'unclear', message: expect.stringMatching(/\S/) }));
  test('of the wrong kind says what is needed', () =>
    expect(readJson('5', ['list'])).toEqual({
      kind: 'unclear',
      message: 'This is a number. Needed here: a list in [ ].',
    }));
  test('may be nothing', () => expect(readJson(' ')).toEqual({ kind: 'empty' }));
  test('is never confused by what closes the box it is read in', () => expect(readJson('1}').kind).toBe('unclear'));
});

describe('colours', () => {
  test('come back as they went in', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
    fc.assert(
      fc.property(hex, (color) => {
        const hsva = hsvaOf(color);
        expect(hsva === undefined ? undefined : hexOf(hsva)).toBe(color);
      }),
    );
  });
  test('keep their alpha', () => expect(hexOf(hsvaOf('#34C75980') ?? expect.unreachable())).toBe('#34C75980'));
  test('that are none are undefined', () => expect(hsvaOf('green')).toBeUndefined());
  test('are said in words', () => {
    expect(spokenColor(hsvaOf('#34C759') ?? expect.unreachable())).toBe('green');
    expect(spokenColor(hsvaOf('#00000080') ?? expect.unreachable())).toBe('black, 50 % opaque');
  });
});
