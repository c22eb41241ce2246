import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Modules, modulesPath, plateOf } from './modules.ts';

const from = (...rows: readonly string[]): Modules => ({
  size: rows.length,
  dark: (row, column) => rows[row]?.[column] === '#',
});

describe('the squares of a QR code', () => {
  it('are one rectangle for each run in a row', () => {
    expect(modulesPath(from('##.', '..#', '###'), 'sharp')).toBe('M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z');
  });

  it('are round where nothing touches them', () => {
    const path = modulesPath(from('...', '.#.', '...'), 'rounded');
    expect(path.match(/a0.5/g)).toHaveLength(4);
  });

  it('flow into their neighbours', () => {
    const path = modulesPath(from('##', '..'), 'rounded');
    expect(path.match(/a0.5/g)).toHaveLength(4);
    expect(modulesPath(from('##', '##'), 'rounded').match(/a0.5/g)).toHaveLength(4);
  });

  it('cover no light square and miss no dark one', () => {
    const rows = ['#.##', '.#.#', '####', '#..#'];
    const covered = new Set<string>();
    for (const [, x, y, width] of modulesPath(from(...rows), 'sharp').matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let step = 0; step < Number(width); step += 1) covered.add(`${y},${Number(x) + step}`);
    }
    const dark = rows.flatMap((row, y) => [...row].flatMap((mark, x) => (mark === '#' ? [`${y},${x}`] : [])));
    expect([...covered].sort()).toEqual(dark.sort());
  });
});

describe('the plate a code lies on', () => {
  const parts = (squares: number, side: number, density: number) =>
    plateOf(squares, side, density).split(' ').map(Number);

  it('makes every square a whole number of pixels and leaves a quiet zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 21, max: 177 }),
        fc.integer({ min: 60, max: 700 }),
        fc.constantFrom(1, 1.5, 2, 3),
        (squares, side, density) => {
          const [left = 0, top = 0, across = 0] = parts(squares, side, density);
          const pixels = (side * density) / across;
          expect(left).toBe(top);
          expect(-left).toBeGreaterThanOrEqual(4);
          expect(across + left - squares).toBeGreaterThanOrEqual(4 - 1e-9);
          if (pixels >= 1) {
            expect(pixels).toBeCloseTo(Math.round(pixels), 6);
            expect(-left * pixels).toBeCloseTo(Math.round(-left * pixels), 6);
          }
        },
      ),
    );
  });

  it('is as large as it can be', () => {
    expect(parts(21, 290, 1)).toEqual([-4, -4, 29, 29]);
  });
});
