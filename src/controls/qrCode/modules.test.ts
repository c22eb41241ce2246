import { describe, expect, it } from 'vitest';
import { type Modules, modulesPath } from './modules.ts';

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
