// Reading a chart: a tap or a key picks a datum, the mouse reads what it is over, and where the author wants it a drag
// reads along.
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useHold } from '../useHold.tsx';
import type { Emit, ViewMode } from '../view.tsx';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Picking {
  /** What is read right now: under the finger, the mouse or the keyboard, else what was picked. */
  readonly shown: number | undefined;
  readonly picked: number | undefined;
  readonly isScrubbing: boolean;
  readonly surface: Pick<
    React.HTMLAttributes<HTMLElement>,
    | 'onPointerDown'
    | 'onPointerMove'
    | 'onPointerUp'
    | 'onPointerCancel'
    | 'onLostPointerCapture'
    | 'onPointerLeave'
    | 'style'
  >;
  readonly focus: (index: number | undefined) => void;
  readonly pick: (index: number | undefined) => void;
  /** Nothing is picked or read any more: the picture became another one. */
  readonly clear: () => void;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => number | undefined;
}

interface PickingWish {
  readonly count: number;
  readonly mode: ViewMode;
  readonly emit: Emit;
  /** Undefined between data. */
  readonly find: (place: Place, by: 'tap' | 'drag') => number | undefined;
  readonly fire: (index: number) => void;
  /** Along which way a drag reads; the page scrolls the other way. */
  readonly scrub: 'none' | 'across' | 'down' | 'anywhere';
  /** What tapping the picked one again does. */
  readonly again: 'fires' | 'clears';
  /** A chart that is read by dragging is not picked from by pointer. */
  readonly tap: 'picks' | 'reads';
  /** Where arrow keys lead other than to the next and the previous one. */
  readonly step?: ((index: number, key: string) => number | undefined) | undefined;
}

/** A finger that moved less far has tapped, points. */
const TAP = 9;
const TOUCH = { none: 'manipulation', across: 'pan-y', down: 'pan-x', anywhere: 'none' } as const;
const NEXT: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const placeOf = (event: PointerEvent<HTMLElement>): Place => {
  const element = event.currentTarget;
  const box = element.getBoundingClientRect();
  // The page may show the control magnified.
  const scale = box.width > 0 ? element.offsetWidth / box.width : 1;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
};

const at = ({ left, top }: Spot): Place => ({ x: left, y: top });

export function usePicking(wish: PickingWish): Picking {
  const { count, mode, emit, find, fire, scrub, again, tap, step } = wish;
  const [picked, setPicked] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const [focused, setFocused] = useState<number>();
  const [dragged, setDragged] = useState<{ readonly from: Place; readonly isFar: boolean; readonly index?: number }>();
  const hold = useHold(emit, () => {});
  const within = (index: number | undefined) => (index !== undefined && index < count ? index : undefined);

  const pick = (index: number | undefined) => {
    const isAgain = index !== undefined && index === picked && again === 'clears';
    setPicked(isAgain ? undefined : index);
    if (index === undefined || isAgain) return;
    emit({ kind: 'haptic', haptic: 'selection' });
    fire(index);
  };
  const read = (place: Place, from: Place, isFar: boolean) => {
    const index = find(place, 'drag');
    if (index !== undefined && index !== dragged?.index) emit({ kind: 'haptic', haptic: 'selection' });
    // Between data the last one read stays lit.
    const kept = index ?? dragged?.index;
    setDragged(kept === undefined ? { from, isFar } : { from, isFar, index: kept });
  };
  const stop = () => {
    if (dragged === undefined) return;
    setDragged(undefined);
    hold.release();
  };
  const drag = useDrag({
    off: mode === 'still',
    start(spot) {
      setHovered(undefined);
      if (tap === 'reads') {
        hold.grab();
        read(at(spot), at(spot), true);
      } else setDragged({ from: at(spot), isFar: false });
      return true;
    },
    move(spot) {
      if (dragged === undefined) return;
      const isFar = dragged.isFar || Math.hypot(spot.left - dragged.from.x, spot.top - dragged.from.y) > TAP;
      if (!isFar) return;
      if (scrub === 'none') {
        if (!dragged.isFar) setDragged({ ...dragged, isFar });
        return;
      }
      if (!dragged.isFar) hold.grab();
      read(at(spot), dragged.from, true);
    },
    lift(spot) {
      const tapped = dragged !== undefined && !dragged.isFar;
      if (tap === 'picks' && dragged?.index !== undefined) setPicked(dragged.index);
      stop();
      if (tapped) pick(find(at(spot), 'tap'));
    },
    cancel: stop,
  });
  const isScrubbing = dragged?.index !== undefined;
  return {
    shown: within(dragged?.index ?? hovered ?? focused ?? picked),
    picked: within(picked),
    isScrubbing,
    surface: {
      ...drag,
      onPointerMove(event) {
        drag.onPointerMove(event);
        if (mode === 'live' && event.pointerType === 'mouse' && event.buttons === 0)
          setHovered(find(placeOf(event), 'tap'));
      },
      onPointerLeave: () => setHovered(undefined),
      style: { touchAction: mode === 'live' ? TOUCH[scrub] : undefined },
    },
    focus: setFocused,
    pick,
    clear() {
      setPicked(undefined);
      setHovered(undefined);
    },
    onKeyDown(event, index) {
      if (event.key === 'Escape' && picked !== undefined) {
        event.stopPropagation();
        setPicked(undefined);
        return undefined;
      }
      const next = keyTarget(event.key, index, count, step);
      if (next === undefined) return undefined;
      event.preventDefault();
      return next;
    },
  };
}

function keyTarget(key: string, index: number, count: number, step: PickingWish['step']): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const direction = NEXT[key];
  if (direction === undefined) return undefined;
  const next = step === undefined ? index + direction : step(index, key);
  return next !== undefined && next >= 0 && next < count ? next : index;
}
