import styles from './NoPanels.module.css';

/** In place of a container’s panels, where it has none yet. */
export function NoPanels({ children }: { readonly children: string }) {
  return <div className={styles.none}>{children}</div>;
}
