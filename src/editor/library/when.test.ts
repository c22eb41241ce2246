import { describe, expect, it } from 'vitest';
import { dayOf, sayWhen } from './when.ts';

const NOW = new Date(2026, 10, 21, 15, 0).getTime();
const ago = (minutes: number) => NOW - minutes * 60_000;

describe('times', () => {
  it('are said the way people do', () => {
    expect(sayWhen(ago(0.5), NOW)).toBe('just now');
    expect(sayWhen(ago(1), NOW)).toBe('1 minute ago');
    expect(sayWhen(ago(59), NOW)).toBe('59 minutes ago');
    expect(sayWhen(ago(120), NOW)).toMatch(/^today, /);
    expect(sayWhen(ago(24 * 60), NOW)).toMatch(/^yesterday, /);
  });

  it('have days that begin at midnight', () => {
    expect(dayOf(new Date(2026, 10, 21, 0, 1).getTime(), NOW)).toBe('Today');
    expect(dayOf(new Date(2026, 10, 20, 23, 59).getTime(), NOW)).toBe('Yesterday');
    expect(dayOf(new Date(2025, 2, 3).getTime(), NOW)).toContain('2025');
  });
});
