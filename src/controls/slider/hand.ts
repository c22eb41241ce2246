// What one drag of a slider tells: a bar or an arc its number once, when it is let go; a scrubber while it moves, at
// most ten times a second, and its last number always.
import { type Clock, createPace } from '../paced.ts';
import type { Emit } from '../view.tsx';

const SCRUB_GAP_MS = 100;

export interface SliderHand {
  /** From the number that is stored now. */
  readonly grab: (from: number | undefined) => void;
  readonly to: (number: number) => void;
  readonly lift: () => void;
  /** As if there had been no drag. */
  readonly cancel: () => void;
  readonly isHeld: () => boolean;
  /** The number under the finger. */
  readonly number: () => number | undefined;
}

interface HandOptions {
  readonly emit: Emit;
  readonly continuous: () => boolean;
  readonly haptic: () => string | undefined;
  readonly isEnd: (number: number) => boolean;
  /** The number to draw while it is held; nothing once it is not. */
  readonly draw: (held: { readonly number: number | undefined } | undefined) => void;
  readonly clock?: Clock;
}

interface Drag {
  readonly from: number | undefined;
  readonly number: number | undefined;
  readonly sent: boolean;
}

export function createSliderHand({ emit, continuous, haptic, isEnd, draw, clock }: HandOptions): SliderHand {
  let drag: Drag | undefined;
  const send = (number: number) => {
    emit({ kind: 'value', value: number });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: number } });
  };
  const feel = () => {
    const felt = haptic();
    if (felt !== undefined) emit({ kind: 'haptic', haptic: felt });
  };
  const pace = createPace<number>({
    gap: () => SCRUB_GAP_MS,
    same: Object.is,
    send: (number) => {
      if (drag !== undefined) drag = { ...drag, sent: true };
      send(number);
    },
    ...(clock === undefined ? {} : { clock }),
  });
  const end = () => {
    drag = undefined;
    draw(undefined);
    emit({ kind: 'release' });
  };
  return {
    grab(from) {
      if (drag !== undefined) return;
      drag = { from, number: undefined, sent: false };
      draw({ number: from });
      emit({ kind: 'grab' });
      feel();
    },
    to(number) {
      if (drag === undefined || drag.number === number) return;
      if (drag.number !== undefined && isEnd(number)) feel();
      drag = { ...drag, number };
      draw({ number });
      if (continuous()) pace.offer(number);
    },
    lift() {
      if (drag === undefined) return;
      if (continuous()) pace.flush();
      else if (drag.number !== undefined) send(drag.number);
      end();
    },
    cancel() {
      if (drag === undefined) return;
      pace.stop();
      // What a drag that never was has sent is taken back.
      if (drag.sent && drag.from !== undefined) send(drag.from);
      end();
    },
    isHeld: () => drag !== undefined,
    number: () => drag?.number,
  };
}
