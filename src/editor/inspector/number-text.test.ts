import { describe, expect, test } from 'vitest';
import { outOfRange, readNumber, scrubbed, stepped, timeInWords } from './number-text.ts';

describe('what is typed for a number', () => {
  test.each([
    ['12', 12],
    [' -0.5 ', -0.5],
    ['1,5', 1.5],
    ['.25', 0.25],
    ['3.', 3],
    ['−4', -4],
    ['1e3', 1000],
  ])('%j is read', (typed, value) => expect(readNumber(typed, {})).toEqual({ kind: 'number', value }));

  test.each(['-', '1x', 'e', '--1', '1e', '1e999', '0x10', 'Infinity'])('%j is not a number yet', (typed) =>
    expect(readNumber(typed, {}).kind).toBe('unclear'),
  );

  test('nothing typed is empty, not zero', () => expect(readNumber('  ', {})).toEqual({ kind: 'empty' }));
  test('a part of a whole number is not taken', () =>
    expect(readNumber('1.5', { integer: true }).kind).toBe('unclear'));
  test('the unit may be typed too', () =>
    expect(readNumber('45 °', { unit: '°' })).toEqual({ kind: 'number', value: 45 }));

  test.each([
    ['1m 30s', 's', 90],
    ['250ms', 's', 0.25],
    ['2 s', 'ms', 2000],
    ['1,5 min', 's', 90],
    ['1h', 'min', 60],
  ])('a time may be typed in other units: %j in %s', (typed, unit, value) =>
    expect(readNumber(typed, { unit })).toEqual({ kind: 'number', value }),
  );
  test('a time is no number where there is no time', () =>
    expect(readNumber('1m', { unit: 'pt' }).kind).toBe('unclear'));
});

test('long times are put into words, short ones speak for themselves', () => {
  expect(timeInWords(150, 's')).toBe('2 min 30 s');
  expect(timeInWords(90_000, 's')).toBe('1 d 1 h');
  expect(timeInWords(12, 's')).toBeUndefined();
  expect(timeInWords(500, 'pt')).toBeUndefined();
});

describe('stepping', () => {
  test('ten steps of a tenth are one, without crumbs', () => {
    let value = 0;
    for (let count = 0; count < 3; count++) value = stepped(value, 1, { step: 0.1 });
    expect(value).toBe(0.3);
  });
  test('shift is ten times, alt a tenth', () => {
    expect(stepped(5, 1, {}, 'fast')).toBe(15);
    expect(stepped(5, 1, {}, 'fine')).toBe(5.1);
  });
  test('whole numbers stay whole', () => expect(stepped(5, 1, { integer: true }, 'fine')).toBe(6));
  test('the limits hold', () => {
    expect(stepped(9, 5, { max: 10 })).toBe(10);
    expect(stepped(1, -5, { min: 0 })).toBe(0);
  });
  test('a range of about one goes in small steps', () => expect(stepped(0, 1, { min: 0, max: 1 })).toBe(0.05));
});

test('dragging goes by whole steps and comes back to where it began', () => {
  expect(scrubbed(50, 30, {})).toBe(60);
  expect(scrubbed(50, -30, { min: 45 })).toBe(45);
  expect(scrubbed(50, 2, {})).toBe(50);
});

test('a number out of range is named with its limit', () => {
  expect(outOfRange(500, { max: 360, unit: '°' })).toBe('The most that works is 360 °.');
  expect(outOfRange(-1, { min: 0 })).toBe('The least that works is 0.');
  expect(outOfRange(5, { min: 0, max: 10 })).toBeUndefined();
});
