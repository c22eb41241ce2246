import type { Layout } from '../document.ts';
import type { Refused } from '../outcome.ts';

export interface Made {
  readonly layout: Layout;
  /** Ids of the nodes the edit brought in, those inside them left out: what the canvas selects afterwards. */
  readonly made: readonly string[];
}

/** The layout as it would be, the very same object when nothing changes; or why it cannot be. */
export type Plan = Made | Refused;

export const changed = (layout: Layout): Made => ({ layout, made: [] });
