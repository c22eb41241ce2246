import type { ButtonHTMLAttributes, CSSProperties } from 'react';
import { Icon } from '../icons/Icon.tsx';
import styles from './Boards.module.css';

interface ChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly name: string;
  readonly icon: string | undefined;
  readonly tint: string;
  readonly state: 'rest' | 'picked' | 'held' | 'ghost';
  readonly isLocked?: boolean;
  /** A mark that it breaks a rule of where it is. */
  readonly complaint?: string | undefined;
}

/** A thing on a board that is moved by hand. */
export function Chip({ name, icon, tint, state, isLocked = false, complaint, style, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-state={state}
      data-locked={isLocked}
      data-complaint={complaint !== undefined}
      title={complaint}
      style={{ ...style, '--tint': tint } as CSSProperties}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} size={15} />}
      <span className={styles.name}>{name}</span>
      {complaint !== undefined && <Icon name="exclamationmark.triangle.fill" size={12} title={complaint} />}
      <span className={styles.grip} aria-hidden="true">
        {isLocked && <Icon name="lock.fill" size={11} />}
      </span>
    </button>
  );
}
