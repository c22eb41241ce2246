// What a stick in the hand tells: how it leans, no faster than the author allows and again while it is held there;
// and when it is let go, the centre at once.
import { type Clock, createPace } from '../paced.ts';
import type { Emit } from '../view.tsx';
import { CENTRE, isCentre, sameVector, type Vector } from './stick.ts';

/** Even an author who asks for no gap gets a frame of one. */
const LEAST_GAP_MS = 16;

export interface StickHand {
  readonly lean: (output: Vector) => void;
  readonly letGo: () => void;
  /** Back to the centre, held or not: what Home and Escape do. */
  readonly centre: () => void;
  readonly isHeld: () => boolean;
}

interface HandOptions {
  readonly emit: Emit;
  /** Seconds. */
  readonly sendRate: () => number;
  /** It stays where it is let go. */
  readonly sticky: () => boolean;
  readonly clock?: Clock;
}

export function createStickHand({ emit, sendRate, sticky, clock }: HandOptions): StickHand {
  let held = false;
  const pace = createPace<Vector>({
    gap: () => Math.max(LEAST_GAP_MS, sendRate() * 1000),
    same: sameVector,
    // What is driven may stop by itself when it hears nothing, so a stick that is held still goes on sending.
    again: (vector) => !isCentre(vector) && !sticky(),
    send: ({ x, y }) => {
      emit({ kind: 'value', value: { x, y } });
      emit({ kind: 'action', carrier: ['action'], tokens: { '$value.x': x, '$value.y': y, value: { x, y } } });
    },
    ...(clock === undefined ? {} : { clock }),
  });
  const grab = () => {
    if (!held) emit({ kind: 'grab' });
    held = true;
  };
  const release = () => {
    if (held) emit({ kind: 'release' });
    held = false;
  };
  return {
    lean(output) {
      grab();
      pace.offer(output);
    },
    letGo() {
      if (!held) return;
      if (sticky()) pace.flush();
      else pace.finish(CENTRE);
      release();
    },
    centre() {
      grab();
      pace.finish(CENTRE);
      release();
    },
    isHeld: () => held,
  };
}
