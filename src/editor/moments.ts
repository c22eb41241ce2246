// When to do what need not be done at once.
import { idle } from './usable.ts';

/** Milliseconds in which what a hand did is painted and, in the same network, answered by the phone. */
const HAND_FIRST = 60;
/** A page that is never idle gets it done all the same. */
const PATIENCE = 100;

/** After what the hand did is on the screen and the phone could answer. Returns its cancel. */
export function afterHand(run: () => void): () => void {
  let isWanted = true;
  const timer = setTimeout(async () => {
    await idle(PATIENCE);
    if (isWanted) run();
  }, HAND_FIRST);
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
