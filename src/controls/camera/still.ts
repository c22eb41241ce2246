// How a still is made to fit: no larger than asked for, and no heavier than a frame may be.
import type { Size } from '../view.tsx';

/** Bytes of JPEG. As base64 it is a third more, which still fits into one frame of the mesh. */
export const STILL_BYTES = 500_000;

export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, Math.max(1, longest) / Math.max(1, width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export interface Attempt {
  /** 0 to 1. */
  readonly quality: number;
  /** Longest side in pixels. */
  readonly longest: number;
}

const WORST = 0.3;
const LEAST_SIDE = 120;

/** What to try when a still was too heavy: less quality first, then fewer pixels. Undefined when it cannot shrink. */
export function lighter({ quality, longest }: Attempt): Attempt | undefined {
  if (quality > WORST) return { quality: Math.max(WORST, quality * 0.8), longest };
  const smaller = Math.floor(longest * 0.8);
  return smaller < LEAST_SIDE ? undefined : { quality, longest: smaller };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a box of the camera’s picture is in a view that the picture covers, cut off evenly at two sides. */
export function coverBox(box: Box, picture: Size, view: Size): Box {
  const scale = Math.max(view.width / Math.max(1, picture.width), view.height / Math.max(1, picture.height));
  return {
    x: box.x * scale - (picture.width * scale - view.width) / 2,
    y: box.y * scale - (picture.height * scale - view.height) / 2,
    width: box.width * scale,
    height: box.height * scale,
  };
}
