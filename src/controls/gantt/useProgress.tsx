// Dragging inside a bar sets how much of its task is done, in notches; it is written and sent when it is let go.
import { useRef, useState } from 'react';
import type { Box } from '../charts/axes.ts';
import type { Draft } from '../charts/useDraft.tsx';
import type { Place } from '../charts/usePicking.tsx';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useHold } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import type { gantt } from './gantt.ts';
import { notched, type Plan, withProgress } from './gantt-data.ts';

interface ProgressWish {
  readonly view: ViewProps<typeof gantt>;
  readonly draft: Draft;
  readonly plan: Plan | undefined;
  readonly under: (place: Place) => { readonly at: number; readonly bar: Box; readonly isFixed: boolean } | undefined;
  readonly pick: (at: number | undefined) => void;
}

const TAP = 8;
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 4,
  PageDown: -4,
};

export interface Held {
  readonly at: number;
  readonly progress: number;
}

export function useProgress({ view, draft, plan, under, pick }: ProgressWish) {
  const { props, emit, mode } = view;
  const { editable, step } = props.ganttConfig;
  const [held, setHeld] = useState<Held>();
  // Events of one drag may come faster than renders.
  const latest = useRef<Held>(undefined);
  const press = useRef<{ start: Spot; bar: Box | undefined; at: number | undefined; isFar: boolean }>(undefined);

  const finish = () => {
    const now = latest.current;
    latest.current = undefined;
    const task = now === undefined ? undefined : plan?.tasks[now.at];
    if (now === undefined || task === undefined || task.progress === now.progress) return;
    const document = withProgress(draft.document, task.index, now.progress);
    draft.put(document);
    emit({ kind: 'value', value: document });
    const value = { name: task.name, index: task.index, progress: now.progress };
    emit({ kind: 'action', carrier: ['ganttConfig', 'taskAction'], tokens: { value } });
  };
  const hold = useHold(emit, finish);
  const set = (at: number, progress: number) => {
    const next = { at, progress: notched(progress, step) };
    if (latest.current?.at === at && latest.current.progress === next.progress) return;
    if (latest.current !== undefined) emit({ kind: 'haptic', haptic: 'selection' });
    latest.current = next;
    setHeld(next);
  };
  const release = () => {
    finish();
    setHeld(undefined);
    hold.release();
  };
  const drag = useDrag({
    off: mode === 'still' || !editable,
    start(spot) {
      const found = under({ x: spot.left, y: spot.top });
      press.current = {
        start: spot,
        bar: found?.isFixed === false ? found.bar : undefined,
        at: found?.at,
        isFar: false,
      };
      return true;
    },
    move(spot) {
      const now = press.current;
      if (now?.bar === undefined || now.at === undefined) return;
      if (!now.isFar) {
        if (Math.abs(spot.left - now.start.left) < TAP) return;
        now.isFar = true;
        hold.grab();
      }
      set(now.at, (spot.left - now.bar.x) / now.bar.width);
    },
    lift() {
      const now = press.current;
      press.current = undefined;
      if (now?.isFar) release();
      else pick(now?.at);
    },
    cancel() {
      press.current = undefined;
      latest.current = undefined;
      setHeld(undefined);
      hold.release();
    },
  });
  return {
    held,
    surface: drag,
    onKeyDown(event: React.KeyboardEvent, at: number) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        pick(at);
        return;
      }
      const before = latest.current?.at === at ? latest.current.progress : (plan?.tasks[at]?.progress ?? 0);
      const by = KEYS[event.key];
      const next =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? 1
            : by === undefined
              ? undefined
              : before + by * (step || 0.05);
      if (next === undefined) return;
      event.preventDefault();
      hold.grab();
      set(at, next);
    },
    endKeys: () => {
      if (latest.current !== undefined) release();
    },
  };
}
