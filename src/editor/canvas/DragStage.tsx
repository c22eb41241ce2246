// One stage for all drags of the workbench, so that what starts in the palette can end on the canvas. It stands beside the
// workbench and not around it: the context changes whenever a drag begins or ends, and nothing there has to be asked about it.
import { DndContext, type DragStartEvent, useDraggable, useSensor, useSensors } from '@dnd-kit/core';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { type Draggable, type Spot, StageMouse, StageTouch, type Steps } from './drag.ts';
import { useCanvas } from './useCanvas.tsx';

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

export function DragStage() {
  const steps = useRef<Steps>(undefined);
  const pressed = useRef<Draggable>(undefined);
  const step = useMemo(() => (to: Spot) => steps.current?.move(to), []);
  const sensors = useSensors(
    useSensor(StageMouse, { activationConstraint: { distance: 4 }, step } as object),
    useSensor(StageTouch, { activationConstraint: { delay: LONG_PRESS_MS, tolerance: 8 }, step } as object),
  );
  const begin = ({ activatorEvent }: DragStartEvent) => {
    steps.current = pressed.current?.begin(spotOf(activatorEvent), activatorEvent);
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
      <Source pressed={pressed} />
    </DndContext>
  );
}

/** All that dnd-kit knows of: whatever was pressed on the workbench. */
function Source({ pressed }: { readonly pressed: RefObject<Draggable | undefined> }) {
  const { parts } = useCanvas();
  const { listeners } = useDraggable({ id: 'workbench' });
  useLayoutEffect(() => {
    parts.presses = {
      mouse: (on, event) => {
        pressed.current = on;
        listeners?.onMouseDown?.(event);
      },
      touch: (on, event) => {
        pressed.current = on;
        listeners?.onTouchStart?.(event);
      },
    };
    return () => {
      parts.presses = null;
    };
  }, [parts, pressed, listeners]);
  return null;
}
