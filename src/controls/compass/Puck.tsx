import type { CSSProperties, HTMLAttributes, KeyboardEvent } from 'react';
import type { Face } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import { pointName, rimSpot, turned } from './bearing.ts';
import styles from './Compass.module.css';

interface PuckProps {
  readonly name: string;
  readonly label: string | undefined;
  readonly icon: string | undefined;
  readonly face: Face;
  readonly bearing: number;
  readonly dialSide: number;
  readonly side: number;
  readonly state: 'idle' | 'aimed' | 'fired' | 'held';
  readonly dwell: number;
  readonly isMovable: boolean;
  readonly isLocked: boolean;
  readonly isLive: boolean;
  readonly fire: () => void;
  readonly drag: HTMLAttributes<HTMLElement>;
}

/** A smaller puck has no room for its caption. */
const LEAST_LABELLED = 30;
/** And one smaller than this is a dot. */
const LEAST_GLYPH = 14;

export function Puck(props: PuckProps) {
  const { name, label, icon, face, bearing, dialSide, side, state, dwell, isMovable, isLocked, isLive, fire, drag } =
    props;
  const spot = rimSpot(bearing);
  const travel = dialSide - side;
  const degrees = Math.round(turned(bearing)) % 360;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) fire();
    } else drag.onKeyDown?.(event);
  };
  const says = `${degrees}°, ${pointName(bearing)}`;
  const role = isMovable
    ? {
        role: 'slider',
        'aria-label': `${name}, Enter sends`,
        'aria-valuemin': 0,
        'aria-valuemax': 359,
        'aria-valuenow': degrees,
        'aria-valuetext': says,
      }
    : { 'aria-label': `${name}, ${says}` };
  return (
    <button
      type="button"
      {...(isLive ? drag : {})}
      {...role}
      tabIndex={isLive ? 0 : -1}
      className={styles.puck}
      data-state={state}
      data-movable={isMovable}
      style={
        {
          width: side,
          height: side,
          left: spot.x * travel,
          top: spot.y * travel,
          '--tint': face.face,
          '--ink': face.ink,
          '--dwell': `${Math.max(0, dwell)}s`,
        } as CSSProperties
      }
      // Without aiming: twice by hand, or once by what makes clicks without one.
      onDoubleClick={isLive ? fire : undefined}
      onClick={isLive ? (event) => event.detail === 0 && fire() : undefined}
      onKeyDown={isLive ? onKeyDown : undefined}
    >
      <svg viewBox="0 0 36 36" className={styles.ring} aria-hidden="true">
        <circle cx="18" cy="18" r="16.5" pathLength={1} />
      </svg>
      {side < LEAST_GLYPH ? null : icon === undefined ? (
        <span className={styles.initial} style={{ fontSize: side * 0.42 }}>
          {[...name][0]?.toUpperCase()}
        </span>
      ) : (
        <Icon name={icon} size={Math.round(side * 0.5)} />
      )}
      {isLocked && side >= LEAST_LABELLED && (
        <span className={styles.lock}>
          <Icon name="lock.fill" size={Math.round(side * 0.22)} />
        </span>
      )}
      {label !== undefined && side >= LEAST_LABELLED && (
        <span className={styles.label} data-below={spot.y < 0.5}>
          {label}
        </span>
      )}
    </button>
  );
}
