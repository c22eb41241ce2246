import { useId, useRef, useState } from 'react';
import { idOf, text } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { member } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { targetAt } from '../selection.ts';
import { useApp } from '../useApp.tsx';
import type { Row } from './rows.ts';
import styles from './Tree.module.css';

interface RenameFieldProps {
  readonly row: Row;
  readonly onDone: () => void;
}

/** The id of a control, or the title of a tab, changed where it stands. */
export function RenameField({ row, onDone }: RenameFieldProps) {
  const { editor } = useApp();
  const [refused, setRefused] = useState<string>();
  const done = useRef(false);
  const sentence = useId();
  const isTab = row.kind === 'tab';
  const before = (isTab ? text(member(row.entry, 'title')) : idOf(row.entry)) ?? '';

  const editTo = (name: string): Edit =>
    isTab
      ? { kind: 'setTab', tab: row.index, fields: { title: name } }
      : { kind: 'renameId', at: targetAt(editor.layout(), row.path), id: name };
  const finish = () => {
    if (done.current) return;
    done.current = true;
    onDone();
  };
  const commit = (name: string): boolean => {
    if (done.current || name.trim() === before) return true;
    const outcome = editor.edit(editTo(name.trim()));
    setRefused(isRefused(outcome) ? outcome.refused : undefined);
    return !isRefused(outcome);
  };
  return (
    <span className={styles.rename}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the name that F2 was pressed on
        autoFocus
        defaultValue={before}
        aria-label={isTab ? 'Title of the tab' : 'Id'}
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : sentence}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onPointerDown={(event) => event.stopPropagation()}
        onMouseDown={(event) => event.stopPropagation()}
        onTouchStart={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={() => setRefused(undefined)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') finish();
          else if (event.key === 'Enter' && commit(event.currentTarget.value)) finish();
        }}
        onBlur={(event) => {
          // Left with a name that cannot be, it keeps the old one.
          commit(event.currentTarget.value);
          finish();
        }}
      />
      {refused !== undefined && (
        <span id={sentence} role="alert" className={styles.refused}>
          {refused}
        </span>
      )}
    </span>
  );
}
