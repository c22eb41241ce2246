import type { Field } from '../../../layout/fields.ts';
import type { Json } from '../../../layout/json.ts';
import { print } from '../../../layout/print.ts';
import ui from '../../ui/ui.module.css';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { readJson } from './json-text.ts';
import { Note } from './Note.tsx';
import { useTyped } from './useTyped.tsx';

const MOST_LINES = 14;
/** Longer text makes the browser lay out for seconds; the JSON pane is made for it. */
const LONGEST = 60_000;

/** Free-form data; and whatever the editor of its kind cannot show, so that nothing is out of reach. */
export function JsonEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<Field>) {
  const { mixed, value } = common(values);
  const accepts = field.kind === 'json' ? field.accepts : undefined;
  const typed = useTyped({
    path,
    value,
    print: (written) => (written === undefined ? '' : print(written).trimEnd()),
    read: (text) => readJson(text, accepts),
    write,
    keepUnclear: true,
  });
  const noteId = `${id}-note`;
  if (typed.text.length > LONGEST) {
    return <p className={styles.quiet}>This holds a lot of data. Change it in the JSON pane.</p>;
  }
  const sample = field.kind === 'json' ? sampleText(field.sample) : '';
  return (
    <>
      <textarea
        id={id}
        className={`${ui.field} ${styles.json}`}
        rows={Math.min(MOST_LINES, Math.max(1, typed.text.split('\n').length))}
        value={typed.text}
        placeholder={mixed ? 'Mixed' : sample}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-describedby={typed.message === undefined ? describedBy : `${describedBy ?? ''} ${noteId}`.trim()}
        aria-invalid={invalid || typed.message !== undefined || undefined}
        aria-required={field.required || undefined}
        onFocus={typed.focus}
        onBlur={typed.leave}
        onChange={(event) => typed.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed.message === undefined) return;
          event.stopPropagation();
          typed.restore();
        }}
      />
      {typed.message !== undefined && (
        <Note id={noteId} tone="bad">
          {typed.message}
        </Note>
      )}
    </>
  );
}

const sampleText = (sample: Json | undefined) =>
  sample === undefined || typeof sample === 'string' ? (sample ?? '') : JSON.stringify(sample);
