// What this browser can find in a picture by itself: codes, and in a few browsers printed text.
import type { CameraProps } from './camera.ts';
import { formatsFor, type Reading, readingOf } from './codes.ts';
import type { Box } from './still.ts';

interface Detected {
  readonly rawValue?: string;
  readonly format?: string;
  readonly boundingBox: Box;
}

interface Detector {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly Detected[]>;
}

// Neither is part of the standard DOM types yet.
interface BarcodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

interface TextDetectorClass {
  new (): Detector;
}

interface Detectors {
  readonly BarcodeDetector?: BarcodeDetectorClass;
  readonly TextDetector?: TextDetectorClass;
}

const browser = (): Detectors => globalThis as Detectors;

export interface Sighting extends Reading {
  readonly box: Box;
}

/** What a layout asks for and this browser cannot do, as a sentence; undefined when it can do all of it. */
export function missing(scan: readonly string[]): string | undefined {
  const { BarcodeDetector, TextDetector } = browser();
  const noCodes = scan.includes('barcode') && BarcodeDetector === undefined;
  const noText = scan.includes('text') && TextDetector === undefined;
  if (noCodes && noText) return 'This browser cannot read codes or printed text.';
  if (noCodes) return 'This browser cannot read codes.';
  return noText ? 'This browser cannot read printed text.' : undefined;
}

/** Whether there is anything at all that it could look for. */
export function canScan(scan: readonly string[]): boolean {
  const { BarcodeDetector, TextDetector } = browser();
  return (
    (scan.includes('barcode') && BarcodeDetector !== undefined) || (scan.includes('text') && TextDetector !== undefined)
  );
}

type Look = (picture: HTMLVideoElement) => Promise<readonly Sighting[]>;

/** A picture that cannot be read has nothing in it; the next one may. */
const quietly = (detector: Detector, picture: HTMLVideoElement) => detector.detect(picture).catch(() => []);

export async function createLook({ scan, symbologies }: Pick<CameraProps, 'scan' | 'symbologies'>): Promise<Look> {
  const { BarcodeDetector, TextDetector } = browser();
  const formats =
    scan.includes('barcode') && BarcodeDetector !== undefined
      ? formatsFor(symbologies, await BarcodeDetector.getSupportedFormats().catch(() => []))
      : [];
  const codes = formats.length > 0 && BarcodeDetector !== undefined ? new BarcodeDetector({ formats }) : undefined;
  const texts = scan.includes('text') && TextDetector !== undefined ? new TextDetector() : undefined;
  return async (picture) => {
    const sightings: Sighting[] = [];
    for (const found of codes === undefined ? [] : await quietly(codes, picture)) {
      const reading = readingOf(found.format ?? '', found.rawValue ?? '', symbologies);
      if (reading !== undefined) sightings.push({ ...reading, box: found.boundingBox });
    }
    for (const found of texts === undefined ? [] : await quietly(texts, picture)) {
      const value = found.rawValue?.trim() ?? '';
      if (value !== '') sightings.push({ value, kind: 'text', box: found.boundingBox });
    }
    return sightings;
  };
}
