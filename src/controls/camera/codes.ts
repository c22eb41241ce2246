// Kinds of code: what a layout calls them and what browsers call them.
import type { CameraProps } from './camera.ts';

export type Symbology = NonNullable<CameraProps['symbologies']>[number];

/** Kinds that are not here cannot be told apart, or not be read at all, by any browser. */
const BROWSER_FORMATS: Readonly<Partial<Record<Symbology, readonly string[]>>> = {
  qr: ['qr_code'],
  aztec: ['aztec'],
  dataMatrix: ['data_matrix'],
  // A UPC-A is an EAN-13 that begins with 0, and phones report it as one.
  ean13: ['ean_13', 'upc_a'],
  ean8: ['ean_8'],
  upce: ['upc_e'],
  code128: ['code_128'],
  code39: ['code_39'],
  code93: ['code_93'],
  pdf417: ['pdf417'],
  itf14: ['itf'],
  i2of5: ['itf'],
  codabar: ['codabar'],
};

/** The formats to look for, out of those this browser knows. */
export function formatsFor(symbologies: readonly Symbology[] | undefined, known: readonly string[]): readonly string[] {
  const wanted =
    symbologies === undefined || symbologies.length === 0
      ? Object.values(BROWSER_FORMATS).flat()
      : symbologies.flatMap((symbology) => BROWSER_FORMATS[symbology] ?? []);
  return known.filter((format) => wanted.includes(format));
}

export interface Reading {
  readonly value: string;
  /** A symbology, or `text`. */
  readonly kind: string;
}

const ITF14_DIGITS = 14;

/** What a browser found, in the words of the layout; undefined when it is not a kind that counts. */
export function readingOf(
  format: string,
  value: string,
  symbologies: readonly Symbology[] | undefined,
): Reading | undefined {
  if (value === '') return undefined;
  const counts = (symbology: Symbology) =>
    symbologies === undefined || symbologies.length === 0 || symbologies.includes(symbology);
  if (format === 'itf') {
    const fourteen = value.length === ITF14_DIGITS && counts('itf14');
    const kind = fourteen ? 'itf14' : 'i2of5';
    return counts(kind) ? { value, kind } : undefined;
  }
  const found = (Object.keys(BROWSER_FORMATS) as Symbology[]).find((kind) => BROWSER_FORMATS[kind]?.includes(format));
  if (found === undefined) return { value, kind: format };
  if (!counts(found)) return undefined;
  return { value: format === 'upc_a' ? `0${value}` : value, kind: found };
}
