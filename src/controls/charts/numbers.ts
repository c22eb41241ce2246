// Numbers as charts draw them. They come from servers, so any of them may be missing, a text, or absurdly large.
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { asNumber, asText } from '../values.ts';

// Thousands of numbers this large still add up to a number, and so do their differences and squares.
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** Undefined for what is not a number; one beyond what can be drawn becomes the largest that can. */
export function reading(value: Json | undefined): number | undefined {
  const number = asNumber(value);
  if (number === undefined) return undefined;
  if (Math.abs(number) < SMALLEST) return 0;
  return Math.min(LARGEST, Math.max(-LARGEST, number));
}

/** Only a list of numbers and gaps; anything else in it is a gap. */
export function readings(value: Json | undefined): readonly (number | undefined)[] {
  return isArray(value) ? value.map(reading) : [];
}

export function texts(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.map((entry) => asText(entry) ?? '') : [];
}

/** The entries of a list that are objects. */
export function records(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value.filter(isObject) : [];
}

export const textOf = (value: Json | undefined, key: string) => asText(member(value, key));
export const numberOf = (value: Json | undefined, key: string) => reading(member(value, key));

/** The two ends of some numbers; undefined without any. */
export function extentOf(numbers: Iterable<number | undefined>): readonly [low: number, high: number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number === undefined) continue;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  return low <= high ? [low, high] : undefined;
}

export function sumOf(numbers: Iterable<number | undefined>): number {
  let sum = 0;
  for (const number of numbers) sum += number ?? 0;
  return sum;
}

export const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Hundredths of a point: what a picture needs, in the fewest letters. */
export const round = (value: number) => Math.round(value * 100) / 100;
