import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Node } from '../../layout/document.ts';
import { Hint } from '../ui/Hint.tsx';
import styles from './Inspector.module.css';
import { Row } from './Row.tsx';
import type { Subject } from './row.ts';
import { isRelevant, type RowGroup, type RowSpec, valuesAt } from './rows.ts';

export interface InspectorGroup extends RowGroup {
  /** Its rows are not of the format: they can only be kept or removed. */
  readonly foreign?: true;
}

interface RowGroupsProps {
  readonly groups: readonly InspectorGroup[];
  readonly nodes: readonly Node[];
  readonly subject: Subject;
}

export function RowGroups({ groups, nodes, subject }: RowGroupsProps) {
  const filled = groups.map((group) => {
    const rows = group.rows.filter((row) => isRelevant(row, valuesAt(nodes, row.path.slice(0, -1))));
    return { group, rows };
  });
  if (filled.every(({ rows }) => rows.length === 0)) return <p className={styles.none}>Nothing to set here.</p>;
  return filled.map(({ group, rows }) =>
    rows.length === 0 ? null : (
      <Group
        key={group.key}
        group={group}
        rows={rows}
        nodes={nodes}
        subject={subject}
        foreign={group.foreign === true}
      />
    ),
  );
}

interface GroupProps {
  readonly group: RowGroup;
  readonly rows: readonly RowSpec[];
  readonly nodes: readonly Node[];
  readonly subject: Subject;
  readonly foreign: boolean;
}

function Group({ group, rows, nodes, subject, foreign }: GroupProps) {
  const id = useId();
  const isWritten = (row: RowSpec) => valuesAt(nodes, row.path).some((value) => value !== undefined);
  const [open, setOpen] = useState(() => group.folded !== true || rows.some(isWritten));
  const drawn = rows.map((row) => (
    <Row
      key={row.path.join('/')}
      field={row.field}
      path={row.path}
      values={valuesAt(nodes, row.path)}
      subject={subject}
      foreign={foreign}
    />
  ));
  if (group.title === undefined) return <div className={styles.group}>{drawn}</div>;
  return (
    <section className={styles.group} aria-labelledby={id}>
      {group.folded ? (
        <h3 className={styles.title}>
          <button type="button" id={id} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={14} />
            {group.title}
          </button>
        </h3>
      ) : (
        <h3 className={styles.title} id={id}>
          {group.help === undefined ? (
            group.title
          ) : (
            <Hint text={group.help} side="left">
              <span>{group.title}</span>
            </Hint>
          )}
        </h3>
      )}
      {open && drawn}
    </section>
  );
}
