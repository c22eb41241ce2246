import { useEffect, useRef, useState } from 'react';
import { keyed } from '../stepping.ts';
import { useLatest } from '../useHold.tsx';
import { asNumber } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import { createSliderHand, type SliderHand } from './hand.ts';
import type { slider } from './slider.ts';

export type SliderView = ViewProps<typeof slider>;

export interface Slide extends Pick<SliderHand, 'to' | 'lift' | 'cancel'> {
  /** What is drawn: the number under the finger, else the stored one. */
  readonly shown: number | undefined;
  readonly held: boolean;
  readonly grab: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly endKeys: () => void;
}

export function useSlide({ props, value, emit, mode }: SliderView): Slide {
  const stored = asNumber(value);
  const [held, setHeld] = useState<{ readonly number: number | undefined }>();
  const latest = useLatest({ emit, props });
  const [hand] = useState(() =>
    createSliderHand({
      emit: (event) => latest.current.emit(event),
      continuous: () => latest.current.props.style === 'scrubber',
      haptic: () => latest.current.props.haptic,
      isEnd: (number) => number === latest.current.props.min || number === latest.current.props.max,
      draw: setHeld,
    }),
  );
  // A slider that goes off the screen in mid-drag is let go.
  useEffect(() => hand.lift, [hand]);
  const byKey = useRef(false);

  return {
    shown: held === undefined ? stored : held.number,
    held: held !== undefined,
    grab: () => hand.grab(stored),
    to: hand.to,
    lift: hand.lift,
    cancel: hand.cancel,
    // A key that is held is a drag too: it sends what a finger would, not forty numbers.
    onKeyDown: (event) => {
      if (mode !== 'live' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && hand.isHeld()) {
        event.stopPropagation();
        hand.cancel();
        return;
      }
      const before = hand.number() ?? stored;
      const next = keyed(event.key, before, props);
      if (next === undefined) return;
      event.preventDefault();
      if (next === before) return;
      byKey.current = true;
      hand.grab(stored);
      hand.to(next);
    },
    endKeys: () => {
      if (byKey.current) hand.lift();
      byKey.current = false;
    },
  };
}
