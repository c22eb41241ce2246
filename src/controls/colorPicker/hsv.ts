// Colours as the sheet shows them: hue 0–360, saturation and brightness 0–100.
import { normaliseColor } from '../../layout/color.ts';

export interface Hsv {
  readonly hue: number;
  readonly saturation: number;
  readonly brightness: number;
}

export function hexOf({ hue, saturation, brightness }: Hsv): string {
  const top = brightness / 100;
  const depth = top * (saturation / 100);
  const channel = (offset: number) => {
    const place = (offset + hue / 60) % 6;
    const part = top - depth * Math.max(0, Math.min(place, 4 - place, 1));
    return Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`.toUpperCase();
}

/** The colour of a hex text, whatever its spelling; how opaque it is does not count. */
export function hsvOf(text: unknown): Hsv | undefined {
  const hex = normaliseColor(text);
  if (hex === undefined) return undefined;
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(1), part(3), part(5)];
  const top = Math.max(red, green, blue);
  const depth = top - Math.min(red, green, blue);
  const turn =
    depth === 0
      ? 0
      : top === red
        ? (green - blue) / depth
        : top === green
          ? 2 + (blue - red) / depth
          : 4 + (red - green) / depth;
  return { hue: ((turn * 60 + 360) % 360) + 0, saturation: top === 0 ? 0 : (depth / top) * 100, brightness: top * 100 };
}

/** A grey has no hue and black no saturation: what they were before is kept, so that a slider never jumps. */
export function hsvFrom(text: string, before: Hsv): Hsv | undefined {
  const found = hsvOf(text);
  if (found === undefined) return undefined;
  const black = found.brightness === 0;
  return {
    hue: found.saturation === 0 || black ? before.hue : found.hue,
    saturation: black ? before.saturation : found.saturation,
    brightness: found.brightness,
  };
}
