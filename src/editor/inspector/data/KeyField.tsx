import { useState } from 'react';
import { TextBox } from '../../ui/fields.tsx';
import styles from './data.module.css';

interface KeyFieldProps {
  readonly label: string;
  readonly value: string;
  /** False when the key cannot be that, because another one is. */
  readonly onRename: (name: string) => boolean;
  readonly suggestions?: string;
}

/** A key is renamed once it is typed to the end: half a name could be that of a neighbour. */
export function KeyField({ label, value, onRename, suggestions }: KeyFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [taken, setTaken] = useState(false);
  const finish = () => {
    if (draft === undefined) return;
    const name = draft.trim();
    const isFine = name === '' || name === value || onRename(name);
    setTaken(!isFine);
    if (isFine) setDraft(undefined);
  };
  return (
    <TextBox
      className={styles.mono}
      aria-label={label}
      aria-invalid={taken || undefined}
      title={taken ? 'There is such a key already.' : undefined}
      list={suggestions}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.target.value);
        setTaken(false);
      }}
      onBlur={() => {
        finish();
        setDraft(undefined);
        setTaken(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape' && draft !== undefined) {
          event.stopPropagation();
          setDraft(undefined);
          setTaken(false);
        }
      }}
    />
  );
}
