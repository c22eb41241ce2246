import type { ReactNode } from 'react';
import styles from '../Row.module.css';

interface NoteProps {
  readonly id: string;
  readonly tone?: 'hint' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** A line under an input about what is being typed. */
export function Note({ id, tone = 'hint', children }: NoteProps) {
  return (
    <p id={id} className={styles.note} data-tone={tone}>
      {children}
    </p>
  );
}
