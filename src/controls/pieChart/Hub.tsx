import { fittingSize } from '../fit.ts';
import { Icon } from '../icons/Icon.tsx';
import type { Disc } from './disc.tsx';
import styles from './PieChart.module.css';

interface HubProps {
  readonly disc: Disc;
  readonly icon: string | undefined;
  /** The large line and the small one under it. */
  readonly lines: readonly string[];
  readonly small: number;
  readonly isPlate: boolean;
}

const LEAST_FOR_TEXT = 11;

/** What stands in the hole: a reading on a ring, a plate with a symbol or the last choice on a wheel or a menu. */
export function Hub({ disc, icon, lines, small, isPlate }: HubProps) {
  const radius = disc.inner - (isPlate ? 2 : 0);
  const wide = radius * 1.55;
  const [first, second] = lines;
  const below = second !== undefined && radius > 30;
  const size =
    first === undefined
      ? 0
      : fittingSize(first, { width: wide * 0.86, height: radius * (below ? 0.62 : 0.8) }, 6.5, 34);
  const isLegible = radius >= LEAST_FOR_TEXT;
  return (
    <g className={styles.hub}>
      {isPlate && radius > 2 && <circle className={styles.plate} r={radius} />}
      {first === undefined && icon !== undefined && isLegible && (
        <g transform={`translate(${-radius * 0.55} ${-radius * 0.55})`}>
          <Icon name={icon} size={radius * 1.1} />
        </g>
      )}
      {first !== undefined && isLegible && (
        <foreignObject x={-wide / 2} y={-radius * 0.8} width={wide} height={radius * 1.6}>
          <div className={styles.lines}>
            <span style={{ fontSize: size }}>{first}</span>
            {below && <small style={{ fontSize: Math.min(small, size) }}>{second}</small>}
          </div>
        </foreignObject>
      )}
    </g>
  );
}
