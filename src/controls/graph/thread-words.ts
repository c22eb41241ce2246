// What a graph and the thread that works out its places say to each other.
import type { Point } from '../useGestures.tsx';
import type { Forces } from './simulation.tsx';

export type Request =
  | {
      readonly kind: 'shape';
      /** Counts the shapes of one graph: places of an older one are of other nodes. */
      readonly version: number;
      readonly ids: readonly string[];
      /** Two places in the list of nodes for each edge. */
      readonly ends: Uint32Array;
      /** Two numbers for each node; none where its place is not known. */
      readonly known: Float32Array;
    }
  | { readonly kind: 'forces'; readonly forces: Forces }
  | { readonly kind: 'hold'; readonly id: string; readonly at: Point }
  | { readonly kind: 'drop'; readonly id: string }
  /** Steps for so many milliseconds, one at least; the only request that is answered. */
  | { readonly kind: 'step'; readonly budget: number }
  | { readonly kind: 'end' };

export interface Reply {
  readonly version: number;
  /** Two numbers for each node. */
  readonly places: Float32Array;
  readonly moves: boolean;
}
