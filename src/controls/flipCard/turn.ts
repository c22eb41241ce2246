// A card that turns shows one face at a time: up to the edge the one that leaves, from there on the one that arrives.
// So none is ever seen from behind.
import { type Leaving, wrapped } from '../travel.ts';

export interface Turn {
  readonly face: number;
  /** -90 to 90: how far the face is turned away. */
  readonly degrees: number;
}

/** Positions count faces: at 0.5 the first one stands on its edge. */
export function turnOf(at: number, count: number, leaving: Leaving | undefined): Turn {
  const nearest = Math.round(at);
  const face = leaving?.at === nearest ? leaving.panel : wrapped(nearest, count);
  return { face, degrees: Math.round((at - nearest) * 180 * 100) / 100 };
}

/** Half of the depth there is: the eye as far from the card as the card is wide, and a half more. */
const USUAL = 0.75;

/** Nothing for a card without depth. */
export function lensOf(strength: number, side: number): string {
  if (strength <= 0 || side <= 0) return '';
  return `perspective(${Math.round(Math.max(side * 0.6, (side * USUAL) / strength))}px)`;
}
