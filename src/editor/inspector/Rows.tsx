// Rows for the fields of one object: a record inside a control, an entry of a list, a block of the document.
import { useMemo } from 'react';
import { type Fields, type Section, sectionOf } from '../../layout/fields.ts';
import { isObject, type Path } from '../../layout/json.ts';
import styles from './Row.module.css';
import { Row } from './Row.tsx';
import type { Subject, Values } from './row.ts';
import { isRelevant, otherRows, type RowSpec, valuesAt } from './rows.ts';

interface RowsProps {
  readonly fields: Fields;
  /** From the subject to the object. */
  readonly path: Path;
  /** The object in each of the subject’s targets. */
  readonly holders: Values;
  readonly subject: Subject;
  /** Only the rows of this section. */
  readonly section?: Section;
  /** Left out: shown elsewhere, or not for people. */
  readonly without?: readonly string[];
}

export function Rows({ fields, path, holders, subject, section, without }: RowsProps) {
  const specs = useMemo(
    () =>
      Object.entries(fields).flatMap(([name, field]): readonly RowSpec[] => {
        if (without?.includes(name) || (section !== undefined && sectionOf(field) !== section)) return [];
        return [{ field, path: [...path, name], beside: fields }];
      }),
    [fields, path, section, without],
  );
  const others = section === undefined || section === 'content' ? otherRows(holders.filter(isObject), fields) : [];
  return (
    <div className={styles.rows}>
      {specs.map((spec) =>
        isRelevant(spec, holders) ? (
          <Row
            key={String(spec.path.at(-1))}
            field={spec.field}
            path={spec.path}
            values={valuesAt(holders, spec.path.slice(path.length))}
            subject={subject}
          />
        ) : null,
      )}
      {others.map(({ field, path: [name = ''] }) => (
        <Row
          key={`other ${name}`}
          field={field}
          path={[...path, name]}
          values={valuesAt(holders, [name])}
          subject={subject}
          foreign
        />
      ))}
    </div>
  );
}
