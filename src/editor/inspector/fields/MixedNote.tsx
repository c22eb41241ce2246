import { Button } from '../../ui/Button.tsx';
import styles from '../Row.module.css';
import type { RowProps } from '../row.ts';

interface MixedNoteProps {
  readonly values: RowProps['values'];
  readonly write: RowProps['write'];
  /** “list”, “table” */
  readonly word: string;
}

/** Lists that differ are not mixed into one another: all take the first one, or each keeps its own. */
export function MixedNote({ values, write, word }: MixedNoteProps) {
  return (
    <div className={styles.line}>
      <span className={styles.quiet}>Each has a {word} of its own.</span>
      <Button size="small" onClick={() => write(values.find((value) => value !== undefined))}>
        Use the first for all
      </Button>
    </div>
  );
}
