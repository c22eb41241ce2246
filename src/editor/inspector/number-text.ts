// Numbers as people type them, and as they are changed by keys and by dragging.
import type { NumberField } from '../../layout/fields.ts';

type Limits = Pick<NumberField, 'min' | 'max' | 'step' | 'integer' | 'unit'>;

export type Read =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  /** Half typed, or not a number at all. */
  | { readonly kind: 'unclear'; readonly message: string };

const IN_SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, m: 60, h: 3600, d: 86_400 };
const PARTS = /(\d+(?:[.,]\d+)?)\s*(ms|min|s|m|h|d)/gi;

/** “1,5”, “.5”, “-2”, and for times “1m 30s” or “250 ms”. */
export function readNumber(typed: string, field: Limits): Read {
  const text = typed.trim().replace('−', '-');
  if (text === '') return { kind: 'empty' };
  const value = readPlain(text, field.unit) ?? readDuration(text, field.unit);
  if (value === undefined) return { kind: 'unclear', message: 'This is not a number yet.' };
  if (field.integer && !Number.isInteger(value)) return { kind: 'unclear', message: 'A whole number is needed here.' };
  return { kind: 'number', value };
}

function readPlain(text: string, unit: string | undefined): number | undefined {
  const bare = unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
  if (!/^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i.test(bare)) return undefined;
  const value = Number(bare.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function readDuration(text: string, unit: string | undefined): number | undefined {
  const own = unit === undefined ? undefined : IN_SECONDS[unit];
  if (own === undefined) return undefined;
  let seconds = 0;
  const rest = text.replace(PARTS, (_, amount: string, name: string) => {
    seconds += Number(amount.replace(',', '.')) * (IN_SECONDS[name.toLowerCase()] ?? 0);
    return '';
  });
  return rest.trim() === '' ? tidy(seconds / own) : undefined;
}

/** “2 min 30 s” where the number of seconds alone says little. */
export function timeInWords(value: number, unit: string | undefined): string | undefined {
  const own = unit === undefined ? undefined : IN_SECONDS[unit];
  if (own === undefined || value * own < 90) return undefined;
  let left = Math.round(value * own);
  const parts: string[] = [];
  for (const [name, length] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(left / length);
    if (count > 0) parts.push(`${count} ${name}`);
    left -= count * length;
  }
  return parts.slice(0, 2).join(' ');
}

/** What is wrong with a number that is one: phones clamp it, so it is written all the same. */
export function outOfRange(value: number, { min, max, unit }: Limits): string | undefined {
  const said = (limit: number) => (unit === undefined ? `${limit}` : `${limit} ${unit}`);
  if (min !== undefined && value < min) return `The least that works is ${said(min)}.`;
  if (max !== undefined && value > max) return `The most that works is ${said(max)}.`;
  return undefined;
}

/** 0.1 + 0.2 is 0.3 to a person. */
const tidy = (value: number) => Number(value.toPrecision(12));

export function stepOf({ step, integer, min, max }: Limits): number {
  if (step !== undefined && step > 0) return step;
  if (integer) return 1;
  if (min !== undefined && max !== undefined && max - min <= 2) return 0.05;
  return 1;
}

type Pace = 'fine' | 'usual' | 'fast';
const FACTOR: Readonly<Record<Pace, number>> = { fine: 0.1, usual: 1, fast: 10 };

/** So many steps on, within the limits. */
export function stepped(value: number, steps: number, field: Limits, pace: Pace = 'usual'): number {
  const size = stepOf(field) * (field.integer && pace === 'fine' ? 1 : FACTOR[pace]);
  const next = tidy(value + steps * size);
  const whole = field.integer ? Math.round(next) : next;
  return Math.min(field.max ?? Number.POSITIVE_INFINITY, Math.max(field.min ?? Number.NEGATIVE_INFINITY, whole));
}

export const paceOf = (keys: { readonly shiftKey: boolean; readonly altKey: boolean }): Pace =>
  keys.shiftKey ? 'fast' : keys.altKey ? 'fine' : 'usual';

const PIXELS_PER_STEP = 3;

/** Where a drag of so many pixels along the label takes the number. */
export function scrubbed(start: number, pixels: number, field: Limits, pace: Pace = 'usual'): number {
  return stepped(start, Math.trunc(pixels / PIXELS_PER_STEP), field, pace);
}
