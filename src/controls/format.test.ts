import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../layout/blocks/shared.ts';
import { type FormatOptions, formatValue, NO_READING } from './format.ts';

type Row = readonly [value: unknown, format: string | undefined, text: string, options?: FormatOptions];

const table = (rows: readonly Row[]) => {
  for (const [value, format, text, options] of rows) {
    expect([value, format, formatValue(value, format, options)]).toEqual([value, format, text]);
  }
};

describe('a reading', () => {
  it('keeps its shortest form without a format, and with one nobody knows', () => {
    table([
      [42, undefined, '42'],
      [42.5, '', '42.5'],
      [0.1 + 0.2, undefined, '0.3'],
      [-0, undefined, '0'],
      [9007199254740991, undefined, '9007199254740991'],
      [42.5, 'furlongs', '42.5'],
      [42.5, 'constructor', '42.5'],
      [42.5, 'toString:2', '42.5'],
      [21.44, undefined, '21.4', { step: 0.1 }],
    ]);
  });

  it('has up to one decimal, or exactly as many as asked for', () => {
    table([
      [3.5, 'decimal', '3.5'],
      [72, 'decimal', '72'],
      [71.96, 'decimal', '72'],
      [71.64, 'decimal', '71.6'],
      [-0.04, 'decimal', '0'],
      [1.23456, 'decimal:3', '1.235'],
      [5, 'decimal:2', '5.00'],
      [9.876, 'decimal:1', '9.9'],
      [9.5, 'decimal:0', '10'],
      [1.5, 'decimal:many', '1.5'],
      [1.5, 'decimal:-1', '1.5'],
      [1.5, 'decimal:999', '1.50000000000000000000'],
    ]);
  });

  it('has as many decimals as the step of its control', () => {
    table([
      [18.4, 'decimal', '18', { step: 1 }],
      [18, 'decimal', '18.0', { step: 0.5 }],
      [34.5, 'decimal', '34.50', { step: 0.25 }],
      [0.00002, 'decimal', '0.00002', { step: 1e-5 }],
      [0.0000002, 'decimal', '0.0000002', { step: 1e-7 }],
      [1e22, 'decimal', '1e+22', { step: 1e21 }],
      [34.5, 'decimal:1', '34.5', { step: 0.25 }],
      [18.44, 'decimal', '18.4', { step: 0 }],
      [18.44, 'decimal', '18.4', { step: Number.NaN }],
      [4.2345, 'suffix: bar', '4.2 bar', { step: 0.1 }],
    ]);
  });

  it('takes a percent sign, and is multiplied only where the range is a fraction', () => {
    table([
      [37.2, 'percent', '37.2%'],
      [42, 'percent', '42%'],
      [0.5, 'percent', '0.5%'],
      [0.5, 'percent', '0.5%', { min: 0, max: 1 }],
      [0.5, 'percent', '50%', { min: 0, max: 1, scalePercent: true }],
      [0.07, 'percent', '7%', { max: 1, scalePercent: true }],
      [-0.25, 'percent', '-25%', { min: -1, max: 1, scalePercent: true }],
      [50, 'percent', '50%', { min: 0, max: 100, scalePercent: true }],
      [-20, 'percent', '-20%', { min: -50, max: 0, scalePercent: true }],
      [0.5, 'percent', '0.5%', { scalePercent: true }],
    ]);
  });

  it('climbs through the units of bytes and of bits per second', () => {
    table([
      [0, 'bytes', '0.00 B'],
      [512, 'bytes', '512.00 B'],
      [2048, 'bytes', '2.00 KB'],
      [5242880, 'bytes', '5.00 MB'],
      [-5242880, 'bytes', '-5.00 MB'],
      [1048575, 'bytes', '1.00 MB'],
      [1024 ** 6, 'bytes', '1024.00 PB'],
      [2621440, 'bytesKB', '2.50 GB'],
      [2048, 'bytesKB', '2.00 MB'],
      [0.5, 'bytesKB', '0.50 KB'],
      [7250000, 'bps', '7.25 Mbps'],
      [950, 'bps', '950.00 bps'],
      [999999, 'bps', '1.00 Mbps'],
      [1e15, 'bps', '1000.00 Tbps'],
    ]);
  });

  it('is told as a duration in its two largest units', () => {
    table([
      [9000, 'duration', '2h 30m'],
      [8100, 'duration', '2h 15m'],
      [90061, 'duration', '1d 1h'],
      [86400, 'duration', '1d 0h'],
      [75, 'duration', '1m 15s'],
      [59.9, 'duration', '59s'],
      [0, 'duration', '0s'],
      [-0.5, 'duration', '0s'],
      [-9000, 'duration', '-2h 30m'],
    ]);
  });

  it('is told as a time, with hours from one hour on', () => {
    table([
      [754, 'time', '12:34'],
      [605, 'time', '10:05'],
      [5, 'time', '0:05'],
      [3599, 'time', '59:59'],
      [3600, 'time', '1:00:00'],
      [90061, 'time', '25:01:01'],
      [-65, 'time', '-1:05'],
      [-0.2, 'time', '0:00'],
    ]);
  });

  it('stands before a suffix and behind a prefix, spaces and colons kept', () => {
    table([
      [410, 'suffix: lx', '410 lx'],
      [9, 'prefix:€', '€9'],
      [9, 'prefix:1:', '1:9'],
      [9, 'suffix:', '9'],
      [9, 'suffix', '9'],
    ]);
  });

  it('has its thousands grouped', () => {
    table([
      [1234567, 'number', '1,234,567'],
      [-1234.5678, 'number', '-1,234.5678'],
      [999, 'number', '999'],
      [1e21, 'number', '1e+21'],
      [1234.5, 'number', '1,235', { step: 1 }],
    ]);
  });

  it('can be hidden, whatever it is', () => {
    table([
      [42, 'none', ''],
      ['open', 'none', ''],
      [null, 'none', ''],
    ]);
  });
});

describe('a value that is not a number', () => {
  it('reads as it is', () => {
    table([
      ['open', 'decimal:2', 'open'],
      ['', 'percent', ''],
      ['12 apples', 'decimal', '12 apples'],
      ['0x10', 'decimal', '0x10'],
      [true, 'percent', 'true'],
      [{ a: [1, 2] }, 'bytes', '{"a":[1,2]}'],
    ]);
  });

  it('is a number after all when its text is nothing else', () => {
    table([
      ['37.25', 'decimal:1', '37.3'],
      [' 42 ', 'percent', '42%'],
      ['1e3', 'number', '1,000'],
      ['007', undefined, '007'],
    ]);
  });

  it('is a dash where there is no reading', () => {
    table([
      [undefined, 'decimal', NO_READING],
      [null, undefined, NO_READING],
      [Number.NaN, 'suffix: lx', NO_READING],
      [Number.POSITIVE_INFINITY, 'bytes', NO_READING],
      ['NaN', 'decimal', NO_READING],
      ['-Infinity', undefined, NO_READING],
    ]);
  });
});

describe('any value with any format', () => {
  const argument = fc.oneof(
    fc.constantFrom('', '0', '2', '7', '101', ' °C', '€', '-3'),
    fc.stringMatching(/^[a-z ]*$/),
  );
  const known = fc
    .tuple(fc.constantFrom(...Object.keys(FORMATS)), fc.option(argument, { nil: undefined }))
    .map(([name, after]) => (after === undefined ? name : `${name}:${after}`));
  const anyFormat = fc.oneof(known, fc.string(), fc.constant(undefined));
  const edge = fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 1e300, -1e300, 5e-324, 'NaN', 'Infinity');
  const anyNumber = fc.option(fc.double(), { nil: undefined });
  const options = fc.record({ step: anyNumber, min: anyNumber, max: anyNumber, scalePercent: fc.boolean() });

  it('gives a text, and never throws', () => {
    const value = fc.oneof(edge, fc.double(), fc.anything({ withBigInt: true, withDate: true, withMap: true }));
    fc.assert(
      fc.property(value, anyFormat, options, (given, format, how) => {
        expect(typeof formatValue(given, format, how)).toBe('string');
      }),
    );
  });

  it('shows the largest numbers as they are where a percentage could not hold them', () => {
    expect(formatValue(1.7e306 * 2, 'percent', { max: 0, scalePercent: true })).not.toMatch(/Infinity/);
    expect(formatValue(Number.MAX_VALUE, 'percent', { max: 1, scalePercent: true })).not.toMatch(/Infinity/);
  });

  it('never shows what is not a number', () => {
    fc.assert(
      fc.property(fc.oneof(edge, fc.double()), known, options, (given, format, how) => {
        expect(formatValue(given, format, how)).not.toMatch(/NaN|Infinity|undefined|-0(?:\.0*)?$/);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back as the number it was made of, to the decimals shown', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat({ max: 6 }), (given, decimals) => {
        const shown = Number(formatValue(given, `decimal:${decimals}`));
        expect(Math.abs(shown - given)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
    );
  });
});
