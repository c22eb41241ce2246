import { normaliseColor } from '../../layout/color.ts';

// iOS’ own system grey, #8E8E93, leans 5 towards blue.
const MOST_HUE = 16;

/** Without a hue to speak of: greys, black and white. A state of such a colour is at rest. */
export function isGrey(color: string): boolean {
  const hex = normaliseColor(color);
  if (hex === undefined) return true;
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) <= MOST_HUE;
}
