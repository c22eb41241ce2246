// Dragging the lines of a list by their handles. The list is written once, when the line is let go.
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { indexAt } from '../entries.ts';

interface HandleProps {
  readonly 'data-handle': true;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

interface Reorder {
  readonly listRef: (element: HTMLOListElement | null) => void;
  /** The line in the hand. */
  readonly from: number | undefined;
  /** Where it would land, beside this line. */
  readonly gapAt: (index: number) => 'before' | 'after' | undefined;
  readonly handle: (index: number) => HandleProps;
  /** Once the list is drawn anew. */
  readonly focusHandle: (index: number) => void;
  readonly focusEntry: (index: number) => void;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

export function useReorder(move: (from: number, to: number) => void): Reorder {
  const list = useRef<HTMLOListElement | null>(null);
  const [drag, setDrag] = useState<Drag>();
  const [focus, setFocus] = useState<{ readonly index: number; readonly selector: string }>();

  useLayoutEffect(() => {
    if (focus === undefined) return;
    list.current?.children[focus.index]?.querySelector<HTMLElement>(focus.selector)?.focus();
    setFocus(undefined);
  }, [focus]);

  const landing = (pointer: number, from: number) => {
    const middles = [...(list.current?.children ?? [])].map((line) => {
      const box = line.getBoundingClientRect();
      return box.top + box.height / 2;
    });
    const gap = indexAt(pointer, middles);
    return gap > from ? gap - 1 : gap;
  };
  const stop = () => setDrag(undefined);
  return {
    listRef: (element) => {
      list.current = element;
    },
    from: drag?.from,
    gapAt: (index) => {
      if (drag === undefined || drag.to === drag.from || index !== drag.to) return undefined;
      return drag.to > drag.from ? 'after' : 'before';
    },
    handle: (index) => ({
      'data-handle': true,
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, to: index });
      },
      onPointerMove: (event) => {
        if (drag === undefined) return;
        const to = landing(event.clientY, drag.from);
        if (to !== drag.to) setDrag({ from: drag.from, to });
      },
      onPointerUp: () => {
        if (drag !== undefined && drag.to !== drag.from) move(drag.from, drag.to);
        stop();
      },
      onPointerCancel: stop,
    }),
    focusHandle: (index) => setFocus({ index, selector: '[data-handle]' }),
    focusEntry: (index) => setFocus({ index, selector: 'input, textarea, [aria-expanded], button:not([data-handle])' }),
  };
}
