// Dragging the points of the first shape, by pointer or by keys: what moves streams into the value, and is sent when it
// is let go.
import { useRef, useState } from 'react';
import type { Draft } from '../charts/useDraft.tsx';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useHold } from '../useHold.tsx';
import { asDocument } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import type { radar } from './radar.ts';
import { profileOf, sentProfile, snapped, withReading } from './radar-data.ts';
import { axisAt, type Web } from './web.tsx';

/** Points from an axis at which a finger means it. */
const REACH = 30;
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 5,
  PageDown: -5,
};

interface TuningWish {
  readonly view: ViewProps<typeof radar>;
  readonly draft: Draft;
  readonly web: Web | undefined;
  readonly edge: number;
}

export function useTuning({ view, draft, web, edge: free }: TuningWish) {
  const { props, emit, mode } = view;
  const { editable, step } = props.radarConfig;
  const [grip, setGrip] = useState<{ readonly axis: number; readonly edge: number }>();
  // An edge that goes by the highest reading would run away from the finger.
  const edge = grip?.edge ?? free;
  // Events of one drag may come faster than renders.
  const document = useRef(draft.document);
  const grabbed = useRef<number>(undefined);
  const start = useRef(draft.document);

  const finish = () => {
    if (grabbed.current === undefined) return;
    grabbed.current = undefined;
    const profile = profileOf(document.current);
    if (profile !== undefined && document.current !== start.current) {
      emit({ kind: 'action', carrier: ['action'], tokens: { value: sentProfile(profile) } });
    }
  };
  const hold = useHold(emit, finish);
  const grab = (axis: number) => {
    grabbed.current = axis;
    document.current = draft.document;
    start.current = draft.document;
    setGrip({ axis, edge });
    hold.grab();
  };
  const release = () => {
    finish();
    setGrip(undefined);
    hold.release();
  };
  const set = (axis: number, wished: number) => {
    const value = snapped(wished, step, edge);
    if (profileOf(document.current)?.shapes[0]?.values[axis] === value) return;
    const next = withReading(asDocument(document.current), axis, value);
    document.current = next;
    draft.put(next);
    if (step !== undefined && step > 0) emit({ kind: 'haptic', haptic: 'selection' });
    emit({ kind: 'value', value: next });
  };
  const move = (spot: Spot) => {
    const axis = grabbed.current;
    if (axis === undefined || web === undefined) return;
    const angle = (axis / web.count) * 2 * Math.PI;
    const along = (spot.left - web.x) * Math.sin(angle) - (spot.top - web.y) * Math.cos(angle);
    set(axis, (along / web.radius) * edge);
  };
  const surface = useDrag({
    off: mode === 'still' || !editable,
    start(spot) {
      const found = web === undefined ? undefined : axisAt(web, { x: spot.left, y: spot.top }, REACH);
      if (found === undefined) return false;
      grab(found.axis);
      emit({ kind: 'haptic', haptic: 'light' });
      move(spot);
      return true;
    },
    move,
    lift: release,
    cancel: release,
  });
  return {
    held: grip?.axis,
    edge,
    surface,
    onKeyDown(event: React.KeyboardEvent, axis: number, value: number) {
      const by = KEYS[event.key];
      const wished =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? edge
            : by === undefined
              ? undefined
              : value + by * (step || edge / 20);
      if (wished === undefined || mode === 'still') return;
      event.preventDefault();
      if (grabbed.current !== axis) grab(axis);
      set(axis, wished);
    },
    endKeys: () => {
      if (grabbed.current !== undefined) release();
    },
  };
}
