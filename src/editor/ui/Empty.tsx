import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface EmptyProps {
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Where there is nothing yet. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
