// Any JSON to slices, and where each of them lies on the circle.
import { isArray, type Json, member } from '../../layout/json.ts';
import { numberOf, records, sumOf, textOf } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Slice {
  readonly label: string;
  readonly value: number;
  readonly color: string | undefined;
  readonly icon: string | undefined;
  /** Its place in the dataset, which its colour goes by. */
  readonly index: number;
}

/** Half a degree each: more could be neither seen nor hit. */
const MOST_SLICES = 720;

/** Slices of nothing or less are left out; a menu has equal ones, whatever they say. */
export function slicesOf(value: Json | undefined, sizes: 'by value' | 'equal'): readonly Slice[] {
  const document = asDocument(value);
  const list = isArray(document) ? document : member(document, 'slices');
  return records(list)
    .slice(0, MOST_SLICES)
    .flatMap((slice, index): readonly Slice[] => {
      const written = member(slice, 'value') === undefined ? 1 : numberOf(slice, 'value');
      const share = sizes === 'equal' ? 1 : written;
      if (share === undefined || share <= 0) return [];
      const label = textOf(slice, 'label') ?? `Slice ${index + 1}`;
      return [{ label, value: share, color: textOf(slice, 'color'), icon: textOf(slice, 'icon'), index }];
    });
}

export const totalOf = (slices: readonly Slice[]) => sumOf(slices.map(({ value }) => value));

export interface Sector {
  /** Turns clockwise from where the first slice begins. */
  readonly from: number;
  readonly to: number;
}

export function sectorsOf(slices: readonly Slice[]): readonly Sector[] {
  const total = totalOf(slices);
  let from = 0;
  return slices.map(({ value }, at) => {
    const start = from;
    // The last one closes the circle whatever was lost in adding up.
    from = at === slices.length - 1 ? 1 : Math.min(1, start + Math.max(0, value) / total);
    return { from: start, to: from };
  });
}

export const turn = (turns: number) => turns - Math.floor(turns);

/** Which sector lies at so many turns from the beginning. */
export function sectorAt(sectors: readonly Sector[], turns: number): number | undefined {
  const here = turn(turns);
  const found = sectors.findIndex(({ from, to }) => here >= from && here < to);
  return found === -1 ? (sectors.length > 0 ? sectors.length - 1 : undefined) : found;
}
