import { memo } from 'react';
import { faceOf } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import type { MapProps } from './map.ts';
import type { Marker } from './places.ts';
import styles from './WorldMap.module.css';

interface MarkerFaceProps {
  readonly marker: Marker;
  readonly style: MapProps['mapConfig']['markerStyle'];
  readonly tint: string;
  readonly hasCaption: boolean;
  readonly isStill: boolean;
}

const LEAST_PUCK = 20;
const LEAST_SYMBOL = 16;
/** A symbol that was chosen for one place stands on its own even where the others are dots. */
const PIN = 'mappin';

export const MarkerFace = memo(function MarkerFace({ marker, style, tint, hasCaption, isStill }: MarkerFaceProps) {
  const color = marker.color ?? tint;
  const { ripple, symbol } = marker;
  const size = style === 'puck' ? Math.max(LEAST_PUCK, marker.size) : marker.size;
  const isPuck = style === 'puck' || (style === 'dot' && symbol !== undefined && marker.size >= LEAST_PUCK);
  return (
    <div className={styles.marker} data-style={style}>
      {ripple !== undefined && (
        <span
          className={styles.ripple}
          data-still={isStill}
          style={{
            width: ripple.radius * 2,
            height: ripple.radius * 2,
            borderColor: ripple.color ?? color,
            animationDuration: `${ripple.period}s`,
          }}
        />
      )}
      {style === 'symbol' ? (
        <span className={styles.symbol} style={{ color }}>
          <Icon name={symbol ?? 'mappin.circle.fill'} size={Math.max(LEAST_SYMBOL, marker.size * 1.4)} />
        </span>
      ) : (
        <span
          className={styles.dot}
          style={{ width: size, height: size, background: color, color: faceOf(color, color).ink }}
        >
          {isPuck && <Icon name={symbol ?? PIN} size={size * 0.58} />}
        </span>
      )}
      {hasCaption && marker.label !== undefined && (
        <span className={styles.caption} style={{ top: `calc(50% + ${size / 2 + 3}px)` }}>
          {marker.label}
        </span>
      )}
    </div>
  );
});
