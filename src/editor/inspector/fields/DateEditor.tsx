import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import type { DateField } from '../../../layout/fields.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextBox } from '../../ui/fields.tsx';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Note } from './Note.tsx';
import { useBurst } from './useBurst.tsx';

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const isDate = (text: string) => ISO.test(text) && !Number.isNaN(Date.parse(text));

/** ISO text, or the browser’s own calendar. */
export function DateEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<DateField>) {
  const burst = useBurst(path);
  const calendar = useRef<HTMLInputElement>(null);
  const { mixed, value } = common(values);
  const text = typeof value === 'string' ? value : '';
  const isOff = text !== '' && !isDate(text);
  const noteId = `${id}-note`;
  return (
    <>
      <div className={styles.joined}>
        <TextBox
          id={id}
          value={text}
          placeholder={mixed ? 'Mixed' : placeholderOf(field) || 'YYYY-MM-DD'}
          aria-describedby={isOff ? `${describedBy ?? ''} ${noteId}`.trim() : describedBy}
          aria-invalid={invalid || isOff || undefined}
          onFocus={burst.begin}
          onChange={(event) => write(event.target.value === '' ? undefined : event.target.value, burst.key())}
        />
        <IconButton
          size="small"
          label={`Choose ${field.label} from a calendar`}
          onClick={() => calendar.current?.showPicker?.()}
        >
          <CalendarDays size={14} />
        </IconButton>
        <input
          ref={calendar}
          type="datetime-local"
          className={styles.calendar}
          tabIndex={-1}
          aria-hidden="true"
          value={isDate(text) ? localOf(text) : ''}
          onChange={(event) => write(isoOf(event.target.value, text), burst.key())}
        />
      </div>
      {isOff && !invalid && (
        <Note id={noteId} tone="warn">
          A date looks like 2026-03-31, with a time 2026-03-31T18:30.
        </Note>
      )}
    </>
  );
}

const localOf = (text: string) => (text.includes('T') ? text.slice(0, 16) : `${text}T00:00`);

/** The calendar gives a time too; a date that had none goes on without, unless one was chosen. */
function isoOf(chosen: string, before: string): string | undefined {
  if (chosen === '') return undefined;
  return chosen.endsWith('T00:00') && !before.includes('T') ? chosen.slice(0, 10) : chosen;
}
