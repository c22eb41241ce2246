// One stage for all drags of the workbench, so that what starts in the palette can end on the canvas.
import { DndContext, type DragStartEvent, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useMemo, useRef } from 'react';
import { type Draggable, type Spot, StageMouse, StageTouch, type Steps } from './drag.ts';

const LONG_PRESS_MS = 320;

/** The canvas tells what happens in its own words. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

function spotOf(event: Event): Spot {
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined;
  const { clientX, clientY } = touch ?? (event as MouseEvent);
  return { x: clientX, y: clientY };
}

export function DragStage({ children }: { readonly children: ReactNode }) {
  const steps = useRef<Steps>(undefined);
  const step = useMemo(() => (to: Spot) => steps.current?.move(to), []);
  const sensors = useSensors(
    useSensor(StageMouse, { activationConstraint: { distance: 4 }, step } as object),
    useSensor(StageTouch, { activationConstraint: { delay: LONG_PRESS_MS, tolerance: 8 }, step } as object),
  );
  const begin = ({ active, activatorEvent }: DragStartEvent) => {
    const draggable = active.data.current as Draggable | undefined;
    steps.current = draggable?.begin(spotOf(activatorEvent), activatorEvent);
  };
  const end = (how: 'drop' | 'cancel') => () => {
    const ended = steps.current;
    steps.current = undefined;
    ended?.[how]();
  };
  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      accessibility={SILENT}
      onDragStart={begin}
      onDragEnd={end('drop')}
      onDragCancel={end('cancel')}
    >
      {children}
    </DndContext>
  );
}
