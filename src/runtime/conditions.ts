// Whether a control shows: its condition, held against the value of another.
import { asBool, asNumber } from '../controls/values.ts';
import type { OPERATORS } from '../layout/blocks/binding.ts';
import { type Json, sameJson } from '../layout/json.ts';

export interface Condition {
  readonly when: string;
  readonly operator: keyof typeof OPERATORS;
  readonly value: Json;
}

/** Servers write `"12"`, `12`, `"on"` and `true` for the same thing, and so do authors. */
function isEqual(a: Json, b: Json): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    const [left, right] = [asBool(a), asBool(b)];
    return left !== undefined && left === right;
  }
  const [left, right] = [asNumber(a), asNumber(b)];
  return left !== undefined && right !== undefined ? left === right : sameJson(a, b);
}

/** Below, at or above zero as with sort; undefined for two that have no order. */
function order(a: Json, b: Json): number | undefined {
  const [left, right] = [asNumber(a), asNumber(b)];
  if (left !== undefined && right !== undefined) return left - right;
  // Dates of one spelling are in the order of their texts.
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

/** Without a value nothing is equal to, above or below anything. */
export function holds({ operator, value }: Condition, current: Json | undefined): boolean {
  if (current === undefined) return operator === 'neq';
  if (operator === 'eq') return isEqual(current, value);
  if (operator === 'neq') return !isEqual(current, value);
  const difference = order(current, value);
  if (difference === undefined) return false;
  switch (operator) {
    case 'gt':
      return difference > 0;
    case 'lt':
      return difference < 0;
    case 'gte':
      return difference >= 0;
    case 'lte':
      return difference <= 0;
    default:
      return operator satisfies never;
  }
}
