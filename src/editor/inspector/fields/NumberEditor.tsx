import type { NumberField } from '../../../layout/fields.ts';
import { TextBox } from '../../ui/fields.tsx';
import { outOfRange, paceOf, readNumber, stepped, timeInWords } from '../number-text.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Note } from './Note.tsx';
import { useTyped } from './useTyped.tsx';

export function NumberEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<NumberField>) {
  const { mixed, value } = common(values);
  const number = typeof value === 'number' ? value : undefined;
  const typed = useTyped({
    path,
    value,
    print: (written) => (typeof written === 'number' ? String(written) : ''),
    read: (text) => {
      const read = readNumber(text, field);
      return read.kind === 'number' ? { kind: 'value', value: read.value } : read;
    },
    write,
  });
  const range = number === undefined || invalid ? undefined : outOfRange(number, field);
  const words = number === undefined ? undefined : timeInWords(number, field.unit);
  const noteId = `${id}-note`;
  const note = typed.message ?? range ?? words;
  return (
    <>
      <div className={styles.joined}>
        <TextBox
          id={id}
          role="spinbutton"
          inputMode="decimal"
          className={styles.number ?? ''}
          value={typed.text}
          placeholder={mixed ? 'Mixed' : placeholderOf(field)}
          aria-valuenow={number}
          aria-valuemin={field.min}
          aria-valuemax={field.max}
          aria-valuetext={number === undefined || field.unit === undefined ? undefined : `${number} ${field.unit}`}
          aria-describedby={note === undefined ? describedBy : `${describedBy ?? ''} ${noteId}`.trim()}
          aria-invalid={invalid || typed.message !== undefined || range !== undefined || undefined}
          aria-required={field.required || undefined}
          onFocus={typed.focus}
          onBlur={typed.leave}
          onChange={(event) => typed.type(event.target.value)}
          onKeyDown={(event) => {
            const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (steps !== 0 && !event.metaKey && !event.ctrlKey) {
              event.preventDefault();
              const from = number ?? field.default ?? Math.max(0, field.min ?? 0);
              typed.put(stepped(from, steps, field, paceOf(event)));
            } else if (event.key === 'Escape') {
              if (typed.restore()) event.stopPropagation();
            } else if (event.key === 'Enter') {
              typed.leave();
            }
          }}
        />
        {field.unit !== undefined && (
          <span className={styles.unit} aria-hidden="true">
            {field.unit}
          </span>
        )}
      </div>
      {note !== undefined && (
        <Note id={noteId} tone={typed.message !== undefined ? 'bad' : range !== undefined ? 'warn' : 'hint'}>
          {note}
        </Note>
      )}
    </>
  );
}
