import type { CSSProperties } from 'react';
import { keyed } from '../stepping.ts';
import { useDrag } from '../useDrag.tsx';
import styles from './ColorPicker.module.css';

interface ChannelProps {
  readonly label: string;
  readonly unit: string;
  readonly max: number;
  readonly value: number;
  /** What the way from one end to the other looks like. */
  readonly track: string;
  readonly dot: string;
  readonly onChange: (value: number) => void;
}

/** Half the dot: it stays inside the track. */
const INSET = 11;

/** One of hue, saturation and brightness, on a track that shows what it will become. */
export function Channel({ label, unit, max, value, track, dot, onChange }: ChannelProps) {
  const put = (left: number, width: number) => {
    const part = Math.max(0, Math.min(1, (left - INSET) / Math.max(1, width - 2 * INSET)));
    onChange(Math.round(part * max));
  };
  const drag = useDrag({
    off: false,
    start: ({ left, width }) => {
      put(left, width);
      return true;
    },
    move: ({ left, width }) => put(left, width),
    lift: ({ left, width }) => put(left, width),
    cancel: () => {},
  });
  const shown = Math.round(value);
  return (
    <div
      {...drag}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={shown}
      aria-valuetext={`${shown}${unit}`}
      className={styles.channel}
      style={{ '--part': value / max, '--dot': dot, backgroundImage: track } as CSSProperties}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = keyed(event.key, shown, { min: 0, max, step: 1 });
        if (next === undefined) return;
        event.preventDefault();
        onChange(next);
      }}
    >
      <span className={styles.handle} />
    </div>
  );
}
