import type { CSSProperties } from 'react';
import type { ViewProps } from '../view.tsx';
import styles from './Divider.module.css';
import type { divider } from './divider.ts';

export function Divider({ props, written, size }: ViewProps<typeof divider>) {
  const label = props.hideLabel ? undefined : props.label;
  // A colour of the author’s is drawn as it is; the plain line only hints, and follows the page’s light or dark.
  const line = written.has('tint') ? props.tint : 'color-mix(in srgb, var(--fg) 24%, transparent)';
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr element cannot hold the heading
    <div
      className={styles.divider}
      role="separator"
      aria-label={props.label}
      data-style={props.style}
      style={{ '--line': line, '--most': `${size.height}px` } as CSSProperties}
    >
      {label !== undefined && label !== '' && <span className={styles.label}>{label}</span>}
    </div>
  );
}
