// Numbers on a range with steps: where a finger lands, and what a key or a tap makes of a number.
import { fraction } from './values.ts';

export interface Range {
  readonly min: number;
  /** May be below `min`: the range then runs downwards. */
  readonly max: number;
  /** 0 is no step: any number of the range. */
  readonly step: number;
}

// A step of 0 still needs a number of decimals that can be read.
const FREE_STEPS = 1000;
const PAGE = 10;

function decimalsIn(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function dusted(number: number, ...like: readonly number[]): number {
  const decimals = Math.max(...like.map(decimalsIn));
  // A double has no more than this many to round to; beyond, it is as good as it gets.
  if (decimals > 12 || Math.abs(number) > 1e9) return number;
  return Number(number.toFixed(decimals)) + 0;
}

export function clamped(value: number, { min, max }: Pick<Range, 'min' | 'max'>): number {
  return Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max));
}

/** The number at a part of the way from `min` to `max`, on a step. Both ends can be reached whatever the step is. */
export function numberAt(part: number, { min, max, step }: Range): number {
  if (!(part > 0)) return min;
  if (part >= 1) return max;
  const width = Math.abs(max - min);
  const raw = max * part + min * (1 - part);
  if (!(step > 0)) {
    const coarse = width / FREE_STEPS;
    const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(coarse))));
    return width > 0 && Number.isFinite(decimals) ? clamped(Number(raw.toFixed(decimals)), { min, max }) : raw;
  }
  const steps = Math.round((width * part) / step);
  const number = min + Math.sign(max - min) * steps * step;
  if (!Number.isFinite(number)) return clamped(raw, { min, max });
  // A finger past the last whole step is nearer to the end than to that step.
  const last = Math.floor(width / step) * step;
  if (width * part > last && width * part - last > (width - last) / 2) return max;
  return clamped(dusted(number, min, step), { min, max });
}

/** The number so many steps on, kept in the range. */
export function stepped(value: number | undefined, steps: number, range: Range): number {
  const { min, max } = range;
  const start = clamped(value ?? clamped(0, range), range);
  const step = range.step > 0 ? range.step : Math.abs(max - min) / 100;
  return clamped(dusted(start + steps * step, start, step), range);
}

/** What a key makes of the number; undefined for keys that mean nothing here. */
export function keyed(key: string, value: number | undefined, range: Range): number | undefined {
  const forward = range.max < range.min ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(value, forward, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(value, -forward, range);
    case 'PageUp':
      return stepped(value, forward * PAGE, range);
    case 'PageDown':
      return stepped(value, -forward * PAGE, range);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return undefined;
  }
}

/** Whether a tap that way would change the number. */
export function canStep(value: number | undefined, steps: number, range: Range): boolean {
  return stepped(value, steps, range) !== value;
}

/** Where a number is drawn, 0 to 1; nothing before there is one. */
export function placeOf(value: number | undefined, { min, max }: Range): number | undefined {
  return value === undefined ? undefined : fraction(value, min, max);
}
