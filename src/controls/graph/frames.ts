// What all graphs of a page may take of one frame together: many of them, or one of thousands, move slower, not the page.

/** Milliseconds; the rest of a frame is the page’s. */
const BUDGET = 10;

/** Works until then, by the clock of `performance`; true asks for another turn. */
export type Turn = (until: number) => boolean;

const waiting = new Set<Turn>();
let isDue = false;

function run(): void {
  isDue = false;
  const until = performance.now() + BUDGET;
  // Who had no turn in this frame comes first in the next.
  for (const turn of [...waiting]) {
    waiting.delete(turn);
    if (turn(until)) waiting.add(turn);
    if (performance.now() >= until) break;
  }
  if (waiting.size > 0) schedule();
}

function schedule(): void {
  if (!isDue) requestAnimationFrame(run);
  isDue = true;
}

export function requestTurn(turn: Turn): void {
  waiting.add(turn);
  schedule();
}

export const cancelTurn = (turn: Turn): void => void waiting.delete(turn);
