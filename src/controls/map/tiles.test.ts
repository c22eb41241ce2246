import { describe, expect, it } from 'vitest';
import { tileAddress, tilesOf } from './tiles.ts';

const bare = { querySelector: () => null };

/** A page whose head names a server for one kind of tiles. */
const naming = (name: string, content: string) => ({
  querySelector: (selector: string) =>
    selector === `meta[name="${name}"]`
      ? ({ getAttribute: (key: string) => (key === 'content' ? content : '© Us') } as unknown as Element)
      : null,
});

describe('the pictures of the ground', () => {
  it('name who made them, for each style', () => {
    for (const style of ['standard', 'satellite', 'hybrid', 'globe'] as const) {
      for (const source of tilesOf(style, bare)) {
        expect(source.attribution).not.toBe('');
        expect(tileAddress(source, 3, 1, 2)).toMatch(/3\/[12]\/[12]/);
      }
    }
    expect(tilesOf('hybrid', bare)).toHaveLength(2);
  });

  it('come from the page’s own server where it names one', () => {
    const head = naming('map-tiles-standard', 'https://tiles.example/{z}/{x}/{y}.png');
    expect(tilesOf('standard', head)).toMatchObject([
      { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Us' },
    ]);
    expect(tilesOf('satellite', head)).toEqual(tilesOf('satellite', bare));
    expect(tilesOf('standard', naming('map-tiles-standard', ' '))).toEqual(tilesOf('standard', bare));
  });
});
