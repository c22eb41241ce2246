import { rectPath } from '../charts/shapes.ts';
import { widthOf } from '../fit.ts';
import type { Ramp } from './cells.ts';
import styles from './Heatmap.module.css';
import { gradientAt } from './heatmap-data.ts';

interface KeyProps {
  readonly room: { readonly width: number; readonly height: number };
  readonly small: number;
  readonly ramp: Ramp;
  readonly write: (value: number) => string;
  readonly left: number;
}

/** Which number has which colour. */
export function GradientKey({ room, small, ramp, write, left }: KeyProps) {
  const [low, high] = [write(ramp.low), write(ramp.high)];
  const lowWide = widthOf(low) * small + small * 0.6;
  const highWide = widthOf(high) * small + small * 0.6;
  const x = left + lowWide;
  const wide = Math.max(8, Math.min(room.width - x - highWide, small * 16));
  const y = room.height - small * 0.95;
  const shades = 32;
  return (
    <g className={styles.names} fontSize={small}>
      {Array.from({ length: shades }, (_, at) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a shade is its place
          key={at}
          d={rectPath({ x: x + (at / shades) * wide, y, width: wide / shades + 0.4, height: small * 0.7 })}
          fill={gradientAt(ramp.stops, at / (shades - 1))}
        />
      ))}
      <text x={left} y={y + small * 0.66}>
        {low}
      </text>
      <text x={x + wide + small * 0.5} y={y + small * 0.66}>
        {high}
      </text>
    </g>
  );
}
