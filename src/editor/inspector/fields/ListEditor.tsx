import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListField, RecordField } from '../../../layout/fields.ts';
import { isArray, type JsonArray } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { useApp } from '../../useApp.tsx';
import { moved } from '../entries.ts';
import { nextEntry } from '../fits.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { isCompact } from './compact.ts';
import lines from './ListEditor.module.css';
import { ListEntry } from './ListEntry.tsx';
import { MixedNote } from './MixedNote.tsx';
import { useReorder } from './useReorder.tsx';

/** A list as long as data is changed in the JSON pane; drawing it all would freeze the page. */
const MOST_DRAWN = 100;

export function ListEditor({ field, path, values, subject, write, labelId, describedBy }: RowProps<ListField>) {
  const { notices } = useApp();
  const { mixed, value } = common(values);
  const list: JsonArray = isArray(value) ? value : [];
  const [all, setAll] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const reorder = useReorder((from, to) => {
    write(moved(list, from, to));
    notices.say(`${field.entry} ${from + 1} is now number ${to + 1}.`);
  });
  const nudge = (from: number, to: number) => {
    if (to < 0 || to >= list.length) return;
    write(moved(list, from, to));
    notices.say(`${field.entry} ${from + 1} is now number ${to + 1}.`);
    reorder.focusHandle(to);
  };
  const insert = (at: number) => {
    write(list.toSpliced(at, 0, nextEntry(field, list)));
    reorder.focusEntry(at);
  };
  const remove = (index: number) => {
    write(list.length === 1 ? undefined : list.toSpliced(index, 1));
    // Of the last line nothing stays that could keep the focus.
    if (list.length === 1) add.current?.focus();
    else if (index === list.length - 1) reorder.focusHandle(index - 1);
  };
  const erase = (index: number) => {
    remove(index);
    if (list.length > 1) reorder.focusEntry(Math.max(0, index - 1));
  };
  if (mixed) return <MixedNote values={values} write={write} word="list" />;
  const shown = all ? list : list.slice(0, MOST_DRAWN);
  const table = isCompact(field.of) ? field.of : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the order matters and the group has a name of its own
    <div className={styles.stack} role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {table !== undefined && list.length > 0 && <Heads field={table} />}
      {list.length > 0 && (
        <ol className={lines.list} ref={reorder.listRef}>
          {shown.map((entry, index) => (
            <ListEntry
              // Entries have no identity but their place: two may be the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              field={field}
              index={index}
              value={entry}
              path={path}
              subject={subject}
              dragged={reorder.from === index}
              gap={reorder.gapAt(index)}
              handle={reorder.handle(index)}
              onMove={(by) => nudge(index, index + by)}
              onNext={() => insert(index + 1)}
              onErase={() => erase(index)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {shown.length < list.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          Show all {list.length}
        </Button>
      )}
      <Button ref={add} size="small" className={lines.add ?? ''} onClick={() => insert(list.length)}>
        <Plus size={13} />
        Add {field.entry}
      </Button>
    </div>
  );
}

function Heads({ field }: { readonly field: RecordField }) {
  return (
    <div className={lines.heads} aria-hidden="true">
      {Object.values(field.fields).map((part) => (
        <span key={part.label}>{part.label}</span>
      ))}
    </div>
  );
}
