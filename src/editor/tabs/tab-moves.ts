// Where a dragged tab lands: before the one whose middle the hand has not passed.

export interface Extent {
  readonly start: number;
  readonly size: number;
}

/** The index it would have, among all of them, when it is let go with its middle at `at`. */
export function landing(extents: readonly Extent[], dragged: number, at: number): number {
  const others = extents.filter((_, index) => index !== dragged);
  return others.filter(({ start, size }) => start + size / 2 < at).length;
}
