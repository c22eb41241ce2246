import { describe, expect, it } from 'vitest';
import { NONE, sectionOf, stepTowards, toggled } from './sections.ts';

describe('the section a value opens', () => {
  it('is one there is, or none', () => {
    expect([0, 1.9, 7, -1, -9, '2'].map((value) => sectionOf(value, 3))).toEqual([0, 1, 2, NONE, NONE, 2]);
    expect(sectionOf(0, 0)).toBe(NONE);
  });

  it('is not known from what is no number', () => {
    expect([undefined, null, 'second', []].map((value) => sectionOf(value, 3))).toEqual(Array(4).fill(undefined));
  });
});

it('opens those on the way to a far section one after the other', () => {
  expect(stepTowards(0, 3)).toBe(1);
  expect(stepTowards(3, 1)).toBe(2);
  expect(stepTowards(2, 3)).toBe(3);
});

it('goes straight from and to nothing open', () => {
  expect(stepTowards(NONE, 3)).toBe(3);
  expect(stepTowards(3, NONE)).toBe(NONE);
});

it('opens what is shut and shuts what is open, leaving the others', () => {
  const open = new Set([0, 2]);
  expect([...toggled(open, 1)]).toEqual([0, 2, 1]);
  expect([...toggled(open, 0)]).toEqual([2]);
  expect([...open]).toEqual([0, 2]);
});
