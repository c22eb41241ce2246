import { ChevronRight, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { RecordField } from '../../../layout/fields.ts';
import { isObject } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { useApp } from '../../useApp.tsx';
import { seedOf } from '../fits.ts';
import { Problems } from '../Problems.tsx';
import { problemsOf } from '../problems.ts';
import styles from '../Row.module.css';
import { Rows } from '../Rows.tsx';
import { common, type RowProps } from '../row.ts';
import { summaryOf } from '../words.ts';

/** An optional object: absent until it is added, then a fold with rows of its own. */
export function RecordEditor({ field, path, values, subject, write, labelId, describedBy }: RowProps<RecordField>) {
  const [open, setOpen] = useState(false);
  const body = useId();
  const { findings } = useApp();
  const inside = useStore(
    findings,
    useShallow(({ list }) => problemsOf(list, subject, path, 'below')),
  );
  const { value } = common(values);
  const isWritten = values.some(isObject);
  if (!isWritten && !field.config) {
    return (
      <Button
        size="small"
        aria-describedby={describedBy}
        onClick={() => {
          write(seedOf(field));
          setOpen(true);
        }}
      >
        <Plus size={13} />
        Add {field.label.toLowerCase()}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the fold is
    <div className={styles.fold} role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      <button
        type="button"
        className={styles.foldHead}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} />
        <span>{values.length > 1 && value === undefined ? 'Mixed' : summaryOf(value)}</span>
      </button>
      {!open && inside.length > 0 && (
        <div className={styles.foldBody}>
          <Problems id={`${body}-problems`} findings={inside} />
        </div>
      )}
      {open && (
        <div className={styles.foldBody} id={body}>
          <Rows fields={field.fields} path={path} holders={values} subject={subject} />
        </div>
      )}
    </div>
  );
}
