import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsFor, readingOf } from './codes.ts';
import { look, NOTHING_SEEN } from './readings.ts';
import { coverBox, fitted, lighter } from './still.ts';

const ean = { value: '4006381333931', kind: 'ean13' };
const tag = { value: 'A-17', kind: 'qr' };

describe('kinds of code', () => {
  it('are asked for in the browser’s words, as far as it knows them', () => {
    expect(formatsFor(['qr', 'microQR', 'ean13'], ['qr_code', 'ean_13', 'upc_a', 'aztec'])).toEqual([
      'qr_code',
      'ean_13',
      'upc_a',
    ]);
    expect(formatsFor(undefined, ['qr_code', 'unknown'])).toEqual(['qr_code']);
    expect(formatsFor(['microPDF417'], ['qr_code'])).toEqual([]);
  });

  it('are reported in the layout’s words', () => {
    expect(readingOf('ean_13', ean.value, undefined)).toEqual(ean);
    expect(readingOf('upc_a', '012345678905', undefined)).toEqual({ value: '0012345678905', kind: 'ean13' });
    expect(readingOf('itf', '15400141288763', undefined)?.kind).toBe('itf14');
    expect(readingOf('itf', '123456', undefined)?.kind).toBe('i2of5');
    expect(readingOf('itf', '15400141288763', ['i2of5'])?.kind).toBe('i2of5');
  });

  it('that were not asked for do not count, nor do empty ones', () => {
    expect(readingOf('qr_code', 'x', ['ean13'])).toBeUndefined();
    expect(readingOf('qr_code', '', undefined)).toBeUndefined();
  });
});

describe('a reading', () => {
  it('is sent once it is steady, and not again before its quiet time is over', () => {
    let watch = NOTHING_SEEN;
    const sent: number[] = [];
    for (let now = 0; now <= 7000; now += 100) {
      const looked = look(watch, [ean], now, 3000);
      watch = looked.watch;
      if (looked.send.length > 0) sent.push(now);
    }
    expect(sent).toEqual([100, 3100, 6100]);
  });

  it('that flickers by is not sent', () => {
    let watch = look(NOTHING_SEEN, [ean], 0, 3000).watch;
    watch = look(watch, [], 100, 3000).watch;
    expect(look(watch, [ean], 200, 3000).send).toEqual([]);
  });

  it('does not hold back another one', () => {
    let watch = look(NOTHING_SEEN, [ean, tag], 0, 3000).watch;
    expect(look(watch, [ean, tag, tag], 100, 3000).send).toEqual([ean, tag]);
    watch = look(watch, [ean], 100, 3000).watch;
    watch = look(watch, [tag], 200, 3000).watch;
    expect(look(watch, [tag], 300, 3000).send).toEqual([tag]);
  });

  it('without a quiet time is sent once for each time it comes into the picture', () => {
    let watch = NOTHING_SEEN;
    let sent = 0;
    for (const found of [[ean], [ean], [ean], [], [ean], [ean], [ean]]) {
      const looked = look(watch, found, 0, 0);
      watch = looked.watch;
      sent += looked.send.length;
    }
    expect(sent).toBe(2);
  });
});

describe('a still', () => {
  it('is scaled down to its longest side and never up', () => {
    expect(fitted({ width: 1920, height: 1080 }, 960)).toEqual({ width: 960, height: 540 });
    expect(fitted({ width: 300, height: 400 }, 1280)).toEqual({ width: 300, height: 400 });
  });

  it('loses quality first, then pixels, and stops at last', () => {
    const quality = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(quality, fc.integer({ min: 1, max: 8000 }), (first, longest) => {
        let attempt = lighter({ quality: first, longest });
        let before = { quality: first, longest };
        for (let tries = 0; attempt !== undefined; tries += 1) {
          expect(tries).toBeLessThan(60);
          expect(attempt.quality <= before.quality && attempt.longest <= before.longest).toBe(true);
          before = attempt;
          attempt = lighter(attempt);
        }
      }),
    );
    expect(lighter({ quality: 0.6, longest: 1280 })).toEqual({ quality: 0.48, longest: 1280 });
  });
});

describe('a highlight', () => {
  it('lies where the code is seen in a cell of another shape', () => {
    const picture = { width: 1600, height: 800 };
    const whole = { x: 0, y: 0, width: 1600, height: 800 };
    expect(coverBox(whole, picture, { width: 400, height: 400 })).toEqual({ x: -200, y: 0, width: 800, height: 400 });
    expect(coverBox(whole, picture, { width: 800, height: 400 })).toEqual({ x: 0, y: 0, width: 800, height: 400 });
  });
});
