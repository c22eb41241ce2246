import styles from './Spoken.module.css';

/** Said by screen readers whenever it changes; seen by nobody. */
export function Spoken({ children }: { readonly children: string }) {
  return (
    <span className={styles.spoken} aria-live="polite">
      {children}
    </span>
  );
}
