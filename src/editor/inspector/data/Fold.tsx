import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './data.module.css';

interface FoldProps {
  readonly title: string;
  /** What is in it, while it is closed. */
  readonly summary?: string;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Fold({ title, summary, open = false, onOpen, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open} onToggle={(event) => onOpen?.(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {title}
        {summary !== undefined && <em>{summary}</em>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
