import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

export interface TabHead {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown behind the label when there are any. */
  readonly count?: number;
}

interface TabsProps {
  readonly label: string;
  readonly value: string;
  readonly heads: readonly TabHead[];
  readonly onChange: (value: string) => void;
  /** At the far end of the row. */
  readonly tail?: ReactNode;
  readonly className?: string | undefined;
  /** `Pane`s. */
  readonly children: ReactNode;
}

export function Tabs({ label, value, heads, onChange, tail, className, children }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <div className={styles.tabRow}>
        <Radix.List className={styles.tabs} aria-label={label} data-fades="">
          {heads.map((head) => (
            <Radix.Trigger
              key={head.value}
              value={head.value}
              className={styles.tab}
              data-signed={head.icon !== undefined}
            >
              {head.icon}
              <span className={styles.tabWords}>{head.label}</span>
              {head.count !== undefined && head.count > 0 && <span className={styles.count}>{head.count}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {tail}
      </div>
      {children}
    </Radix.Root>
  );
}

export const Pane = Radix.Content;
