// Where something that opens from a control goes: below it, above it where there is more room, never off the screen.
import type { Size } from './view.tsx';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  /** The side of the control it opens from. */
  readonly above: boolean;
}

const GAP = 6;
const EDGE = 8;

export function placeBy(anchor: Bounds, size: Size, screen: Size): Place {
  const centred = (anchor.left + anchor.right - size.width) / 2;
  const left = Math.max(EDGE, Math.min(centred, screen.width - size.width - EDGE));
  const below = screen.height - EDGE - anchor.bottom - GAP;
  const over = anchor.top - GAP - EDGE;
  if (size.height <= below) return { left, top: anchor.bottom + GAP, maxHeight: below, above: false };
  if (size.height <= over) return { left, top: anchor.top - GAP - size.height, maxHeight: over, above: true };
  // It fits on neither side: it may cover the control.
  const most = Math.max(0, screen.height - 2 * EDGE);
  const height = Math.min(size.height, most);
  const above = over > below;
  const wanted = above ? anchor.top - GAP - height : anchor.bottom + GAP;
  return { left, top: Math.max(EDGE, Math.min(wanted, screen.height - EDGE - height)), maxHeight: most, above };
}
