// One line of a list: a handle, the entry, and the way to remove it.
import { ChevronRight, GripVertical, X } from 'lucide-react';
import { type HTMLAttributes, type KeyboardEvent, useCallback, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Field, ListField } from '../../../layout/fields.ts';
import { isObject, type Json, member, type Path } from '../../../layout/json.ts';
import { IconButton } from '../../ui/Button.tsx';
import ui from '../../ui/ui.module.css';
import { useApp } from '../../useApp.tsx';
import { FieldInput } from '../editors.tsx';
import { fits, isUnfinished } from '../fits.ts';
import { Problems } from '../Problems.tsx';
import { problemsOf } from '../problems.ts';
import { Rows } from '../Rows.tsx';
import type { Subject } from '../row.ts';
import { sentence, summaryOf } from '../words.ts';
import { isCompact } from './compact.ts';
import lines from './ListEditor.module.css';

interface ListEntryProps {
  readonly field: ListField;
  readonly index: number;
  readonly value: Json;
  /** Of the list. */
  readonly path: Path;
  readonly subject: Subject;
  readonly dragged: boolean;
  readonly gap: 'before' | 'after' | undefined;
  readonly handle: HTMLAttributes<HTMLElement>;
  readonly onMove: (by: number) => void;
  /** Another one right after it. */
  readonly onNext: () => void;
  /** Back to the one before. */
  readonly onErase: () => void;
  readonly onRemove: () => void;
}

export function ListEntry({
  field,
  index,
  value,
  path,
  subject,
  dragged,
  gap,
  handle,
  onMove,
  onNext,
  onErase,
  onRemove,
}: ListEntryProps) {
  const name = `${sentence(field.entry)} ${index + 1}`;
  const own = useMemo(() => [...path, index], [path, index]);
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(by);
  };
  /** A list of words is written as in a text: Enter begins the next line, and an empty one goes by Backspace. */
  const type = (event: KeyboardEvent) => {
    if (field.of.kind !== 'text' || field.of.multiline || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onNext();
    else if (event.key === 'Backspace' && value === '') onErase();
    else return;
    event.preventDefault();
  };
  const isRecord = field.of.kind === 'record' && isObject(value);
  return (
    <li className={lines.entry} data-dragged={dragged || undefined} data-gap={gap}>
      <button
        {...handle}
        type="button"
        className={lines.handle}
        aria-label={`Move ${name}`}
        title="Drag, or press the up and down arrows"
        onKeyDown={press}
      >
        <GripVertical size={14} />
      </button>
      {isRecord && !isCompact(field.of) ? (
        <FoldedEntry field={field.of} name={name} value={value} path={own} subject={subject} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the inputs inside
        <div className={lines.cells} onKeyDown={type}>
          {isRecord && isCompact(field.of) ? (
            Object.entries(field.of.fields).map(([key, part]) => (
              <Cell
                key={key}
                field={part}
                name={`${name}, ${part.label}`}
                value={member(value, key)}
                path={[...own, key]}
                subject={subject}
              />
            ))
          ) : (
            <Cell field={field.of} name={name} value={value} path={own} subject={subject} keepEmpty />
          )}
        </div>
      )}
      <IconButton size="small" className={lines.remove ?? ''} label={`Remove ${name}`} onClick={onRemove}>
        <X size={13} />
      </IconButton>
    </li>
  );
}

interface CellProps {
  readonly field: Field;
  readonly name: string;
  readonly value: Json | undefined;
  readonly path: Path;
  readonly subject: Subject;
  /** An entry that is emptied stays in its list; removing it is another thing. */
  readonly keepEmpty?: boolean;
}

/** An editor without a row of its own around it. */
export function Cell({ field, name, value, path, subject, keepEmpty = false }: CellProps) {
  const { findings } = useApp();
  const id = useId();
  const [refused, setRefused] = useState<string>();
  const problems = useStore(
    findings,
    useShallow(({ list }) => problemsOf(list, subject, path, 'within')),
  );
  const values = useMemo(() => [value], [value]);
  const write = useCallback(
    (next: Json | undefined, burst?: string) => {
      const empty = fits(field, '') ? '' : null;
      setRefused(subject.write(path, next === undefined && keepEmpty ? empty : next, burst));
    },
    [field, path, subject, keepEmpty],
  );
  const isWrong = problems.length > 0 || refused !== undefined;
  const named = useMemo(() => ({ ...field, label: name }), [field, name]);
  return (
    <div className={lines.cell} data-kind={field.kind}>
      <label className={ui.hidden} id={`${id}-label`} htmlFor={id}>
        {name}
      </label>
      <FieldInput
        field={named}
        path={path}
        values={values}
        subject={subject}
        id={id}
        labelId={`${id}-label`}
        describedBy={isWrong ? `${id}-problems` : undefined}
        invalid={isWrong}
        write={write}
      />
      <Problems id={`${id}-problems`} findings={problems} refused={refused} />
    </div>
  );
}

interface FoldedEntryProps {
  readonly field: Field;
  readonly name: string;
  readonly value: Json;
  readonly path: Path;
  readonly subject: Subject;
}

function FoldedEntry({ field, name, value, path, subject }: FoldedEntryProps) {
  const { findings } = useApp();
  const [open, setOpen] = useState(() => field.kind === 'record' && isUnfinished(field, value));
  const body = useId();
  const holders = useMemo(() => [value], [value]);
  // Open, each row tells its own.
  const reach = open ? 'here' : 'within';
  const problems = useStore(
    findings,
    useShallow(({ list }) => problemsOf(list, subject, path, reach)),
  );
  if (field.kind !== 'record') return null;
  return (
    <div className={lines.folded}>
      <button
        type="button"
        className={lines.summary}
        aria-expanded={open}
        aria-controls={body}
        aria-label={`${name}: ${summaryOf(value)}`}
        aria-describedby={problems.length > 0 ? `${body}-problems` : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} />
        <span>{summaryOf(value)}</span>
      </button>
      {open && (
        <div id={body} className={lines.body}>
          <Rows fields={field.fields} path={path} holders={holders} subject={subject} />
        </div>
      )}
      <div className={lines.troubles}>
        <Problems id={`${body}-problems`} findings={problems} />
      </div>
    </div>
  );
}
