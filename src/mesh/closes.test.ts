import { describe, expect, it } from 'vitest';
import { CLOSES, closeMeaning } from './closes.ts';
import { byteLength } from './frames.ts';

describe('the table of close codes', () => {
  it('has reasons that fit into a close frame, and sentences for a person', () => {
    for (const { name, reason, says, advice } of Object.values(CLOSES)) {
      expect(byteLength(reason)).toBeLessThanOrEqual(123);
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
      expect(name).toMatch(/^[a-z-]+$/);
    }
  });

  it('gives every code a name of its own', () => {
    const names = Object.values(CLOSES).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a sentence for a code it does not know', () => {
    expect(closeMeaning(4711).says).toContain('4711');
    expect(closeMeaning(4401).name).toBe('token-refused');
  });
});
