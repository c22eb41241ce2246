import type { CSSProperties, HTMLAttributes, KeyboardEvent } from 'react';
import type { Point } from '../boards/points.ts';
import type { Face } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './Pinboard.module.css';

interface MarkerProps {
  readonly name: string;
  /** Where it is, in words. */
  readonly spot: string;
  readonly icon: string | undefined;
  readonly label: string | undefined;
  readonly face: Face;
  readonly point: Point;
  readonly side: number;
  readonly state: 'rest' | 'picked' | 'held';
  readonly isLocked: boolean;
  readonly isLive: boolean;
  readonly help: string | undefined;
  readonly tap: () => void;
  readonly select: () => void;
  readonly sendBack: (() => void) | undefined;
  readonly drag: HTMLAttributes<HTMLElement>;
  readonly keys: HTMLAttributes<HTMLElement>;
}

const LEAST_LABELLED = 24;

export function Marker(props: MarkerProps) {
  const { name, spot, icon, label, face, point, side, state, isLocked, isLive, help, tap, select, sendBack } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && sendBack !== undefined) {
      event.preventDefault();
      sendBack();
    } else props.keys.onKeyDown?.(event);
  };
  const live = isLive ? { ...props.drag, ...props.keys, onKeyDown, onFocus: select } : {};
  return (
    <button
      type="button"
      {...live}
      className={styles.marker}
      data-state={state}
      data-movable={help !== undefined}
      tabIndex={isLive ? 0 : -1}
      aria-label={`${name}, ${spot}${isLocked ? ', locked' : ''}`}
      aria-describedby={help}
      style={
        {
          left: `${point.x * 100}%`,
          top: `${point.y * 100}%`,
          width: side,
          height: side,
          margin: -side / 2,
          '--tint': face.face,
          '--ink': face.ink,
        } as CSSProperties
      }
      onClick={
        isLive
          ? (event) => {
              event.stopPropagation();
              tap();
            }
          : undefined
      }
    >
      {icon === undefined ? (
        <span style={{ fontSize: side * 0.42 }}>{[...name][0]?.toUpperCase()}</span>
      ) : (
        <Icon name={icon} size={Math.round(side * 0.54)} />
      )}
      {label !== undefined && side >= LEAST_LABELLED && (
        <span className={styles.label} data-above={point.y > 0.85}>
          {isLocked && <Icon name="lock.fill" size={9} />}
          {label}
        </span>
      )}
    </button>
  );
}
