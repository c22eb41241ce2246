// What dragging a slider sends: bars and arcs once, when it is let go; a scrubber while it moves, at most ten times a
// second, and its last number always.
import { useRef, useState } from 'react';
import { keyed } from '../stepping.ts';
import { useHold, usePace } from '../useHold.tsx';
import { asNumber } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import type { slider } from './slider.ts';

export type SliderView = ViewProps<typeof slider>;

const SCRUB_GAP_MS = 100;

export interface Slide {
  /** What is drawn: the number under the finger, else the stored one. */
  readonly shown: number | undefined;
  readonly held: boolean;
  readonly grab: () => void;
  readonly to: (number: number) => void;
  readonly lift: () => void;
  readonly cancel: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly endKeys: () => void;
}

export function useSlide({ props, value, emit, mode }: SliderView): Slide {
  const stored = asNumber(value);
  const [shown, setShown] = useState<{ readonly number: number | undefined }>();
  // Events of one drag may come faster than renders.
  const drag = useRef<{ readonly from: number | undefined; number: number | undefined; sent: boolean }>(undefined);
  const byKey = useRef(false);
  const continuous = props.style === 'scrubber';

  const send = (number: number) => {
    emit({ kind: 'value', value: number });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: number } });
  };
  const feel = () => {
    if (props.haptic !== undefined) emit({ kind: 'haptic', haptic: props.haptic });
  };
  const pace = usePace<number>({
    gap: SCRUB_GAP_MS,
    same: Object.is,
    send: (number) => {
      if (drag.current !== undefined) drag.current.sent = true;
      send(number);
    },
  });
  const finish = () => {
    const number = drag.current?.number;
    if (number !== undefined) {
      if (continuous) pace.flush();
      else send(number);
    }
    drag.current = undefined;
  };
  const hold = useHold(emit, finish);

  const grab = () => {
    if (drag.current !== undefined) return;
    drag.current = { from: stored, number: undefined, sent: false };
    setShown({ number: stored });
    hold.grab();
    feel();
  };
  const to = (number: number) => {
    const now = drag.current;
    if (now === undefined || now.number === number) return;
    const isEnd = number === props.min || number === props.max;
    if (isEnd && now.number !== undefined) feel();
    now.number = number;
    setShown({ number });
    if (continuous) pace.offer(number);
  };
  const lift = () => {
    if (drag.current === undefined) return;
    finish();
    setShown(undefined);
    hold.release();
  };
  const cancel = () => {
    const now = drag.current;
    if (now === undefined) return;
    drag.current = undefined;
    pace.stop();
    // What a drag that never was has sent is taken back.
    if (now.sent && now.from !== undefined) send(now.from);
    setShown(undefined);
    hold.release();
  };

  return {
    shown: shown === undefined ? stored : shown.number,
    held: shown !== undefined,
    grab,
    to,
    lift,
    cancel,
    // A key that is held is a drag too: it sends what a finger would, not forty numbers.
    onKeyDown: (event) => {
      if (mode !== 'live' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && drag.current !== undefined) {
        event.stopPropagation();
        cancel();
        return;
      }
      const before = drag.current?.number ?? stored;
      const next = keyed(event.key, before, props);
      if (next === undefined) return;
      event.preventDefault();
      if (next === before) return;
      byKey.current = true;
      grab();
      to(next);
    },
    endKeys: () => {
      if (byKey.current) lift();
      byKey.current = false;
    },
  };
}
