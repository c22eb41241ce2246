// The editor of a visibility condition: one control, how it is compared, and with what.
import { CONDITION, OPERATORS } from '../../../layout/blocks/binding.ts';
import { idOf, text } from '../../../layout/document.ts';
import type { ConditionField } from '../../../layout/fields.ts';
import { at, isObject, member } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLayout } from '../../useApp.tsx';
import { Row } from '../Row.tsx';
import { common, type RowProps, type Subject } from '../row.ts';
import { choicesOf, newCondition, valueFor } from './condition-values.ts';
import { visibilityInWords } from './condition-words.ts';
import styles from './data.module.css';
import { Line } from './Line.tsx';
import { LiteralField } from './LiteralField.tsx';

const COMPARISONS = Object.entries(OPERATORS).map(([value, label]) => ({ value, label }));

export function ConditionEditor({ path, values, subject, write }: RowProps<ConditionField>) {
  const layout = useLayout();
  const { mixed, value } = common(values);
  const places = subject.places();
  const own = places.flatMap((place) => idOf(at(layout, place)) ?? []);
  const [first] = places;
  if (!isObject(value)) {
    const start = newCondition(layout, own);
    return (
      <div className={styles.empty}>
        <p className={styles.quiet}>
          {mixed
            ? 'These are shown on different conditions.'
            : first === undefined
              ? 'Always shown.'
              : visibilityInWords(layout, first)}
        </p>
        <div className={styles.buttons}>
          {start === undefined ? (
            <p className={styles.quiet}>A condition needs another control with a value. Add one first.</p>
          ) : (
            <Button size="small" onClick={() => write(start)}>
              Show it only while…
            </Button>
          )}
        </div>
      </div>
    );
  }
  const when = member(value, 'when');
  // What was compared with the one may be nothing the other can be.
  const following: Subject = {
    ...subject,
    write: (at, next, burst) => {
      const fitting = typeof next === 'string' ? valueFor(layout, next, member(value, 'value')) : undefined;
      return fitting === undefined
        ? subject.write(at, next, burst)
        : subject.write(path, { ...value, when: next ?? null, value: fitting }, burst);
    },
  };
  const choices = choicesOf(layout, when);
  const operator = text(member(value, 'operator'));
  const written = member(value, 'value');
  return (
    <div className={styles.stack}>
      <Row field={CONDITION.when} path={[...path, 'when']} values={[when]} subject={following} />
      <Line label={CONDITION.operator.label}>
        {(id) => (
          <Select
            id={id}
            value={operator}
            placeholder="Choose how"
            choices={COMPARISONS}
            onChange={(next) => write({ ...value, operator: next })}
          />
        )}
      </Line>
      <Line label={CONDITION.value.label}>
        {() => (
          <LiteralField
            label={CONDITION.value.label}
            path={[...path, 'value']}
            value={written}
            options={choices}
            onChange={(next, burst) => write({ ...value, value: next }, burst)}
          />
        )}
      </Line>
      {first !== undefined && (
        <p className={styles.said} role="status">
          {visibilityInWords(layout, first)}
        </p>
      )}
    </div>
  );
}
