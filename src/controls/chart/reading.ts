// What a picked datum says, to people and to servers.
import type { Json } from '../../layout/json.ts';
import { binsOf, type ChartData, stepsOf } from './chart-data.ts';

interface Picked {
  readonly kind: 'datum' | 'bin' | 'step';
  readonly series: number;
  readonly index: number;
}

interface Words {
  readonly write: (value: number) => string;
  readonly bins: number | undefined;
}

const categoryOf = ({ categories, series }: ChartData, { series: place, index }: Picked) =>
  series[place]?.isCounted === false ? undefined : categories[index];

/** The datum as it is sent. */
export function sentDatum(data: ChartData, picked: Picked, bins: number | undefined): Json | undefined {
  const series = data.series[picked.series];
  if (series === undefined) return undefined;
  if (picked.kind === 'bin') {
    const bin = binsOf(series, bins)[picked.index];
    return bin === undefined ? undefined : { binStart: bin.from, binEnd: bin.to, count: bin.count };
  }
  if (picked.kind === 'step') {
    const step = stepsOf(series)[picked.index];
    if (step === undefined) return undefined;
    return step.isTotal ? { total: step.to, level: step.to } : { delta: step.delta, level: step.to };
  }
  const datum = series.data[picked.index];
  if (datum === undefined) return undefined;
  const category = categoryOf(data, picked);
  return {
    series: series.name ?? null,
    category: category ?? null,
    index: picked.index,
    x: datum.x,
    y: datum.y ?? null,
  };
}

/** Where it is: its category, or its place across. */
function placeOf(data: ChartData, picked: Picked, write: (value: number) => string): string {
  const category = categoryOf(data, picked);
  if (category !== undefined && category !== '') return category;
  const series = data.series[picked.series];
  const x = series?.data[picked.index]?.x ?? picked.index;
  return series?.isCounted === false ? write(x) : String(x);
}

/** Of one datum. */
export function datumReading(data: ChartData, picked: Picked, { write, bins }: Words): string {
  const series = data.series[picked.series];
  if (series === undefined) return '';
  if (picked.kind === 'bin') {
    const bin = binsOf(series, bins)[picked.index];
    return bin === undefined ? '' : `${write(bin.from)} – ${write(bin.to)} · ${bin.count}`;
  }
  const place = placeOf(data, picked, String);
  if (picked.kind === 'step') {
    const step = stepsOf(series)[picked.index];
    if (step === undefined) return '';
    const sign = step.delta > 0 ? '+' : '';
    return step.isTotal ? `${place} · ${write(step.to)}` : `${place} · ${sign}${write(step.delta)} → ${write(step.to)}`;
  }
  const y = series.data[picked.index]?.y;
  const parts = [place, data.series.length > 1 ? series.name : undefined];
  return [...parts.filter((part) => part !== undefined && part !== ''), y === undefined ? '—' : write(y)].join(' · ');
}

/** Of all that stand at one place across. */
export function columnReading(data: ChartData, column: readonly Picked[], words: Words): string {
  const [first] = column;
  if (first === undefined) return '';
  if (column.length === 1 || first.kind !== 'datum') return datumReading(data, first, words);
  const numbers = column.map(({ series: place, index }) => {
    const series = data.series[place];
    const y = series?.data[index]?.y;
    const number = y === undefined ? '—' : words.write(y);
    return series?.name === undefined || series.name === '' ? number : `${series.name} ${number}`;
  });
  return [placeOf(data, first, String), ...numbers].join(' · ');
}

const KINDS = {
  bar: 'Bars',
  line: 'Line',
  area: 'Area',
  scatter: 'Points',
  histogram: 'Histogram',
  waterfall: 'Waterfall',
};

/** One sentence for who cannot see the picture. */
export function chartSummary({ series }: ChartData, write: (value: number) => string): string {
  const parts = series.slice(0, 6).map(({ name, mark, data }) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let last: number | undefined;
    let count = 0;
    for (const { y } of data) {
      if (y === undefined) continue;
      low = Math.min(low, y);
      high = Math.max(high, y);
      last = y;
      count += 1;
    }
    const called = name === undefined || name === '' ? '' : ` ${name}`;
    if (last === undefined) return `${KINDS[mark]}${called}: no readings`;
    return `${KINDS[mark]}${called}: ${count} ${count === 1 ? 'reading' : 'readings'} from ${write(low)} to ${write(high)}, the last ${write(last)}`;
  });
  const more = series.length > 6 ? `, and ${series.length - 6} more` : '';
  return `${parts.join('; ')}${more}.`;
}
