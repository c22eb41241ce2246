import styles from './Axes.module.css';
import type { Plane } from './axes.ts';
import { round } from './numbers.ts';

interface AxesProps {
  readonly plane: Plane;
  readonly small: number;
  readonly showGrid: boolean;
  /** Points: the line values grow from. */
  readonly base?: number | undefined;
}

export function Axes({ plane, small, showGrid, base }: AxesProps) {
  const { plot, isSideways, grid, values, names } = plane;
  const rule = (at: number) =>
    isSideways ? `M${round(at)} ${plot.y}V${plot.y + plot.height}` : `M${plot.x} ${round(at)}H${plot.x + plot.width}`;
  const bottom = plot.y + plot.height + small * 1.25;
  const side = { x: plot.x - small * 0.5, dy: '0.34em', textAnchor: 'end' } as const;
  return (
    <g className={styles.axes} fontSize={small}>
      {showGrid && <path className={styles.grid} d={grid.map(rule).join('')} />}
      {base !== undefined && <path className={styles.base} d={rule(base)} />}
      {values.map(({ text, at }) =>
        isSideways ? (
          <text key={at} x={at} y={bottom} textAnchor="middle">
            {text}
          </text>
        ) : (
          <text key={at} {...side} y={at}>
            {text}
          </text>
        ),
      )}
      {names.map(({ text, at }) =>
        isSideways ? (
          <text key={at} {...side} y={at}>
            {text}
          </text>
        ) : (
          <text key={at} x={at} y={bottom} textAnchor="middle">
            {text}
          </text>
        ),
      )}
    </g>
  );
}
