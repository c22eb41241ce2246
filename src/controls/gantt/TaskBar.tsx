import type { Box } from '../charts/axes.ts';
import { groundOf, inkOn } from '../charts/palette.ts';
import { rectPath } from '../charts/shapes.ts';
import { over } from '../contrast.ts';
import { widthOf } from '../fit.ts';
import type { Theme } from '../theme.ts';
import styles from './Gantt.module.css';

interface TaskBarProps {
  readonly bar: Box;
  readonly color: string;
  readonly progress: number | undefined;
  /** Progress is not shown at all: a bar of one colour. */
  readonly isPlain: boolean;
  readonly radius: number;
  readonly small: number;
  readonly theme: Theme;
  /** Where the picture ends. */
  readonly right: number;
  readonly isHeld: boolean;
}

/** How strongly what is still to be done is coloured, as two hexadecimal digits. */
const TO_DO = '59';

export function TaskBar({ bar, color, progress, isPlain, radius, small, theme, right, isHeld }: TaskBarProps) {
  const rest = isPlain || progress === undefined ? color : `${color.slice(0, 7)}${TO_DO}`;
  const size = Math.min(small, bar.height * 0.8);
  const text = progress === undefined ? '' : `${Math.round(progress * 100)}%`;
  const wide = widthOf(text) * size + size;
  const ground = groundOf(theme);
  const done = (progress ?? 0) * bar.width;
  // On the done part, else on the rest, else beside the bar.
  const place =
    size < 6.5 || text === ''
      ? undefined
      : done >= wide
        ? { x: bar.x + done - wide / 2, ink: inkOn(color, ground) }
        : bar.width - done >= wide
          ? { x: bar.x + done + wide / 2, ink: inkOn(rest, over(theme.surfacePrimary, ground)) }
          : bar.x + bar.width + wide <= right
            ? { x: bar.x + bar.width + wide / 2, ink: undefined }
            : undefined;
  return (
    <>
      <path d={rectPath(bar, radius)} fill={rest} />
      {progress !== undefined && done >= 0.5 && (
        <path d={rectPath({ ...bar, width: Math.max(done, Math.min(bar.width, radius)) }, radius)} fill={color} />
      )}
      {isHeld && (
        <path
          className={styles.grip}
          d={rectPath({ x: bar.x + done - 1.5, y: bar.y - 3, width: 3, height: bar.height + 6 }, 1.5)}
        />
      )}
      {place !== undefined && (
        <text
          className={styles.percent}
          fontSize={size}
          x={place.x}
          y={bar.y + bar.height / 2}
          style={{ fill: place.ink }}
        >
          {text}
        </text>
      )}
    </>
  );
}
