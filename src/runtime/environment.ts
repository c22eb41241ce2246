// What the surroundings offer where nobody says otherwise: a display with frames, or none.
import type { Clock } from '../mesh/socket.ts';
import type { Frame } from './notices.ts';

const FRAME_MS = 16;

/** The display’s own frames; without a display, as often. */
export function displayFrame(clock: Clock): Frame {
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = globalThis;
  if (typeof ask !== 'function') return (run) => clock.after(FRAME_MS, run);
  return (run) => {
    const asked = ask.call(globalThis, run);
    return () => cancel.call(globalThis, asked);
  };
}
