// Values come from servers and may be of any kind; every view reads them through these.
import { isArray, isObject, type Json } from '../layout/json.ts';

const YES: ReadonlySet<string> = new Set(['true', 'on', 'yes', '1']);
const NO: ReadonlySet<string> = new Set(['false', 'off', 'no', '0']);

/** Undefined for what is neither yes nor no. */
export function asBool(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** Numbers, and texts that are wholly a number. */
export function asNumber(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Words for anything but objects and lists. */
export function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A document, given as one or as the JSON text of one. */
export function asDocument(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return isObject(value) || isArray(value) ? value : undefined;
  try {
    const parsed = JSON.parse(value) as Json;
    return isObject(parsed) || isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Where a value stands between two ends, 0 to 1. Ends that are the same have only a middle. */
export function fraction(value: number, min: number, max: number): number {
  if (min === max) return 0.5;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}
