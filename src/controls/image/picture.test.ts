import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, shownFor, sourceOf } from './picture.ts';

const nothing = { valueMap: undefined, iconMap: undefined, colorMap: undefined, url: undefined, systemName: undefined };
const all = {
  valueMap: { storm: 'https://img.example.net/storm.png' },
  iconMap: { rising: 'arrow.up', storm: 'cloud.bolt' },
  colorMap: { rising: '#30D158' },
  url: 'https://img.example.net/fixed.png',
  systemName: 'water.waves',
};

describe('what an image shows', () => {
  it('is the picture of the value before the symbol of the value', () => {
    expect(shownFor(all, 'storm')).toEqual({ kind: 'picture', url: all.valueMap.storm, instead: 'water.waves' });
    expect(shownFor(all, 'RISING')).toEqual({ kind: 'symbol', name: 'arrow.up', color: '#30D158' });
  });

  it('is a received address before the fixed picture, and that before the fixed symbol', () => {
    const url = 'https://cams.example.net/porch.jpg';
    expect(shownFor(all, url)).toMatchObject({ kind: 'picture', url });
    expect(shownFor(all, 'fog')).toMatchObject({ kind: 'picture', url: all.url });
    expect(shownFor({ ...nothing, systemName: 'photo' }, 'fog')).toEqual({
      kind: 'symbol',
      name: 'photo',
      color: undefined,
    });
    expect(shownFor(nothing, undefined)).toEqual({ kind: 'nothing' });
  });

  it('takes the default entries for other values, but not before one arrives', () => {
    const maps = { ...all, iconMap: { ...all.iconMap, default: 'pause.circle' } };
    expect(shownFor(maps, 'fog')).toMatchObject({ name: 'pause.circle' });
    expect(shownFor(maps, undefined)).toMatchObject({ url: all.url });
  });

  it.each([
    'porch.jpg',
    '/porch.jpg',
    '//cams.example.net/porch.jpg',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'blob:x',
  ])('never loads %s', (value) => {
    expect(shownFor(nothing, value)).toEqual({ kind: 'nothing' });
  });

  it('loads pictures sent as data', () => {
    expect(shownFor(nothing, 'data:image/png;base64,AAAA')).toMatchObject({ kind: 'picture' });
  });
});

describe('a picture fitted into its room', () => {
  it('keeps its shape and touches two sides', () => {
    expect(fitted({ width: 100, height: 100 }, 2)).toEqual({ width: 100, height: 50 });
    expect(fitted({ width: 100, height: 100 }, 0.5)).toEqual({ width: 50, height: 100 });
  });

  it('never leaves its room', () => {
    const side = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(side, side, fc.double(), (width, height, shape) => {
        const box = fitted({ width, height }, shape);
        expect(box.width).toBeLessThanOrEqual(width + 1e-6);
        expect(box.height).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });
});

describe('the source of a picture', () => {
  it('is its host, never the data itself', () => {
    expect(sourceOf('https://cams.example.net/porch.jpg?key=1')).toBe('cams.example.net');
    expect(sourceOf('data:image/png;base64,AAAA')).toBe('embedded picture');
  });
});
