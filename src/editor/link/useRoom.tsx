import { type RefObject, useEffect, useRef, useState } from 'react';

interface Room {
  readonly width: number;
  readonly height: number;
}

/** As in DevicePane.module.css: below it the mirror has a column of a given width. */
const NARROW = 640;

/** How much room the element has at the moment; as wide as it likes while its column is as wide as what is in it. */
export function useRoom(): readonly [RefObject<HTMLElement | null>, Room] {
  const element = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const isNarrow = (current.parentElement?.clientWidth ?? 0) <= NARROW;
      setRoom({ width: isNarrow ? width : Number.POSITIVE_INFINITY, height });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, room];
}
