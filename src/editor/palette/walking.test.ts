import { describe, expect, it } from 'vitest';
import { type Spot, stepTo } from './walking.ts';

// Three columns, then a heading, then two tiles.
const SPOTS: readonly Spot[] = [
  { left: 0, top: 0 },
  { left: 80, top: 0 },
  { left: 160, top: 0.5 },
  { left: 0, top: 75 },
  { left: 0, top: 180 },
  { left: 80, top: 180 },
];

describe('walking over tiles', () => {
  it('goes along the row and on to the next one', () => {
    expect(stepTo(SPOTS, 0, 'ArrowRight')).toBe(1);
    expect(stepTo(SPOTS, 2, 'ArrowRight')).toBe(3);
    expect(stepTo(SPOTS, 3, 'ArrowLeft')).toBe(2);
  });

  it('goes to the nearest tile of the row below or above', () => {
    expect(stepTo(SPOTS, 2, 'ArrowDown')).toBe(3);
    expect(stepTo(SPOTS, 3, 'ArrowDown')).toBe(4);
    expect(stepTo(SPOTS, 5, 'ArrowUp')).toBe(3);
    expect(stepTo(SPOTS, 3, 'ArrowUp')).toBe(0);
  });

  it('stays at the edges', () => {
    expect(stepTo(SPOTS, 0, 'ArrowLeft')).toBe(0);
    expect(stepTo(SPOTS, 1, 'ArrowUp')).toBe(1);
    expect(stepTo(SPOTS, 5, 'ArrowRight')).toBe(5);
    expect(stepTo(SPOTS, 5, 'ArrowDown')).toBe(5);
  });

  it('jumps to the ends', () => {
    expect(stepTo(SPOTS, 3, 'Home')).toBe(0);
    expect(stepTo(SPOTS, 3, 'End')).toBe(5);
  });

  it('finds its way back when the list became shorter', () => {
    expect(stepTo(SPOTS, 9, 'ArrowUp')).toBe(5);
  });
});
