// How a reading is written: `decimal:2`, `suffix: °C`, `bytes`. The output never depends on the locale of the machine:
// a device, the editor's preview and a test must all read the same.

export interface FormatOptions {
  /** The control's step; decimals follow it. */
  readonly step?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Sliders, steppers and rings show a range that ends at 1 as 0 to 100 %. */
  readonly scalePercent?: boolean | undefined;
}

/** What stands where a reading would be while there is none. */
export const NO_READING = '—';

const NUMERIC = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** What servers write for a number they do not have. */
const NOT_A_READING = /^[-+]?(?:nan|inf|infinity)$/i;

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
const BITS = ['bps', 'Kbps', 'Mbps', 'Gbps', 'Tbps'];

// toFixed refuses more than 100, and a double has no more than 17 to show.
const MOST_DECIMALS = 20;

function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !NUMERIC.test(value.trim())) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function asWritten(value: unknown): string {
  if (value === undefined || value === null) return NO_READING;
  if (typeof value === 'string') return NOT_A_READING.test(value.trim()) ? NO_READING : value;
  if (typeof value === 'number') return Number.isFinite(value) ? plain(value) : NO_READING;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value) ?? NO_READING;
  } catch {
    // A value that cannot be written as JSON never came from a layout or a frame.
    return NO_READING;
  }
}

/** The shortest text of a number, without the dust that sums of decimals leave: 0.30000000000000004. */
function plain(number: number): string {
  return String(Number.isInteger(number) ? number + 0 : Number(number.toPrecision(12)));
}

/** Exactly so many decimals, and no minus before a zero. */
function fixed(number: number, decimals: number): string {
  const text = number.toFixed(decimals);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

function upToOneDecimal(number: number): string {
  return fixed(number, 1).replace(/\.0$/, '');
}

/** How many decimals a step has: 0.25 has two; undefined when there is no usable step. */
function decimalsOf(step: number | undefined): number | undefined {
  if (step === undefined || !Number.isFinite(step) || step <= 0) return undefined;
  const [digits = '', exponent = '0'] = String(step).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.min(MOST_DECIMALS, Math.max(0, written - Number(exponent)));
}

function reading(number: number, step: number | undefined): string {
  const decimals = decimalsOf(step);
  return decimals === undefined ? plain(number) : fixed(number, decimals);
}

function decimal(number: number, argument: string, step: number | undefined): string {
  if (/^\d+$/.test(argument)) return fixed(number, Math.min(MOST_DECIMALS, Number(argument)));
  const decimals = decimalsOf(step);
  return decimals === undefined ? upToOneDecimal(number) : fixed(number, decimals);
}

function percent(number: number, { min, max, scalePercent }: FormatOptions): string {
  // -50 to 0 also ends below 1, but cannot be meant as a fraction.
  const fraction = scalePercent === true && max !== undefined && max <= 1 && (min ?? 0) >= -1;
  // A hundred times the largest numbers is more than a number can hold.
  const shown = fraction && Number.isFinite(number * 100) ? number * 100 : number;
  return `${upToOneDecimal(shown)}%`;
}

function scaled(number: number, base: number, units: readonly string[]): string {
  let size = number;
  let unit = 0;
  // Compared as it will be written, or 1048575 bytes would read 1024.00 KB.
  while (unit < units.length - 1 && Math.abs(Number(size.toFixed(2))) >= base) {
    size /= base;
    unit += 1;
  }
  return `${fixed(size, 2)} ${units[unit]}`;
}

function clock(number: number): { readonly sign: string; readonly whole: number } {
  const whole = Math.trunc(Math.abs(number));
  return { sign: number < 0 && whole > 0 ? '-' : '', whole };
}

function duration(number: number): string {
  const { sign, whole } = clock(number);
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2);
  return sign + shown.map(([count, unit]) => `${count}${unit}`).join(' ');
}

function time(number: number): string {
  const { sign, whole } = clock(number);
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const lead = hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`;
  return `${sign}${lead}:${two(whole % 60)}`;
}

function grouped(text: string): string {
  // Beyond 1e21 the text has an exponent, and its few digits need no commas.
  return text.replace(/^-?\d{4,}/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** The text of a value. Numbers, and texts that are wholly a number, are formatted; anything else reads as it is. */
export function formatValue(value: unknown, format: string | undefined, options: FormatOptions = {}): string {
  const colon = format?.indexOf(':') ?? -1;
  const name = colon === -1 ? format : format?.slice(0, colon);
  const argument = colon === -1 ? '' : (format?.slice(colon + 1) ?? '');
  if (name === 'none') return '';
  const number = numberIn(value);
  if (number === undefined) return asWritten(value);
  switch (name) {
    case 'decimal':
      return decimal(number, argument, options.step);
    case 'percent':
      return percent(number, options);
    case 'bytes':
      return scaled(number, 1024, BYTES);
    case 'bytesKB':
      return scaled(number, 1024, BYTES.slice(1));
    case 'bps':
      return scaled(number, 1000, BITS);
    case 'duration':
      return duration(number);
    case 'time':
      return time(number);
    case 'suffix':
      return reading(number, options.step) + argument;
    case 'prefix':
      return argument + reading(number, options.step);
    case 'number':
      return grouped(reading(number, options.step));
    default:
      // A text such as “007” stays as it was sent.
      return typeof value === 'string' ? asWritten(value) : reading(number, options.step);
  }
}
