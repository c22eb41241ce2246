// The device as it is held: its glass, what its own bars take, and the frame around it. Pure.
import { DEVICES, type DeviceShape } from './devices.ts';
import type { Size } from './view.ts';

export interface HeldDevice extends Size {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly sides: number;
  readonly corner: number;
  readonly clock: boolean;
}

/** Of the frame, on each side. */
export const BEZEL = 12;

const USUAL = DEVICES[1] as DeviceShape;
const LEAST = 240;
const MOST = 2048;

const within = (length: number) => Math.min(MOST, Math.max(LEAST, Math.round(length)));

/** `custom:430x900` is a size of one’s own. */
export function shapeOf(slug: string): DeviceShape {
  const own = /^custom:(\d{2,5})x(\d{2,5})$/.exec(slug);
  if (own === null) return DEVICES.find((device) => device.slug === slug) ?? USUAL;
  const [width, height] = [within(Number(own[1])), within(Number(own[2]))];
  return { slug, name: `${width} × ${height}`, width, height, top: 24, bottom: 0, corner: 12 };
}

export const customSlug = ({ width, height }: Size): string => `custom:${within(width)}x${within(height)}`;

export function heldDevice(slug: string, landscape: boolean): HeldDevice {
  const { name, width, height, top, bottom, corner, tablet } = shapeOf(slug);
  if (!landscape) return { name, width, height, top, bottom, sides: 0, corner, clock: top > 0 };
  // A phone on its side hides the clock and keeps clear of its rounded ends; a tablet stays as it is.
  return tablet === true
    ? { name, width: height, height: width, top, bottom, sides: 0, corner, clock: true }
    : {
        name,
        width: height,
        height: width,
        top: 0,
        bottom: Math.min(bottom, 21),
        sides: top > 24 ? top : 0,
        corner,
        clock: false,
      };
}

export const drawingSize = ({ width, height }: Size): Size => ({
  width: width + 2 * BEZEL,
  height: height + 2 * BEZEL,
});
