// Arrow keys over tiles that lie in rows of whatever width: where the focus goes next.

export interface Spot {
  readonly left: number;
  readonly top: number;
}

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const STEPS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isStep = (key: string): key is Step => STEPS.includes(key);

/** Tiles of a row may differ by a fraction of a pixel. */
const SAME = 2;

/** Up and down go to the nearest tile of the next row, across headings; at the edges the focus stays. */
export function stepTo(spots: readonly Spot[], from: number, step: Step): number {
  const last = spots.length - 1;
  const here = spots[from];
  if (here === undefined) return Math.min(Math.max(from, 0), last);
  switch (step) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowUp':
    case 'ArrowDown':
      return inNextRow(spots, from, here, step === 'ArrowDown' ? 1 : -1);
  }
}

function inNextRow(spots: readonly Spot[], from: number, here: Spot, way: 1 | -1): number {
  let best = from;
  let row: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = from + way; index >= 0 && index < spots.length; index += way) {
    const spot = spots[index];
    if (spot === undefined || (spot.top - here.top) * way <= SAME) continue;
    row ??= spot.top;
    if (Math.abs(spot.top - row) > SAME) break;
    const aside = Math.abs(spot.left - here.left);
    if (aside < nearest) [best, nearest] = [index, aside];
  }
  return best;
}
