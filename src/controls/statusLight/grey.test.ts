import { describe, expect, it } from 'vitest';
import { isGrey } from './grey.ts';

describe('a grey', () => {
  it.each(['#8E8E93', '#000', '#FFFFFF', '777777', '#8e8e9380', 'no colour'])('is %s', (color) => {
    expect(isGrey(color)).toBe(true);
  });

  it.each(['#FF453A', '#34C759', '#64D2FF', '#00F'])('is not %s', (color) => {
    expect(isGrey(color)).toBe(false);
  });
});
