// Any JSON to distributions: quartiles, whiskers, outliers and densities of samples, or summaries made elsewhere.
import { isArray, isObject, type Json, member } from '../../layout/json.ts';
import { numberOf, readings, sumOf, texts } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Summary {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly outliers: readonly number[];
}

export interface Distribution {
  readonly name: string;
  /** Undefined where there is nothing to sum up; its place stays empty. */
  readonly summary: Summary | undefined;
  readonly mean: number | undefined;
  /** In order; empty for a ready-made summary. */
  readonly samples: readonly number[];
}

export type Whiskers = 'tukey' | 'minmax';

/** Boxes beyond these would be thinner than a pixel. */
const MOST_BOXES = 400;

const known = (numbers: readonly (number | undefined)[]) =>
  numbers.filter((number): number is number => number !== undefined).sort((a, b) => a - b);

/** Between the samples next to it (type 7, as spreadsheets do it). */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

export function summaryOf(sorted: readonly number[], whiskers: Whiskers): Summary | undefined {
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const quartiles = { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
  if (whiskers === 'minmax') return { ...quartiles, min: least, max: most, outliers: [] };
  const reach = 1.5 * (quartiles.q3 - quartiles.q1);
  const within = sorted.filter((sample) => sample >= quartiles.q1 - reach && sample <= quartiles.q3 + reach);
  const [min, max] = [within[0] ?? least, within.at(-1) ?? most];
  return { ...quartiles, min, max, outliers: sorted.filter((sample) => sample < min || sample > max) };
}

/** A ready-made summary. Its five numbers are put in order; one that lacks any is none. */
function written(stats: Json | undefined, whiskers: Whiskers): Summary | undefined {
  if (!isObject(stats)) return undefined;
  const five = known(['min', 'q1', 'median', 'q3', 'max'].map((key) => numberOf(stats, key)));
  const [min, q1, median, q3, max] = five;
  if (min === undefined || q1 === undefined || median === undefined || q3 === undefined || max === undefined)
    return undefined;
  const outliers = known(readings(member(stats, 'outliers')));
  if (whiskers === 'tukey') return { min, q1, median, q3, max, outliers };
  return {
    min: Math.min(min, ...outliers.slice(0, 1)),
    q1,
    median,
    q3,
    max: Math.max(max, ...outliers.slice(-1)),
    outliers: [],
  };
}

/** Undefined without a single distribution. */
export function distributionsOf(value: Json | undefined, whiskers: Whiskers): readonly Distribution[] | undefined {
  const document = asDocument(value);
  const names = texts(member(document, 'categories'));
  const stats = member(document, 'stats');
  const samples = isArray(document) ? document : member(document, 'samples');
  const lists = isArray(stats) ? stats : isArray(samples) ? samples : [];
  const all = lists.slice(0, MOST_BOXES).map((entry, at): Distribution => {
    const name = names[at] ?? String(at + 1);
    if (isArray(stats)) return { name, summary: written(entry, whiskers), mean: numberOf(entry, 'mean'), samples: [] };
    const sorted = known(readings(entry));
    const mean = sorted.length === 0 ? undefined : sumOf(sorted) / sorted.length;
    return { name, summary: summaryOf(sorted, whiskers), mean, samples: sorted };
  });
  return all.some(({ summary }) => summary !== undefined) ? all : undefined;
}

export interface Density {
  readonly at: number;
  /** 1 where samples are most frequent. */
  readonly part: number;
}

const GRID = 56;
/** Beyond so many samples the shape no longer changes; every so-manieth is taken. */
const MOST_SAMPLES = 1500;

/** How frequent samples are around each of some values: a Gaussian kernel of Silverman’s width. */
export function densityOf(sorted: readonly number[]): readonly Density[] {
  const stride = Math.ceil(sorted.length / MOST_SAMPLES);
  const samples = stride > 1 ? sorted.filter((_, at) => at % stride === 0) : sorted;
  const [least, most] = [samples[0], samples.at(-1)];
  if (least === undefined || most === undefined || most <= least) return [];
  const mean = sumOf(samples) / samples.length;
  const deviation = Math.sqrt(sumOf(samples.map((sample) => (sample - mean) ** 2)) / Math.max(1, samples.length - 1));
  const spread = (quantile(samples, 0.75) - quantile(samples, 0.25)) / 1.34;
  const narrow = spread > 0 ? Math.min(deviation, spread) : deviation;
  const width = Math.max(0.9 * narrow * samples.length ** -0.2, (most - least) / 1000);
  const [from, to] = [least - width * 1.5, most + width * 1.5];
  const densities = Array.from({ length: GRID }, (_, step) => {
    const at = from + ((to - from) * step) / (GRID - 1);
    return { at, sum: sumOf(samples.map((sample) => Math.exp(-0.5 * ((at - sample) / width) ** 2))) };
  });
  const highest = Math.max(...densities.map(({ sum }) => sum));
  return highest > 0 ? densities.map(({ at, sum }) => ({ at, part: sum / highest })) : [];
}

/** What is sent. */
export function sentSummary({ min, q1, median, q3, max, outliers }: Summary): Json {
  const five = { min, q1, median, q3, max };
  return outliers.length > 0 ? { ...five, outliers } : five;
}
