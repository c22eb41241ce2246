import { type ReactNode, useId } from 'react';
import type { Json, Path } from '../../../layout/json.ts';
import { TextBox } from '../../ui/fields.tsx';
import { useBurst } from '../fields/useBurst.tsx';
import styles from './data.module.css';

interface LineProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A label with one input. */
export function Line({ label, children }: LineProps) {
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly path: Path;
  readonly value: Json | undefined;
  readonly placeholder: string;
  readonly onChange: (value: string, burst: string) => void;
}

export function TextLine({ label, path, value, placeholder, onChange }: TextLineProps) {
  const burst = useBurst(path);
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  return (
    <Line label={label}>
      {(id) => (
        <TextBox
          id={id}
          className={styles.mono}
          value={text}
          placeholder={placeholder}
          onFocus={burst.begin}
          onChange={(event) => onChange(event.target.value, burst.key())}
        />
      )}
    </Line>
  );
}
