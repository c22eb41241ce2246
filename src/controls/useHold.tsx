// A control in the user's hand: told once when it is taken, once when it is let go, also when it vanishes meanwhile.
import { useEffect, useRef, useState } from 'react';
import { createPace, type Pace } from './paced.ts';
import type { Emit } from './view.tsx';

/** The newest of something for what outlives a render. */
export function useLatest<T>(value: T) {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

export interface Hold {
  readonly grab: () => void;
  readonly release: () => void;
}

/** `lost` runs when the control goes off the screen while it is held, before the release. */
export function useHold(emit: Emit, lost: () => void): Hold {
  const held = useRef(false);
  const latest = useLatest({ emit, lost });
  const [hold] = useState<Hold>(() => ({
    grab() {
      if (held.current) return;
      held.current = true;
      latest.current.emit({ kind: 'grab' });
    },
    release() {
      if (!held.current) return;
      held.current = false;
      latest.current.emit({ kind: 'release' });
    },
  }));
  useEffect(
    () => () => {
      if (!held.current) return;
      latest.current.lost();
      hold.release();
    },
    [hold, latest],
  );
  return hold;
}

interface PaceOf<T> {
  readonly gap: number;
  readonly send: (value: T) => void;
  readonly same: (a: T, b: T) => boolean;
}

export function usePace<T>(options: PaceOf<T>): Pace<T> {
  const latest = useLatest(options);
  const [pace] = useState(() =>
    createPace<T>({
      gap: () => latest.current.gap,
      send: (value) => latest.current.send(value),
      same: (a, b) => latest.current.same(a, b),
    }),
  );
  // A control that goes off the screen does not take its last value with it.
  useEffect(() => pace.flush, [pace]);
  return pace;
}
