import { inkOn } from '../charts/palette.ts';
import { widthOf } from '../fit.ts';
import { cellBox, colorAt, type Field, type Ramp } from './cells.ts';
import styles from './Heatmap.module.css';
import type { Matrix } from './heatmap-data.ts';

interface NumbersProps {
  readonly matrix: Matrix;
  readonly field: Field;
  readonly small: number;
  readonly ramp: Ramp;
  readonly write: (value: number) => string;
  readonly ground: string;
}

const MOST_NUMBERS = 1500;

/** The number in each cell that is large enough. */
export function CellNumbers({ matrix, field, small, ramp, write, ground }: NumbersProps) {
  if (field.pitchY < small * 1.25 || matrix.width * matrix.height > MOST_NUMBERS) return null;
  return (
    <g className={styles.numbers} fontSize={small}>
      {matrix.values.flatMap((line, row) =>
        line.map((value, col) => {
          if (value === undefined) return null;
          const text = write(value);
          if (widthOf(text) * small * 0.9 > field.pitchX - 3) return null;
          const { x, y, width, height } = cellBox(field, { row, col }, 0);
          return (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              key={`${row},${col}`}
              x={x + width / 2}
              y={y + height / 2}
              fill={inkOn(colorAt(ramp, value), ground)}
            >
              {text}
            </text>
          );
        }),
      )}
    </g>
  );
}
