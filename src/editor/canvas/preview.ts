// What a gesture shows on the cells themselves: neighbours stepping aside, and what is lifted left faint. Written on the
// elements, so that no cell is drawn anew while a hand moves.
import type { Shift } from './outlook.ts';

interface CellElement {
  readonly element: HTMLElement;
  readonly index: number;
}

const cellIn = (ground: HTMLElement, index: number): HTMLElement | null =>
  ground.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`);

/** What gets another size is drawn in its new place by itself (`Ghost.tsx`), and not here as well. */
const AWAY = 'scale(0)';

const transformOf = ({ x, y, reshaped }: Shift): string => (reshaped ? AWAY : `translate(${x}px, ${y}px)`);

/** When half a page moves, each cell on the way costs a layer and four events; then they are there at once. */
const MOST_ANIMATED = 10;
const STEP_ASIDE = 'transform 120ms ease-out';

export function createPreview() {
  const moved = new Map<HTMLElement, string>();
  const faint = new Set<HTMLElement>();
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    aside: (ground: HTMLElement | undefined, shifts: ReadonlyMap<number, Shift>): void => {
      const wanted = new Map<HTMLElement, string>();
      if (ground !== undefined && shifts.size > 0) {
        // Only what is on the screen is there to be moved.
        for (const cell of ground.querySelectorAll<HTMLElement>(':scope > [data-index]')) {
          const by = shifts.get(Number(cell.dataset.index));
          if (by !== undefined) wanted.set(cell, transformOf(by));
        }
      }
      const isCalm = still() || Math.max(moved.size, wanted.size) > MOST_ANIMATED;
      const transition = isCalm ? '' : STEP_ASIDE;
      for (const [cell] of moved) {
        if (wanted.has(cell)) continue;
        cell.style.transition = transition;
        cell.style.transform = '';
      }
      for (const [cell, transform] of wanted) {
        if (moved.get(cell) === transform) continue;
        cell.style.transition = transform === AWAY ? '' : transition;
        cell.style.transform = transform;
      }
      // Those on their way back keep their transition until the end of the gesture.
      for (const [cell] of moved) if (!wanted.has(cell)) wanted.set(cell, '');
      moved.clear();
      for (const [cell, transform] of wanted) moved.set(cell, transform);
    },
    faint: (cells: readonly { readonly element: HTMLElement; readonly index: number }[]): void => {
      for (const { element, index } of cells satisfies readonly CellElement[]) {
        const cell = cellIn(element, index);
        if (cell === null || faint.has(cell)) continue;
        cell.style.opacity = '0.25';
        faint.add(cell);
      }
    },
    clear: (): void => {
      for (const [cell] of moved) {
        cell.style.transition = '';
        cell.style.transform = '';
      }
      for (const cell of faint) cell.style.opacity = '';
      moved.clear();
      faint.clear();
    },
  };
}
