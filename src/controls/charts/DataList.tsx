// The data of a chart as a list: what a screen reader reads, and what the keyboard walks along.
import { useEffect, useRef, useState } from 'react';
import styles from './Frame.module.css';
import type { Picking } from './usePicking.tsx';

interface DataListProps {
  readonly name: string;
  readonly count: number;
  readonly label: (index: number) => string;
  readonly picking: Picking;
}

// A list of thousands would cost more than the picture; so far around the current one it is there.
const ALL = 80;
const AROUND = 15;

export function DataList({ name, count, label, picking }: DataListProps) {
  const [current, setCurrent] = useState(0);
  const moved = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const here = Math.min(current, count - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the current datum, after it is in the list
  useEffect(() => {
    if (moved.current) button.current?.focus({ preventScroll: true });
    moved.current = false;
  }, [here]);
  if (count === 0) return null;
  const first = count <= ALL ? 0 : Math.max(0, here - AROUND);
  const last = count <= ALL ? count : Math.min(count, here + AROUND + 1);
  return (
    <ul className={styles.data} aria-label={name}>
      {Array.from({ length: last - first }, (_, at) => first + at).map((index) => (
        <li key={index} aria-setsize={count} aria-posinset={index + 1}>
          <button
            ref={index === here ? button : undefined}
            type="button"
            tabIndex={index === here ? 0 : -1}
            aria-pressed={picking.picked === index}
            onFocus={() => {
              setCurrent(index);
              picking.focus(index);
            }}
            onBlur={() => picking.focus(undefined)}
            onClick={() => picking.pick(index)}
            onKeyDown={(event) => {
              const next = picking.onKeyDown(event, index);
              if (next === undefined || next === index) return;
              moved.current = true;
              setCurrent(next);
            }}
          >
            {label(index)}
          </button>
        </li>
      ))}
    </ul>
  );
}
