import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../layout/blocks/binding.ts';
import type { Json } from '../layout/json.ts';
import { holds } from './conditions.ts';

const operators = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];
const is = (current: Json | undefined, operator: keyof typeof OPERATORS, value: Json) =>
  holds({ when: 'x', operator, value }, current);

describe('a condition', () => {
  it('compares numbers, texts of numbers and words for yes and no by what they mean', () => {
    expect(is('12', 'eq', 12)).toBe(true);
    expect(is('on', 'eq', true)).toBe(true);
    expect(is(1, 'eq', true)).toBe(true);
    expect(is('auto', 'eq', true)).toBe(false);
    expect(is('auto', 'neq', true)).toBe(true);
    expect(is('Auto', 'eq', 'auto')).toBe(false);
    expect(is('9', 'lt', '10')).toBe(true);
    expect(is('2026-05-01', 'lt', '2026-10-01')).toBe(true);
    expect(is(5, 'gte', 5)).toBe(true);
    expect(is({ x: 1 }, 'eq', { x: 1 })).toBe(true);
    expect(is({ x: 1 }, 'gt', 0)).toBe(false);
  });

  it('of a control without a value holds only for being different', () => {
    expect(operators.filter((operator) => is(undefined, operator, 1))).toEqual(['neq']);
  });

  it('says the opposite with the opposite operator, for any numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(is(a, 'eq', b)).toBe(!is(a, 'neq', b));
        if (!Number.isFinite(a) || !Number.isFinite(b)) return;
        expect(is(a, 'gt', b)).toBe(!is(a, 'lte', b));
        expect(is(a, 'lt', b)).toBe(!is(a, 'gte', b));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...operators), fc.jsonValue(), (a, operator, b) => {
        expect(typeof is(a as Json, operator, b as Json)).toBe('boolean');
      }),
    );
  });
});
